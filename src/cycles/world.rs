//! One deadline around the world: a handful of places, so that nobody has to reckon. Pure.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::cycle;
use minijinja::{Value, context};

use super::rules;
use crate::web::instant;

/// From the west to the east.
const ZONES: [&str; 7] = [
    "America/Los_Angeles",
    "America/New_York",
    "UTC",
    "Europe/Paris",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
];

/// When it closes for somebody in each of them, the cycle's own zone first.
pub fn around(cycle: &cycle::Model, extended: Option<DateTime<Utc>>) -> Vec<Value> {
    let at = instant(rules::closes(cycle, extended));
    let own = rules::zone_of(cycle).name();
    let others = ZONES.into_iter().filter(|zone| *zone != own);
    let place = |zone: &str| match zone.parse() {
        Ok(Tz::UTC) | Err(_) => String::new(),
        Ok(_) => zone.rsplit('/').next().unwrap_or(zone).replace('_', " "),
    };
    std::iter::once(own)
        .chain(others)
        .map(|zone| context! { zone, place => place(zone), at => at.as_str(), is_own => zone == own })
        .collect()
}
