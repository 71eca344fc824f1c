use sea_orm::entity::prelude::*;

/// A key of a pool. Unique by benefit and person: nobody is given two, and no key goes to two people (R11).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit_key")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub benefit_id: i64,
    /// Encrypted with the portal's own secret.
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    /// Which secret that was: one that was sealed with another cannot be read and is not given away.
    pub sealed_with: String,
    /// A keyed hash, by which the same key is not taken in twice.
    pub key_hash: String,
    /// Whose it is; none while it is in the pool.
    pub person_id: Option<i64>,
    pub added_at: DateTimeUtc,
    pub claimed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
