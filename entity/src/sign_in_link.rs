use sea_orm::entity::prelude::*;

/// A way in that was sent by e-mail, or printed by `serve` on an empty database. Tokens and codes are hashed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_link")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub purpose: Purpose,
    #[sea_orm(unique)]
    pub token_hash: String,
    /// Hash of the cookie of the browser that asked; empty for `Setup`.
    pub browser_hash: String,
    /// Hash of the short code for any other browser.
    pub code_hash: String,
    pub code_attempts: i32,
    /// Who asked, in lower case; empty for `Setup`.
    pub address: String,
    /// The local path to go to afterwards.
    #[sea_orm(column_type = "Text")]
    pub next: String,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Purpose {
    SignIn,
    Setup,
}

impl ActiveModelBehavior for ActiveModel {}
