use sea_orm::entity::prelude::*;

use crate::{application, reason};

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
    /// The key of one of the program's reasons.
    #[sea_orm(column_type = "String(StringLen::N(24))")]
    pub reason: String,
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

    /// The reason that is meant where none is given.
    pub fn usual_reason(self) -> &'static str {
        match self {
            Self::Accept => reason::BAR_MET,
            Self::Decline | Self::Waitlist | Self::Defer => reason::NOT_ENOUGH,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
