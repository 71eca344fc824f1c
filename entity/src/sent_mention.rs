use sea_orm::entity::prelude::*;

/// A webmention that we send about a post or news of ours. Unique by source and target; sent again when the post changes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sent_mention")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub post_id: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub source: String,
    #[sea_orm(column_type = "Text")]
    pub target: String,
    pub state: State,
    /// The link is not there any more: it is told once, and then this row goes.
    pub is_last: bool,
    /// Where it was sent; empty until it was found.
    #[sea_orm(column_type = "Text")]
    pub endpoint: String,
    #[sea_orm(column_type = "Text")]
    pub trouble: String,
    pub attempts: i32,
    pub next_at: Option<DateTimeUtc>,
    pub lease_until: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Waiting,
    Sent,
    /// The target names no endpoint: nothing to do.
    NotWanted,
    Failed,
}

impl ActiveModelBehavior for ActiveModel {}
