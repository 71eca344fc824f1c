use sea_orm::entity::prelude::*;

/// Something an applicant has to agree to, or may. Its words have versions: `consent_text`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    /// The same from year to year. Unique in the cycle.
    pub key: String,
    /// What stands beside the box: "I agree to the code of conduct."
    pub label: String,
    pub required: bool,
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
