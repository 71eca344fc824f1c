use sea_orm::entity::prelude::*;

use crate::{Agreed, Answers, Ids};

/// One person asking for one cycle's title. Unique by cycle and person (R3): a withdrawn one is taken up again.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    pub person_id: i64,
    pub path_id: i64,
    pub state: State,
    /// The draft as last saved; what counts is the last snapshot.
    pub answers: Answers,
    /// Activities of the window that its owner takes out. All others stand in it, also those logged meanwhile.
    pub left_out: Ids,
    pub agreed: Agreed,
    /// Works for the vendor, as they say themselves.
    pub is_employee: bool,
    /// Raised by every save: an edit from an older one is refused, never lost.
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Draft,
    Submitted,
    Accepted,
    Declined,
    Waitlisted,
    Deferred,
    Withdrawn,
    Incomplete,
}

impl State {
    /// What is judged, and what was: submitted and not taken back. Of all else nothing counts in what is said of a
    /// cycle's reviews: not how many there are, not what a reviewer gives on the average.
    pub const JUDGED: [Self; 5] = [Self::Submitted, Self::Accepted, Self::Declined, Self::Waitlisted, Self::Deferred];

    pub fn is_judged(self) -> bool {
        Self::JUDGED.contains(&self)
    }

    /// The whole life of an application (R3). The results are reached only by the announcement, and after it: a place
    /// on the waiting list leads to an award or to a no, and a declined application to an award where its appeal is
    /// granted (R7). Who no longer wants their place gives it up: that is no result of the program's, so they withdrew.
    /// What was incomplete at the close is a draft again where its owner is given more time, never after the announcement.
    pub fn may_become(self, next: Self) -> bool {
        use State::*;
        matches!(
            (self, next),
            (Draft, Submitted | Withdrawn | Incomplete)
                | (Submitted, Submitted | Withdrawn | Accepted | Declined | Waitlisted | Deferred)
                | (Withdrawn | Incomplete, Draft)
                | (Waitlisted, Accepted | Declined | Withdrawn)
                | (Declined, Accepted)
        )
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Waitlisted => "on the waiting list",
            Self::Deferred => "deferred",
            Self::Withdrawn => "withdrawn",
            Self::Incomplete => "incomplete",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
