//! Who may do what after the announcement. Pure.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::{application, cycle};

use crate::l10n::Message;

/// Why nobody is taken from the waiting list into this application's award; none where they may be.
pub fn why_not_taken(
    by: i64,
    application: &application::Model,
    cycle: &cycle::Model,
    now: DateTime<Utc>,
) -> Option<Message> {
    let key = match application.state {
        _ if cycle.announced_at.is_none() => "results-manage-not-announced",
        _ if application.person_id == by => "results-manage-own",
        State::Waitlisted if cycle.state(now) == cycle::State::Over => "results-manage-over",
        State::Waitlisted => return None,
        State::Accepted => "results-manage-taken",
        _ => "results-manage-not-waiting",
    };
    Some(Message::new(key))
}

/// Why nobody who waits is declined in this application; none where they may be, also where the term is over.
pub fn why_not_refused(by: i64, application: &application::Model, cycle: &cycle::Model) -> Option<Message> {
    let key = match application.state {
        _ if cycle.announced_at.is_none() => "results-manage-not-announced",
        _ if application.person_id == by => "results-manage-own",
        State::Waitlisted => return None,
        State::Accepted => "results-manage-taken",
        _ => "results-manage-not-waiting",
    };
    Some(Message::new(key))
}

/// Why its owner may not appeal; none where they may. `until` is the end of the time for it.
pub fn why_no_appeal(state: State, until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<Message> {
    match until {
        Some(until) if state == State::Declined && now < until => None,
        Some(_) if state == State::Declined => Some(Message::new("results-appeal-late")),
        _ => Some(Message::new("results-appeal-not-declined")),
    }
}

/// A second look is somebody else's: not the applicant's, and nobody's who had a hand in the first decision. `first`
/// are who decided and, where there are reviews, who wrote one.
pub fn may_answer(by: i64, applicant: i64, first: &[i64]) -> bool {
    by != applicant && !first.contains(&by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_look_is_somebody_elses() {
        assert!(may_answer(1, 2, &[]) && may_answer(1, 2, &[3, 4]));
        assert!(!may_answer(2, 2, &[]) && !may_answer(3, 2, &[3, 4]) && !may_answer(4, 2, &[3, 4]));
    }

    #[test]
    fn an_appeal_has_its_time() {
        let until: DateTime<Utc> = "2027-02-01T12:00:00Z".parse().unwrap();
        let before = until - chrono::TimeDelta::milliseconds(1);
        assert_eq!(why_no_appeal(State::Declined, Some(until), before), None);
        assert!(why_no_appeal(State::Declined, Some(until), until).is_some());
        for state in [State::Accepted, State::Waitlisted, State::Deferred, State::Withdrawn, State::Submitted] {
            assert!(why_no_appeal(state, Some(until), before).is_some(), "{state:?}");
        }
        assert!(why_no_appeal(State::Declined, None, before).is_some());
    }
}
