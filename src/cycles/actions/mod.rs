//! Changes to cycles, their paths, questions and consents. Each is one transaction, and holds its cycle first: so
//! nobody submits while it is counted what the change does.

mod borrow;
mod consents;
mod copy;
mod criteria;
mod order;
mod paths;
mod postpone;
mod questions;
mod remove;
mod reviewing;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{cycle, track};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter,
};

pub use borrow::{borrow_paths, borrow_questions};
pub use consents::{add_consent, edit_consent, move_consent, remove_consent};
pub use copy::{Copied, copy};
pub use criteria::{add_criterion, edit_criterion, move_criterion, remove_criterion};
pub use paths::{add_path, edit_path, move_path, remove_path};
pub use postpone::postpone;
pub use questions::{add_question, edit_question, move_question, remove_question, restore_question};
pub use remove::remove;
pub use reviewing::{begin_reviewing, edit_plan, take_step};

use super::forms::CycleForm;
use super::rules::effects::{self, Toll};
use super::{queries, rules};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, text};

/// What became of a change.
#[derive(Debug)]
pub enum Outcome<T> {
    Done(T),
    /// It would do this to applications, and its sender does not know. Nothing was written.
    Asked(Vec<Toll>),
    /// Somebody changed it since the form was drawn. Nothing was written; this is how it stands.
    Old(T),
}

/// Whether a form was drawn from something else than what stands now. One that does not tell comes from no page.
fn is_old(seen: Option<&str>, now: &str) -> bool {
    seen.is_some_and(|seen| seen != now)
}

/// A new cycle: still without paths, or with those of another one, its questions and its consents.
pub async fn create(db: &Db, by: &Manager, form: &CycleForm<'_>, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let after = form.over(None, &track::Entity::find().all(&txn).await?)?;
    match rules::wrongs(&after) {
        wrong if wrong.is_empty() => {}
        wrong => return Err(Error::Wrong(wrong)),
    }
    check_free(&txn, &after).await?;
    let from = match form.form_of.filter(|slug| !slug.is_empty()) {
        Some(slug) => Some(queries::by_slug(&txn, slug).await?),
        None => None,
    };
    let cycle = insert(&txn, after).await.map_err(told_as_taken)?;
    let mut entry = Entry::new(Action::CycleCreated, "cycle", cycle.id).by(by.id);
    if let Some(from) = from {
        copy::copy_form(&txn, &from, &cycle, now).await?;
        reviewing::copy_reviewing(&txn, &from, &cycle, false).await?;
        entry = entry.note(format!("with the form of {}", from.slug));
    } else {
        reviewing::begin(&txn, cycle.id).await?;
    }
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(cycle)
}

pub async fn edit(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &CycleForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<cycle::Model>, Error> {
    let txn = db.begin().await?;
    let before = queries::locked(&txn, cycle).await?;
    if is_old(form.seen, &rules::seen(&before)) {
        return Ok(Outcome::Old(before));
    }
    let after = form.over(Some(&before), &track::Entity::find().all(&txn).await?)?;
    let changed = rules::changed(&before, &after);
    if changed.is_empty() {
        return Ok(Outcome::Done(before));
    }
    rules::check_edit(&before, &after, now)?;
    postpone::check_extensions(&txn, &before, &after).await?;
    check_free(&txn, &after).await?;
    let tolls = tolls_of_cycle(&txn, &before, &after, now).await?;
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let after = after.into_active_model().reset_all().update(&txn).await.map_err(Error::from).map_err(told_as_taken)?;
    reviewing::follow(&txn, by, &before, &after, now).await?;
    let told = changed.join(", ");
    Entry::new(Action::CycleEdited, "cycle", after.id).by(by.id).note(told).record(&txn, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

async fn tolls_of_cycle(
    db: &impl ConnectionTrait,
    before: &cycle::Model,
    after: &cycle::Model,
    now: DateTime<Utc>,
) -> Result<Vec<Toll>, Error> {
    let live = queries::live(db, before.id).await?;
    let paths = queries::paths(db, before.id).await?;
    let may = if before.who == after.who { None } else { queries::may_apply(db, after, &live, now).await? };
    Ok(effects::of_cycle(before, after, &paths, &live, may.as_ref()))
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

/// The key that was typed, or one made from the name; an empty slug (other scripts) becomes `otherwise`.
fn free_key(typed: &str, name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, Error> {
    match (typed, text::slug(name).as_str()) {
        ("", "") => Ok(rules::free(otherwise, is_taken)),
        ("", made) => Ok(rules::free(made, is_taken)),
        (typed, _) if is_taken(typed) => Err(Error::wrong("key", Message::new("cycles-manage-key-taken"))),
        (typed, _) => Ok(typed.to_owned()),
    }
}
