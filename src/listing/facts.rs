//! What a member is to the public, from their awards and the clock alone. The same for the list and for the page.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::award::{self, State};
use entity::cycle::end_of;
use entity::listing::Status;
use entity::person::Standing;
use entity::{Words, track};

/// What follows from a person's awards at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub status: Status,
    /// Slugs of the tracks held now, in the program's order.
    pub held: Words,
    /// Years of the first and the last award, and how many years there were. Revoked ones count only where there is
    /// nothing else: then it is still a page, among the alumni.
    pub since: i32,
    pub last_year: i32,
    pub years: i32,
    /// Last day of the main term that covers now, or, for alumni, of the last one there was. Grace not included.
    pub until: Option<NaiveDate>,
    /// First day of a main term that was announced and has not begun, where none covers now.
    pub begins: Option<NaiveDate>,
    /// When any of this may change by the clock alone.
    pub stale_at: Option<DateTime<Utc>>,
}

/// The facts of a person with these awards; none for who has no award that the public may know of.
pub fn facts(
    standing: Standing,
    awards: &[award::Model],
    tracks: &[track::Model],
    grace: i32,
    now: DateTime<Utc>,
) -> Option<Facts> {
    let known: Vec<&award::Model> = awards.iter().filter(|a| a.state != State::Corrected).collect();
    let counted: Vec<&award::Model> = known.iter().copied().filter(|a| a.state == State::Active).collect();
    let shown = if counted.is_empty() { &known } else { &counted };
    let mut years: Vec<i32> = shown.iter().map(|a| a.year).collect();
    years.sort_unstable();
    years.dedup();
    let today = now.date_naive();
    let main: Vec<&award::Model> = counted.iter().copied().filter(|a| is_main(a, tracks)).collect();
    // Who resigned holds nothing any more, whatever term still runs; the years stay.
    let has_left = standing == Standing::Resigned;
    let covering = main.iter().filter(|a| !has_left && a.covers(today, grace)).map(|a| a.term_end).max();
    let is_past = |a: &&&award::Model| if has_left { a.term_end < today } else { a.term_start <= today };
    let past = main.iter().filter(is_past).map(|a| a.term_end).max();
    let begins = main.iter().map(|a| a.term_start).filter(|start| !has_left && *start > today).min();
    Some(Facts {
        status: told(standing, covering.is_some()),
        held: if has_left { Words::default() } else { held(&counted, tracks, grace, today) },
        since: *years.first()?,
        last_year: *years.last()?,
        years: i32::try_from(years.len()).unwrap_or(i32::MAX),
        until: covering.or(past),
        begins: begins.filter(|_| covering.is_none()),
        stale_at: next_change(&counted, grace, now),
    })
}

/// What a person is to the public at `now`, also one without any award.
pub fn status(
    standing: Standing,
    awards: &[award::Model],
    tracks: &[track::Model],
    grace: i32,
    now: DateTime<Utc>,
) -> Status {
    let today = now.date_naive();
    told(standing, awards.iter().any(|a| is_main(a, tracks) && a.covers(today, grace)))
}

fn told(standing: Standing, holds_main: bool) -> Status {
    match standing {
        Standing::Deceased => Status::Memoriam,
        Standing::Honorary => Status::Honorary,
        Standing::Staff => Status::Staff,
        Standing::OnHold if holds_main => Status::OnHold,
        Standing::Active if holds_main => Status::Current,
        _ => Status::Alumni,
    }
}

/// A sub-program's award needs its own term alone.
fn held(awards: &[&award::Model], tracks: &[track::Model], grace: i32, today: NaiveDate) -> Words {
    let covers = |t: &track::Model| awards.iter().any(|a| a.track_id == t.id && a.covers(today, grace));
    tracks.iter().filter(|t| covers(t)).map(|t| t.slug.clone()).collect()
}

fn is_main(award: &award::Model, tracks: &[track::Model]) -> bool {
    tracks.iter().any(|t| t.id == award.track_id && t.kind == track::Kind::Main)
}

/// The next start or end of a term.
fn next_change(awards: &[&award::Model], grace: i32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let starts = awards.iter().map(|a| a.term_start.and_time(chrono::NaiveTime::MIN).and_utc());
    let ends = awards.iter().flat_map(|a| [end_of(a.term_end), end_of(a.term_end) + TimeDelta::days(grace.into())]);
    starts.chain(ends).filter(|at| *at > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tracks() -> Vec<track::Model> {
        let track = |id, slug: &str, kind| track::Model {
            id,
            slug: slug.into(),
            name: slug.into(),
            kind,
            description: String::new(),
            description_html: String::new(),
            position: 0,
            requires_main: false,
        };
        vec![track(1, "main", track::Kind::Main), track(2, "vsan", track::Kind::SubProgram)]
    }

    fn award(track_id: i64, year: i32, state: State) -> award::Model {
        award::Model {
            id: i64::from(year),
            person_id: 1,
            track_id,
            cycle_id: None,
            year,
            term_start: NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
            term_end: NaiveDate::from_ymd_opt(year, 12, 31).unwrap(),
            state,
            public_note: String::new(),
            created_at: DateTime::UNIX_EPOCH,
            changed_at: None,
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn current_follows_from_term_and_grace() {
        let held = [award(1, 2026, State::Active)];
        let status = |now: &str| facts(Standing::Active, &held, &tracks(), 30, at(now)).unwrap().status;
        assert_eq!(status("2025-12-31T23:59:59Z"), Status::Alumni);
        assert_eq!(status("2026-01-01T00:00:00Z"), Status::Current);
        assert_eq!(status("2027-01-30T23:59:59Z"), Status::Current);
        assert_eq!(status("2027-01-31T00:00:00Z"), Status::Alumni);
    }

    #[test]
    fn every_change_by_the_clock_is_foreseen() {
        let held = [award(1, 2026, State::Active), award(2, 2027, State::Active)];
        let mut now = at("2025-06-01T00:00:00Z");
        let mut seen = Vec::new();
        while let Some(next) = facts(Standing::Active, &held, &tracks(), 30, now).unwrap().stale_at {
            let before = facts(Standing::Active, &held, &tracks(), 30, next - TimeDelta::microseconds(1)).unwrap();
            let after = facts(Standing::Active, &held, &tracks(), 30, next).unwrap();
            seen.push((before.status != after.status, before.held != after.held));
            now = next;
        }
        assert_eq!(seen.iter().filter(|s| s.0).count(), 2);
        assert_eq!(seen.iter().filter(|s| s.1).count(), 4);
    }

    #[test]
    fn a_sub_program_alone_makes_nobody_current() {
        let held = [award(2, 2026, State::Active)];
        let facts = facts(Standing::Active, &held, &tracks(), 0, at("2026-05-01T00:00:00Z")).unwrap();
        assert_eq!((facts.status, facts.held.joined().as_str()), (Status::Alumni, "vsan"));
    }

    #[test]
    fn revoked_and_corrected_years_do_not_count() {
        let held = [award(1, 2024, State::Active), award(1, 2025, State::Corrected), award(1, 2026, State::Revoked)];
        let now = at("2026-05-01T00:00:00Z");
        let told = facts(Standing::Active, &held, &tracks(), 0, now).unwrap();
        assert_eq!((told.status, told.since, told.last_year, told.years), (Status::Alumni, 2024, 2024, 1));
        assert_eq!(told.until, day(2024, 12, 31));
        assert_eq!(facts(Standing::Active, &held[1..], &tracks(), 0, now).unwrap().since, 2026);
        assert_eq!(facts(Standing::Active, &held[1..2], &tracks(), 0, now), None);
    }

    #[test]
    fn a_term_that_has_not_begun_is_told() {
        let held = [award(1, 2027, State::Active)];
        let told = facts(Standing::Active, &held, &tracks(), 0, at("2026-12-15T00:00:00Z")).unwrap();
        assert_eq!((told.status, told.until, told.begins), (Status::Alumni, None, day(2027, 1, 1)));
    }

    #[test]
    fn standings_come_before_terms() {
        let held = [award(1, 2026, State::Active)];
        let status = |standing| facts(standing, &held, &tracks(), 0, at("2026-05-01T00:00:00Z")).unwrap().status;
        assert_eq!(status(Standing::Deceased), Status::Memoriam);
        assert_eq!(status(Standing::Honorary), Status::Honorary);
        assert_eq!(status(Standing::Staff), Status::Staff);
        assert_eq!(status(Standing::OnHold), Status::OnHold);
        assert_eq!(status(Standing::Resigned), Status::Alumni);
        let left = facts(Standing::Resigned, &held, &tracks(), 0, at("2026-05-01T00:00:00Z")).unwrap();
        assert_eq!((left.held.joined().as_str(), left.until, left.since), ("", None, 2026));
    }
}
