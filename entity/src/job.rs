use sea_orm::entity::prelude::*;

/// Work that happens without anyone asking. One row a kind; taken by any instance under a lease.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    pub run_at: DateTimeUtc,
    pub lease_until: Option<DateTimeUtc>,
    /// Failures since the last success.
    pub failures: i32,
    #[sea_orm(column_type = "Text")]
    pub last_error: String,
    pub last_run_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
