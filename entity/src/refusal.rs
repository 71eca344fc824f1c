use sea_orm::entity::prelude::*;

/// A kind of letter that a person does not want. Unique by person and kind.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refusal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub kind: Kind,
    pub created_at: DateTimeUtc,
}

/// What may be refused: letters that tell of no change in one's own affairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    /// Deadlines that come near, terms that end.
    Reminders,
    /// Invitations to apply.
    Invitations,
}

impl ActiveModelBehavior for ActiveModel {}
