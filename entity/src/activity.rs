use sea_orm::entity::prelude::*;

use crate::Words;

/// One thing a person did for the community, logged any day of the year (R4).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activity")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub kind_id: i64,
    /// The title whose subject it is about; none: the program as a whole.
    pub track_id: Option<i64>,
    pub title: String,
    pub on_date: Date,
    /// Only the month is known; `on_date` is its first day.
    pub month_only: bool,
    /// As it was typed; empty where there is none.
    pub url: String,
    /// What makes two addresses the same one: how a second entry of the same page is noticed.
    pub canonical_url: Option<String>,
    pub place: String,
    pub online: bool,
    /// BCP 47; empty where it is not said.
    pub language: String,
    pub topics: Words,
    pub role: String,
    /// Attendees, views, readers: what the kind counts.
    pub reach: Option<i64>,
    pub visibility: Visibility,
    /// For reviewers alone.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// Taken out of the log; it may be put back for a while.
    pub removed_at: Option<DateTimeUtc>,
}

/// Who may see it, besides reviewers of an application that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Visibility {
    Public,
    Members,
    Private,
}

impl Model {
    /// Whether it lies in a window, both days included. Of one with only a month, some day of the month has to.
    pub fn lies_in(&self, (first, last): (Date, Date)) -> bool {
        lies_in(self.on_date, self.month_only, (first, last))
    }
}

/// The same of a date alone.
pub fn lies_in(on: Date, month_only: bool, (first, last): (Date, Date)) -> bool {
    let end = if month_only {
        on.checked_add_months(chrono::Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(on)
    } else {
        on
    };
    on <= last && end >= first
}

impl ActiveModelBehavior for ActiveModel {}
