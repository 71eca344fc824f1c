use chrono::{DateTime, Utc};
use entity::call_answer::State;
use sea_orm::ActiveValue::Set;

use super::count::count;
use super::{held, put};
use crate::Error;
use crate::calls::forms::{MOST_WORDS, Verdict};
use crate::calls::queries::{self, Answer};
use crate::calls::{letters, rules};
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::Letter;
use crate::web::Manager;

/// What was said of an answer, and whose it is.
pub struct Spoken {
    pub state: State,
    pub name: String,
}

/// Says yes, no, or what is to change. What is accepted counts at once, or when the embargo ends; until then another word
/// may take the place of this one. Of two at once one is heard, and so nobody decides on what they have not read: an
/// answer that was sent anew is another version.
pub async fn decide(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    typed: &Verdict<'_>,
    now: DateTime<Utc>,
) -> Result<Spoken, Error> {
    match try_to_decide(db, site, by, id, typed, now).await {
        // Another post took the same address in this moment: the next one is free.
        Err(e) if e.is_taken() => try_to_decide(db, site, by, id, typed, now).await,
        other => other,
    }
}

async fn try_to_decide(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    typed: &Verdict<'_>,
    now: DateTime<Utc>,
) -> Result<Spoken, Error> {
    let (to, words) = checked(typed)?;
    let txn = db.begin().await?;
    let call = held(&txn, queries::answer_by_id(&txn, id).await?.0.id).await?;
    let (_, Answer { answer, person }) = queries::answer_by_id(&txn, id).await?;
    if answer.person_id == by.id {
        return Err(Error::refused(Message::new("calls-manage-own")));
    }
    if answer.state == State::Accepted && rules::is_free_to_show(&call, now) {
        return Err(Error::refused(Message::new("calls-is-accepted")));
    }
    if answer.state.may_become(to) && typed.version != Some(answer.version) {
        return Err(Error::refused(Message::new("calls-manage-sent-anew")));
    }
    let until = (to == State::ChangesAsked).then(|| rules::asked_until(&call, now));
    let mut spoken = put(&txn, &answer, to, Some(by.id), now, |row| {
        row.words = Set(words);
        row.decided_at = Set(Some(now));
        row.claimed_until = Set(until);
    })
    .await?;
    if to == State::Accepted && rules::is_free_to_show(&call, now) {
        let counted = count(&txn, site, &call, &spoken, Some(by.id), now).await?;
        spoken = counted.ok_or_else(|| Error::refused(Message::new("calls-manage-text-gone")))?;
    }
    letters::tell(&txn, site, letter(to), (&call, &spoken), now).await?;
    txn.commit().await?;
    Ok(Spoken { state: spoken.state, name: person.name })
}

fn checked(typed: &Verdict<'_>) -> Result<(State, String), Error> {
    let mut wrong = Complaints::default();
    let to = match typed.verdict {
        "accept" => State::Accepted,
        "change" => State::ChangesAsked,
        "decline" => State::Declined,
        _ => {
            wrong.add("verdict", Message::new("calls-manage-verdict-missing"));
            State::Accepted
        }
    };
    let words = wrong.lines("words", typed.words, MOST_WORDS);
    if words.is_empty() && to != State::Accepted {
        let why = if to == State::Declined { "calls-manage-words-why" } else { "calls-manage-words-what" };
        wrong.add("words", Message::new(why));
    }
    wrong.end()?;
    Ok((to, words))
}

fn letter(to: State) -> Letter {
    match to {
        State::ChangesAsked => Letter::CallChangesAsked,
        State::Declined => Letter::CallDeclined,
        _ => Letter::CallAccepted,
    }
}
