use sea_orm::entity::prelude::*;

/// An account at a sign-in provider: `(issuer, subject)` is the key, never the address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    /// Unique together with `subject`.
    pub issuer: String,
    pub subject: String,
    /// What the provider calls the account, for the list of one's ways in.
    pub label: String,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
