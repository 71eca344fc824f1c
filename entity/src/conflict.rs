use sea_orm::entity::prelude::*;

/// A reviewer said, or a manager said of them, that they cannot judge somebody. Unique by reviewer and applicant.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conflict")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub reviewer_id: i64,
    pub with_id: i64,
    /// The application that it was declared over; none where its owner was named. Who judges blind is told no name by it.
    pub over_id: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub declared_by: i64,
    pub declared_at: DateTimeUtc,
    pub withdrawn_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
