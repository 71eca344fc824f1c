use chrono::{DateTime, Utc};
use entity::call;
use entity::call_answer::{self, State};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction};

use super::{held, held_own, put};
use crate::Error;
use crate::audit::Entry;
use crate::calls::queries;
use crate::calls::rules::{self, Stage};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Me;

/// Claims a place for a while. The call is held, so that two who want the last place get it one after the other, and the
/// second does not. Who has one keeps it as it is.
pub async fn claim(db: &Db, me: &Me, slug: &str, now: DateTime<Utc>) -> Result<call_answer::Model, Error> {
    let txn = db.begin().await?;
    let reader = queries::reader_of(&txn, me, now).await?;
    let call = held(&txn, queries::read(&txn, &reader, slug, now).await?.id).await?;
    if !reader.may_answer(&call) {
        let why = if call.track_id.is_some() { "calls-for-holders-only" } else { "calls-for-members-only" };
        return Err(Error::refused(Message::new(why)));
    }
    let old = run_out(&txn, queries::answer(&txn, call.id, me.id).await?, now).await?;
    if let Some(kept) = old.as_ref().filter(|a| a.state.takes_a_place()) {
        return Ok(kept.clone());
    }
    let tally = queries::tally(&txn, call.id, now).await?;
    if let Some(why) = Stage::of(&call, &tally, now).why_no_claim() {
        return Err(Error::refused(why));
    }
    let claimed = match old {
        Some(old) => again(&txn, &call, &old, me, now).await?,
        None => first(&txn, &call, me, now).await?,
    };
    txn.commit().await?;
    Ok(claimed)
}

/// What ran out, and no job has said so yet, is marked as what it is.
async fn run_out(
    txn: &DatabaseTransaction,
    answer: Option<call_answer::Model>,
    now: DateTime<Utc>,
) -> Result<Option<call_answer::Model>, Error> {
    match answer {
        Some(answer) if rules::is_lapsed(&answer, now) => {
            put(txn, &answer, State::Expired, None, now, |_| ()).await.map(Some)
        }
        answer => Ok(answer),
    }
}

async fn first(
    txn: &DatabaseTransaction,
    call: &call::Model,
    me: &Me,
    now: DateTime<Utc>,
) -> Result<call_answer::Model, Error> {
    let row = call_answer::ActiveModel {
        call_id: Set(call.id),
        person_id: Set(me.id),
        state: Set(State::Claimed),
        claimed_until: Set(Some(rules::kept_until(call, now))),
        url: Set(String::new()),
        title: Set(String::new()),
        language: Set(String::new()),
        note: Set(String::new()),
        words: Set(String::new()),
        claimed_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    };
    let claimed = row.insert(txn).await?;
    let entry = Entry::new(super::action(State::Claimed), "call_answer", claimed.id).by(me.id).on(me.id);
    entry.states("", rules::slug(State::Claimed)).record(txn, now).await?;
    Ok(claimed)
}

/// After it was given back or ran out. What was written before is still there.
async fn again(
    txn: &DatabaseTransaction,
    call: &call::Model,
    old: &call_answer::Model,
    me: &Me,
    now: DateTime<Utc>,
) -> Result<call_answer::Model, Error> {
    let until = rules::kept_until(call, now);
    put(txn, old, State::Claimed, Some(me.id), now, |row| {
        row.claimed_until = Set(Some(until));
        row.claimed_at = Set(now);
        row.submitted_at = Set(None);
        row.decided_at = Set(None);
        row.reminded_at = Set(None);
    })
    .await
}

/// Gives the place back, also with an answer on it that nobody decided yet. Once more changes nothing.
pub async fn give_back(db: &Db, me: &Me, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let (_, answer) = held_own(&txn, me.id, slug).await?;
    if matches!(answer.state, State::Withdrawn | State::Expired) {
        return Ok(());
    }
    put(&txn, &answer, State::Withdrawn, Some(me.id), now, |row| row.claimed_until = Set(None)).await?;
    txn.commit().await?;
    Ok(())
}
