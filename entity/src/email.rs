use sea_orm::entity::prelude::*;

/// An address of a person. Used only once verified (R13); never public (R9).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "email")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    /// In lower case.
    #[sea_orm(unique)]
    pub address: String,
    /// An imported address waits here unverified until its owner signs in with it.
    pub verified_at: Option<DateTimeUtc>,
    pub is_primary: bool,
}

impl ActiveModelBehavior for ActiveModel {}
