//! The one door to an application's life. Each action holds the cycle and then the row (PostgreSQL; SQLite has one
//! writer), so neither a decision nor the announcement comes between; looks at it as it stands now; and writes where
//! the version is still the one it looked at.

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::{Answers, cycle, decision, path, snapshot};
use minijinja::context;
use minijinja::value::Serde;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::queries::{self, Dossier};
use super::rules::{self, Typed};
use crate::Error;
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::web::{Me, instant};

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
    pub answers: &'a Typed,
}

/// The one draft of a person in a cycle, prefilled from their last application for the same title. However often
/// it is asked for: one record. One that was withdrawn is taken up again.
pub async fn start(
    db: &Db,
    by: &Me,
    cycle: &cycle::Model,
    path: &str,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let txn = db.begin().await?;
    let cycle = &hold(&txn, cycle.id).await?;
    let path = path_of(&txn, cycle.id, path).await?;
    if let Some(found) = queries::in_cycle(&txn, by.id, cycle.id).await? {
        let found = locked(&txn, by, found.id).await?.application;
        if found.state != State::Withdrawn {
            return Ok(found);
        }
        taking(cycle, now)?;
        let draft = take_up(&txn, &found, &path, now).await?;
        txn.commit().await?;
        return Ok(draft);
    }
    taking(cycle, now)?;
    let answers = match queries::earlier(&txn, by.id, cycle).await? {
        Some((_, earlier)) => rules::prefilled(&earlier, &queries::questions_of_cycle(&txn, cycle.id).await?),
        None => Answers::default(),
    };
    let row = application::ActiveModel {
        cycle_id: Set(cycle.id),
        person_id: Set(by.id),
        path_id: Set(path.id),
        state: Set(State::Draft),
        answers: Set(answers),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        submitted_at: Set(None),
        ..Default::default()
    };
    // Someone quicker than us was ourselves, in a second click.
    let once =
        OnConflict::columns([application::Column::CycleId, application::Column::PersonId]).do_nothing().to_owned();
    let is_new = application::Entity::insert(row).on_conflict(once).exec_without_returning(&txn).await? == 1;
    let draft = queries::in_cycle(&txn, by.id, cycle.id).await?.ok_or(Error::NotFound)?;
    if is_new {
        entry(Action::ApplicationStarted, &draft).states("", State::Draft.told()).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(draft)
}

/// Keeps what was typed, complete or not.
pub async fn save(db: &Db, by: &Me, id: i64, edit: Edit<'_>, now: DateTime<Utc>) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    open(&dossier, now)?;
    let stored = &dossier.application;
    let outcome = write(&txn, stored, edit.version, merged(&dossier, edit), stored.path_id, now).await?;
    txn.commit().await?;
    Ok(outcome)
}

/// Another way to apply. What was typed until then is kept by question, also what the new path does not ask.
pub async fn change_path(
    db: &Db,
    by: &Me,
    id: i64,
    path: &str,
    edit: Option<Edit<'_>>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    open(&dossier, now)?;
    let path = path_of(&txn, dossier.cycle.id, path).await?;
    let (version, answers) = match edit {
        Some(edit) => (edit.version, merged(&dossier, edit)),
        None => (Some(dossier.application.version), dossier.application.answers.clone()),
    };
    let outcome = write(&txn, &dossier.application, version, answers, path.id, now).await?;
    txn.commit().await?;
    Ok(outcome)
}

/// Keeps what was typed, and submits it if nothing is missing: a snapshot, a receipt. What is missing is told as
/// `Wrong`, and a title that may not be asked for as `Refused`; the draft is kept all the same.
pub async fn submit(
    db: &Db,
    site: &Site,
    by: &Me,
    id: i64,
    edit: Edit<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let before = locked(&txn, by, id).await?;
    if is_repeat(&before, edit) {
        return Ok(Outcome::Done(before.application));
    }
    open(&before, now)?;
    let stored = &before.application;
    let written = write(&txn, stored, edit.version, merged(&before, edit), stored.path_id, now).await?;
    let Outcome::Done(application) = written else { return Ok(Outcome::Old) };
    let dossier = Dossier { application, ..before };
    if let Err(why) = complete(&txn, &dossier, now).await {
        txn.commit().await?;
        return Err(why);
    }
    let next = application::ActiveModel {
        state: Set(State::Submitted),
        updated_at: Set(now),
        submitted_at: Set(Some(now)),
        ..Default::default()
    };
    let Some(application) = put(&txn, &dossier.application, next).await? else { return Ok(Outcome::Old) };
    let snapshot = keep_snapshot(&txn, &dossier, now).await?;
    undo_decision(&txn, &application, now).await?;
    entry(Action::ApplicationSubmitted, &application)
        .states(dossier.application.state.told(), State::Submitted.told())
        .note(format!("revision {}", snapshot.revision))
        .record(&txn, now)
        .await?;
    send_receipt(&txn, site, by, &dossier, &snapshot, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(application))
}

/// Takes an application back, any time before the announcement (R3). Once more changes nothing.
pub async fn withdraw(db: &Db, site: &Site, by: &Me, id: i64, now: DateTime<Utc>) -> Result<application::Model, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    let from = dossier.application.state;
    if from == State::Withdrawn {
        return Ok(dossier.application);
    }
    if !rules::may_withdraw(&dossier.application, &dossier.cycle) {
        return Err(Error::refused(Message::new("applications-has-result-withdraw")));
    }
    let next = application::ActiveModel { state: Set(State::Withdrawn), updated_at: Set(now), ..Default::default() };
    let Some(application) = put(&txn, &dossier.application, next).await? else { return Err(changed_meanwhile()) };
    undo_decision(&txn, &application, now).await?;
    entry(Action::ApplicationWithdrawn, &application)
        .states(from.told(), State::Withdrawn.told())
        .record(&txn, now)
        .await?;
    if let Some(to) = Recipient::of(&txn, by).await? {
        let cycle = &dossier.cycle;
        let event = format!("applications/withdrawn:{}:{}", application.id, application.version);
        let words = context! {
            cycle => cycle.title.as_str(), track => dossier.track.name.as_str(), url => address(site, &application),
            may_return => cycle.takes(now), closes_at => instant(cycle.closes_at), zone => cycle.zone.as_str(),
        };
        mail::queue(&txn, site, &to, Letter::ApplicationWithdrawn, &event, words, now).await?;
    }
    txn.commit().await?;
    Ok(application)
}

/// One's own application as it stands now. It and its cycle stay so until the transaction ends.
async fn locked(txn: &DatabaseTransaction, by: &Me, id: i64) -> Result<Dossier, Error> {
    hold(txn, queries::own(txn, by, id).await?.cycle_id).await?;
    let held = application::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)?;
    Dossier::of(txn, held).await
}

/// The cycle before the application, as everywhere: else two would wait for each other.
async fn hold(txn: &DatabaseTransaction, cycle: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(cycle).lock_shared().one(txn).await?.ok_or(Error::NotFound)
}

/// Refuses where it may no longer be written in, and says why.
fn open(dossier: &Dossier, now: DateTime<Utc>) -> Result<(), Error> {
    match dossier.application.state {
        State::Draft | State::Submitted => taking(&dossier.cycle, now),
        State::Withdrawn => Err(Error::refused(Message::new("applications-is-withdrawn"))),
        _ => Err(Error::refused(Message::new("applications-has-result"))),
    }
}

/// One rule for every submission: it counts if it reached the server before the deadline with its grace (R2).
fn taking(cycle: &cycle::Model, now: DateTime<Utc>) -> Result<(), Error> {
    if cycle.takes(now) {
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

async fn take_up(
    txn: &DatabaseTransaction,
    found: &application::Model,
    path: &path::Model,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let next = application::ActiveModel {
        state: Set(State::Draft),
        path_id: Set(path.id),
        updated_at: Set(now),
        submitted_at: Set(None),
        ..Default::default()
    };
    let draft = put(txn, found, next).await?.ok_or_else(changed_meanwhile)?;
    let taken_up = entry(Action::ApplicationStarted, &draft).states(found.state.told(), State::Draft.told());
    taken_up.record(txn, now).await?;
    Ok(draft)
}

/// Writes what was typed as the next version. The same text again is the same save, whatever version it came from:
/// a retry, a second click.
async fn write(
    txn: &DatabaseTransaction,
    stored: &application::Model,
    version: Option<i32>,
    answers: Answers,
    path: i64,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    if answers == stored.answers && path == stored.path_id {
        return Ok(Outcome::Done(stored.clone()));
    }
    if version != Some(stored.version) {
        return Ok(Outcome::Old);
    }
    let next = application::ActiveModel {
        path_id: Set(path),
        answers: Set(answers),
        updated_at: Set(now),
        ..Default::default()
    };
    Ok(put(txn, stored, next).await?.map_or(Outcome::Old, Outcome::Done))
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
        .exec(txn)
        .await?;
    if written.rows_affected != 1 {
        return Ok(None);
    }
    application::Entity::find_by_id(stored.id).one(txn).await
}

fn changed_meanwhile() -> Error {
    Error::refused(Message::new("applications-changed-meanwhile"))
}

/// Whether exactly this was submitted already, from this or an older version: one snapshot, one receipt.
fn is_repeat(dossier: &Dossier, edit: Edit<'_>) -> bool {
    let stored = &dossier.application;
    stored.state == State::Submitted
        && edit.version != Some(stored.version)
        && !dossier.has_unsubmitted_changes()
        && merged(dossier, edit) == stored.answers
}

fn merged(dossier: &Dossier, edit: Edit<'_>) -> Answers {
    rules::merged(&dossier.application.answers, edit.answers, &dossier.questions)
}

async fn complete(txn: &DatabaseTransaction, dossier: &Dossier, now: DateTime<Utc>) -> Result<(), Error> {
    let wrongs = rules::wrongs(&dossier.questions, &dossier.application.answers);
    if !wrongs.is_empty() {
        return Err(Error::Wrong(wrongs));
    }
    if queries::lacks_main(txn, dossier.application.person_id, &dossier.track, now).await? {
        return Err(Error::refused(Message::new("applications-main-needed").with("track", &dossier.track.name)));
    }
    Ok(())
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

async fn keep_snapshot(
    txn: &DatabaseTransaction,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Result<snapshot::Model, Error> {
    let row = snapshot::ActiveModel {
        application_id: Set(dossier.application.id),
        revision: Set(dossier.snapshot.as_ref().map_or(1, |s| s.revision + 1)),
        path_id: Set(dossier.path.id),
        answers: Set(rules::asked(&dossier.application.answers, &dossier.questions)),
        submitted_at: Set(now),
        ..Default::default()
    };
    Ok(row.insert(txn).await?)
}

async fn send_receipt(
    txn: &DatabaseTransaction,
    site: &Site,
    by: &Me,
    dossier: &Dossier,
    snapshot: &snapshot::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(to) = Recipient::of(txn, by).await? else { return Ok(()) };
    let event = format!("applications/received:{}:{}", snapshot.application_id, snapshot.revision);
    let cycle = &dossier.cycle;
    let words = context! {
        cycle => cycle.title.as_str(), track => dossier.track.name.as_str(), path => dossier.path.name.as_str(),
        zone => cycle.zone.as_str(),
        revision => snapshot.revision, at => instant(now), closes_at => instant(cycle.closes_at),
        announces_at => instant(cycle.announces_at), url => address(site, &dossier.application),
        answers => Serde(queries::paired(&dossier.questions, &snapshot.answers)),
    };
    mail::queue(txn, site, &to, Letter::ApplicationReceived, &event, words, now).await
}

fn address(site: &Site, application: &application::Model) -> String {
    site.url(&format!("/me/applications/{}", application.id))
}

/// Done by its owner.
fn entry(action: Action, application: &application::Model) -> Entry {
    Entry::new(action, "application", application.id).by(application.person_id).on(application.person_id)
}
