use sea_orm::entity::prelude::*;

use crate::cycle;

/// How the applications of a cycle are reviewed (R6). A cycle without one asks for no reviews.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review_plan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub cycle_id: i64,
    /// So many reviews each application gets at least: 0 to 9.
    pub needed: i32,
    /// Scores go from 1 to this: 2 to 9.
    pub scale: i32,
    /// Reviewers see no name, photo or employer, and links only masked.
    pub is_blind: bool,
    /// Reviewers see what was asked, scored and said of the applicant in earlier, announced cycles of the title.
    pub shows_history: bool,
    /// An application goes to who reads one of its languages.
    pub match_language: bool,
    /// An application goes to who reviews for its region.
    pub match_region: bool,
    /// The most that one reviewer is given by the portal, unless they say otherwise themselves. None: no limit.
    pub most: Option<i32>,
    /// Assigned by itself after the close, and again where a reviewer recuses or leaves.
    pub is_automatic: bool,
    /// The same seed, the same assignment.
    pub seed: i64,
    /// From then on others' reviews are shown to who gave their own. None: from the close on.
    pub shared_from: Option<DateTimeUtc>,
    /// From then on reviewers talk about it. None: not at all.
    pub discussed_from: Option<DateTimeUtc>,
    /// From then on no review changes any more. None: the announcement ends it.
    pub judged_until: Option<DateTimeUtc>,
}

/// Where the reviewing of a cycle is. Follows from the clock, never set by a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Applications are still taken.
    Waiting,
    /// Everyone for themselves.
    Blind,
    /// Who gave their own review sees the others.
    Shared,
    /// And talks about it with them.
    Discussion,
    /// Only to be read.
    Decided,
}

impl Phase {
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Blind, Self::Shared, Self::Discussion, Self::Decided];

    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Blind => "blind",
            Self::Shared => "shared",
            Self::Discussion => "discussion",
            Self::Decided => "decided",
        }
    }

    /// Whether a review may be given or changed.
    pub fn takes_reviews(self) -> bool {
        matches!(self, Self::Blind | Self::Shared | Self::Discussion)
    }

    /// Whether somebody reads the reviews of others: never before they gave their own (R6).
    pub fn shows_others(self, gave_own: bool) -> bool {
        gave_own && self >= Self::Shared
    }
}

impl Model {
    /// What a new cycle begins with.
    pub fn usual(cycle: i64) -> Self {
        Self {
            cycle_id: cycle,
            needed: 3,
            scale: 5,
            is_blind: false,
            shows_history: true,
            match_language: false,
            match_region: false,
            most: None,
            is_automatic: true,
            seed: cycle,
            shared_from: None,
            discussed_from: None,
            judged_until: None,
        }
    }

    /// The latest phase whose instant has come.
    pub fn phase(&self, cycle: &cycle::Model, now: DateTimeUtc) -> Phase {
        let has_come = |at: Option<DateTimeUtc>| at.is_some_and(|at| at <= now);
        match () {
            () if cycle.announced_at.is_some() || has_come(self.judged_until) => Phase::Decided,
            () if now < cycle.takes_until() => Phase::Waiting,
            () if has_come(self.discussed_from) => Phase::Discussion,
            () if self.shared_from.is_none_or(|at| at <= now) => Phase::Shared,
            () => Phase::Blind,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
