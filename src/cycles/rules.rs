//! When a cycle may begin, end and move, and what may still change about it. Pure.
//!
//! `effects` what a change does to applications · `next_year` what a copy becomes · `reviewing` how it is reviewed ·
//! `stage` where it stands among others · `old` where two versions of a text differ.

pub mod effects;
mod next_year;
pub mod old;
pub mod reviewing;
mod stage;

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use entity::{consent, cycle, path, question};

use crate::Error;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::secret;

pub use next_year::{free, next_years};
pub use stage::{Stage, why_not_removed};

pub const YEARS: RangeInclusive<i32> = 1990..=2200;
/// 72 hours (R2).
pub const GRACE: RangeInclusive<i32> = 0..=4320;

/// The zone a cycle's instants are told in. An unknown one, from an import, counts as UTC.
pub fn zone_of(cycle: &cycle::Model) -> Tz {
    cycle.zone.parse().unwrap_or(Tz::UTC)
}

/// The last instant before which a submission of theirs counts: the cycle's, grace included, or the end of an extension
/// of their own where that is later (R2).
pub fn takes_until(cycle: &cycle::Model, extended: Option<DateTime<Utc>>) -> DateTime<Utc> {
    extended.map_or(cycle.takes_until(), |until| until.max(cycle.takes_until()))
}

/// Whether a submission of theirs counts at `now`.
pub fn takes(cycle: &cycle::Model, extended: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    cycle.announced_at.is_none() && cycle.opens_at <= now && now < takes_until(cycle, extended)
}

/// When it closes for them, as they are told: the published deadline without its grace, or the end of an extension of
/// their own that lasts longer than both.
pub fn closes(cycle: &cycle::Model, extended: Option<DateTime<Utc>>) -> DateTime<Utc> {
    extended.filter(|until| *until > cycle.takes_until()).unwrap_or(cycle.closes_at)
}

/// A local time as a browser's field takes it.
pub fn local(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The instant of a local time as it was typed, or what is wrong with it. The time that comes twice when clocks go
/// back is taken as the later one: in the applicant's favour. A time that stands as it was keeps its instant.
pub fn instant(typed: &str, zone: Tz, stood: Option<DateTime<Utc>>) -> Result<DateTime<Utc>, Message> {
    let typed = typed.trim();
    let local = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(typed, shape).ok())
        .filter(|local| YEARS.contains(&local.year()))
        .ok_or_else(|| Message::new("cycles-manage-instant-wrong"))?;
    if let Some(stood) = stood.filter(|at| self::local(*at, zone) == local.format("%Y-%m-%dT%H:%M:%S").to_string()) {
        return Ok(stood);
    }
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(_, at) => Ok(at.to_utc()),
        LocalResult::None => Err(Message::new("cycles-manage-instant-none").with("zone", zone)),
    }
}

/// A calendar day as it was typed.
pub fn day(typed: &str) -> Result<NaiveDate, Message> {
    NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d")
        .ok()
        .filter(|day| YEARS.contains(&day.year()))
        .ok_or_else(|| Message::new("cycles-manage-day-wrong"))
}

/// What does not fit together in a cycle.
pub fn wrongs(cycle: &cycle::Model) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut check = |fits: bool, field: &str, why: &'static str| {
        if !fits {
            wrong.push(Wrong { field: field.into(), why: Message::new(why) });
        }
    };
    check(YEARS.contains(&cycle.year), "year", "cycles-manage-year-wrong");
    check(GRACE.contains(&cycle.grace_minutes), "grace_minutes", "cycles-manage-grace-wrong");
    check(cycle.opens_at < cycle.closes_at, "closes_at", "cycles-manage-closes-early");
    if let Some(due) = cycle.reviews_due_at {
        let between = cycle.closes_at <= due && due <= cycle.announces_at;
        check(between, "reviews_due_at", "cycles-manage-reviews-outside");
    }
    check(cycle.announces_at >= cycle.takes_until(), "announces_at", "cycles-manage-announces-early");
    check(cycle.term_start <= cycle.term_end, "term_end", "cycles-manage-term-wrong");
    let (first, last) = cycle.window();
    let field = if cycle.window_end.is_some() { "window_end" } else { "window_start" };
    check(first <= last, field, "cycles-manage-window-wrong");
    wrong
}

/// The fingerprint of something as a form was drawn from it: who sends the form tells by it what they saw.
pub fn fingerprint(row: &impl std::fmt::Debug) -> String {
    secret::hash(&format!("{row:?}"))
}

/// The fingerprint of what the form of a cycle edits: arming it changes nothing there.
pub fn seen(cycle: &cycle::Model) -> String {
    fingerprint(&cycle::Model { armed_at: None, armed_by: None, announced_at: None, ..cycle.clone() })
}

/// Of a path; where it stands among the others is no part of its form.
pub fn seen_path(path: &path::Model) -> String {
    fingerprint(&path::Model { position: 0, ..path.clone() })
}

pub fn seen_question(question: &question::Model) -> String {
    fingerprint(&question::Model { position: 0, ..question.clone() })
}

/// Of a consent with the text that is asked for now.
pub fn seen_consent(consent: &consent::Model, text: &str) -> String {
    fingerprint(&(consent::Model { position: 0, ..consent.clone() }, text))
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
        ("window_start", before.window_start != after.window_start),
        ("window_end", before.window_end != after.window_end),
        ("who", before.who != after.who),
        ("employees", before.employees != after.employees),
        ("auto_submit", before.auto_submit != after.auto_submit),
        ("fast_track", before.fast_track != after.fast_track),
        ("shared_evidence", before.shared_evidence != after.shared_evidence),
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
            return Err(Error::refused(Message::new("cycles-manage-announced-words")));
        }
        return Ok(());
    }
    if touches(&["grace_minutes"]) {
        if before.armed_at.is_some() {
            return Err(Error::refused(Message::new("cycles-manage-armed-grace")));
        }
        if before.takes_until() <= now {
            return Err(Error::wrong("grace_minutes", Message::new("cycles-manage-grace-over")));
        }
    }
    if is_published(before, now) {
        if touches(&["closes_at", "announces_at"]) {
            return Err(Error::refused(Message::new("cycles-manage-opened-move")));
        }
        if touches(&["slug", "track", "zone", "opens_at"]) {
            return Err(Error::refused(Message::new("cycles-manage-opened-stays")));
        }
        if after.grace_minutes < before.grace_minutes {
            return Err(Error::wrong("grace_minutes", Message::new("cycles-manage-grace-grows")));
        }
    }
    match wrongs(after) {
        wrong if wrong.is_empty() => Ok(()),
        wrong => Err(Error::Wrong(wrong)),
    }
}

/// A close that moves later takes nobody's evidence away: what counts keeps its first day once that was published.
pub fn with_its_window(before: &cycle::Model, mut after: cycle::Model, now: DateTime<Utc>) -> cycle::Model {
    if is_published(before, now) && before.closes_at != after.closes_at && after.window_start.is_none() {
        after.window_start = Some(before.window().0);
    }
    after
}

/// A published deadline may only move later. The announcement may move either way until it happens.
pub fn check_move(before: &cycle::Model, after: &cycle::Model, now: DateTime<Utc>) -> Result<(), Error> {
    if before.announced_at.is_some() {
        return Err(Error::refused(Message::new("cycles-manage-announced-dates")));
    }
    if after.closes_at != before.closes_at {
        if before.armed_at.is_some() {
            return Err(Error::refused(Message::new("cycles-manage-armed-close")));
        }
        if is_published(before, now) && after.closes_at < before.closes_at {
            return Err(Error::wrong("closes_at", Message::new("cycles-manage-only-later")));
        }
        if is_published(before, now) && after.closes_at <= now {
            return Err(Error::wrong("closes_at", Message::new("cycles-manage-to-come")));
        }
    }
    if after.announces_at != before.announces_at && before.armed_at.is_some() && after.announces_at <= now {
        return Err(Error::wrong("announces_at", Message::new("cycles-manage-armed-at-once")));
    }
    match wrongs(after) {
        wrong if wrong.is_empty() => Ok(()),
        wrong => Err(Error::Wrong(wrong)),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn read(typed: &str, zone: &str) -> Result<DateTime<Utc>, Message> {
        instant(typed, zone.parse().unwrap(), None)
    }

    pub fn cycle() -> cycle::Model {
        cycle::Model {
            id: 1,
            slug: "awards-2027".into(),
            track_id: 1,
            title: "Awards 2027".into(),
            year: 2027,
            zone: "Europe/Paris".into(),
            opens_at: at("2026-11-01T08:00:00Z"),
            closes_at: at("2027-01-15T23:00:00Z"),
            grace_minutes: 60,
            reviews_due_at: None,
            announces_at: at("2027-02-15T11:00:00Z"),
            term_start: day("2027-01-01").unwrap(),
            term_end: day("2027-12-31").unwrap(),
            intro: String::new(),
            intro_html: String::new(),
            armed_at: None,
            armed_by: None,
            announced_at: None,
            window_start: None,
            window_end: None,
            who: cycle::Who::Anyone,
            employees: cycle::Employees::Allow,
            auto_submit: true,
            fast_track: false,
            shared_evidence: true,
        }
    }

    fn fields(wrong: &[Wrong]) -> Vec<&str> {
        wrong.iter().map(|w| w.field.as_str()).collect()
    }

    #[test]
    fn a_local_time_is_an_instant_in_its_zone() {
        for (typed, zone, wanted) in [
            ("2027-01-31T23:59", "UTC", "2027-01-31T23:59:00Z"),
            ("2027-01-31T23:59:59", "Etc/GMT+12", "2027-02-01T11:59:59Z"),
            ("2027-01-31T23:59", "Pacific/Kiritimati", "2027-01-31T09:59:00Z"),
            ("2027-01-31T12:00", "Asia/Kathmandu", "2027-01-31T06:15:00Z"),
            ("2027-07-01T12:00", "Europe/Paris", "2027-07-01T10:00:00Z"),
            ("2027-01-01T12:00", "Europe/Paris", "2027-01-01T11:00:00Z"),
            ("2027-07-01T12:00", "America/New_York", "2027-07-01T16:00:00Z"),
            ("2027-02-01T00:00", "Australia/Lord_Howe", "2027-01-31T13:00:00Z"),
        ] {
            let instant = read(typed, zone).unwrap();
            assert_eq!(instant, at(wanted), "{typed} {zone}");
            let shown = local(instant, zone.parse().unwrap());
            assert!(shown.starts_with(typed), "{shown}");
        }
    }

    #[test]
    fn a_time_that_does_not_exist_is_refused() {
        let why = read("2027-03-28T02:30", "Europe/Paris").unwrap_err().to_string();
        assert!(why.contains("does not exist in Europe/Paris on that day"), "{why}");
        assert!(read("2027-03-14T02:00", "America/New_York").is_err());
        assert_eq!(read("2027-03-28T03:00", "Europe/Paris").unwrap(), at("2027-03-28T01:00:00Z"));
    }

    #[test]
    fn of_a_time_that_comes_twice_the_later_counts() {
        assert_eq!(read("2027-10-31T02:30", "Europe/Paris").unwrap(), at("2027-10-31T01:30:00Z"));
        assert_eq!(read("2027-11-07T01:30", "America/New_York").unwrap(), at("2027-11-07T06:30:00Z"));
        // But a cycle that stands at the earlier one is not moved by saving its form.
        let stood = at("2027-10-31T00:30:00Z");
        assert_eq!(instant("2027-10-31T02:30:00", "Europe/Paris".parse().unwrap(), Some(stood)).unwrap(), stood);
    }

    #[test]
    fn what_is_no_time_is_told() {
        for typed in ["", "tomorrow", "2027-02-30T10:00", "2027-01-31", "2027-01-31T25:00", "12027-01-31T10:00"] {
            assert!(read(typed, "UTC").is_err(), "{typed}");
        }
        assert!(day("2027-02-29").is_err() && day("1900-01-01").is_err() && day("2028-02-29").is_ok());
    }

    #[test]
    fn the_instants_come_in_order() {
        assert!(wrongs(&cycle()).is_empty());
        let wrong = |change: fn(&mut cycle::Model)| {
            let mut cycle = cycle();
            change(&mut cycle);
            fields(&wrongs(&cycle)).join(" ")
        };
        assert_eq!(wrong(|c| c.opens_at = c.closes_at), "closes_at");
        assert_eq!(wrong(|c| c.announces_at = c.closes_at + TimeDelta::minutes(59)), "announces_at");
        assert_eq!(wrong(|c| c.announces_at = c.closes_at + TimeDelta::minutes(60)), "");
        assert_eq!(wrong(|c| c.reviews_due_at = Some(c.closes_at - TimeDelta::seconds(1))), "reviews_due_at");
        assert_eq!(wrong(|c| c.reviews_due_at = Some(c.announces_at + TimeDelta::seconds(1))), "reviews_due_at");
        assert_eq!(wrong(|c| c.reviews_due_at = Some(c.announces_at)), "");
        assert_eq!(wrong(|c| c.grace_minutes = 4321), "grace_minutes");
        assert_eq!(wrong(|c| c.grace_minutes = -1), "grace_minutes");
        assert_eq!(wrong(|c| c.year = 1989), "year");
        assert_eq!(wrong(|c| c.term_end = c.term_start.pred_opt().unwrap()), "term_end");
    }

    #[test]
    fn a_published_deadline_only_moves_later() {
        let (before, open, early) = (cycle(), at("2027-01-01T00:00:00Z"), at("2026-10-01T00:00:00Z"));
        let moved = |closes: &str| cycle::Model { closes_at: at(closes), ..cycle() };
        assert!(check_move(&before, &moved("2027-01-15T22:59:59Z"), open).is_err());
        assert!(check_move(&before, &moved("2027-01-15T22:59:59Z"), early).is_ok());
        assert!(check_move(&before, &moved("2027-01-20T23:00:00Z"), open).is_ok());
        // Later than it was, and over all the same.
        assert!(check_move(&before, &moved("2027-01-16T00:00:00Z"), at("2027-01-17T00:00:00Z")).is_err());
        let armed = cycle::Model { armed_at: Some(open), ..cycle() };
        assert!(matches!(check_move(&armed, &moved("2027-01-20T23:00:00Z"), open), Err(Error::Refused(_))));
        let over = cycle::Model { announced_at: Some(open), ..cycle() };
        assert!(matches!(check_move(&over, &moved("2027-01-20T23:00:00Z"), open), Err(Error::Refused(_))));
    }

    #[test]
    fn a_grace_that_is_over_or_armed_stays() {
        let longer = |before: &cycle::Model| cycle::Model { grace_minutes: 120, ..before.clone() };
        let before = cycle();
        assert!(check_edit(&before, &longer(&before), at("2027-01-15T23:59:59Z")).is_ok());
        let over = check_edit(&before, &longer(&before), at("2027-01-16T00:00:00Z"));
        assert!(matches!(over, Err(Error::Wrong(wrong)) if fields(&wrong) == ["grace_minutes"]));
        let armed = cycle::Model { armed_at: Some(before.opens_at), ..before };
        assert!(matches!(check_edit(&armed, &longer(&armed), at("2027-01-02T00:00:00Z")), Err(Error::Refused(_))));
    }
}
