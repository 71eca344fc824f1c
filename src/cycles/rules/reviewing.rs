//! What fits together in a cycle's review plan, and what is asked of reviewers to begin with. Pure.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::review_plan::{self, Phase};
use entity::{criterion, cycle};

use super::next_year::a_year_on;
use super::{fingerprint, zone_of};
use crate::Error;
use crate::error::Wrong;
use crate::l10n::Message;

pub const NEEDED: RangeInclusive<i32> = 0..=9;
pub const SCALE: RangeInclusive<i32> = 2..=9;
pub const WEIGHT: RangeInclusive<i32> = 1..=100;
pub const MOST: RangeInclusive<i32> = 1..=10_000;
/// More than reviewers can keep apart.
pub const CRITERIA: usize = 12;

/// What most programs ask for, with what a low and a high score mean.
const USUAL: [(&str, &str, i32); 3] = [
    (
        "Impact",
        "Low: little that others could use, or of use to their own company alone. High: many people learnt, built or solved something because of it.",
        40,
    ),
    (
        "Consistency",
        "Low: one burst of work, or all of it shortly before the close. High: work all through the year, in a place where people find it.",
        30,
    ),
    (
        "Community spirit",
        "Low: mostly marketing, or work that was paid for. High: freely shared, answers questions, helps others to begin and to be seen.",
        30,
    ),
];

/// What reviewers of a new cycle give scores for.
pub fn usual_criteria(cycle: i64) -> Vec<criterion::Model> {
    let criterion = |(position, (name, help, weight)): (i32, &(&str, &str, i32))| criterion::Model {
        id: 0,
        cycle_id: cycle,
        name: (*name).to_owned(),
        help: (*help).to_owned(),
        weight: *weight,
        position,
    };
    (0..).zip(&USUAL).map(criterion).collect()
}

/// The plan of a cycle for another one, its instants a year on, or none where the other's dates are its own.
pub fn copied(from: &review_plan::Model, to: &cycle::Model, moves_on: bool) -> review_plan::Model {
    let zone: Tz = zone_of(to);
    let then = |at: Option<DateTime<Utc>>| at.filter(|_| moves_on).map(|at| a_year_on(at, zone));
    review_plan::Model {
        cycle_id: to.id,
        seed: to.id,
        shared_from: then(from.shared_from),
        discussed_from: then(from.discussed_from),
        judged_until: then(from.judged_until),
        ..from.clone()
    }
}

/// The plan after the close moved later: what would have come before it comes as long after it as before.
pub fn moved(plan: &review_plan::Model, before: &cycle::Model, after: &cycle::Model) -> review_plan::Model {
    let by = after.closes_at - before.closes_at;
    let then = |at: Option<DateTime<Utc>>| at.map(|at| if at < after.takes_until() { at + by } else { at });
    if by <= chrono::TimeDelta::zero() {
        return plan.clone();
    }
    let shared_from = then(plan.shared_from);
    let discussed_from = then(plan.discussed_from).max(shared_from.filter(|_| plan.discussed_from.is_some()));
    let earlier = shared_from.max(discussed_from);
    let judged_until = then(plan.judged_until).max(earlier.filter(|_| plan.judged_until.is_some()));
    review_plan::Model { shared_from, discussed_from, judged_until, ..plan.clone() }
}

/// What does not fit together in a plan. An instant that stands as it was is not complained of: it may have passed, and
/// the cycle moved.
pub fn wrongs(plan: &review_plan::Model, before: Option<&review_plan::Model>, cycle: &cycle::Model) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut check = |fits: bool, field: &str, why: Message| {
        if !fits {
            wrong.push(Wrong { field: field.into(), why });
        }
    };
    check(NEEDED.contains(&plan.needed), "needed", Message::new("cycles-reviewing-needed-wrong"));
    check(SCALE.contains(&plan.scale), "scale", Message::new("cycles-reviewing-scale-wrong"));
    check(plan.most.is_none_or(|n| MOST.contains(&n)), "most", Message::new("cycles-reviewing-most-wrong"));
    let steps = [
        ("shared_from", plan.shared_from, before.and_then(|b| b.shared_from)),
        ("discussed_from", plan.discussed_from, before.and_then(|b| b.discussed_from)),
        ("judged_until", plan.judged_until, before.and_then(|b| b.judged_until)),
    ];
    for (field, at, stood) in steps {
        if at.is_some() && at != stood {
            let is_between = at.is_none_or(|at| cycle.takes_until() <= at && at <= cycle.announces_at);
            check(is_between, field, Message::new("cycles-reviewing-outside"));
        }
    }
    let follows = |later: Option<DateTime<Utc>>, earlier: Option<DateTime<Utc>>| {
        later.zip(earlier).is_none_or(|(later, earlier)| earlier <= later)
    };
    let order = Message::new("cycles-reviewing-order");
    check(follows(plan.discussed_from, plan.shared_from), "discussed_from", order.clone());
    let last = plan.discussed_from.max(plan.shared_from);
    check(follows(plan.judged_until, last), "judged_until", order);
    wrong
}

/// A step that a manager takes by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who gave their own review sees the others.
    Share,
    /// Reviewers talk.
    Discuss,
    /// No review changes any more.
    Close,
    /// They do again.
    Reopen,
}

impl Step {
    /// What may be done next in a phase.
    pub fn next(phase: Phase, plan: &review_plan::Model) -> Vec<Self> {
        match phase {
            Phase::Waiting => Vec::new(),
            Phase::Blind => vec![Self::Share, Self::Discuss, Self::Close],
            Phase::Shared => vec![Self::Discuss, Self::Close],
            Phase::Discussion => vec![Self::Close],
            Phase::Decided if plan.judged_until.is_some() => vec![Self::Reopen],
            Phase::Decided => Vec::new(),
        }
    }

    pub fn by_slug(slug: &str) -> Option<Self> {
        [Self::Share, Self::Discuss, Self::Close, Self::Reopen].into_iter().find(|step| step.slug() == slug)
    }

    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Discuss => "discuss",
            Self::Close => "close",
            Self::Reopen => "reopen",
        }
    }

    /// The plan once it is taken at `now`; refused where it is not the time for it.
    pub fn taken(
        self,
        plan: &review_plan::Model,
        cycle: &cycle::Model,
        now: DateTime<Utc>,
    ) -> Result<review_plan::Model, Error> {
        if cycle.announced_at.is_some() || !Self::next(plan.phase(cycle, now), plan).contains(&self) {
            return Err(Error::refused(Message::new("cycles-reviewing-step-over")));
        }
        // What was meant to come later is there now.
        let by_now = |at: Option<DateTime<Utc>>| at.map(|at| at.min(now));
        let mut after = plan.clone();
        match self {
            Self::Share => after.shared_from = Some(now),
            Self::Discuss => {
                after.shared_from = by_now(plan.shared_from);
                after.discussed_from = Some(now);
            }
            Self::Close => {
                after.shared_from = by_now(plan.shared_from);
                after.discussed_from = plan.discussed_from.filter(|at| *at <= now);
                after.judged_until = Some(now);
            }
            Self::Reopen => after.judged_until = None,
        }
        Ok(after)
    }
}

/// The names of what differs between a plan before and after.
pub fn changed_plan(before: &review_plan::Model, after: &review_plan::Model) -> Vec<&'static str> {
    [
        ("needed", before.needed != after.needed),
        ("scale", before.scale != after.scale),
        ("is_blind", before.is_blind != after.is_blind),
        ("shows_history", before.shows_history != after.shows_history),
        ("match_language", before.match_language != after.match_language),
        ("match_region", before.match_region != after.match_region),
        ("most", before.most != after.most),
        ("is_automatic", before.is_automatic != after.is_automatic),
        ("seed", before.seed != after.seed),
        ("shared_from", before.shared_from != after.shared_from),
        ("discussed_from", before.discussed_from != after.discussed_from),
        ("judged_until", before.judged_until != after.judged_until),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

pub fn seen_plan(plan: &review_plan::Model) -> String {
    fingerprint(plan)
}

/// Of a criterion; where it stands among the others is no part of its form.
pub fn seen_criterion(criterion: &criterion::Model) -> String {
    fingerprint(&criterion::Model { position: 0, ..criterion.clone() })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use entity::review_plan::Phase;

    use super::*;
    use crate::cycles::rules::tests::cycle;

    fn plan() -> review_plan::Model {
        let close = cycle().takes_until();
        review_plan::Model {
            shared_from: Some(close + TimeDelta::days(5)),
            discussed_from: Some(close + TimeDelta::days(10)),
            judged_until: Some(close + TimeDelta::days(15)),
            ..review_plan::Model::usual(1)
        }
    }

    fn fields(plan: &review_plan::Model) -> String {
        wrongs(plan, None, &cycle()).into_iter().map(|w| w.field).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_phases_come_in_order_between_the_close_and_the_announcement() {
        let wrong = |change: fn(&mut review_plan::Model)| {
            let mut plan = plan();
            change(&mut plan);
            fields(&plan)
        };
        assert_eq!(wrong(|_| ()), "");
        assert_eq!(wrong(|p| p.discussed_from = p.shared_from), "");
        assert_eq!(wrong(|p| p.shared_from = None), "");
        assert_eq!(wrong(|p| p.shared_from = p.discussed_from.map(|at| at + TimeDelta::seconds(1))), "discussed_from");
        assert_eq!(wrong(|p| p.judged_until = p.shared_from), "judged_until");
        assert_eq!(wrong(|p| p.shared_from = Some(cycle().closes_at)), "shared_from", "the grace is not over");
        assert_eq!(wrong(|p| p.judged_until = Some(cycle().announces_at + TimeDelta::seconds(1))), "judged_until");
        assert_eq!(wrong(|p| (p.needed, p.scale, p.most) = (10, 1, Some(0))), "needed scale most");
        assert_eq!(wrong(|p| (p.needed, p.scale, p.most) = (0, 9, Some(1))), "");
    }

    #[test]
    fn what_stands_as_it_was_is_not_complained_of() {
        let late = cycle::Model { closes_at: cycle().closes_at + TimeDelta::days(8), ..cycle() };
        assert_eq!(wrongs(&plan(), Some(&plan()), &late), []);
        assert_eq!(wrongs(&plan(), None, &late).len(), 1);
    }

    #[test]
    fn a_close_that_moves_takes_the_phases_along() {
        let late = cycle::Model { closes_at: cycle().closes_at + TimeDelta::days(8), ..cycle() };
        let after = moved(&plan(), &cycle(), &late);
        assert_eq!(after.shared_from, plan().shared_from.map(|at| at + TimeDelta::days(8)));
        assert_eq!(after.discussed_from, after.shared_from, "in order, though it need not move for itself");
        assert_eq!(after.judged_until, plan().judged_until);
        assert_eq!(moved(&plan(), &late, &cycle()), plan());
    }

    #[test]
    fn each_step_leads_into_its_phase() {
        let (cycle, plan) = (cycle(), plan());
        let begins = cycle.takes_until();
        let phase = |plan: &review_plan::Model| plan.phase(&cycle, begins + TimeDelta::seconds(1));
        let taken = |step: Step, plan: &review_plan::Model| step.taken(plan, &cycle, begins);
        assert_eq!(phase(&plan), Phase::Blind);
        assert_eq!(phase(&taken(Step::Share, &plan).unwrap()), Phase::Shared);
        assert_eq!(phase(&taken(Step::Discuss, &plan).unwrap()), Phase::Discussion);
        let closed = taken(Step::Close, &plan).unwrap();
        assert_eq!((phase(&closed), closed.discussed_from), (Phase::Decided, None));
        assert!(taken(Step::Share, &closed).is_err() && taken(Step::Close, &closed).is_err());
        assert_eq!(phase(&taken(Step::Reopen, &closed).unwrap()), Phase::Shared);
        assert!(taken(Step::Reopen, &plan).is_err());
        for step in [Step::Share, Step::Discuss, Step::Close] {
            assert!(step.taken(&plan, &cycle, begins - TimeDelta::seconds(1)).is_err(), "applications are taken");
            assert!(fields(&taken(step, &plan).unwrap()).is_empty(), "{step:?}");
        }
    }

    #[test]
    fn a_copy_comes_a_year_later() {
        let next = super::super::next_years(&cycle());
        let copied = copied(&plan(), &cycle::Model { id: 9, ..next }, true);
        assert_eq!((copied.cycle_id, copied.seed, copied.needed), (9, 9, 3));
        assert_eq!(copied.shared_from, plan().shared_from.map(|at| a_year_on(at, Tz::Europe__Paris)));
        assert_eq!(super::copied(&plan(), &cycle(), false).judged_until, None);
    }
}
