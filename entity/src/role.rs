use sea_orm::entity::prelude::*;

/// What a person may do for the program. Unique by person, role and track.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub role: Role,
    /// A reviewer's track; none means all.
    pub track_id: Option<i64>,
    pub granted_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Role {
    Reviewer,
    Manager,
    Admin,
}

impl ActiveModelBehavior for ActiveModel {}
