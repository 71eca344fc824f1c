use sea_orm::entity::prelude::*;

use crate::application;

/// What a manager recorded for an application. Pending, and read by managers alone, until the announcement (R7).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub application_id: i64,
    pub verdict: Verdict,
    pub reason: Reason,
    /// What the applicant is told besides the reason.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub by_id: i64,
    pub decided_at: DateTimeUtc,
    /// Why it was decided before there were enough reviews; empty where there were.
    #[sea_orm(column_type = "Text")]
    pub override_note: String,
    /// Decided by a colleague of the applicant: it counts once another manager says the same.
    pub needs_second: bool,
    pub second_by: Option<i64>,
    pub second_at: Option<DateTimeUtc>,
    /// The decisions it was recorded with.
    pub batch_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Verdict {
    Accept,
    Decline,
    Waitlist,
    Defer,
}

impl Verdict {
    /// The state the announcement gives the application.
    pub fn result(self) -> application::State {
        match self {
            Self::Accept => application::State::Accepted,
            Self::Decline => application::State::Declined,
            Self::Waitlist => application::State::Waitlisted,
            Self::Defer => application::State::Deferred,
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Waitlist => "waiting list",
            Self::Defer => "defer",
        }
    }
}

/// Why, as the applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(24))", rename_all = "snake_case")]
pub enum Reason {
    BarMet,
    Outstanding,
    NotEnough,
    OutsideWindow,
    NotCommunity,
    NotVerifiable,
    MissingMain,
    Conduct,
    Other,
}

impl Reason {
    /// The codes that fit a verdict, the usual one first.
    pub fn of(verdict: Verdict) -> &'static [Self] {
        use Reason::*;
        match verdict {
            Verdict::Accept => &[BarMet, Outstanding, Other],
            Verdict::Decline | Verdict::Waitlist | Verdict::Defer => {
                &[NotEnough, OutsideWindow, NotCommunity, NotVerifiable, MissingMain, Conduct, Other]
            }
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::BarMet => "The work you showed meets what the program asks for.",
            Self::Outstanding => "The work you showed goes well beyond what the program asks for.",
            Self::NotEnough => "There was not yet enough work for the community within the time that counts.",
            Self::OutsideWindow => "Most of the work lies outside the time that counts for this cycle.",
            Self::NotCommunity => {
                "Most of the work was done for an employer or for customers rather than for the community."
            }
            Self::NotVerifiable => "We could not find or open enough of the work to judge it.",
            Self::MissingMain => "This title asks for a current main title, which was not held.",
            Self::Conduct => "The program's code of conduct was not kept.",
            Self::Other => "For the reason given below.",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
