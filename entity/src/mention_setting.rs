use sea_orm::entity::prelude::*;

/// How a member wants mentions; none: they are shown at once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mention_setting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    /// A new one is shown once they say so.
    pub asks_first: bool,
}

impl ActiveModelBehavior for ActiveModel {}
