//! Undoing at once what was decided at once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::Action;
use entity::batch::{self, Stood, Touched};
use entity::decision::{self, Verdict};
use entity::{application, audit};
use sea_orm::{ActiveEnum, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{AT_ONCE, held, standing};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::decisions::queries;
use crate::l10n::{Locale, Message};
use crate::web::Manager;

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Undone {
    pub cycle: i64,
    pub restored: usize,
    /// Who was left out, because somebody decided or they withdrew since.
    pub skipped: Vec<String>,
}

/// Puts back what stood before, wherever nothing changed since. Of two at once, one.
pub async fn undo(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<Undone, Error> {
    let txn = db.begin().await?;
    let found = batch::Entity::find_by_id(id).one(&txn).await?.ok_or(Error::NotFound)?;
    let cycle = standing(&txn, found.cycle_id).await?;
    match () {
        () if cycle.announced_at.is_some() => {
            return Err(Error::refused(Message::new("decisions-hindrance-announced")));
        }
        () if cycle.armed_at.is_some() => return Err(Error::refused(Message::new("decisions-batch-armed"))),
        () => {}
    }
    claim(&txn, id, now).await?;
    let touched: HashMap<i64, Touched> = found.before.0.into_iter().map(|t| (t.application, t)).collect();
    let mut ids: Vec<i64> = touched.keys().copied().collect();
    ids.sort_unstable();
    let (applications, decisions) = held(&txn, cycle.id, &ids).await?;
    let (mut back, mut skipped) = (Vec::new(), Vec::new());
    for application in &applications {
        let stands = decisions.get(&application.id);
        let is_untouched = match &touched[&application.id].then {
            Some(_) => stands.is_some_and(|d| d.batch_id == Some(id) && d.second_at.is_none()),
            None => stands.is_none(),
        };
        match () {
            // Another manager's to undo; and not told, for it would tell that it was decided.
            () if application.person_id == by.id => {}
            () if is_untouched && application.state == State::Submitted => {
                back.push((application, &touched[&application.id], stands));
            }
            () => skipped.push(application.person_id),
        }
    }
    restore(&txn, by, &back, now).await?;
    let names = queries::names(&txn, skipped.iter().copied()).await?;
    txn.commit().await?;
    let skipped = skipped.iter().filter_map(|person| names.get(person).cloned()).collect();
    Ok(Undone { cycle: cycle.id, restored: back.len(), skipped })
}

async fn claim(txn: &DatabaseTransaction, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let row = batch::ActiveModel { undone_at: Set(Some(now)), ..Default::default() };
    let open =
        batch::Entity::update_many().set(row).filter(batch::COLUMN.id.eq(id)).filter(batch::Column::UndoneAt.is_null());
    if open.exec(txn).await?.rows_affected == 1 {
        return Ok(());
    }
    let at = batch::Entity::find_by_id(id).one(txn).await?.and_then(|b| b.undone_at);
    let at = at.map(|at| Locale::english().zoned(at, chrono_tz::Tz::UTC)).unwrap_or_default();
    Err(Error::refused(Message::new("decisions-batch-undone-already").with("at", at)))
}

type Back<'a> = (&'a application::Model, &'a Touched, Option<&'a decision::Model>);

async fn restore(txn: &DatabaseTransaction, by: &Manager, back: &[Back<'_>], now: DateTime<Utc>) -> Result<(), Error> {
    for some in back.chunks(AT_ONCE) {
        let of = decision::COLUMN.application_id.is_in(some.iter().map(|(a, ..)| a.id));
        decision::Entity::delete_many().filter(of).exec(txn).await?;
        let rows: Vec<_> = some.iter().filter_map(|(a, t, _)| row(a.id, t.stood.as_ref()?)).collect();
        if !rows.is_empty() {
            decision::Entity::insert_many(rows).exec_without_returning(txn).await?;
        }
        let entries = some.iter().map(|(a, t, stands)| entry(a, t, *stands, by).row(now));
        audit::Entity::insert_many(entries).exec_without_returning(txn).await?;
    }
    Ok(())
}

fn row(application: i64, stood: &Stood) -> Option<decision::ActiveModel> {
    Some(decision::ActiveModel {
        application_id: Set(application),
        verdict: Set(Verdict::try_from_value(&stood.verdict).ok()?),
        reason: Set(stood.reason.clone()),
        words: Set(stood.words.clone()),
        by_id: Set(stood.by_id),
        decided_at: Set(stood.decided_at),
        override_note: Set(stood.override_note.clone()),
        needs_second: Set(stood.needs_second),
        second_by: Set(stood.second_by),
        second_at: Set(stood.second_at),
        batch_id: Set(stood.batch_id),
        ..Default::default()
    })
}

fn entry(of: &application::Model, touched: &Touched, stands: Option<&decision::Model>, by: &Manager) -> Entry {
    let to =
        touched.stood.as_ref().and_then(|s| Verdict::try_from_value(&s.verdict).ok()).map_or("undecided", |v| v.told());
    let from = stands.map_or("undecided", |d| d.verdict.told());
    let action = if to == "undecided" { Action::DecisionUndone } else { Action::DecisionRecorded };
    let entry = Entry::new(action, "application", of.id).by(by.id).on(of.person_id);
    entry.states(from, to).note("decisions made at once were undone at once")
}
