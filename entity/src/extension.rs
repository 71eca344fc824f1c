use sea_orm::entity::prelude::*;

/// More time for one person in one cycle (R2): given to them by a manager, or by a code that the first to use it has.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "extension")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    /// None: a code that nobody has used yet.
    pub person_id: Option<i64>,
    /// Hash of the late code; none where it was given to a person.
    #[sea_orm(unique)]
    pub code_hash: Option<String>,
    /// A submission counts that arrives before it. No grace on top.
    pub until: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub by_id: i64,
    pub created_at: DateTimeUtc,
    /// When the code was used.
    pub used_at: Option<DateTimeUtc>,
    /// Taken back by a manager: gives no more time from then on.
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
