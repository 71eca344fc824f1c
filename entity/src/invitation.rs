use sea_orm::entity::prelude::*;

/// An address that was asked to apply in a cycle. Until its owner applies, nothing but the address is stored (R8).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub cycle_id: i64,
    /// In lower case. Unique by cycle, kind and who asked: each Pro's nomination stands, managers see to theirs.
    pub address: String,
    pub kind: Kind,
    /// What the one who asked wrote to them.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub by_id: Option<i64>,
    pub created_at: DateTimeUtc,
    /// They do not want to; nobody writes to them again for this cycle.
    pub declined_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    /// By a manager.
    Invited,
    /// By a Pro.
    Nominated,
}

impl ActiveModelBehavior for ActiveModel {}
