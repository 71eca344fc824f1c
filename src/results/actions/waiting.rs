//! The waiting list: a manager takes people from it and closes it, and who waits may leave it.

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::decision::{self, Verdict};
use entity::{audit, cycle, track};
use minijinja::context;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::late::{self, Late};
use super::{WORDS, address, held};
use crate::announcements::writing;
use crate::applications::after;
use crate::applications::queries as applications;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Draft, Letter, Recipient};
use crate::results::{queries, rules};
use crate::web::{Manager, Me, instant};
use crate::{Error, cycles, tracks};

/// Gives a place to somebody who waits: the award with the cycle's own term, however late it comes.
pub async fn take(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    words: &str,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let mut complaints = Complaints::default();
    let words = complaints.lines("words", words, WORDS);
    complaints.end()?;
    let txn = db.begin().await?;
    let dossier = held(&txn, &queries::by_id(&txn, id).await?).await?;
    if let Some(why) = rules::why_not_taken(by.id, &dossier.application, &dossier.cycle, now) {
        return Err(Error::refused(why));
    }
    let event = format!("results/accepted:{id}");
    let late = Late { by: by.id, words: &words, letter: Letter::AcceptedLate, event };
    late::award(&txn, site, &dossier, &late, now).await?;
    txn.commit().await?;
    Ok(dossier.application)
}

/// Closes the list of a cycle: all who still wait are declined, and told so in these words. How many there were.
pub async fn close(
    db: &Db,
    site: &Site,
    by: &Manager,
    slug: &str,
    words: &str,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let words = said(words, "results-manage-close-words-missing")?;
    let txn = db.begin().await?;
    let cycle = cycles::queries::by_slug(&txn, slug).await?;
    let cycle = cycles::queries::locked(&txn, cycle.id).await?;
    let waiting = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle.id))
        .filter(application::Column::State.eq(State::Waitlisted))
        .order_by_asc(application::COLUMN.id)
        .lock_exclusive()
        .all(&txn)
        .await?;
    if waiting.is_empty() {
        return Err(Error::refused(Message::new("results-manage-nobody")));
    }
    let told = Told { is_alone: false, event: "closed", note: "the waiting list was closed" };
    end(&txn, site, by, (&cycle, &waiting), (&words, told), now).await?;
    txn.commit().await?;
    Ok(waiting.len())
}

/// Declines one who waits, in these words; the others wait on.
pub async fn refuse(db: &Db, site: &Site, by: &Manager, id: i64, words: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let words = said(words, "results-manage-refuse-words-missing")?;
    let txn = db.begin().await?;
    let dossier = held(&txn, &queries::by_id(&txn, id).await?).await?;
    if let Some(why) = rules::why_not_refused(by.id, &dossier.application, &dossier.cycle) {
        return Err(Error::refused(why));
    }
    let told = Told { is_alone: true, event: "refused", note: "from the waiting list, by themselves" };
    end(&txn, site, by, (&dossier.cycle, &[dossier.application]), (&words, told), now).await?;
    txn.commit().await?;
    Ok(())
}

/// How a no to who waited is told and written down.
#[derive(Clone, Copy)]
struct Told {
    /// Only they are told: the list is not closed.
    is_alone: bool,
    event: &'static str,
    note: &'static str,
}

fn said(words: &str, missing: &'static str) -> Result<String, Error> {
    let mut complaints = Complaints::default();
    let words = complaints.lines("words", words, WORDS);
    if words.is_empty() {
        complaints.add("words", Message::new(missing));
    }
    complaints.end()?;
    Ok(words)
}

/// These wait no more: the result, the record, the log and a letter to each.
async fn end(
    txn: &DatabaseTransaction,
    site: &Site,
    by: &Manager,
    (cycle, waiting): (&cycle::Model, &[application::Model]),
    (words, told): (&str, Told),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let ids: Vec<i64> = waiting.iter().map(|a| a.id).collect();
    writing::become_(txn, &ids, State::Waitlisted, State::Declined, now).await?;
    decline(txn, &ids, by, words, now).await?;
    let track = tracks::queries::by_id(txn, cycle.track_id).await?;
    let entry = |a: &application::Model| {
        let entry = Entry::new(Action::ResultAnnounced, "application", a.id).by(by.id).on(a.person_id);
        entry.states(State::Waitlisted.told(), State::Declined.told()).note(told.note).row(now)
    };
    audit::Entity::insert_many(waiting.iter().map(entry)).exec_without_returning(txn).await?;
    mail::queue_many(txn, site, &letters(txn, site, (cycle, &track), waiting, told, now).await?, now).await
}

/// The reason stays the one that they were put on the list with.
async fn decline(
    txn: &DatabaseTransaction,
    ids: &[i64],
    by: &Manager,
    words: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = decision::ActiveModel {
        verdict: Set(Verdict::Decline),
        words: Set(words.to_owned()),
        by_id: Set(by.id),
        decided_at: Set(now),
        override_note: Set(String::new()),
        needs_second: Set(false),
        second_by: Set(None),
        second_at: Set(None),
        ..Default::default()
    };
    let of = decision::COLUMN.application_id.is_in(ids.to_vec());
    decision::Entity::update_many().set(row).filter(of).exec(txn).await?;
    Ok(())
}

/// A letter to each of them.
async fn letters(
    txn: &DatabaseTransaction,
    site: &Site,
    (cycle, track): (&cycle::Model, &track::Model),
    waiting: &[application::Model],
    told: Told,
    now: DateTime<Utc>,
) -> Result<Vec<Draft>, Error> {
    let next = tracks::queries::intake(txn, track.id, cycle.term_end, now).await?;
    let people: Vec<i64> = waiting.iter().map(|a| a.person_id).collect();
    let mut recipients = Recipient::among(txn, &people).await?;
    let decisions = queries::decisions(txn, waiting.iter().map(|a| a.id)).await?;
    let mut letters = Vec::new();
    for application in waiting {
        let Some(to) = recipients.remove(&application.person_id) else { continue };
        let decision = decisions.get(&application.id);
        let until = decision.and_then(|d| after::appeal_until(cycle, d));
        let words = context! {
            cycle => cycle.title.as_str(), track => track.name.as_str(), year => cycle.year,
            words => decision.map(|d| d.words.as_str()),
            next_opens => next.as_ref().map(|c| instant(c.opens_at)), is_open => next.as_ref().is_some_and(|c| c.takes(now)),
            is_alone => told.is_alone, appeal_until => until.map(instant), zone => cycle.zone.as_str(), url => address(site, application),
        };
        let event = format!("results/{}:{}", told.event, application.id);
        letters.push(Draft { to, letter: Letter::WaitlistClosed, event, words });
    }
    Ok(letters)
}

/// Takes oneself off the list. It is no result of the program's: they withdrew. Once more changes nothing.
pub async fn leave(db: &Db, site: &Site, by: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let dossier = held(&txn, &applications::own(&txn, by, id).await?).await?;
    match dossier.application.state {
        State::Waitlisted => {}
        State::Withdrawn => return Ok(()),
        _ => return Err(Error::refused(Message::new("results-leave-not-waiting"))),
    }
    let mut row = dossier.application.clone().into_active_model();
    row.state = Set(State::Withdrawn);
    row.updated_at = Set(now);
    row.update(&txn).await?;
    let entry = Entry::new(Action::ApplicationWithdrawn, "application", id).by(by.id).on(by.id);
    entry.states(State::Waitlisted.told(), State::Withdrawn.told()).record(&txn, now).await?;
    if let Some(to) = Recipient::of(&txn, by).await? {
        let words = context! { cycle => dossier.cycle.title.as_str(), url => address(site, &dossier.application) };
        mail::queue(&txn, site, &to, Letter::WaitlistLeft, &format!("results/left:{id}"), words, now).await?;
    }
    txn.commit().await?;
    Ok(())
}
