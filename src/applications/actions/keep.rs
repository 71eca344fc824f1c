use chrono::{DateTime, Utc};
use entity::application;
use sea_orm::{ActiveValue::Set, DatabaseTransaction};

use super::{Edit, Outcome, locked, open, path_of, put};
use crate::Error;
use crate::applications::rules::Content;
use crate::db::Db;
use crate::web::Me;

/// Keeps what was typed, complete or not.
pub async fn save(db: &Db, by: &Me, id: i64, edit: Edit<'_>, now: DateTime<Utc>) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    open(&dossier, now)?;
    let stored = &dossier.application;
    let outcome = write(&txn, stored, edit.version, dossier.merged(edit.written), stored.path_id, now).await?;
    txn.commit().await?;
    Ok(outcome)
}

/// Another way to apply. What was typed until then is kept by question, also what the new path does not ask.
pub async fn change_path(
    db: &Db,
    by: &Me,
    id: i64,
    path: &str,
    edit: Option<Edit<'_>>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    open(&dossier, now)?;
    let path = path_of(&txn, dossier.cycle.id, path).await?;
    let (version, content) = match edit {
        Some(edit) => (edit.version, dossier.merged(edit.written)),
        None => (Some(dossier.application.version), Content::of(&dossier.application)),
    };
    let outcome = write(&txn, &dossier.application, version, content, path.id, now).await?;
    txn.commit().await?;
    Ok(outcome)
}

/// Writes what was typed as the next version. The same text again is the same save, whatever version it came from:
/// a retry, a second click.
pub(super) async fn write(
    txn: &DatabaseTransaction,
    stored: &application::Model,
    version: Option<i32>,
    content: Content,
    path: i64,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    if content == Content::of(stored) && path == stored.path_id {
        return Ok(Outcome::Done(stored.clone()));
    }
    if version != Some(stored.version) {
        return Ok(Outcome::Old);
    }
    let next = application::ActiveModel {
        path_id: Set(path),
        answers: Set(content.answers),
        left_out: Set(content.left_out),
        agreed: Set(content.agreed),
        is_employee: Set(content.is_employee),
        updated_at: Set(now),
        ..Default::default()
    };
    Ok(put(txn, stored, next).await?.map_or(Outcome::Old, Outcome::Done))
}
