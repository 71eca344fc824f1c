use sea_orm::entity::prelude::*;

/// Words that managers say often, to be put into what an applicant is told.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "text_block")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
