use sea_orm::entity::prelude::*;

/// A letter in the outbox: a row first, sent by a job (R7).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What it tells of, once: `applications/announced:17`. Its Message-ID comes from it.
    #[sea_orm(unique)]
    pub event: String,
    pub person_id: Option<i64>,
    pub address: String,
    pub to_name: String,
    /// Its folder below `templates/mail`.
    pub template: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub html: String,
    pub state: State,
    pub attempts: i32,
    pub run_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub last_error: String,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    /// Where one refuses its kind from now on (RFC 8058); none where it may not be refused.
    #[sea_orm(column_type = "Text")]
    pub unsubscribe: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Waiting,
    Sent,
    /// Refused for good by the mail server (5xx); a manager may send it again.
    Failed,
}

impl ActiveModelBehavior for ActiveModel {}
