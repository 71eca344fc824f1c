use chrono::{NaiveTime, TimeDelta};
use sea_orm::entity::prelude::*;

/// One intake of one track for one award year.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cycle")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub slug: String,
    pub track_id: i64,
    pub title: String,
    /// The award year.
    pub year: i32,
    /// The IANA zone its instants were set in and are told in first.
    pub zone: String,
    pub opens_at: DateTimeUtc,
    pub closes_at: DateTimeUtc,
    /// Minutes after `closes_at` in which a submission still counts: 0 to 4,320 (R2).
    pub grace_minutes: i32,
    pub reviews_due_at: Option<DateTimeUtc>,
    pub announces_at: DateTimeUtc,
    /// First and last day of the award's term.
    pub term_start: Date,
    pub term_end: Date,
    #[sea_orm(column_type = "Text")]
    pub intro: String,
    #[sea_orm(column_type = "Text")]
    pub intro_html: String,
    /// Set by a manager: from then on it announces by itself at `announces_at`. Never public before that.
    pub armed_at: Option<DateTimeUtc>,
    pub armed_by: Option<i64>,
    /// Set by the announcement itself, in its transaction.
    pub announced_at: Option<DateTimeUtc>,
    /// First and last day of the time that counts. None: `window` says what is usual.
    pub window_start: Option<Date>,
    pub window_end: Option<Date>,
    pub who: Who,
    pub employees: Employees,
    /// Whether a complete draft is submitted by itself at the close (R3).
    pub auto_submit: bool,
    /// Whether a renewal that meets the bar needs one confirmation only (R5).
    pub fast_track: bool,
    /// Whether an activity may stand here that stands in another application for the same year too.
    pub shared_evidence: bool,
}

/// Who may apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Who {
    Anyone,
    /// Who was nominated by a Pro.
    Nominated,
    /// Whom a manager invited.
    Invited,
    /// Who holds a current main award.
    Members,
}

/// Whether people who work for the vendor may apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Employees {
    Forbid,
    Allow,
    /// They may, and reviewers see it.
    Label,
}

/// Follows from the clock, never set by a job (R2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Scheduled,
    Open,
    Closed,
    Announced,
    Over,
}

impl Model {
    pub fn state(&self, now: DateTimeUtc) -> State {
        match self.announced_at {
            Some(_) if now >= end_of(self.term_end) => State::Over,
            Some(_) => State::Announced,
            None if now < self.opens_at => State::Scheduled,
            None if now < self.closes_at => State::Open,
            None => State::Closed,
        }
    }

    /// The last instant before which a submission counts, grace included.
    pub fn takes_until(&self) -> DateTimeUtc {
        self.closes_at + TimeDelta::minutes(self.grace_minutes.into())
    }

    /// The cycle as it is for somebody whose extension lasts longer than what others have: that is their close.
    pub fn extended(self, until: Option<DateTimeUtc>) -> Self {
        match until.filter(|until| *until > self.takes_until()) {
            Some(until) => Self { closes_at: until, grace_minutes: 0, ..self },
            None => self,
        }
    }

    /// First and last day of the time that counts: as set, else the year before the close.
    pub fn window(&self) -> (Date, Date) {
        let last = self.window_end.unwrap_or_else(|| self.closes_at.date_naive());
        let year_before = last.checked_sub_months(chrono::Months::new(12)).and_then(|d| d.succ_opt()).unwrap_or(last);
        (self.window_start.unwrap_or(year_before), last)
    }

    /// Whether it takes submissions at `now`, grace included.
    pub fn takes(&self, now: DateTimeUtc) -> bool {
        self.announced_at.is_none() && (self.opens_at..self.takes_until()).contains(&now)
    }
}

impl State {
    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Announced => "announced",
            Self::Over => "over",
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Open => "open",
            Self::Closed => "in review",
            Self::Announced => "announced",
            Self::Over => "over",
        }
    }
}

/// The first instant after a calendar day in UTC.
pub fn end_of(day: Date) -> DateTimeUtc {
    day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN).and_utc()
}

impl ActiveModelBehavior for ActiveModel {}
