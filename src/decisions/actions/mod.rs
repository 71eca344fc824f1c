//! Each holds the cycle and then the application until it is done: neither an arming nor an announcement nor another
//! decision comes between.

pub mod batches;
mod many;
pub mod wording;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::audit::Action;
use entity::{application, cycle, decision};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    ModelTrait, QueryFilter, QuerySelect,
};

use super::forms::NewDecision;
use super::rules::{self, Ruling};
use super::{blocks, queries, reviews};
use crate::applications::reasons::{self, Reasons};
use crate::assignments::queries as assignments;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::Manager;
use crate::{Error, conflicts};

pub use many::decide_many;

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// What became of a decision that somebody meant to record.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Recorded,
    /// Somebody else decided since the page was drawn; who and what.
    Overtaken(Message),
}

/// Somebody looks at an application: that is noted too (R14).
pub async fn read(db: &Db, by: &Manager, of: &application::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let entry = Entry::new(Action::ApplicationRead, "application", of.id).by(by.id).on(of.person_id);
    Ok(entry.record(&db.write, now).await?)
}

/// Applications left the portal as a file: which rows of which cycle.
pub async fn export(
    db: &Db,
    by: &Manager,
    of: &cycle::Model,
    what: impl Into<String>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::ApplicationsExported, "cycle", of.id).by(by.id).note(what);
    Ok(entry.record(&db.write, now).await?)
}

/// A decision that may be written: what it says, and what it needs besides.
struct Written<'r> {
    ruling: &'r Ruling,
    /// Why there are not enough reviews; empty where there are.
    note: String,
    needs_second: bool,
    batch: Option<i64>,
}

/// Records a decision, or replaces the one that was seen.
pub async fn decide(
    db: &Db,
    by: &Manager,
    id: i64,
    new: &NewDecision<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let reasons = reasons::all(&txn).await?;
    let before = queries::decision(&txn, id).await?;
    let words = blocks::below(new.words, &blocks::all(&txn).await?, &new.blocks);
    let stands = before.as_ref().map(|d| d.reason.as_str());
    let ruling = Ruling::typed(&reasons, stands, new.verdict, (new.reason, &words))?;
    let note = rules::note(new.override_note)?;
    let (application, cycle) = open(&txn, by, id).await?;
    // Once more: it is held only now.
    let before = queries::decision(&txn, id).await?;
    if rules::seen(before.as_ref()) != new.seen {
        return Ok(Outcome::Overtaken(overtaken(&txn, before.as_ref()).await?));
    }
    if !new.same_words && before.as_ref().is_some_and(|before| ruling.has_words_of_another(before)) {
        return Err(Error::wrong("words", Message::new("decisions-words-stale")));
    }
    let note = needed(&txn, &application, note).await?;
    let needs_second = conflicts::queries::of(&txn, by.id, &[application.person_id]).await?.len() == 1;
    if needs_second && cycle.armed_at.is_some() {
        return Err(Error::refused(Message::new("decisions-second-armed")));
    }
    let written = Written { ruling: &ruling, note, needs_second, batch: None };
    let entry = entry(&application, by, before.as_ref(), &written, &reasons);
    write(before, &written, id, by, now).save(&txn).await?;
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(Outcome::Recorded)
}

/// The note that has to stand, or none where there are enough reviews.
async fn needed(txn: &DatabaseTransaction, application: &application::Model, note: String) -> Result<String, Error> {
    let plan = assignments::plan(txn, application.cycle_id).await?;
    let given = reviews::given_of(txn, application.id).await?;
    match rules::lacks_reviews(given, plan.as_ref()) {
        false => Ok(String::new()),
        true if note.is_empty() => {
            let asked = plan.map_or(0, |p| p.needed);
            let why = Message::new("decisions-note-missing").count("given", given as i64).count("needed", asked);
            Err(Error::wrong("override_note", why))
        }
        true => Ok(note),
    }
}

/// Takes the decision that was seen back.
pub async fn undo(db: &Db, by: &Manager, id: i64, seen: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let (application, cycle) = open(&txn, by, id).await?;
    if cycle.armed_at.is_some() {
        return Err(Error::refused(Message::new("decisions-undo-armed")));
    }
    let before = queries::decision(&txn, id).await?;
    if rules::seen(before.as_ref()) != seen {
        return Err(Error::refused(overtaken(&txn, before.as_ref()).await?));
    }
    let Some(before) = before else { return Err(Error::refused(Message::new("decisions-undo-none"))) };
    let entry = cleared(&application, by, &before);
    before.delete(&txn).await?;
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Says the same as a colleague of the applicant decided, and was seen: from then on it counts.
pub async fn second(db: &Db, by: &Manager, id: i64, seen: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let (application, _) = open(&txn, by, id).await?;
    let Some(decision) = queries::decision(&txn, id).await?.filter(|d| rules::seen(Some(d)) == seen) else {
        let stands = queries::decision(&txn, id).await?;
        return Err(Error::refused(overtaken(&txn, stands.as_ref()).await?));
    };
    let is_close = !conflicts::queries::of(&txn, by.id, &[application.person_id]).await?.is_empty();
    if let Some(why) = rules::why_not_seconded(by.id, &decision, is_close) {
        return Err(Error::refused(why));
    }
    let verdict = decision.verdict.told();
    let mut row = decision.into_active_model();
    row.second_by = Set(Some(by.id));
    row.second_at = Set(Some(now));
    row.update(&txn).await?;
    let entry = Entry::new(Action::DecisionSeconded, "application", id).by(by.id).on(application.person_id);
    entry.states(verdict, verdict).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// An application that `by` may decide on. Its cycle stays as it is until the transaction ends: neither an arming nor
/// an announcement comes between.
async fn open(txn: &DatabaseTransaction, by: &Manager, id: i64) -> Result<(application::Model, cycle::Model), Error> {
    let found = queries::by_id(txn, id).await?;
    let cycle = standing(txn, found.cycle_id).await?;
    let application = application::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)?;
    match rules::hindrance(by.id, &application, &cycle) {
        Some(why) => Err(Error::refused(why)),
        None => Ok((application, cycle)),
    }
}

async fn standing(txn: &DatabaseTransaction, id: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(id).lock_shared().one(txn).await?.ok_or(Error::NotFound)
}

/// What stands there instead of what was seen.
async fn overtaken(db: &impl ConnectionTrait, now_there: Option<&decision::Model>) -> Result<Message, Error> {
    Ok(match now_there {
        Some(d) => {
            let name = queries::names(db, [d.by_id]).await?.remove(&d.by_id).unwrap_or_default();
            let verdict = Message::new(format!("decisions-verdict-{}", d.verdict.to_value()));
            let at = Locale::english().zoned(d.decided_at, Tz::UTC);
            Message::new("decisions-overtaken").with("name", name).with("verdict", verdict).with("at", at)
        }
        None => Message::new("decisions-overtaken-undone"),
    })
}

/// Applications and the decisions on them, held until the transaction ends, in the order of their ids: two who hold
/// many at once wait for each other.
async fn held(
    txn: &DatabaseTransaction,
    cycle: i64,
    ids: &[i64],
) -> Result<(Vec<application::Model>, HashMap<i64, decision::Model>), Error> {
    use sea_orm::QueryOrder;
    let (mut applications, mut decisions) = (Vec::new(), HashMap::new());
    for some in ids.chunks(AT_ONCE) {
        let theirs = application::Entity::find()
            .filter(application::COLUMN.cycle_id.eq(cycle))
            .filter(application::COLUMN.id.is_in(some.to_vec()))
            .order_by_asc(application::COLUMN.id);
        applications.extend(theirs.lock_exclusive().all(txn).await?);
        let decided = decision::Entity::find().filter(decision::COLUMN.application_id.is_in(some.to_vec()));
        decisions.extend(decided.all(txn).await?.into_iter().map(|d| (d.application_id, d)));
    }
    Ok((applications, decisions))
}

fn write(
    before: Option<decision::Model>,
    written: &Written<'_>,
    application: i64,
    by: &Manager,
    now: DateTime<Utc>,
) -> decision::ActiveModel {
    let mut row = before
        .map(IntoActiveModel::into_active_model)
        .unwrap_or_else(|| decision::ActiveModel { application_id: Set(application), ..Default::default() });
    row.verdict = Set(written.ruling.verdict);
    row.reason = Set(written.ruling.reason.clone());
    row.words = Set(written.ruling.words.clone());
    row.by_id = Set(by.id);
    row.decided_at = Set(now);
    row.override_note = Set(written.note.clone());
    row.needs_second = Set(written.needs_second);
    row.second_by = Set(None);
    row.second_at = Set(None);
    row.batch_id = Set(written.batch);
    row
}

fn entry(
    of: &application::Model,
    by: &Manager,
    before: Option<&decision::Model>,
    written: &Written<'_>,
    reasons: &Reasons,
) -> Entry {
    let from = before.map_or("undecided", |d| d.verdict.told());
    let mut notes = vec![reasons.named(&written.ruling.reason)];
    if !written.note.is_empty() {
        notes.push(format!("Without enough reviews: {}", written.note));
    }
    if written.needs_second {
        notes.push("It waits for a second approver.".to_owned());
    }
    Entry::new(Action::DecisionRecorded, "application", of.id)
        .by(by.id)
        .on(of.person_id)
        .states(from, written.ruling.verdict.told())
        .note(notes.join(" "))
}

fn cleared(of: &application::Model, by: &Manager, before: &decision::Model) -> Entry {
    let entry = Entry::new(Action::DecisionUndone, "application", of.id).by(by.id).on(of.person_id);
    entry.states(before.verdict.told(), "undecided")
}
