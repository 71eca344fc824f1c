//! The order of the queue, and the way from one application to the next.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Mine, Task};
use crate::review::rules::Tab;

/// Which part of the queue, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub tab: Tab,
    /// A cycle's slug.
    pub cycle: Option<String>,
    pub order: Order,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What is due first comes first, and of that what was submitted first.
    #[default]
    Due,
    Submitted,
}

impl Order {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Submitted => "submitted",
        }
    }

    pub fn find(slug: &str) -> Self {
        if slug == Self::Submitted.slug() { Self::Submitted } else { Self::Due }
    }
}

/// When something is due (what never is comes last), in which cycle, when it was submitted, and its id.
type Place = ((bool, Option<DateTime<Utc>>), i64, Option<DateTime<Utc>>, i64);

fn place(task: &Task, order: Order) -> Place {
    let cycle = &task.season.cycle;
    let (at, id) = (task.application.submitted_at, task.application.id);
    match order {
        Order::Due => ((cycle.reviews_due_at.is_none(), cycle.reviews_due_at), cycle.id, at, id),
        Order::Submitted => ((false, None), 0, at, id),
    }
}

impl Wanted {
    fn is_in_cycle(&self, task: &Task) -> bool {
        self.cycle.as_ref().is_none_or(|slug| *slug == task.season.cycle.slug)
    }

    fn takes(&self, task: &Task) -> bool {
        task.tab() == self.tab && self.is_in_cycle(task)
    }
}

impl Mine {
    /// Those of somebody.
    pub fn of(&self, person: i64) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(move |task| task.application.person_id == person)
    }

    /// The titles of the cycles of which something lies before the reviewer, or comes to them, without a name.
    pub fn nameless(&self) -> BTreeSet<&str> {
        let blind = self.tasks.iter().map(|t| &t.season).filter(|season| season.plan.is_blind);
        let coming = self.coming.iter().map(|c| &c.season);
        blind.chain(coming).map(|season| season.cycle.title.as_str()).collect()
    }

    /// The tasks that are wanted, in their order.
    pub fn wanted(&self, wanted: &Wanted) -> Vec<&Task> {
        if wanted.tab == Tab::Left {
            return self.left.iter().filter(|t| wanted.is_in_cycle(t)).collect();
        }
        let mut tasks: Vec<&Task> = self.tasks.iter().filter(|t| wanted.takes(t)).collect();
        tasks.sort_by_key(|t| place(t, wanted.order));
        tasks
    }

    pub fn count(&self, tab: Tab, cycle: Option<&str>) -> usize {
        let of = Wanted { tab, cycle: cycle.map(str::to_owned), order: Order::Due };
        match tab {
            Tab::Waiting => {
                let of_cycle = |slug: &str| cycle.is_none_or(|wanted| wanted == slug);
                self.coming.iter().filter(|c| of_cycle(&c.season.cycle.slug)).map(|c| c.count).sum()
            }
            Tab::Left => self.left.iter().filter(|t| of.is_in_cycle(t)).count(),
            _ => self.tasks.iter().filter(|t| of.takes(t)).count(),
        }
    }

    /// The applications before and after this one in the queue, also where this one is not in it any more: whoever has
    /// given a review goes on from where it stood.
    pub fn neighbours(&self, wanted: &Wanted, id: i64) -> (Option<i64>, Option<i64>) {
        let Some(here) = self.tasks.iter().find(|t| t.application.id == id).map(|t| place(t, wanted.order)) else {
            return (None, None);
        };
        let queue = self.wanted(wanted);
        let before = queue.iter().rev().find(|t| place(t, wanted.order) < here);
        let after = queue.iter().find(|t| place(t, wanted.order) > here);
        (before.map(|t| t.application.id), after.map(|t| t.application.id))
    }

    /// What is to be done after this one; once the end is reached, from the beginning.
    pub fn undone(&self, wanted: &Wanted, id: i64) -> Option<i64> {
        let wanted = Wanted { tab: Tab::Todo, ..wanted.clone() };
        let after = self.neighbours(&wanted, id).1;
        let first = || self.wanted(&wanted).into_iter().map(|t| t.application.id).find(|other| *other != id);
        after.or_else(first)
    }
}
