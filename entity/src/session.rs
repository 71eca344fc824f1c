use sea_orm::entity::prelude::*;

/// One browser that is signed in. The cookie holds a token, the row only its hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub token_hash: String,
    pub person_id: i64,
    /// How they signed in: `letter`, `github`, `oidc`, `setup`, `demo`.
    pub via: String,
    #[sea_orm(column_type = "Text")]
    pub agent: String,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
