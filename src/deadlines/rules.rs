//! What may be given, and which letter is due. Pure.

use chrono::{DateTime, Utc};
use entity::{cycle, extension};

use crate::config::Site;
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
