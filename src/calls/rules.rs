//! When a call takes claims, who reads and answers it, how long a place is kept, who is reminded. Pure.

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc};
use entity::call::{self, Audience};
use entity::call_answer::{self, State};

use crate::l10n::Message;

/// Days that a claimed place may be kept.
pub const CLAIM_DAYS: std::ops::RangeInclusive<i32> = 1..=90;

pub const MOST_PLACES: i32 = 1000;

/// A call whose deadline is that near comes to an end.
const SOON: TimeDelta = TimeDelta::days(7);

/// Who keeps a place is reminded so long before it runs out, or when half of the time is over where there is less.
const NOTICE: TimeDelta = TimeDelta::days(2);

/// The hour of a Monday, in UTC, at which the week's digest goes out.
const DIGEST_HOUR: u32 = 8;

/// A digest that is later than that is none: the next one tells the same.
const DIGEST_WITHIN: TimeDelta = TimeDelta::days(3);

/// Where a call is in its life: it follows from its row, the clock and the places that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    Open,
    /// All its places are taken; it opens again when one comes free.
    Full,
    /// By a manager, before its time.
    Closed,
    /// Its deadline has passed.
    Over,
}

impl Stage {
    pub fn of(call: &call::Model, tally: &Tally, now: DateTime<Utc>) -> Self {
        match call.places {
            _ if !is_published(call, now) => Self::Draft,
            _ if call.deadline <= now => Self::Over,
            _ if call.closed_at.is_some() => Self::Closed,
            Some(places) if tally.taken() >= usize::try_from(places).unwrap_or(0) => Self::Full,
            _ => Self::Open,
        }
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Full => "full",
            Self::Closed => "closed",
            Self::Over => "over",
        }
    }

    /// Whether something can still be handed in by somebody.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Open | Self::Full)
    }

    /// Why nobody can claim a place; none where they can.
    pub fn why_no_claim(self) -> Option<Message> {
        let why = match self {
            Self::Open => return None,
            Self::Draft => "calls-no-claim-draft",
            Self::Full => "calls-no-claim-full",
            Self::Closed => "calls-no-claim-closed",
            Self::Over => "calls-no-claim-over",
        };
        Some(Message::new(why))
    }
}

pub fn is_published(call: &call::Model, now: DateTime<Utc>) -> bool {
    call.published_at.is_some_and(|at| at <= now)
}

pub fn ends_soon(call: &call::Model, now: DateTime<Utc>) -> bool {
    now < call.deadline && call.deadline - now <= SOON
}

/// The answers to a call, counted. What is accepted under an embargo is, to everybody else, handed in and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Places that are kept without an answer yet.
    pub writing: usize,
    pub waiting: usize,
    pub changes: usize,
    pub accepted: usize,
    pub counted: usize,
    pub declined: usize,
}

impl Tally {
    pub fn add(&mut self, state: State, many: usize) {
        match state {
            State::Claimed => self.writing += many,
            State::Submitted => self.waiting += many,
            State::ChangesAsked => self.changes += many,
            State::Accepted => self.accepted += many,
            State::Counted => self.counted += many,
            State::Declined => self.declined += many,
            State::Withdrawn | State::Expired => {}
        }
    }

    pub fn taken(&self) -> usize {
        self.writing + self.handed_in() + self.counted
    }

    /// Handed in and not published, whatever was said of it.
    pub fn handed_in(&self) -> usize {
        self.waiting + self.changes + self.accepted
    }

    pub fn free(&self, places: Option<i32>) -> Option<usize> {
        Some(usize::try_from(places?).unwrap_or(0).saturating_sub(self.taken()))
    }
}

/// Whether a place was kept too long, also where no job has come by to say so.
pub fn is_lapsed(answer: &call_answer::Model, now: DateTime<Utc>) -> bool {
    answer.state.may_become(State::Expired) && answer.claimed_until.is_some_and(|until| until <= now)
}

/// Who asks, as far as calls care.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    pub is_manager: bool,
    /// Holds the main title now.
    pub is_member: bool,
    /// The titles held now.
    pub tracks: Vec<i64>,
}

impl Reader {
    pub fn may_read(&self, call: &call::Model) -> bool {
        self.is_manager || call.audience == Audience::Public || self.belongs(call)
    }

    /// Everybody reads a public call; current members alone answer it.
    pub fn may_answer(&self, call: &call::Model) -> bool {
        self.belongs(call)
    }

    fn belongs(&self, call: &call::Model) -> bool {
        match call.audience {
            Audience::Public | Audience::Members => self.is_member,
            Audience::Track => call.track_id.is_some_and(|track| self.tracks.contains(&track)),
        }
    }
}

/// Until when a place that is claimed now is kept: never longer than the call is open.
pub fn kept_until(call: &call::Model, now: DateTime<Utc>) -> DateTime<Utc> {
    asked_until(call, now).min(call.deadline)
}

/// Until when changes that are asked for now are waited for: who is asked late has time all the same.
pub fn asked_until(call: &call::Model, now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::days(call.claim_days.into())
}

/// Why nothing can be handed in on this place; none where it can.
pub fn why_no_answer(call: &call::Model, answer: &call_answer::Model, now: DateTime<Utc>) -> Option<Message> {
    let why = match answer.state {
        State::Expired if call.deadline <= now => "late",
        state if !state.may_become(State::Submitted) => slug(state),
        _ if is_lapsed(answer, now) && call.deadline <= now => "late",
        _ if is_lapsed(answer, now) => slug(State::Expired),
        State::Submitted if call.deadline <= now => "over",
        _ => return None,
    };
    Some(Message::new(format!("calls-no-answer-{why}")))
}

/// A state as keys and templates name it.
pub fn slug(state: State) -> &'static str {
    match state {
        State::Claimed => "claimed",
        State::Submitted => "submitted",
        State::ChangesAsked => "changes-asked",
        State::Accepted => "accepted",
        State::Declined => "declined",
        State::Counted => "counted",
        State::Withdrawn => "withdrawn",
        State::Expired => "expired",
    }
}

/// Whether what is accepted counts, and is shown, at `now`.
pub fn is_free_to_show(call: &call::Model, now: DateTime<Utc>) -> bool {
    call.embargo_until.is_none_or(|until| until <= now)
}

/// Whether somebody is to be told that their place runs out.
pub fn is_to_be_reminded(answer: &call_answer::Model, now: DateTime<Utc>) -> bool {
    let Some(until) = answer.claimed_until.filter(|_| answer.state.may_become(State::Expired)) else { return false };
    let since = answer.decided_at.filter(|_| answer.state == State::ChangesAsked).unwrap_or(answer.claimed_at);
    let at = until - NOTICE.min((until - since) / 2);
    at <= now && now < until && answer.reminded_at.is_none_or(|told| told < since)
}

/// The instant of this week's digest, where it is to go out now.
pub fn digest_due(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let monday = now.date_naive() - TimeDelta::days(now.weekday().num_days_from_monday().into());
    let at = monday.and_time(NaiveTime::from_hms_opt(DIGEST_HOUR, 0, 0)?).and_utc();
    (at <= now && now < at + DIGEST_WITHIN).then_some(at)
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
