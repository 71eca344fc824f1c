//! Changes to cycles, their paths and their questions. Each is one transaction.

mod copy;
mod paths;
mod postpone;
mod questions;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{cycle, track};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter,
};

pub use copy::copy;
pub use paths::{add_path, edit_path, move_path, remove_path};
pub use postpone::postpone;
pub use questions::{add_question, edit_question, move_question, remove_question};

use super::forms::{CycleForm, Direction};
use super::{queries, rules};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, text};

/// A new cycle, still without paths.
pub async fn create(db: &Db, by: &Manager, form: &CycleForm<'_>, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let after = form.over(None, &track::Entity::find().all(&txn).await?)?;
    match rules::wrongs(&after) {
        wrong if wrong.is_empty() => {}
        wrong => return Err(Error::Wrong(wrong)),
    }
    check_free(&txn, &after).await?;
    let cycle = insert(&txn, after).await.map_err(told_as_taken)?;
    Entry::new(Action::CycleCreated, "cycle", cycle.id).by(by.id).record(&txn, now).await?;
    txn.commit().await?;
    Ok(cycle)
}

pub async fn edit(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &CycleForm<'_>,
    now: DateTime<Utc>,
) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let before = queries::locked(&txn, cycle).await?;
    let after = form.over(Some(&before), &track::Entity::find().all(&txn).await?)?;
    let changed = rules::changed(&before, &after);
    if changed.is_empty() {
        return Ok(before);
    }
    rules::check_edit(&before, &after, now)?;
    postpone::check_extensions(&txn, &before, &after).await?;
    check_free(&txn, &after).await?;
    let after = after.into_active_model().reset_all().update(&txn).await.map_err(Error::from).map_err(told_as_taken)?;
    let told = changed.join(", ");
    Entry::new(Action::CycleEdited, "cycle", after.id).by(by.id).note(told).record(&txn, now).await?;
    txn.commit().await?;
    Ok(after)
}

async fn insert(db: &impl ConnectionTrait, cycle: cycle::Model) -> Result<cycle::Model, Error> {
    let mut row = cycle.into_active_model().reset_all();
    row.id = NotSet;
    Ok(row.insert(db).await?)
}

async fn check_free(db: &impl ConnectionTrait, cycle: &cycle::Model) -> Result<(), Error> {
    let same = cycle::Entity::find().filter(cycle::COLUMN.slug.eq(&cycle.slug)).filter(cycle::COLUMN.id.ne(cycle.id));
    if same.count(db).await? == 0 { Ok(()) } else { Err(taken()) }
}

/// Two managers at once: the slower one is told the same as if it had been there before.
fn told_as_taken(e: Error) -> Error {
    if e.is_taken() { taken() } else { e }
}

fn taken() -> Error {
    Error::wrong("slug", Message::new("cycles-manage-slug-taken"))
}

/// The cycle of something that is about to change, unless it is announced: then paths and questions are history.
async fn unannounced(txn: &DatabaseTransaction, cycle: i64) -> Result<cycle::Model, Error> {
    let cycle = queries::locked(txn, cycle).await?;
    match cycle.announced_at {
        None => Ok(cycle),
        Some(_) => Err(Error::refused(Message::new("cycles-manage-announced-paths"))),
    }
}

/// Where `id` stands in `ids`, and its neighbour in a direction: the two to swap. None at either end.
fn neighbours(ids: &[i64], id: i64, direction: Direction) -> Option<(usize, usize)> {
    let at = ids.iter().position(|i| *i == id)?;
    let other = match direction {
        Direction::Up => at.checked_sub(1)?,
        Direction::Down => at + 1,
    };
    (other < ids.len()).then_some((at, other))
}

/// The key that was typed, or one made from the name; an empty slug (other scripts) becomes `otherwise`.
fn free_key(typed: &str, name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, Error> {
    match (typed, text::slug(name).as_str()) {
        ("", "") => Ok(rules::free(otherwise, is_taken)),
        ("", made) => Ok(rules::free(made, is_taken)),
        (typed, _) if is_taken(typed) => Err(Error::wrong("key", Message::new("cycles-manage-key-taken"))),
        (typed, _) => Ok(typed.to_owned()),
    }
}
