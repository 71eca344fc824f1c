use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::{person, snapshot};
use minijinja::context;
use minijinja::value::Serde;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction};

use super::keep::write;
use super::{Edit, Outcome, address, locked, open, put, undo_decision};
use crate::Error;
use crate::applications::consents;
use crate::applications::queries::{self, Dossier};
use crate::applications::reading::Read;
use crate::applications::rules::{self, Content};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::mail::{self, Letter, Recipient};
use crate::web::{Me, instant};

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
    let written = write(&txn, stored, edit.version, before.merged(edit.written), stored.path_id, now).await?;
    let Outcome::Done(application) = written else { return Ok(Outcome::Old) };
    let dossier = Dossier::of(&txn, application).await?;
    if let Err(why) = complete(&txn, &dossier, now).await {
        txn.commit().await?;
        return Err(why);
    }
    let Some((application, snapshot)) = put_in(&txn, &dossier, Some(by.id), now).await? else {
        return Ok(Outcome::Old);
    };
    send_receipt(&txn, site, by, &dossier, &snapshot, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(application))
}

/// Submits what stands in the draft, looked at and found complete: a snapshot, the new state, an audit entry; the receipt
/// is sent by whoever calls. None where somebody was quicker. `by` is nobody where the close itself submits it.
pub async fn put_in(
    txn: &DatabaseTransaction,
    dossier: &Dossier,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<Option<(application::Model, snapshot::Model)>, Error> {
    let next = application::ActiveModel {
        state: Set(State::Submitted),
        updated_at: Set(now),
        submitted_at: Set(Some(now)),
        ..Default::default()
    };
    let Some(application) = put(txn, &dossier.application, next).await? else { return Ok(None) };
    let snapshot = keep_snapshot(txn, dossier, now).await?;
    undo_decision(txn, &application, now).await?;
    let submitted = Entry::new(Action::ApplicationSubmitted, "application", application.id).on(application.person_id);
    let submitted = match by {
        Some(by) => submitted.by(by),
        None => submitted,
    };
    submitted
        .states(dossier.application.state.told(), State::Submitted.told())
        .note(format!("revision {}", snapshot.revision))
        .record(txn, now)
        .await?;
    Ok(Some((application, snapshot)))
}

/// Whether exactly this was submitted already, from this or an older version: one snapshot, one receipt.
fn is_repeat(dossier: &Dossier, edit: Edit<'_>) -> bool {
    let stored = &dossier.application;
    stored.state == State::Submitted
        && edit.version != Some(stored.version)
        && !dossier.has_unsubmitted_changes()
        && dossier.merged(edit.written) == Content::of(stored)
}

/// Whether it may be submitted as it stands: everything that is missing or wrong, each beside its field, or the reason
/// why this person may not apply at all.
pub async fn complete(txn: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<(), Error> {
    let wrongs = dossier.wrongs();
    if !wrongs.is_empty() {
        return Err(Error::Wrong(wrongs));
    }
    match queries::barred(txn, dossier, now).await? {
        Some(why) => Err(Error::refused(why)),
        None => Ok(()),
    }
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
        evidence: Set(dossier.log.pieces()),
        agreed: Set(dossier.agreed()),
        is_employee: Set(dossier.application.is_employee),
        submitted_at: Set(now),
        ..Default::default()
    };
    Ok(row.insert(txn).await?)
}

/// What was received, word for word, to the one who sent it.
pub async fn send_receipt(
    txn: &DatabaseTransaction,
    site: &Site,
    to: &person::Model,
    dossier: &Dossier,
    snapshot: &snapshot::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(to) = Recipient::of(txn, to).await? else { return Ok(()) };
    let event = format!("applications/received:{}:{}", snapshot.application_id, snapshot.revision);
    let cycle = &dossier.cycle;
    let words = context! {
        cycle => cycle.title.as_str(), track => dossier.track.name.as_str(), path => dossier.path.name.as_str(),
        zone => cycle.zone.as_str(),
        revision => snapshot.revision, at => instant(now), closes_at => instant(cycle.closes_at),
        announces_at => instant(cycle.announces_at), url => address(site, &dossier.application),
        answers => Serde(queries::paired(&dossier.questions, &snapshot.answers)),
        evidence => Serde(Read::of(snapshot, cycle, &dossier.path)),
        agreed => Serde(consents::labels(&dossier.consents, &snapshot.agreed)),
    };
    mail::queue(txn, site, &to, Letter::ApplicationReceived, &event, words, now).await
}
