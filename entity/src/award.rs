use sea_orm::entity::prelude::*;

/// Person × track × year with a term: what history is made of. Unique by those three.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "award")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub track_id: i64,
    /// The cycle it was announced in; none for an imported one whose cycle is unknown.
    pub cycle_id: Option<i64>,
    pub year: i32,
    pub term_start: Date,
    pub term_end: Date,
    pub state: State,
    /// What the public reads beside a revoked year; empty says only "revoked".
    pub public_note: String,
    pub created_at: DateTimeUtc,
    pub changed_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Active,
    /// The year stays in the history, marked.
    Revoked,
    /// Given in error: gone from public view, kept in the audit log.
    Corrected,
}

impl State {
    pub fn may_become(self, next: Self) -> bool {
        matches!((self, next), (Self::Active, Self::Revoked | Self::Corrected) | (Self::Revoked, Self::Active))
    }
}

impl Model {
    /// Whether it is held on `day`, with `grace` days after its term.
    pub fn covers(&self, day: Date, grace: i32) -> bool {
        let last = self.term_end + chrono::TimeDelta::days(grace.into());
        self.state == State::Active && (self.term_start..=last).contains(&day)
    }
}

impl ActiveModelBehavior for ActiveModel {}
