use sea_orm::entity::prelude::*;

/// Somebody who asked for a key and found the pool empty. Gone once they have one. Unique by benefit and person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit_wish")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub benefit_id: i64,
    pub person_id: i64,
    pub asked_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
