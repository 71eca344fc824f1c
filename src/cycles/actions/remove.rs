//! A cycle that was made by mistake.

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::cycle;
use sea_orm::ModelTrait;

use super::{queries, rules};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::web::Manager;

/// Takes a cycle away in which nobody ever applied, with all that it asks.
pub async fn remove(db: &Db, by: &Manager, cycle: i64, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let gone = queries::locked(&txn, cycle).await?;
    if let Some(why) = rules::why_not_removed(&gone, queries::is_used(&txn, gone.id).await?, now) {
        return Err(Error::refused(why));
    }
    gone.clone().delete(&txn).await?;
    let entry = Entry::new(Action::CycleRemoved, "cycle", gone.id).by(by.id).states(gone.state(now).slug(), "removed");
    entry.note(format!("{} ({})", gone.title, gone.slug)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(gone)
}
