use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// Decisions that were recorded at once, and what stood before them: so that they can be undone at once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "batch")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    pub by_id: i64,
    /// What it was, for people: `accept 12, decline 30`.
    pub told: String,
    pub before: Before,
    pub at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
}

/// One for each application that was touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Before(pub Vec<Touched>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    pub application: i64,
    /// What was decided; none where the decision was taken back.
    pub then: Option<String>,
    /// What had been decided before.
    pub stood: Option<Stood>,
}

/// A decision as it was: its columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    pub verdict: String,
    pub reason: String,
    pub words: String,
    pub by_id: i64,
    pub decided_at: DateTimeUtc,
    pub override_note: String,
    pub needs_second: bool,
    pub second_by: Option<i64>,
    pub second_at: Option<DateTimeUtc>,
    pub batch_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
