//! Changes of calls and answers. Whatever changes an answer holds its call first: one change at a time for each call.

mod call;
mod claim;
mod count;
mod decide;
mod keep;
mod piece;
mod submit;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::call as row;
use entity::call_answer::{self, State};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};

pub use call::{choices, close, copy, create, edit, publish, reopen};
pub use claim::{claim, give_back};
pub use count::{count, count_due, look_back};
pub use decide::{Spoken, decide};
pub use keep::{digest, expire, remind};
pub use submit::{Handed, Kept, read, send_link, write};

use super::queries;
use crate::Error;
use crate::audit::Entry;
use crate::l10n::Message;

/// A call, held until the transaction ends.
async fn held(txn: &DatabaseTransaction, id: i64) -> Result<row::Model, Error> {
    row::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)
}

/// One's own answer as it is now, its call held.
async fn held_own(
    txn: &DatabaseTransaction,
    person: i64,
    slug: &str,
) -> Result<(row::Model, call_answer::Model), Error> {
    let call = held(txn, queries::by_slug(txn, slug).await?.id).await?;
    let answer = queries::answer(txn, call.id, person).await?.ok_or(Error::NotFound)?;
    Ok((call, answer))
}

/// The one door through which an answer changes its state. `by` is none where the portal does it by itself.
async fn put(
    txn: &DatabaseTransaction,
    answer: &call_answer::Model,
    to: State,
    by: Option<i64>,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut call_answer::ActiveModel),
) -> Result<call_answer::Model, Error> {
    if !answer.state.may_become(to) {
        let is = super::rules::slug(answer.state);
        return Err(Error::refused(Message::new(format!("calls-is-{is}"))));
    }
    let mut row = answer.clone().into_active_model();
    row.state = Set(to);
    row.version = Set(answer.version + 1);
    row.updated_at = Set(now);
    change(&mut row);
    let changed = row.update(txn).await?;
    match to {
        State::Claimed => piece::take_back(txn, &changed).await?,
        State::Declined | State::Withdrawn | State::Expired => piece::release(txn, &changed, now).await?,
        State::Submitted | State::ChangesAsked | State::Accepted | State::Counted => {}
    }
    let mut entry = Entry::new(action(to), "call_answer", answer.id).on(answer.person_id);
    if let Some(by) = by {
        entry = entry.by(by);
    }
    let states = entry.states(super::rules::slug(answer.state), super::rules::slug(to));
    states.note(changed.words_told(to)).record(txn, now).await?;
    Ok(changed)
}

/// What a job does to one answer after the other: what fails is told, and leaves nothing else undone.
#[derive(Default)]
struct Turn(Option<Error>);

impl Turn {
    fn took(&mut self, answer: i64, done: Result<(), Error>) {
        if let Err(e) = done {
            tracing::warn!(answer, error = %crate::error::chain(&e), "an answer to a call was left as it is");
            self.0 = Some(e);
        }
    }

    /// Fails as its last failure did, so that managers see it on their desk.
    fn end(self) -> Result<(), Error> {
        self.0.map_or(Ok(()), Err)
    }
}

fn action(to: State) -> Action {
    match to {
        State::Claimed => Action::PlaceClaimed,
        State::Submitted => Action::AnswerSubmitted,
        State::ChangesAsked => Action::AnswerChangesAsked,
        State::Accepted => Action::AnswerAccepted,
        State::Declined => Action::AnswerDeclined,
        State::Counted => Action::AnswerCounted,
        State::Withdrawn => Action::PlaceGivenBack,
        State::Expired => Action::PlaceExpired,
    }
}

/// What the log says besides: a manager's words where they are the change.
trait Told {
    fn words_told(&self, to: State) -> &str;
}

impl Told for call_answer::Model {
    fn words_told(&self, to: State) -> &str {
        match to {
            State::ChangesAsked | State::Declined | State::Accepted => &self.words,
            State::Submitted | State::Counted => &self.title,
            _ => "",
        }
    }
}
