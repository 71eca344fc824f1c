//! What may be given, and which letter is due. Pure.

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::{self, State};
use entity::{cycle, extension};

use crate::config::Site;
use crate::cycles::rules::takes_until;
use crate::l10n::Message;

/// Codes that are made at once, at most.
pub const CODES_AT_ONCE: i32 = 50;

/// Codes that one person may try within an hour.
pub const TRIES: i32 = 10;

/// What is stored in place of a code: without the installation's key nobody finds the code that has it.
pub fn mark(site: &Site, code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).take(20);
    site.key.sign("late code", &letters.collect::<String>())
}

/// An extension gives more time than there is (`stands`), and none beyond the announcement.
pub fn check_until(
    cycle: &cycle::Model,
    until: DateTime<Utc>,
    stands: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Message> {
    match () {
        () if until <= now => Err(Message::new("deadlines-manage-until-past")),
        () if until <= stands => Err(Message::new("deadlines-manage-until-early")),
        () if until > cycle.announces_at => Err(Message::new("deadlines-manage-until-late")),
        () => Ok(()),
    }
}

/// Whether a code gives `person` more time at `now`: to the first who uses it, and to them again.
pub fn is_usable(code: &extension::Model, cycle: &cycle::Model, person: i64, now: DateTime<Utc>) -> bool {
    code.revoked_at.is_none()
        && now < code.until
        && cycle.announced_at.is_none()
        && code.person_id.is_none_or(|owner| owner == person)
}

/// Whether something was submitted in the time that an extension gave.
pub fn was_used(given: &extension::Model, cycle: &cycle::Model, submitted_at: Option<DateTime<Utc>>) -> bool {
    let since = given.used_at.unwrap_or(given.created_at);
    submitted_at.is_some_and(|at| at >= since && at >= cycle.takes_until())
}

/// What arrived in time may still be on its way to the database: a draft is left alone so long after its close.
pub const SETTLES: TimeDelta = TimeDelta::seconds(15);

/// Whether nothing that its owner sent in time can still change a draft.
pub fn is_over(cycle: &cycle::Model, extended: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    takes_until(cycle, extended) + SETTLES <= now
}

/// How long before the close somebody is reminded, the last first, with the names that the reminders are known by.
const BEFORE: [(TimeDelta, &str); 5] = [
    (TimeDelta::hours(3), "3h"),
    (TimeDelta::days(1), "1d"),
    (TimeDelta::days(2), "2d"),
    (TimeDelta::days(7), "7d"),
    (TimeDelta::days(14), "14d"),
];

/// Whether a reminder is due, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Now(&'static str),
    Not,
}

/// The last reminder whose time has come, of several one. None whose time had passed when the draft began, or when its
/// owner was told the deadline: they know it.
pub fn reminder(deadline: DateTime<Utc>, knows_since: DateTime<Utc>, now: DateTime<Utc>) -> Due {
    let come = BEFORE.iter().find(|(before, _)| deadline - *before <= now);
    match come {
        Some((before, name)) if now < deadline && knows_since < deadline - *before => Due::Now(name),
        _ => Due::Not,
    }
}

/// Whether it may hold what was not submitted: a look without the answers.
pub fn has_unsent(application: &application::Model) -> bool {
    application.state == State::Draft || application.submitted_at.is_some_and(|at| application.updated_at > at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn told(now: &str) -> Due {
        reminder(at("2027-01-31T12:00:00Z"), at("2027-01-01T00:00:00Z"), at(now))
    }

    #[test]
    fn each_reminder_has_its_time() {
        for (now, due) in [
            ("2027-01-17T11:59:59.999Z", Due::Not),
            ("2027-01-17T12:00:00Z", Due::Now("14d")),
            ("2027-01-24T11:59:59.999Z", Due::Now("14d")),
            ("2027-01-24T12:00:00Z", Due::Now("7d")),
            ("2027-01-29T12:00:00Z", Due::Now("2d")),
            ("2027-01-30T12:00:00Z", Due::Now("1d")),
            ("2027-01-31T08:59:59.999Z", Due::Now("1d")),
            ("2027-01-31T09:00:00Z", Due::Now("3h")),
            ("2027-01-31T11:59:59.999Z", Due::Now("3h")),
            ("2027-01-31T12:00:00Z", Due::Not),
        ] {
            assert_eq!(told(now), due, "{now}");
        }
    }

    #[test]
    fn nobody_is_reminded_of_what_they_have_just_been_told() {
        let deadline = at("2027-01-31T12:00:00Z");
        for (since, now, due) in [
            ("2027-01-25T00:00:00Z", "2027-01-25T00:01:00Z", Due::Not),
            ("2027-01-25T00:00:00Z", "2027-01-29T12:00:00Z", Due::Now("2d")),
            ("2027-01-31T09:00:00Z", "2027-01-31T10:00:00Z", Due::Not),
            ("2027-01-31T08:59:59Z", "2027-01-31T10:00:00Z", Due::Now("3h")),
        ] {
            assert_eq!(reminder(deadline, at(since), at(now)), due, "{since} {now}");
        }
    }
}
