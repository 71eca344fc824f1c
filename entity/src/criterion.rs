use sea_orm::entity::prelude::*;

/// Something reviewers give a score for, in one cycle.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "criterion")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    pub name: String,
    /// What a low and what a high score mean.
    #[sea_orm(column_type = "Text")]
    pub help: String,
    /// How much it counts beside the others: 1 to 100.
    pub weight: i32,
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
