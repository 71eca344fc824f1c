//! Who is entitled to what, and how a pool stands. Pure.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::benefit::{self, Kind};
use entity::person::Standing;
use entity::{award, track};

/// What entitlement follows from.
#[derive(Clone, Debug)]
pub struct Holder {
    pub standing: Standing,
    pub awards: Vec<award::Model>,
}

impl Holder {
    /// Whether it is theirs on `today`: by an award that counts, of a title that brings it, whose term runs, or whose
    /// days of grace do where the benefit lasts through them.
    pub fn may_have(&self, benefit: &benefit::Model, grace: i32, today: NaiveDate) -> bool {
        let grace = if benefit.in_grace { grace } else { 0 };
        brings_benefits(self.standing)
            && self.awards.iter().any(|a| brings(benefit, a.track_id) && a.covers(today, grace))
    }
}

/// Membership that rests or has ended brings nothing; nor do those need it who work for whoever runs the program.
pub fn brings_benefits(standing: Standing) -> bool {
    matches!(standing, Standing::Active | Standing::Honorary)
}

/// Whether a title brings it.
pub fn brings(benefit: &benefit::Model, track: i64) -> bool {
    benefit.tracks.0.is_empty() || benefit.tracks.0.contains(&track)
}

/// The titles that bring it, by name; none where every one does.
pub fn titles(benefit: &benefit::Model, tracks: &[track::Model]) -> Vec<String> {
    tracks.iter().filter(|t| benefit.tracks.0.contains(&t.id)).map(|t| t.name.clone()).collect()
}

/// How a pool stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Keys that can be given away.
    pub left: usize,
    pub claimed: usize,
    /// Keys that were sealed with another secret, claimed or not.
    pub unreadable: usize,
    /// People who asked for one and found none.
    pub waiting: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Enough,
    Low,
    Empty,
}

impl Level {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Enough => "enough",
            Self::Low => "low",
            Self::Empty => "empty",
        }
    }
}

/// What a manager should be warned of. Only keys run out, and nobody has to care about what is not offered.
pub fn level(benefit: &benefit::Model, stock: Stock) -> Level {
    let is_few = |low: i32| i64::try_from(stock.left).is_ok_and(|left| left <= i64::from(low));
    match () {
        () if benefit.kind != Kind::Key || benefit.archived_at.is_some() => Level::Enough,
        () if stock.left == 0 => Level::Empty,
        () if benefit.low_at.is_some_and(is_few) => Level::Low,
        () => Level::Enough,
    }
}

/// A benefit, how much of it there is, and who has some.
#[derive(Clone, Debug)]
pub struct Supply {
    pub benefit: benefit::Model,
    pub stock: Stock,
    pub holders: HashSet<i64>,
}

/// What new titles will ask of one benefit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub id: i64,
    pub name: String,
    /// None where there is enough for everybody.
    pub keys: Option<Keys>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    pub needed: usize,
    pub left: usize,
    pub short: usize,
}

/// What it takes to give everybody who is awarded `track` what it brings. Who has a key keeps it, and needs no other.
pub fn needs(supplies: &[Supply], track: i64, awarded: &[i64]) -> Vec<Need> {
    let offered = supplies.iter().filter(|s| s.benefit.archived_at.is_none() && brings(&s.benefit, track));
    offered
        .map(|s| {
            let needed = awarded.iter().filter(|person| !s.holders.contains(person)).count();
            let left = s.stock.left;
            let keys = Keys { needed, left, short: needed.saturating_sub(left) };
            Need { id: s.benefit.id, name: s.benefit.name.clone(), keys: (s.benefit.kind == Kind::Key).then_some(keys) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use entity::Ids;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn benefit(kind: Kind, tracks: &[i64]) -> benefit::Model {
        benefit::Model {
            id: 1,
            name: "Keys".into(),
            kind,
            description: String::new(),
            description_html: String::new(),
            tracks: Ids(tracks.to_vec()),
            in_grace: false,
            link_sealed: None,
            low_at: None,
            position: 0,
            archived_at: None,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    fn award(track_id: i64, state: award::State) -> award::Model {
        award::Model {
            id: 1,
            person_id: 1,
            track_id,
            cycle_id: None,
            year: 2026,
            term_start: day("2026-07-01"),
            term_end: day("2027-06-30"),
            state,
            public_note: String::new(),
            created_at: DateTime::UNIX_EPOCH,
            changed_at: None,
        }
    }

    fn holder(standing: Standing, awards: &[award::Model]) -> Holder {
        Holder { standing, awards: awards.to_vec() }
    }

    #[test]
    fn the_term_says_who_is_entitled_and_not_the_year() {
        let ada = holder(Standing::Active, &[award(1, award::State::Active)]);
        let has = |on: &str, grace| ada.may_have(&benefit(Kind::Key, &[]), grace, day(on));
        assert!(!has("2026-06-30", 0) && has("2026-07-01", 0) && has("2027-06-30", 0) && !has("2027-07-01", 0));
        assert!(!has("2027-07-01", 30), "it ends with the term");
        let graced = benefit::Model { in_grace: true, ..benefit(Kind::Key, &[]) };
        assert!(ada.may_have(&graced, 30, day("2027-07-30")) && !ada.may_have(&graced, 30, day("2027-07-31")));
    }

    #[test]
    fn the_title_has_to_bring_it_and_the_award_to_count() {
        let today = day("2027-01-01");
        let ada = holder(Standing::Active, &[award(1, award::State::Active)]);
        assert!(ada.may_have(&benefit(Kind::Link, &[1, 2]), 0, today));
        assert!(!ada.may_have(&benefit(Kind::Link, &[2]), 0, today));
        for state in [award::State::Revoked, award::State::Corrected] {
            assert!(!holder(Standing::Active, &[award(1, state)]).may_have(&benefit(Kind::Link, &[]), 0, today));
        }
        assert!(!holder(Standing::Active, &[]).may_have(&benefit(Kind::Link, &[]), 0, today));
    }

    #[test]
    fn who_rests_or_has_left_has_none() {
        use Standing::*;
        let has =
            |s| holder(s, &[award(1, award::State::Active)]).may_have(&benefit(Kind::Key, &[]), 0, day("2027-01-01"));
        assert!([Active, Honorary].into_iter().all(has));
        assert!(![OnHold, Resigned, Staff, Deceased, Erased].into_iter().any(has));
    }

    #[test]
    fn few_keys_are_as_many_as_the_manager_says() {
        let stock = |left| Stock { left, ..Stock::default() };
        let warned = benefit::Model { low_at: Some(5), ..benefit(Kind::Key, &[]) };
        let levels = [6, 5, 0].map(|left| level(&warned, stock(left)));
        assert_eq!(levels, [Level::Enough, Level::Low, Level::Empty]);
        assert_eq!(level(&benefit(Kind::Key, &[]), stock(1)), Level::Enough);
        assert_eq!(level(&benefit(Kind::Link, &[]), stock(0)), Level::Enough);
        let archived = benefit::Model { archived_at: Some(DateTime::UNIX_EPOCH), ..warned };
        assert_eq!(level(&archived, stock(0)), Level::Enough);
    }

    #[test]
    fn who_has_a_key_needs_no_other() {
        let supply = |kind, tracks: &[i64], left, holders: &[i64]| Supply {
            benefit: benefit(kind, tracks),
            stock: Stock { left, ..Stock::default() },
            holders: holders.iter().copied().collect(),
        };
        let supplies = [
            supply(Kind::Key, &[], 1, &[7, 99]),
            supply(Kind::Key, &[2], 0, &[]),
            supply(Kind::Link, &[1], 0, &[]),
            supply(Kind::Key, &[1], 9, &[]),
        ];
        let keys: Vec<_> = needs(&supplies, 1, &[7, 8, 9]).into_iter().map(|n| n.keys).collect();
        let told = |needed, left, short| Some(Keys { needed, left, short });
        assert_eq!(keys, [told(2, 1, 1), None, told(3, 9, 0)]);
    }
}
