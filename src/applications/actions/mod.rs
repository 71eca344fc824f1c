//! The one door to an application's life. Each action holds the cycle and then the row (PostgreSQL; SQLite has one
//! writer), so neither a decision nor the announcement comes between; looks at it as it stands now; and writes where
//! the version is still the one it looked at.

mod copy;
mod keep;
mod lapse;
mod renew;
mod start;
pub mod submit;
mod withdraw;

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::{cycle, decision, path, person};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect};

pub use copy::{Copied, copy};
pub use keep::{change_path, save};
pub use lapse::{lapse, reopen};
pub use renew::renew;
pub use start::start;
pub use submit::{complete, put_in, submit};
pub use withdraw::withdraw;

use super::queries::{self, Dossier};
use super::rules::{self, Written};
use crate::Error;
use crate::audit::Entry;
use crate::config::Site;
use crate::l10n::Message;
use crate::web::Me;

/// What became of something typed.
#[derive(Clone, Debug)]
pub enum Outcome {
    Done(application::Model),
    /// It was typed over an older version than the one stored: nothing was written, both texts stand.
    Old,
}

/// What was typed, and over which version of the draft.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// None comes from no page of ours, so it is never the current one.
    pub version: Option<i32>,
    pub written: &'a Written,
}

/// One's own application as it stands now. It and its cycle stay so until the transaction ends.
async fn locked(txn: &DatabaseTransaction, by: &Me, id: i64) -> Result<Dossier, Error> {
    held(txn, &queries::own(txn, by, id).await?).await
}

/// An application as it stands now, for what happens without its owner.
pub async fn held(txn: &DatabaseTransaction, application: &application::Model) -> Result<Dossier, Error> {
    let cycle = hold(txn, application.cycle_id).await?;
    if !cycle.shared_evidence {
        // One after the other: else two applications submitted at once would both count the same activity.
        person::Entity::find_by_id(application.person_id).lock_exclusive().one(txn).await?;
    }
    let held = application::Entity::find_by_id(application.id).lock_exclusive().one(txn).await?;
    Dossier::of(txn, held.ok_or(Error::NotFound)?).await
}

/// The cycle before the application, as everywhere: else two would wait for each other.
async fn hold(txn: &DatabaseTransaction, cycle: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(cycle).lock_shared().one(txn).await?.ok_or(Error::NotFound)
}

/// Refuses where it may no longer be written in, and says why.
fn open(dossier: &Dossier, now: DateTime<Utc>) -> Result<(), Error> {
    match dossier.application.state {
        State::Draft | State::Submitted => taking(&dossier.cycle, dossier.extended, now),
        State::Withdrawn => Err(Error::refused(Message::new("applications-is-withdrawn"))),
        _ => Err(Error::refused(Message::new("applications-has-result"))),
    }
}

/// One rule for every submission: it counts if it reached the server before the deadline with its grace (R2).
fn taking(cycle: &cycle::Model, extended: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), Error> {
    if rules::takes(cycle, extended, now) {
        return Ok(());
    }
    let why = match now < cycle.opens_at {
        true => Message::new("applications-not-open"),
        false => Message::new("applications-closed"),
    };
    Err(Error::refused(why.with("cycle", &cycle.title)))
}

async fn path_of(db: &impl ConnectionTrait, cycle: i64, key: &str) -> Result<path::Model, Error> {
    let found = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle)).filter(path::COLUMN.key.eq(key));
    found.one(db).await?.ok_or_else(|| Error::wrong("path", Message::new("applications-path-unknown")))
}

/// The next version, written over the one that was looked at and no other. None where somebody was quicker.
async fn put(
    txn: &DatabaseTransaction,
    stored: &application::Model,
    mut next: application::ActiveModel,
) -> Result<Option<application::Model>, DbErr> {
    next.version = Set(stored.version + 1);
    let written = application::Entity::update_many()
        .set(next)
        .filter(application::COLUMN.id.eq(stored.id))
        .filter(application::COLUMN.version.eq(stored.version))
        .exec_with_returning(txn)
        .await?;
    Ok(written.into_iter().next())
}

fn changed_meanwhile() -> Error {
    Error::refused(Message::new("applications-changed-meanwhile"))
}

/// A decision was on what stood there before. Nobody but managers learns that there was one.
async fn undo_decision(
    txn: &DatabaseTransaction,
    application: &application::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let found = decision::Entity::find().filter(decision::COLUMN.application_id.eq(application.id)).one(txn).await?;
    let Some(found) = found else { return Ok(()) };
    let verdict = found.verdict.told();
    decision::Entity::delete_by_id(found.id).exec(txn).await?;
    entry(Action::DecisionUndone, application)
        .states(verdict, "undecided")
        .note("the application changed")
        .record(txn, now)
        .await?;
    Ok(())
}

fn address(site: &Site, application: &application::Model) -> String {
    site.url(&format!("/me/applications/{}", application.id))
}

/// Done by its owner.
fn entry(action: Action, application: &application::Model) -> Entry {
    Entry::new(action, "application", application.id).by(application.person_id).on(application.person_id)
}
