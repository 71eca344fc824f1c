//! Changes of the log: logged, edited, taken out and put back, read from a file; and of the kinds.

mod checked;
mod enter;
mod import;
mod kinds;
mod lookup;

use chrono::{DateTime, TimeDelta, Utc};
use entity::activity;
use entity::audit::Action;
use entity::person;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};

pub use checked::{Choices, Facts};
pub use enter::enter;
pub use import::{Planned, Step, import, plan};
pub use kinds::{create, edit as edit_kind, offer};
pub use lookup::look_up;

use super::forms::Entry;
use super::queries;
use crate::audit::Entry as Noted;
use crate::db::Db;
use crate::web::Me;
use crate::{Error, tracks};

/// What became of what was typed.
pub enum Outcome {
    Done(activity::Model),
    /// The same page stands in the log already; nothing was written.
    Twice(activity::Model),
}

/// A second click comes within a minute and says the same.
const SAME_CLICK: TimeDelta = TimeDelta::minutes(1);

/// What was removed may be put back for so long.
pub const UNDO: TimeDelta = TimeDelta::days(30);

pub async fn log(db: &Db, me: &Me, typed: &Entry<'_>, now: DateTime<Utc>) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    hold(&txn, me.id).await?;
    let facts = checked::checked(typed, &choices(&txn).await?, None, now)?;
    let clicked = activity::Entity::find()
        .filter(activity::COLUMN.person_id.eq(me.id))
        .filter(activity::COLUMN.created_at.gt(now - SAME_CLICK))
        .filter(activity::COLUMN.removed_at.is_null())
        .all(&txn)
        .await?;
    if let Some(same) = clicked.into_iter().find(|a| Facts::of(a) == facts) {
        return Ok(Outcome::Done(same));
    }
    if let Some(first) = first(&txn, me.id, &facts, None).await?.filter(|_| !typed.again) {
        return Ok(Outcome::Twice(first));
    }
    let activity = put_down(&txn, me.id, facts, Some(me.id), now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(activity))
}

/// Writes into a log what is known already, in the transaction of whoever knows it and holds the log. `by` is none where
/// the portal does it by itself.
pub async fn put_down(
    txn: &DatabaseTransaction,
    person: i64,
    facts: Facts,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<activity::Model, Error> {
    let activity = row(facts, person, now).insert(txn).await?;
    noted(Action::ActivityLogged, &activity, by).record(txn, now).await?;
    Ok(activity)
}

/// Takes out of a log what was put down there, in the transaction of whoever holds it.
pub async fn take_out(txn: &DatabaseTransaction, me: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    turned(txn, me, id, Some(now), now).await
}

pub async fn edit(db: &Db, me: &Me, id: i64, typed: &Entry<'_>, now: DateTime<Utc>) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    hold(&txn, me.id).await?;
    let old = queries::own(&txn, me.id, id).await?;
    let facts = checked::checked(typed, &choices(&txn).await?, Some(old.kind_id), now)?;
    if facts == Facts::of(&old) {
        return Ok(Outcome::Done(old));
    }
    let moved = facts.canonical_url != old.canonical_url;
    if let Some(first) = first(&txn, me.id, &facts, Some(id)).await?.filter(|_| moved && !typed.again) {
        return Ok(Outcome::Twice(first));
    }
    let mut row = facts.row();
    row.id = Set(id);
    row.updated_at = Set(now);
    let activity = row.update(&txn).await?;
    noted(Action::ActivityEdited, &activity, Some(me.id)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(activity))
}

/// Takes one out of the log. Who clicks twice has taken it out once.
pub async fn remove(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    turn(db, me, id, Some(now), now).await
}

/// Puts back what was taken out, as long as it is there.
pub async fn restore(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    turn(db, me, id, None, now).await
}

async fn turn(db: &Db, me: &Me, id: i64, removed: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    hold(&txn, me.id).await?;
    turned(&txn, me, id, removed, now).await?;
    txn.commit().await?;
    Ok(())
}

async fn turned(
    txn: &DatabaseTransaction,
    me: &Me,
    id: i64,
    removed: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let old = queries::own_even_removed(txn, me.id, id).await?;
    if old.removed_at.is_some() == removed.is_some() {
        return Ok(());
    }
    let mut row = old.into_active_model();
    row.removed_at = Set(removed);
    row.updated_at = Set(now);
    let activity = row.update(txn).await?;
    let action = if removed.is_some() { Action::ActivityRemoved } else { Action::ActivityRestored };
    noted(action, &activity, Some(me.id)).record(txn, now).await?;
    Ok(())
}

/// Forgets what was removed long ago.
pub async fn sweep(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    let old = activity::Entity::delete_many().filter(activity::COLUMN.removed_at.lte(now - UNDO));
    old.exec(&db.write).await?;
    Ok(())
}

/// One log is written by one at a time: of two clicks at once the second sees what the first wrote.
pub async fn hold(txn: &DatabaseTransaction, person: i64) -> Result<(), Error> {
    person::Entity::find_by_id(person).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)?;
    Ok(())
}

/// What a form offers.
pub async fn choices(db: &impl ConnectionTrait) -> Result<Choices, Error> {
    Ok(Choices { kinds: queries::kinds(db).await?, tracks: tracks::queries::all(db).await? })
}

/// The first of the same page in the log.
async fn first(
    txn: &DatabaseTransaction,
    person: i64,
    facts: &Facts,
    but: Option<i64>,
) -> Result<Option<activity::Model>, Error> {
    let Some(canonical) = &facts.canonical_url else { return Ok(None) };
    let same = queries::same_page(txn, person, canonical).await?;
    Ok(same.into_iter().find(|a| Some(a.id) != but))
}

fn row(facts: Facts, person: i64, now: DateTime<Utc>) -> activity::ActiveModel {
    activity::ActiveModel { person_id: Set(person), created_at: Set(now), updated_at: Set(now), ..facts.row() }
}

/// Managers read the audit log: what is private is not told there.
fn noted(action: Action, activity: &activity::Model, by: Option<i64>) -> Noted {
    let entry = Noted::new(action, "activity", activity.id).on(activity.person_id);
    let entry = by.map_or(entry.clone(), |by| entry.by(by));
    if activity.visibility == activity::Visibility::Private { entry } else { entry.note(&activity.title) }
}
