use sea_orm::entity::prelude::*;

/// A kind of letter that somebody does not want. Unique by person and kind, and by address and kind.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refusal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: Option<i64>,
    /// Instead of a person: a keyed hash of an address that was nobody's.
    pub address_hash: Option<String>,
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
    /// Each week, the calls for content that are open.
    Calls,
}

impl Kind {
    /// Whether it comes to those alone who asked for it; every other comes until it is refused.
    pub fn is_asked_for(self) -> bool {
        self == Self::Calls
    }
}

impl ActiveModelBehavior for ActiveModel {}
