use chrono::{DateTime, Datelike, LocalResult, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use entity::cycle;

use super::zone_of;
use crate::markdown;

/// The cycle that follows one: every date a year on, nothing of it announced or armed.
pub fn next_years(from: &cycle::Model) -> cycle::Model {
    let zone = zone_of(from);
    let slug = match text_a_year_on(&from.slug, from.year) {
        slug if slug != from.slug => slug,
        slug => format!("{}-{}", slug.chars().take(55).collect::<String>().trim_end_matches('-'), from.year + 1),
    };
    let intro = text_a_year_on(&from.intro, from.year);
    cycle::Model {
        slug,
        title: text_a_year_on(&from.title, from.year),
        year: from.year + 1,
        opens_at: a_year_on(from.opens_at, zone),
        closes_at: a_year_on(from.closes_at, zone),
        reviews_due_at: from.reviews_due_at.map(|at| a_year_on(at, zone)),
        announces_at: a_year_on(from.announces_at, zone),
        term_start: day_a_year_on(from.term_start),
        term_end: day_a_year_on(from.term_end),
        intro_html: markdown::to_html(&intro),
        intro,
        armed_at: None,
        armed_by: None,
        announced_at: None,
        window_start: from.window_start.map(day_a_year_on),
        window_end: from.window_end.map(day_a_year_on),
        ..from.clone()
    }
}

/// The same local time a year on: half past six stays half past six, whatever the clocks do in between. A time that
/// does not exist then becomes the first that does.
pub fn a_year_on(at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let local = at.with_timezone(&zone).naive_local();
    let then = day_a_year_on(local.date()).and_time(local.time());
    match zone.from_local_datetime(&then) {
        LocalResult::Single(at) | LocalResult::Ambiguous(_, at) => at.to_utc(),
        LocalResult::None => (1..=24 * 60)
            .find_map(|minutes| {
                let later = then + TimeDelta::minutes(minutes);
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
            Ok(n) if (year - 2..=year + 1).contains(&n) => told.push_str(&(n + 1).to_string()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycles::rules::day;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_on_keeps_the_local_time() {
        let on = |text: &str, zone: Tz| a_year_on(at(text), zone).to_rfc3339();
        let paris = "Europe/Paris".parse().unwrap();
        // The clocks went back on 25 October 2026 and go back on 31 October 2027: 23:59 stays 23:59.
        assert_eq!(on("2026-10-26T22:59:00Z", paris), "2027-10-26T21:59:00+00:00");
        assert_eq!(on("2027-03-28T01:30:00Z", paris), "2028-03-28T01:30:00+00:00");
        // 02:30 on 26 March 2028 does not exist: 03:00 is the first time after it.
        assert_eq!(on("2027-03-26T01:30:00Z", paris), "2028-03-26T01:00:00+00:00");
        assert_eq!(on("2028-02-29T12:00:00Z", Tz::UTC), "2029-02-28T12:00:00+00:00");
        assert_eq!(day_a_year_on(day("2027-02-28").unwrap()), day("2028-02-29").unwrap());
        assert_eq!(day_a_year_on(day("2027-12-31").unwrap()), day("2028-12-31").unwrap());
    }

    #[test]
    fn texts_move_on_with_the_year() {
        assert_eq!(text_a_year_on("Awards 2027 for 2026", 2027), "Awards 2028 for 2027");
        assert_eq!(text_a_year_on("2027/2028, room 12027", 2027), "2028/2029, room 12027");
        assert_eq!(text_a_year_on("Spring", 2027), "Spring");
    }

    #[test]
    fn a_free_address_is_found() {
        let taken = |slug: &str| ["a", "a-2"].contains(&slug);
        assert_eq!(free("b", taken), "b");
        assert_eq!(free("a", taken), "a-3");
        assert!(free(&"x".repeat(60), |s| s.len() == 60 && !s.ends_with("-2")).ends_with("x-2"));
    }
}
