use sea_orm::entity::prelude::*;

/// A tag of a post, folded: how posts are found by topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_topic")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub post_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic: String,
}

impl ActiveModelBehavior for ActiveModel {}
