//! An appeal is made once, read with a note in the audit log, and answered once, by somebody else than the first time.

use chrono::{DateTime, Utc};
use entity::appeal::{self, State};
use entity::application;
use entity::audit::Action;
use minijinja::{Value, context};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::late::{self, Late};
use super::{WORDS, address, held};
use crate::Error;
use crate::applications::after;
use crate::applications::queries::{self as applications, Dossier};
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::people;
use crate::results::queries::{self, Case};
use crate::results::rules;
use crate::web::{Judge, Me, instant};

/// Asks for a second look at one's own declined application. However often it is sent: one appeal, with the first words.
pub async fn make(db: &Db, site: &Site, by: &Me, id: i64, words: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let mut complaints = Complaints::default();
    let words = complaints.lines("words", words, WORDS);
    if words.is_empty() {
        complaints.add("words", Message::new("results-appeal-words-missing"));
    }
    complaints.end()?;
    let txn = db.begin().await?;
    let dossier = held(&txn, &applications::own(&txn, by, id).await?).await?;
    if after::appeal(&txn, id).await?.is_some() {
        return Ok(());
    }
    let decision = applications::announced_decision(&txn, &dossier).await?;
    let until = decision.as_ref().and_then(|d| after::appeal_until(&dossier.cycle, d));
    if let Some(why) = rules::why_no_appeal(dossier.application.state, until, now) {
        return Err(Error::refused(why));
    }
    let row = appeal::ActiveModel {
        application_id: Set(id),
        words: Set(words),
        state: Set(State::Open),
        answer: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    };
    let made = row.insert(&txn).await?;
    Entry::new(Action::AppealMade, "application", id).by(by.id).on(by.id).record(&txn, now).await?;
    tell(&txn, site, &dossier, &made, Letter::AppealReceived, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Reading is noted (R14).
pub async fn read(db: &Db, by: &Judge, id: i64, now: DateTime<Utc>) -> Result<Case, Error> {
    let case = queries::case(&db.read, by, id).await?;
    let entry = Entry::new(Action::ApplicationRead, "application", case.application.id).note("with its appeal");
    entry.by(by.id).on(case.application.person_id).record(&db.write, now).await?;
    Ok(case)
}

/// An answer as it was typed, found to be sound.
struct Answer {
    state: State,
    words: String,
}

fn checked(verdict: &str, words: &str) -> Result<Answer, Error> {
    let mut complaints = Complaints::default();
    let state = match verdict {
        "uphold" => State::Upheld,
        "grant" => State::Granted,
        _ => {
            complaints.add("verdict", Message::new("results-manage-answer-missing"));
            State::Open
        }
    };
    let words = complaints.lines("words", words, WORDS);
    if words.is_empty() {
        complaints.add("words", Message::new("results-manage-answer-words-missing"));
    }
    complaints.end()?;
    Ok(Answer { state, words })
}

/// Answers an appeal, for good: the no stands, or the title is given after all. Of two at once, one.
pub async fn answer(
    db: &Db,
    site: &Site,
    by: &Judge,
    id: i64,
    (verdict, words): (&str, &str),
    now: DateTime<Utc>,
) -> Result<State, Error> {
    let answer = checked(verdict, words)?;
    let txn = db.begin().await?;
    let case = queries::case(&txn, by, id).await?;
    let dossier = held(&txn, &case.application).await?;
    let Some(answered) = put(&txn, &case.appeal, by, &answer, now).await? else {
        return Err(Error::refused(Message::new("results-manage-answered")));
    };
    let to = if answer.state == State::Granted { "granted" } else { "upheld" };
    let entry = Entry::new(Action::AppealAnswered, "application", dossier.application.id).by(by.id);
    let entry = entry.on(dossier.application.person_id).states("open", to).note(answer.words.as_str());
    entry.record(&txn, now).await?;
    if answer.state == State::Granted {
        let event = format!("results/appeal:{}:answered", dossier.application.id);
        let late = Late { by: by.id, words: &answer.words, letter: Letter::AppealGranted, event };
        late::award(&txn, site, &dossier, &late, now).await.map_err(beside)?;
    } else {
        tell(&txn, site, &dossier, &answered, Letter::AppealUpheld, now).await?;
    }
    txn.commit().await?;
    Ok(answer.state)
}

/// What stands against granting it is said in the form, so that the words typed are kept.
fn beside(e: Error) -> Error {
    match e {
        Error::Refused(why) => Error::wrong("verdict", why),
        e => e,
    }
}

/// None where somebody was quicker.
async fn put(
    txn: &DatabaseTransaction,
    open: &appeal::Model,
    by: &Judge,
    answer: &Answer,
    now: DateTime<Utc>,
) -> Result<Option<appeal::Model>, Error> {
    let row = appeal::ActiveModel {
        state: Set(answer.state),
        answer: Set(answer.words.clone()),
        answered_by: Set(Some(by.id)),
        answered_at: Set(Some(now)),
        ..Default::default()
    };
    let done = appeal::Entity::update_many()
        .set(row)
        .filter(appeal::COLUMN.id.eq(open.id))
        .filter(appeal::Column::State.eq(State::Open))
        .exec(txn)
        .await?;
    if done.rows_affected != 1 {
        return Ok(None);
    }
    Ok(appeal::Entity::find_by_id(open.id).one(txn).await?)
}

/// A letter to the applicant that tells how their appeal stands.
async fn tell(
    txn: &DatabaseTransaction,
    site: &Site,
    dossier: &Dossier,
    appeal: &appeal::Model,
    letter: Letter,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let person = people::by_id(txn, dossier.application.person_id).await?;
    let Some(to) = Recipient::of(txn, &person).await? else { return Ok(()) };
    let stage = if appeal.state == State::Open { "received" } else { "answered" };
    let event = format!("results/appeal:{}:{stage}", dossier.application.id);
    mail::queue(txn, site, &to, letter, &event, words(site, dossier, appeal), now).await
}

fn words(site: &Site, dossier: &Dossier, appeal: &appeal::Model) -> Value {
    let application: &application::Model = &dossier.application;
    context! {
        cycle => dossier.cycle.title.as_str(), track => dossier.track.name.as_str(), year => dossier.cycle.year,
        words => appeal.words.as_str(), answer => appeal.answer.as_str(), due => instant(after::answer_due(appeal)),
        url => address(site, application),
    }
}
