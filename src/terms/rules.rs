//! When somebody is told of the end of a term, and what a member may make of their own standing. Pure.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::cycle::end_of;
use entity::person::Standing;

use crate::listing::NOTICE;
use crate::mail::Letter;

/// What is told of the end of a term, once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It comes: time to renew.
    Expiring,
    /// It is there, and some days of grace have begun.
    Grace,
    /// The grace is over too: thanks, and how to come back.
    Lapsed,
}

/// An instant that passed longer ago is told of no more: the portal was down for too long, or it came with an import.
const TOLD_WITHIN: TimeDelta = TimeDelta::days(14);

impl Notice {
    pub const ALL: [Self; 3] = [Self::Expiring, Self::Grace, Self::Lapsed];

    pub fn letter(self) -> Letter {
        match self {
            Self::Expiring => Letter::TermExpiring,
            Self::Grace => Letter::TermGrace,
            Self::Lapsed => Letter::TermLapsed,
        }
    }

    /// How long after the end of the term it is told; none where there is nothing to tell.
    fn after(self, grace: i32) -> Option<TimeDelta> {
        match self {
            Self::Expiring => Some(TimeDelta::days(-NOTICE)),
            Self::Grace => (grace > 0).then_some(TimeDelta::zero()),
            Self::Lapsed => Some(TimeDelta::days(grace.into())),
        }
    }

    /// When it is told of a term that ends on this day.
    pub fn at(self, last: NaiveDate, grace: i32) -> Option<DateTime<Utc>> {
        self.after(grace).map(|after| end_of(last) + after)
    }

    /// The first and the last of the days at whose end a term ends that is to be told of: its instant lies after `since`,
    /// up to now, and not too long ago.
    pub fn due(self, grace: i32, since: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<(NaiveDate, NaiveDate)> {
        let earliest = now - TOLD_WITHIN;
        let since = since.map_or(earliest, |since| since.max(earliest));
        let after = self.after(grace)?;
        let days = ((since - after).date_naive(), (now - after).date_naive().pred_opt()?);
        (days.0 <= days.1).then_some(days)
    }
}

/// Only who is a member as others are is told of terms: those on hold asked for quiet, those who resigned said that they
/// would not renew, and for the others a term is not what they are.
pub fn is_told(standing: Standing) -> bool {
    standing == Standing::Active
}

/// What a member may make of their own standing (R1). A hold that a manager put on them is for managers to lift; staff,
/// honorary and in memoriam are not one's own to give or to give up.
pub fn may_become(from: Standing, to: Standing, held_by_self: bool) -> bool {
    match (from, to) {
        (Standing::Active, Standing::OnHold) | (Standing::Active | Standing::OnHold, Standing::Resigned) => true,
        (Standing::OnHold, Standing::Active) => held_by_self,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_notice_has_its_instant() {
        let last = day("2027-12-31");
        assert_eq!(Notice::Expiring.at(last, 21), Some(at("2027-11-02T00:00:00Z")));
        assert_eq!(Notice::Grace.at(last, 21), Some(at("2028-01-01T00:00:00Z")));
        assert_eq!(Notice::Grace.at(last, 0), None);
        assert_eq!(Notice::Lapsed.at(last, 21), Some(at("2028-01-22T00:00:00Z")));
    }

    #[test]
    fn what_is_due_is_what_has_come_since() {
        let last = day("2027-12-31");
        for notice in Notice::ALL {
            let instant = notice.at(last, 21).unwrap();
            let holds = |since: Option<DateTime<Utc>>, now: DateTime<Utc>| {
                notice.due(21, since, now).is_some_and(|(from, to)| (from..=to).contains(&last))
            };
            let second = TimeDelta::seconds(1);
            assert!(!holds(None, instant - second) && holds(None, instant));
            assert!(holds(None, instant + TimeDelta::days(14) - second) && !holds(None, instant + TimeDelta::days(15)));
            assert!(holds(Some(instant - second), instant) && !holds(Some(instant), instant + TimeDelta::hours(1)));
        }
    }

    #[test]
    fn ones_own_standing_is_ones_own_only_so_far() {
        use Standing::*;
        assert!(may_become(Active, OnHold, false) && may_become(Active, Resigned, false));
        assert!(may_become(OnHold, Active, true) && !may_become(OnHold, Active, false));
        assert!(may_become(OnHold, Resigned, false) && !may_become(Resigned, Active, true));
        for standing in [Staff, Honorary, Deceased, Erased] {
            for to in [Active, OnHold, Resigned] {
                assert!(!may_become(standing, to, true) && !may_become(to, standing, true));
            }
        }
    }
}
