use sea_orm::entity::prelude::*;

use crate::{Agreed, Answers, Evidence};

/// An application as it was submitted: what reviewers see, whatever is edited later (R3).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "snapshot")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub application_id: i64,
    /// 1, 2, 3 … Unique in the application.
    pub revision: i32,
    pub path_id: i64,
    pub answers: Answers,
    pub evidence: Evidence,
    pub agreed: Agreed,
    pub is_employee: bool,
    pub submitted_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
