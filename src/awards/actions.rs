use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::award::{self, State};
use minijinja::context;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};

use super::forms::{Correction, Restoration, Revocation};
use super::queries;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::web::Manager;
use crate::{Error, listing};

/// Takes an award away. The year stays in the history, marked in the words the manager chose; the number stays too.
pub async fn revoke(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    typed: &Revocation<'_>,
    now: DateTime<Utc>,
) -> Result<award::Model, Error> {
    let mut complaints = Complaints::default();
    let reason = reason(&mut complaints, typed.reason);
    let note = complaints.line("public_note", typed.public_note, 300);
    confirmed(&mut complaints, typed.confirm);
    complaints.end()?;
    let txn = db.begin().await?;
    let award = change(&txn, by, id, State::Revoked, (&reason, &note), now).await?;
    tell(&txn, site, &award, now).await?;
    txn.commit().await?;
    Ok(award)
}

/// Takes back an award that was given in error: gone from public view, kept in the audit log. There is no way back.
pub async fn correct(
    db: &Db,
    by: &Manager,
    id: i64,
    typed: &Correction<'_>,
    now: DateTime<Utc>,
) -> Result<award::Model, Error> {
    let mut complaints = Complaints::default();
    let reason = reason(&mut complaints, typed.reason);
    confirmed(&mut complaints, typed.confirm);
    complaints.end()?;
    let txn = db.begin().await?;
    let award = change(&txn, by, id, State::Corrected, (&reason, ""), now).await?;
    txn.commit().await?;
    Ok(award)
}

/// Gives a revoked award back.
pub async fn restore(
    db: &Db,
    by: &Manager,
    id: i64,
    typed: &Restoration<'_>,
    now: DateTime<Utc>,
) -> Result<award::Model, Error> {
    let mut complaints = Complaints::default();
    let reason = reason(&mut complaints, typed.reason);
    complaints.end()?;
    let txn = db.begin().await?;
    let award = change(&txn, by, id, State::Active, (&reason, ""), now).await?;
    txn.commit().await?;
    Ok(award)
}

fn reason(complaints: &mut Complaints, typed: &str) -> String {
    let reason = complaints.lines("reason", typed, 2000);
    if reason.is_empty() {
        complaints.add("reason", Message::new("awards-reason-missing"));
    }
    reason
}

fn confirmed(complaints: &mut Complaints, confirm: bool) {
    if !confirm {
        complaints.add("confirm", Message::new("awards-confirm-missing"));
    }
}

/// The one door: the rule, the row, the audit entry, the directory.
async fn change(
    txn: &DatabaseTransaction,
    by: &Manager,
    id: i64,
    to: State,
    (reason, public_note): (&str, &str),
    now: DateTime<Utc>,
) -> Result<award::Model, Error> {
    let old = award::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)?;
    let from = old.state;
    if !from.may_become(to) {
        let named = |state: State| Message::new(format!("awards-state-{}", told(state)));
        return Err(Error::refused(Message::new("awards-cannot").with("from", named(from)).with("to", named(to))));
    }
    let mut row = old.into_active_model();
    row.state = Set(to);
    row.public_note = Set(public_note.to_owned());
    row.changed_at = Set(Some(now));
    let award = row.update(txn).await?;
    let action = match to {
        State::Active => Action::AwardRestored,
        State::Revoked => Action::AwardRevoked,
        State::Corrected => Action::AwardCorrected,
    };
    let entry = Entry::new(action, "award", award.id).by(by.id).on(award.person_id).note(reason);
    entry.states(told(from), told(to)).record(txn, now).await?;
    listing::refresh(txn, award.person_id, now).await?;
    Ok(award)
}

/// The letter says what the public reads, never the reason in the log. One for each time it is revoked.
async fn tell(txn: &DatabaseTransaction, site: &Site, award: &award::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let (_, person, track) = queries::whole(txn, award.id).await?;
    let Some(to) = Recipient::of(txn, &person).await? else { return Ok(()) };
    let words = context! {
        track => track.name, year => award.year, public_note => award.public_note.as_str(), number => person.number,
    };
    let event = format!("awards/revoked:{}:{}", award.id, now.timestamp_micros());
    mail::queue(txn, site, &to, Letter::AwardRevoked, &event, words, now).await
}

/// As the audit log tells it.
pub fn told(state: State) -> &'static str {
    match state {
        State::Active => "active",
        State::Revoked => "revoked",
        State::Corrected => "corrected",
    }
}
