use sea_orm::entity::prelude::*;

use crate::Words;

/// A way to qualify within a cycle, with its own questions.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "path")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    /// The same from year to year, so that a renewal finds its way. Unique in the cycle.
    pub key: String,
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub description: String,
    pub position: i32,
    /// Activities that an application needs; 0: none.
    pub evidence_min: i32,
    /// Activities that it may have at most; none: as many as there are.
    pub evidence_max: Option<i32>,
    /// The keys of the kinds that count; empty: all.
    pub evidence_kinds: Words,
}

impl ActiveModelBehavior for ActiveModel {}
