use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::path;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DatabaseTransaction, IntoActiveModel, ModelTrait,
};

use super::{Outcome, effects, free_key, is_old, order, queries, rules, unannounced};
use crate::Error;
use crate::audit::Entry;
use crate::cycles::forms::{Direction, PathForm};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// A new path, the last of its cycle.
pub async fn add_path(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &PathForm<'_>,
    now: DateTime<Utc>,
) -> Result<path::Model, Error> {
    let txn = db.begin().await?;
    let cycle = unannounced(&txn, cycle).await?;
    let others = queries::paths(&txn, cycle.id).await?;
    let mut path = form.over(None, &kinds(&txn).await?)?;
    path.key = free_key(&path.key, &path.name, "path", |key| others.iter().any(|p| p.key == key))?;
    path.cycle_id = cycle.id;
    path.position = others.iter().map(|p| p.position).max().map_or(0, |last| last + 1);
    let mut row = path.into_active_model().reset_all();
    row.id = NotSet;
    let path = row.insert(&txn).await?;
    record(&txn, by, &path, "added", now).await?;
    txn.commit().await?;
    Ok(path)
}

pub async fn edit_path(
    db: &Db,
    by: &Manager,
    path: i64,
    form: &PathForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<path::Model>, Error> {
    let txn = db.begin().await?;
    let before = changeable(&txn, path).await?;
    if is_old(form.seen, &rules::seen_path(&before)) {
        return Ok(Outcome::Old(before));
    }
    let after = form.over(Some(&before), &kinds(&txn).await?)?;
    if after == before {
        return Ok(Outcome::Done(before));
    }
    let cycle = queries::by_id(&txn, before.cycle_id).await?;
    let tolls = effects::of_path(&cycle, &before, &after, &queries::live(&txn, cycle.id).await?);
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let after = after.into_active_model().reset_all().update(&txn).await?;
    record(&txn, by, &after, "edited", now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

/// Takes a path that no application ever took out of its cycle, with its questions.
pub async fn remove_path(db: &Db, by: &Manager, path: i64, now: DateTime<Utc>) -> Result<path::Model, Error> {
    let txn = db.begin().await?;
    let path = changeable(&txn, path).await?;
    if queries::uses_of_path(&txn, path.id).await? > 0 {
        return Err(Error::refused(Message::new("cycles-manage-path-taken")));
    }
    record(&txn, by, &path, "removed", now).await?;
    path.clone().delete(&txn).await?;
    txn.commit().await?;
    Ok(path)
}

pub async fn move_path(
    db: &Db,
    by: &Manager,
    path: i64,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<path::Model, Error> {
    let txn = db.begin().await?;
    let path = changeable(&txn, path).await?;
    let ids = queries::paths(&txn, path.cycle_id).await?.iter().map(|p| p.id).collect();
    if !order::shift::<path::ActiveModel>(&txn, ids, path.id, direction).await? {
        return Ok(path);
    }
    record(&txn, by, &path, "moved", now).await?;
    txn.commit().await?;
    Ok(path)
}

/// The keys of the kinds that are offered.
async fn kinds(db: &impl ConnectionTrait) -> Result<Vec<String>, Error> {
    Ok(queries::kinds(db).await?.into_iter().map(|k| k.key).collect())
}

/// The path, where its cycle may still change.
async fn changeable(txn: &DatabaseTransaction, path: i64) -> Result<path::Model, Error> {
    let path = queries::path(txn, path).await?;
    unannounced(txn, path.cycle_id).await?;
    // Once more: it may have gone while we waited for the cycle.
    queries::path(txn, path.id).await
}

pub async fn record(
    db: &impl ConnectionTrait,
    by: &Manager,
    path: &path::Model,
    what: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::PathEdited, "path", path.id).by(by.id);
    Ok(entry.note(format!("{what}: {}", path.key)).record(db, now).await?)
}
