//! Who is asked for what: enough reviews for each application, the load even among those who may, nobody against a rule.
//! Pure, and the same for the same input and seed in whatever order it comes.
//!
//! Applications get their first review before any gets its second. Each goes to the reviewer with the least load that can
//! be reached: directly, or by handing on what was planned for one reviewer to another along a chain. That is an optimal
//! semi-matching (Harvey, Ladner, Lovász, Tamir 2006): no chain of exchanges is left that would even the load further,
//! and what stays short could not be filled by any other plan within the caps.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::conflicts::rules::Ties;

/// An application that wants reviews.
#[derive(Clone, Debug, Default)]
pub struct Wanting {
    pub id: i64,
    pub applicant: i64,
    /// Those of its evidence; empty where nothing is known, and then anybody reads it.
    pub languages: Vec<String>,
    pub region: Option<String>,
    /// Reviews that it has or is going to have.
    pub standing: usize,
    /// Whoever was asked for it before, whatever became of it: nobody is asked twice by the portal.
    pub asked: Vec<i64>,
}

/// Somebody who reviews for the cycle's title.
#[derive(Clone, Debug, Default)]
pub struct Available {
    pub id: i64,
    /// Empty: every one.
    pub languages: Vec<String>,
    pub regions: Vec<String>,
    /// The most they take on in this cycle.
    pub most: Option<usize>,
    /// What they have in this cycle already.
    pub load: usize,
    pub is_away: bool,
}

impl Available {
    /// Whether they have as many as they take.
    pub fn is_full(&self) -> bool {
        self.most.is_some_and(|most| self.load >= most)
    }
}

/// What a plan is made from.
#[derive(Clone, Debug, Default)]
pub struct Input {
    pub applications: Vec<Wanting>,
    pub reviewers: Vec<Available>,
    pub ties: Ties,
    pub needed: usize,
    pub match_language: bool,
    pub match_region: bool,
    pub seed: i64,
}

/// Why a reviewer is not asked for an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bar {
    Conflict,
    Before,
    Language,
    Region,
    Away,
    Full,
}

impl Bar {
    pub const ALL: [Self; 6] = [Self::Conflict, Self::Before, Self::Language, Self::Region, Self::Away, Self::Full];

    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Before => "before",
            Self::Language => "language",
            Self::Region => "region",
            Self::Away => "away",
            Self::Full => "full",
        }
    }
}

/// An application that gets fewer reviews than it should, and how many reviewers which rule keeps from it. No reviewer at
/// all: there is nobody for the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    pub application: i64,
    pub missing: usize,
    pub bars: BTreeMap<Bar, usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Application and reviewer, in order.
    pub pairs: Vec<(i64, i64)>,
    pub short: Vec<Short>,
}

impl Plan {
    /// How many more each reviewer gets.
    pub fn loads(&self) -> HashMap<i64, usize> {
        let mut loads = HashMap::new();
        for (_, reviewer) in &self.pairs {
            *loads.entry(*reviewer).or_default() += 1;
        }
        loads
    }
}

/// `pt-BR` is read by who reads `pt`, and the other way round.
fn same_language(one: &str, other: &str) -> bool {
    one.split('-').next().zip(other.split('-').next()).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
}

impl Input {
    /// What keeps a reviewer from an application, their load aside.
    pub fn bar(&self, application: &Wanting, reviewer: &Available) -> Option<Bar> {
        let speaks = |tag: &String| reviewer.languages.iter().any(|theirs| same_language(theirs, tag));
        let reads = !self.match_language
            || reviewer.languages.is_empty()
            || application.languages.is_empty()
            || application.languages.iter().any(speaks);
        let covers = |region: &String| reviewer.regions.is_empty() || reviewer.regions.contains(region);
        match () {
            () if self.ties.between(reviewer.id, application.applicant).is_some() => Some(Bar::Conflict),
            () if application.asked.contains(&reviewer.id) => Some(Bar::Before),
            () if !reads => Some(Bar::Language),
            () if self.match_region && !application.region.as_ref().is_none_or(covers) => Some(Bar::Region),
            () if reviewer.is_away => Some(Bar::Away),
            () => None,
        }
    }

    /// As things stand, and without planning anything: what keeps each reviewer from an application where fewer are left
    /// to ask than it needs. None where there are enough, and where it needs nobody.
    pub fn why_short(&self, application: &Wanting) -> Option<BTreeMap<Bar, usize>> {
        let missing = self.needed.saturating_sub(application.standing);
        let mut bars = BTreeMap::new();
        for reviewer in &self.reviewers {
            if let Some(bar) = self.bar(application, reviewer).or(reviewer.is_full().then_some(Bar::Full)) {
                *bars.entry(bar).or_default() += 1;
            }
        }
        let free = self.reviewers.len() - bars.values().sum::<usize>();
        (free < missing).then_some(bars)
    }

    pub fn plan(&self) -> Plan {
        Board::of(self).fill(self.needed)
    }
}

/// A number that looks random and is the same for the same seed and id (SplitMix64).
fn rank(seed: i64, id: i64) -> u64 {
    let mut z =
        (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(id as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The plan while it is made. Applications and reviewers are places in the order of their rank.
struct Board<'a> {
    applications: Vec<&'a Wanting>,
    reviewers: Vec<&'a Available>,
    input: &'a Input,
    /// Who may be asked, by application.
    eligible: Vec<Vec<usize>>,
    /// Who is asked, by application.
    given: Vec<Vec<usize>>,
    /// What is planned, by reviewer.
    planned: Vec<Vec<usize>>,
    load: Vec<usize>,
    /// How many of one reviewer's planned applications another could take over.
    handed: Vec<Vec<u32>>,
}

impl<'a> Board<'a> {
    fn of(input: &'a Input) -> Self {
        let mut applications: Vec<&Wanting> = input.applications.iter().collect();
        let mut reviewers: Vec<&Available> = input.reviewers.iter().collect();
        applications.sort_by_key(|a| (rank(input.seed, a.id), a.id));
        reviewers.sort_by_key(|r| (rank(!input.seed, r.id), r.id));
        let may = |a: &Wanting| (0..reviewers.len()).filter(|r| input.bar(a, reviewers[*r]).is_none()).collect();
        Self {
            eligible: applications.iter().map(|a| may(a)).collect(),
            given: vec![Vec::new(); applications.len()],
            planned: vec![Vec::new(); reviewers.len()],
            load: reviewers.iter().map(|r| r.load).collect(),
            handed: vec![vec![0; reviewers.len()]; reviewers.len()],
            applications,
            reviewers,
            input,
        }
    }

    fn fill(mut self, needed: usize) -> Plan {
        let mut stuck = HashSet::new();
        for level in 0..needed {
            for application in 0..self.applications.len() {
                let has = self.applications[application].standing + self.given[application].len();
                if has == level && !stuck.contains(&application) && !self.add(application) {
                    stuck.insert(application);
                }
            }
        }
        self.told(needed)
    }

    fn has_room(&self, reviewer: usize) -> bool {
        self.reviewers[reviewer].most.is_none_or(|most| self.load[reviewer] < most)
    }

    /// One more review for an application, if anybody can be reached. Where nobody can, nobody ever will: what is planned
    /// later takes only room away.
    fn add(&mut self, application: usize) -> bool {
        let Some(chain) = self.chain(application) else { return false };
        for pair in chain.windows(2).rev() {
            let (from, to) = (pair[0], pair[1]);
            let moves = |a: &&usize| self.eligible[**a].contains(&to) && !self.given[**a].contains(&to);
            let Some(moved) = self.planned[from].iter().filter(moves).min().copied() else { return false };
            self.take(moved, from);
            self.give(moved, to);
        }
        self.give(application, chain[0]);
        true
    }

    /// The way to the reviewer with the least load who has room: the one to ask, and whom each hands one on to.
    fn chain(&self, application: usize) -> Option<Vec<usize>> {
        let mut came_from = vec![usize::MAX; self.reviewers.len()];
        let mut reached: Vec<usize> = Vec::new();
        for reviewer in &self.eligible[application] {
            if !self.given[application].contains(reviewer) {
                came_from[*reviewer] = *reviewer;
                reached.push(*reviewer);
            }
        }
        // Nobody has less than this: where one of the first has no more, there is no need to look on.
        let least = (0..self.reviewers.len()).filter(|r| self.has_room(*r)).map(|r| self.load[r]).min()?;
        let best =
            |among: &[usize]| among.iter().filter(|r| self.has_room(**r)).min_by_key(|r| self.load[**r]).copied();
        let mut at = 0;
        if best(&reached).is_none_or(|r| self.load[r] > least) {
            while let Some(from) = reached.get(at).copied() {
                at += 1;
                for (to, came) in came_from.iter_mut().enumerate() {
                    if *came == usize::MAX && self.handed[from][to] > 0 {
                        *came = from;
                        reached.push(to);
                    }
                }
            }
        }
        let mut chain = vec![best(&reached)?];
        while let Some(last) = chain.last().filter(|last| came_from[**last] != **last) {
            chain.push(came_from[*last]);
        }
        chain.reverse();
        Some(chain)
    }

    fn give(&mut self, application: usize, reviewer: usize) {
        self.count(application, false);
        self.given[application].push(reviewer);
        self.planned[reviewer].push(application);
        self.load[reviewer] += 1;
        self.count(application, true);
    }

    fn take(&mut self, application: usize, reviewer: usize) {
        self.count(application, false);
        self.given[application].retain(|r| *r != reviewer);
        self.planned[reviewer].retain(|a| *a != application);
        self.load[reviewer] -= 1;
        self.count(application, true);
    }

    /// Adds an application to what its reviewers could hand on, or takes it out.
    fn count(&mut self, application: usize, in_: bool) {
        let given = &self.given[application];
        for from in given {
            for to in self.eligible[application].iter().filter(|to| !given.contains(to)) {
                let handed = &mut self.handed[*from][*to];
                *handed = if in_ { *handed + 1 } else { *handed - 1 };
            }
        }
    }

    fn told(self, needed: usize) -> Plan {
        let mut plan = Plan::default();
        for (at, application) in self.applications.iter().enumerate() {
            plan.pairs.extend(self.given[at].iter().map(|r| (application.id, self.reviewers[*r].id)));
            let has = application.standing + self.given[at].len();
            if has < needed {
                plan.short.push(Short { application: application.id, missing: needed - has, bars: self.bars(at) });
            }
        }
        plan.pairs.sort_unstable();
        plan.short.sort_unstable_by_key(|short| short.application);
        plan
    }

    /// What keeps everyone who is not asked for an application from it.
    fn bars(&self, at: usize) -> BTreeMap<Bar, usize> {
        let mut bars = BTreeMap::new();
        for (place, reviewer) in self.reviewers.iter().enumerate() {
            if !self.given[at].contains(&place) {
                let bar = self.input.bar(self.applications[at], reviewer).unwrap_or(Bar::Full);
                *bars.entry(bar).or_default() += 1;
            }
        }
        bars
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
