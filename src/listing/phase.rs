//! Where a title is in its life, for its holder: from its terms and the clock alone.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::award::{self, State};

/// A term that ends within so many days is told of.
pub const NOTICE: i64 = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It was announced, and its first day is to come.
    Begins(NaiveDate),
    /// It runs to this day, for a good while yet.
    Runs(NaiveDate),
    /// It ends soon: the last day, and how many days are left after today.
    Ends { last: NaiveDate, days: i64 },
    /// The term is over, and it still counts until this day.
    Grace(NaiveDate),
    /// It is held no more, from this day on.
    Over(NaiveDate),
}

impl Phase {
    /// Its name in templates, the day that goes with it, and the days that are left.
    pub fn told(self) -> (&'static str, NaiveDate, i64) {
        match self {
            Self::Begins(day) => ("begins", day, 0),
            Self::Runs(day) => ("runs", day, 0),
            Self::Ends { last, days } => ("ends", last, days),
            Self::Grace(day) => ("grace", day, 0),
            Self::Over(day) => ("over", day, 0),
        }
    }

    /// Whether it is time to renew, or to come back.
    pub fn asks_for_more(self) -> bool {
        matches!(self, Self::Ends { .. } | Self::Grace(_) | Self::Over(_))
    }
}

/// The life of one title with these awards; none where none of them counts. A renewal that was announced is part of
/// it: who has one is told of its end, not of the term's before.
pub fn phase<'a>(awards: impl Iterator<Item = &'a award::Model>, grace: i32, now: DateTime<Utc>) -> Option<Phase> {
    let today = now.date_naive();
    let counted: Vec<&award::Model> = awards.filter(|a| a.state == State::Active).collect();
    let last = counted.iter().map(|a| a.term_end).max()?;
    let begins = counted.iter().map(|a| a.term_start).filter(|start| *start > today).min();
    let is_held = counted.iter().any(|a| a.covers(today, grace));
    let graced = last + TimeDelta::days(grace.into());
    let days = (last - today).num_days();
    Some(match begins {
        Some(day) if !is_held => Phase::Begins(day),
        _ if days > NOTICE => Phase::Runs(last),
        _ if days >= 0 => Phase::Ends { last, days },
        _ if is_held => Phase::Grace(graced),
        _ => Phase::Over(graced.checked_add_days(Days::new(1)).unwrap_or(graced)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn award(from: &str, to: &str, state: State) -> award::Model {
        award::Model {
            id: 1,
            person_id: 1,
            track_id: 1,
            cycle_id: None,
            year: 2027,
            term_start: day(from),
            term_end: day(to),
            state,
            public_note: String::new(),
            created_at: DateTime::UNIX_EPOCH,
            changed_at: None,
        }
    }

    fn at(awards: &[award::Model], on: &str) -> Option<Phase> {
        phase(awards.iter(), 21, day(on).and_hms_opt(9, 0, 0).unwrap().and_utc())
    }

    #[test]
    fn a_title_begins_runs_ends_and_is_over() {
        let held = [award("2027-01-01", "2027-12-31", State::Active)];
        for (on, wanted) in [
            ("2026-12-20", Phase::Begins(day("2027-01-01"))),
            ("2027-01-01", Phase::Runs(day("2027-12-31"))),
            ("2027-10-31", Phase::Runs(day("2027-12-31"))),
            ("2027-11-01", Phase::Ends { last: day("2027-12-31"), days: 60 }),
            ("2027-12-31", Phase::Ends { last: day("2027-12-31"), days: 0 }),
            ("2028-01-01", Phase::Grace(day("2028-01-21"))),
            ("2028-01-21", Phase::Grace(day("2028-01-21"))),
            ("2028-01-22", Phase::Over(day("2028-01-22"))),
        ] {
            assert_eq!(at(&held, on), Some(wanted), "{on}");
        }
        assert_eq!(at(&[], "2027-01-01"), None);
        assert_eq!(at(&[award("2027-01-01", "2027-12-31", State::Revoked)], "2027-06-01"), None);
    }

    #[test]
    fn who_has_renewed_is_not_asked_to() {
        let renewed =
            [award("2027-01-01", "2027-12-31", State::Active), award("2028-01-01", "2028-12-31", State::Active)];
        assert_eq!(at(&renewed, "2027-12-20"), Some(Phase::Runs(day("2028-12-31"))));
        assert!(Phase::Grace(day("2028-01-21")).asks_for_more() && !Phase::Runs(day("2028-12-31")).asks_for_more());
    }
}
