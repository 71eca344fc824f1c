//! What reviewers do. Each action holds the cycle (PostgreSQL; SQLite has one writer), so that neither a change of the
//! plan nor the announcement comes between, and writes over the version that was looked at and no other.

mod conflict;
mod leave;
mod settle;
mod talk;
mod write;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::cycle;
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};

pub use conflict::{declare, declare_over, withdraw};
pub use leave::recuse;
pub use settle::{Settings, settle};
pub use talk::{say, take_back};
pub use write::{Outcome, give, save};

use super::queries::{self, Task};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Reviewer;
use crate::{Error, cycles};

/// Reading an application is noted too (R14).
pub async fn read(db: &Db, by: &Reviewer, task: &Task, now: DateTime<Utc>) -> Result<(), Error> {
    let entry = Entry::new(Action::ApplicationRead, "application", task.application.id);
    Ok(entry.by(by.id).on(task.application.person_id).record(&db.write, now).await?)
}

/// A task as it stands now, and its cycle stays as it is until the transaction ends.
async fn held(txn: &DatabaseTransaction, by: &Reviewer, id: i64, now: DateTime<Utc>) -> Result<Task, Error> {
    let before = queries::one(txn, by, id, now).await?;
    hold(txn, before.season.cycle.id).await?;
    queries::one(txn, by, id, now).await
}

/// The same where others are going to be asked in its reviewer's place: the cycle is theirs alone from the start, since two
/// who both hold it and both want it alone would wait for each other.
async fn held_alone(txn: &DatabaseTransaction, by: &Reviewer, id: i64, now: DateTime<Utc>) -> Result<Task, Error> {
    let before = queries::one(txn, by, id, now).await?;
    cycles::queries::locked(txn, before.season.cycle.id).await?;
    queries::one(txn, by, id, now).await
}

async fn hold(txn: &DatabaseTransaction, cycle: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(cycle).lock_shared().one(txn).await?.ok_or(Error::NotFound)
}

/// Refuses where reviews do not change any more.
fn open(task: &Task) -> Result<(), Error> {
    match task.season.phase.takes_reviews() {
        true => Ok(()),
        false => Err(Error::refused(Message::new("review-closed"))),
    }
}

/// Words that have to be said, of at most `most` letters.
fn said(field: &str, typed: &str, most: usize, empty: &'static str) -> Result<String, Error> {
    let text = typed.replace("\r\n", "\n").trim().to_owned();
    match text.chars().count() {
        0 => Err(Error::wrong(field, Message::new(empty))),
        n if n > most => Err(Error::wrong(field, Message::new("review-wrong-long").count("most", most as i64))),
        _ => Ok(text),
    }
}
