use std::collections::HashMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::audit::Action;
use entity::{application, cycle, decision};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, ModelTrait, QueryFilter, QuerySelect,
};

use super::forms::{Many, NewDecision};
use super::queries;
use super::rules::{self, Ruling};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::Manager;

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

pub async fn export(db: &Db, by: &Manager, of: &cycle::Model, rows: usize, now: DateTime<Utc>) -> Result<(), Error> {
    let entry = Entry::new(Action::ApplicationsExported, "cycle", of.id).by(by.id).note(format!("{rows} applications"));
    Ok(entry.record(&db.write, now).await?)
}

/// Records a decision, or replaces the one that was seen.
pub async fn decide(
    db: &Db,
    by: &Manager,
    id: i64,
    new: &NewDecision<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let ruling = Ruling::typed(new.verdict, new.reason, new.words)?;
    let txn = db.begin().await?;
    let (application, _) = open(&txn, by, id).await?;
    let before = queries::decision(&txn, id).await?;
    if rules::seen(before.as_ref()) != new.seen {
        return Ok(Outcome::Overtaken(overtaken(&txn, before.as_ref()).await?));
    }
    let from = before.as_ref().map_or("undecided", |d| d.verdict.told());
    let entry = entry(&application, by, from, &ruling);
    write(before, &ruling, id, by, now).save(&txn).await?;
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(Outcome::Recorded)
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
    let from = before.verdict.told();
    before.delete(&txn).await?;
    let entry = Entry::new(Action::DecisionUndone, "application", id).by(by.id).on(application.person_id);
    entry.states(from, "undecided").record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Records one decision on many applications: on exactly those that were shown, as they were shown, or on none.
pub async fn decide_many(
    db: &Db,
    by: &Manager,
    cycle: &cycle::Model,
    new: &Many<'_>,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let ruling = Ruling::typed(new.verdict, new.reason, new.words)?;
    let mut ids = new.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Error::refused(Message::new("decisions-many-nobody")));
    }
    let txn = db.begin().await?;
    let cycle = standing(&txn, cycle.id).await?;
    let mut applications = Vec::new();
    let mut before = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let mine = application::Entity::find()
            .filter(application::COLUMN.cycle_id.eq(cycle.id))
            .filter(application::COLUMN.id.is_in(some.to_vec()));
        applications.extend(mine.lock_exclusive().all(&txn).await?);
        let decided = decision::Entity::find().filter(decision::COLUMN.application_id.is_in(some.to_vec()));
        before.extend(decided.all(&txn).await?.into_iter().map(|d| (d.application_id, d)));
    }
    if applications.len() != ids.len() {
        return Err(Error::NotFound);
    }
    refuse_what_changed(&txn, by, &cycle, &applications, &before, new).await?;
    record_many(&txn, by, &applications, &before, &ruling, now).await?;
    txn.commit().await?;
    Ok(applications.len())
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

async fn refuse_what_changed(
    txn: &DatabaseTransaction,
    by: &Manager,
    cycle: &cycle::Model,
    applications: &[application::Model],
    before: &HashMap<i64, decision::Model>,
    new: &Many<'_>,
) -> Result<(), Error> {
    let mut changed = Vec::new();
    let seen = new.seen();
    for application in applications {
        let stands = before.get(&application.id);
        if let Some(why) = rules::hindrance(by.id, application, cycle) {
            changed.push((application.person_id, why));
        } else if rules::seen(stands) != seen.get(&application.id).copied().unwrap_or_default() {
            changed.push((application.person_id, overtaken(txn, stands).await?));
        }
        // Enough to see what is going on.
        if changed.len() == 5 {
            break;
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let names = queries::names(txn, changed.iter().map(|(person, _)| *person)).await?;
    let told: Vec<_> = changed
        .iter()
        .map(|(person, why)| format!("{}: {why}", names.get(person).map_or("", String::as_str)))
        .collect();
    Err(Error::refused(Message::new("decisions-many-changed").with("what", told.join(" "))))
}

async fn record_many(
    txn: &DatabaseTransaction,
    by: &Manager,
    applications: &[application::Model],
    before: &HashMap<i64, decision::Model>,
    ruling: &Ruling,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for some in applications.chunks(AT_ONCE) {
        let decided: Vec<i64> = some.iter().map(|a| a.id).filter(|id| before.contains_key(id)).collect();
        let mut same_for_all = write(None, ruling, 0, by, now);
        same_for_all.application_id = sea_orm::ActiveValue::NotSet;
        decision::Entity::update_many()
            .set(same_for_all)
            .filter(decision::Column::ApplicationId.is_in(decided))
            .exec(txn)
            .await?;
        let new = some.iter().filter(|a| !before.contains_key(&a.id)).map(|a| write(None, ruling, a.id, by, now));
        decision::Entity::insert_many(new).exec_without_returning(txn).await?;
        let entries = some.iter().map(|a| {
            let from = before.get(&a.id).map_or("undecided", |d| d.verdict.told());
            entry(a, by, from, ruling).row(now)
        });
        entity::audit::Entity::insert_many(entries).exec_without_returning(txn).await?;
    }
    Ok(())
}

fn write(
    before: Option<decision::Model>,
    ruling: &Ruling,
    application: i64,
    by: &Manager,
    now: DateTime<Utc>,
) -> decision::ActiveModel {
    let mut row = before
        .map(IntoActiveModel::into_active_model)
        .unwrap_or_else(|| decision::ActiveModel { application_id: Set(application), ..Default::default() });
    row.verdict = Set(ruling.verdict);
    row.reason = Set(ruling.reason);
    row.words = Set(ruling.words.clone());
    row.by_id = Set(by.id);
    row.decided_at = Set(now);
    row
}

fn entry(of: &application::Model, by: &Manager, from: &str, ruling: &Ruling) -> Entry {
    Entry::new(Action::DecisionRecorded, "application", of.id)
        .by(by.id)
        .on(of.person_id)
        .states(from, ruling.verdict.told())
        .note(format!("{:?}", ruling.reason))
}
