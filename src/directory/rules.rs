//! What the public pages say of awards, names and numbers.

use chrono::{DateTime, TimeDelta, Utc};
use entity::award::{self, State};
use entity::listing::Status;

use crate::text;

/// Whether somebody with this status is a member now: what an employer asks. On hold is not.
pub fn is_member(status: Status) -> bool {
    matches!(status, Status::Current | Status::Honorary)
}

/// What an award is to the public. In the days of grace it is still held.
pub fn award_status(award: &award::Model, grace: i32, now: DateTime<Utc>) -> &'static str {
    let last = award.term_end + TimeDelta::days(grace.into());
    match award.state {
        State::Active if now.date_naive() <= last => "active",
        State::Active => "ended",
        State::Revoked | State::Corrected => "revoked",
    }
}

/// Every year from the last award to the first, those without one included: a gap shows as a gap. Where more than
/// `LONG` years have none, they are left out, so that a mistyped year makes no endless table.
pub fn years_between(awards: &[award::Model]) -> Vec<i32> {
    const LONG: i32 = 25;
    let mut held: Vec<i32> = awards.iter().map(|a| a.year).collect();
    held.sort_unstable_by(|a, b| b.cmp(a));
    held.dedup();
    let mut years = Vec::new();
    for (i, year) in held.iter().enumerate() {
        years.push(*year);
        if let Some(before) = held.get(i + 1).filter(|before| year - **before <= LONG) {
            years.extend((before + 1..*year).rev());
        }
    }
    years
}

/// A year in the line of a title: held, or a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub year: i32,
    pub award: Option<&'a award::Model>,
    /// Whether the years before and after are not held: where a run of years begins and ends.
    pub is_first: bool,
    pub is_last: bool,
}

/// The years of one title, oldest first, with a place for every year in `years`: lines of several titles stand one
/// under the other. A year whose award was revoked stands alone.
pub fn line<'a>(awards: &'a [award::Model], track: i64, years: &[i32]) -> Vec<Place<'a>> {
    let of = |year: i32| awards.iter().find(|a| a.track_id == track && a.year == year);
    let held = |year: i32| of(year).is_some_and(|a| a.state == State::Active);
    let place = |year: &i32| Place {
        year: *year,
        award: of(*year),
        is_first: !held(*year) || !held(year - 1),
        is_last: !held(*year) || !held(year + 1),
    };
    years.iter().rev().map(place).collect()
}

/// Whether two names are the same to an eye that forgives case, accents, punctuation and the order of the words.
pub fn same_name(one: &str, other: &str) -> bool {
    let key = |name: &str| {
        let folded = text::fold(name);
        let mut words: Vec<String> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect();
        let joined = words.concat();
        words.sort_unstable();
        (words, joined)
    };
    let (one, other) = (key(one), key(other));
    !one.1.is_empty() && (one.0 == other.0 || one.1 == other.1)
}

/// A member number as it stands in an address: digits, as we write them.
pub fn number(text: &str) -> Option<i64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn award(year: i32) -> award::Model {
        let term = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        award::Model {
            id: i64::from(year),
            person_id: 1,
            track_id: 1,
            cycle_id: None,
            year,
            term_start: term,
            term_end: term,
            state: State::Active,
            public_note: String::new(),
            created_at: DateTime::UNIX_EPOCH,
            changed_at: None,
        }
    }

    #[test]
    fn a_gap_shows_as_a_gap() {
        let years = |years: &[i32]| years_between(&years.iter().map(|y| award(*y)).collect::<Vec<_>>());
        assert_eq!(years(&[2021, 2024, 2024]), [2024, 2023, 2022, 2021]);
        assert_eq!(years(&[1024, 2024]), [2024, 1024]);
        assert!(years(&[]).is_empty());
    }

    #[test]
    fn years_in_a_row_grow_together() {
        let mut awards: Vec<_> = [2020, 2021, 2023, 2024].into_iter().map(award).collect();
        awards[3].state = State::Revoked;
        let line = line(&awards, 1, &years_between(&awards));
        let ends: Vec<_> = line.iter().map(|p| (p.year, p.award.is_some(), p.is_first, p.is_last)).collect();
        assert_eq!(
            ends,
            [
                (2020, true, true, false),
                (2021, true, false, true),
                (2022, false, true, true),
                (2023, true, true, true),
                (2024, true, true, true)
            ]
        );
    }

    #[test]
    fn a_name_is_known_however_it_is_typed() {
        for (one, other) in [
            ("Łukasz Müller", "lukasz muller"),
            ("Anna Berg", "BERG, Anna"),
            ("山田 太郎", "山田太郎"),
            ("O'Brien", "obrien"),
        ] {
            assert!(same_name(one, other), "{one} {other}");
        }
        for (one, other) in [("Anna Berg", "Anna"), ("", ""), ("%", "%"), ("Anna Berg", "Anne Berg")] {
            assert!(!same_name(one, other), "{one} {other}");
        }
    }

    #[test]
    fn only_our_way_to_write_a_number_is_one() {
        assert_eq!(number("1042"), Some(1042));
        for bad in ["", "0", "01", "+1", "-1", "1.json", "99999999999999999999", "1 ", "१"] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }
}
