use sea_orm::entity::prelude::*;

/// A declined applicant asks for a second look: one for each application, within 14 days (R7).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub application_id: i64,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub state: State,
    /// What the applicant is told.
    #[sea_orm(column_type = "Text")]
    pub answer: String,
    pub created_at: DateTimeUtc,
    /// Somebody who neither decided nor reviewed the first time.
    pub answered_by: Option<i64>,
    pub answered_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Open,
    /// The first decision stands.
    Upheld,
    /// The title is given after all.
    Granted,
}

impl ActiveModelBehavior for ActiveModel {}
