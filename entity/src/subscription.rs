use sea_orm::entity::prelude::*;

use crate::refusal::Kind;

/// A kind of letter that somebody asked for: one of those that nobody gets without.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: Kind,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
