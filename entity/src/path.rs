use sea_orm::entity::prelude::*;

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
}

impl ActiveModelBehavior for ActiveModel {}
