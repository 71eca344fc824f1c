//! What gives people more time, and what the clock does by itself. Each holds the cycle first and then an application,
//! as everywhere.

mod close;
mod codes;
mod extend;
mod forget;
mod late;
mod remind;

pub use close::{close_cycles, incomplete_at_announcement};
pub use codes::make_codes;
pub use extend::{extend, revoke};
pub use forget::forget;
pub use late::use_code;
pub use remind::remind;

use chrono::{DateTime, Utc};
use entity::cycle;
use sea_orm::DatabaseTransaction;

use super::rules;
use crate::l10n::Message;
use crate::{Error, cycles, text};

/// A cycle in which somebody may still be given more time; nobody else changes it meanwhile.
async fn extensible(txn: &DatabaseTransaction, slug: &str) -> Result<cycle::Model, Error> {
    let cycle = cycles::queries::by_slug(txn, slug).await?;
    let cycle = cycles::queries::locked(txn, cycle.id).await?;
    if cycle.announced_at.is_some() {
        return Err(Error::refused(Message::new("deadlines-manage-announced")));
    }
    if cycle.armed_at.is_some() {
        return Err(Error::refused(Message::new("deadlines-manage-armed")));
    }
    Ok(cycle)
}

/// The end that was typed, where it gives more time than there is.
fn end(cycle: &cycle::Model, typed: &str, stands: DateTime<Utc>, now: DateTime<Utc>) -> Result<DateTime<Utc>, Message> {
    let until = cycles::rules::instant(typed, cycles::rules::zone_of(cycle), None)?;
    rules::check_until(cycle, until, stands, now)?;
    Ok(until)
}

fn reason(typed: &str) -> Result<String, Message> {
    let reason = text::line(typed);
    match reason.chars().count() {
        0 => Err(Message::new("deadlines-manage-reason-missing")),
        1..=500 => Ok(reason),
        _ => Err(Message::new("cycles-manage-too-long").count("most", 500)),
    }
}
