use sea_orm::entity::prelude::*;

use crate::Words;
use crate::question::Kind;

/// A question that was taken out of its path. It may be put back as it was, under its key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "removed_question")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub path_id: i64,
    pub key: String,
    pub label: String,
    #[sea_orm(column_type = "Text")]
    pub help: String,
    pub kind: Kind,
    pub required: bool,
    pub max_length: i32,
    pub choices: Words,
    pub position: i32,
    pub removed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
