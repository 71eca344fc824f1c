//! When a cycle may begin, end and move, and what may still change about it. Pure.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use entity::cycle;

use crate::Error;
use crate::error::Wrong;

pub const YEARS: RangeInclusive<i32> = 1990..=2200;
/// 72 hours (R2).
pub const GRACE: RangeInclusive<i32> = 0..=4320;

/// The zone a cycle's instants are told in. An unknown one, from an import, counts as UTC.
pub fn zone_of(cycle: &cycle::Model) -> Tz {
    cycle.zone.parse().unwrap_or(Tz::UTC)
}

/// A local time as a browser's field takes it.
pub fn local(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The instant of a local time as it was typed, or what is wrong with it. The time that comes twice when clocks go
/// back is taken as the later one: in the applicant's favour. A time that stands as it was keeps its instant.
pub fn instant(typed: &str, zone: Tz, stood: Option<DateTime<Utc>>) -> Result<DateTime<Utc>, String> {
    let typed = typed.trim();
    let local = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(typed, shape).ok())
        .filter(|local| YEARS.contains(&local.year()))
        .ok_or("Write a day and a time, such as 2027-01-31T23:59.")?;
    if let Some(stood) = stood.filter(|at| self::local(*at, zone) == local.format("%Y-%m-%dT%H:%M:%S").to_string()) {
        return Ok(stood);
    }
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(_, at) => Ok(at.to_utc()),
        LocalResult::None => Err(format!("This time does not exist in {zone} on that day: the clocks go forward.")),
    }
}

/// A calendar day as it was typed.
pub fn day(typed: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d")
        .ok()
        .filter(|day| YEARS.contains(&day.year()))
        .ok_or_else(|| "Write a day, such as 2027-01-31.".to_owned())
}

/// What does not fit together in a cycle.
pub fn wrongs(cycle: &cycle::Model) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut check = |fits: bool, field: &str, why: &str| {
        if !fits {
            wrong.push(Wrong { field: field.into(), why: why.into() });
        }
    };
    check(YEARS.contains(&cycle.year), "year", "Write a year from 1990 to 2200.");
    check(GRACE.contains(&cycle.grace_minutes), "grace_minutes", "Write 0 to 4320 minutes; that is 72 hours.");
    check(cycle.opens_at < cycle.closes_at, "closes_at", "It must close after it opens.");
    if let Some(due) = cycle.reviews_due_at {
        let between = cycle.closes_at <= due && due <= cycle.announces_at;
        check(between, "reviews_due_at", "Reviews are due between the close and the announcement.");
    }
    let why = "It can be announced only once it is closed and its grace is over.";
    check(cycle.announces_at >= cycle.takes_until(), "announces_at", why);
    check(cycle.term_start <= cycle.term_end, "term_end", "The term must end after it starts.");
    wrong
}

/// The names of what differs between a cycle before and after.
pub fn changed(before: &cycle::Model, after: &cycle::Model) -> Vec<&'static str> {
    [
        ("title", before.title != after.title),
        ("slug", before.slug != after.slug),
        ("track", before.track_id != after.track_id),
        ("year", before.year != after.year),
        ("zone", before.zone != after.zone),
        ("opens_at", before.opens_at != after.opens_at),
        ("closes_at", before.closes_at != after.closes_at),
        ("grace_minutes", before.grace_minutes != after.grace_minutes),
        ("reviews_due_at", before.reviews_due_at != after.reviews_due_at),
        ("announces_at", before.announces_at != after.announces_at),
        ("term_start", before.term_start != after.term_start),
        ("term_end", before.term_end != after.term_end),
        ("intro", before.intro != after.intro),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// Whether its deadline was published: people rely on it from the opening on.
pub fn is_published(cycle: &cycle::Model, now: DateTime<Utc>) -> bool {
    cycle.opens_at <= now
}

/// An edit may change everything before the opening; then not what people rely on; after the announcement words alone.
pub fn check_edit(before: &cycle::Model, after: &cycle::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let changed = changed(before, after);
    let touches = |fixed: &[&str]| changed.iter().any(|name| fixed.contains(name));
    if before.announced_at.is_some() {
        if changed.iter().any(|name| !["title", "intro"].contains(name)) {
            return Err(Error::refused("This cycle is announced. Only its title and its words can still change."));
        }
        return Ok(());
    }
    if is_published(before, now) {
        if touches(&["closes_at", "announces_at"]) {
            return Err(Error::refused(
                "This cycle has opened. Its close and its announcement are moved with “Move a date”, so that everyone who applies is told.",
            ));
        }
        if touches(&["slug", "track", "zone", "opens_at"]) {
            return Err(Error::refused(
                "This cycle has opened. Its address, title held, zone and opening stay as they were published.",
            ));
        }
        if after.grace_minutes < before.grace_minutes {
            return Err(Error::wrong("grace_minutes", "Once a cycle has opened, the grace can only grow."));
        }
    }
    match wrongs(after) {
        wrong if wrong.is_empty() => Ok(()),
        wrong => Err(Error::Wrong(wrong)),
    }
}

/// A published deadline may only move later. The announcement may move either way until it happens.
pub fn check_move(before: &cycle::Model, after: &cycle::Model, now: DateTime<Utc>) -> Result<(), Error> {
    if before.announced_at.is_some() {
        return Err(Error::refused("This cycle is announced. Its dates are history now."));
    }
    if after.closes_at != before.closes_at {
        if before.armed_at.is_some() {
            return Err(Error::refused("This cycle is armed. Disarm it before you move its close."));
        }
        if is_published(before, now) && after.closes_at < before.closes_at {
            return Err(Error::wrong("closes_at", "A published deadline can only move later, never earlier."));
        }
        if is_published(before, now) && after.closes_at <= now {
            return Err(Error::wrong("closes_at", "Choose a time that is still to come."));
        }
    }
    if after.announces_at != before.announces_at && before.armed_at.is_some() && after.announces_at <= now {
        let why = "This cycle is armed and would be announced at once. Choose a time that is still to come.";
        return Err(Error::wrong("announces_at", why));
    }
    match wrongs(after) {
        wrong if wrong.is_empty() => Ok(()),
        wrong => Err(Error::Wrong(wrong)),
    }
}

/// The same local time a year on: half past six stays half past six, whatever the clocks do in between. A time that
/// does not exist then becomes the first that does.
pub fn a_year_on(at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let local = at.with_timezone(&zone).naive_local();
    let then = day_a_year_on(local.date()).and_time(local.time());
    match zone.from_local_datetime(&then) {
        LocalResult::Single(at) | LocalResult::Ambiguous(_, at) => at.to_utc(),
        LocalResult::None => (1..=24 * 4)
            .find_map(|quarter| {
                let later = then + chrono::TimeDelta::minutes(15 * quarter);
                zone.from_local_datetime(&later).earliest()
            })
            .map_or_else(|| then.and_utc(), |at| at.to_utc()),
    }
}

/// The last day of February stays it.
pub fn day_a_year_on(day: NaiveDate) -> NaiveDate {
    let last = day.month() == 2 && day.succ_opt().is_some_and(|next| next.month() == 3);
    let year = day.year() + 1;
    let then = if last {
        NaiveDate::from_ymd_opt(year, 3, 1).and_then(|march| march.pred_opt())
    } else {
        NaiveDate::from_ymd_opt(year, day.month(), day.day())
    };
    then.unwrap_or(day)
}

/// A text about a year, for the next: "Awards 2027 for the work of 2026" is "Awards 2028 for the work of 2027".
pub fn text_a_year_on(text: &str, year: i32) -> String {
    let mut told = String::with_capacity(text.len());
    let mut digits = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        match digits.parse::<i32>() {
            Ok(n) if (year - 1..=year + 1).contains(&n) => told.push_str(&(n + 1).to_string()),
            _ => told.push_str(&digits),
        }
        digits.clear();
        told.push(c);
    }
    told.pop();
    told
}

/// `wanted`, or the first of `wanted-2`, `wanted-3` … that is free; never longer than an address may be.
pub fn free(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|n| {
        let ending = format!("-{n}");
        let head: String = wanted.chars().take(60 - ending.len()).collect();
        format!("{}{ending}", head.trim_end_matches('-'))
    });
    std::iter::once(wanted.to_owned()).chain(numbered).find(|slug| !is_taken(slug)).unwrap_or_default()
}
