use sea_orm::entity::prelude::*;

/// How often something was tried in a window of time: survives a restart, counts over all instances.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quota")]
pub struct Model {
    /// What is counted and for whom, hashed where it names a person: `letter:<hash>`, `client:<address>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub window_start: DateTimeUtc,
    pub used: i32,
}

impl ActiveModelBehavior for ActiveModel {}
