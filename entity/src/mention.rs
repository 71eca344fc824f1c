use sea_orm::entity::prelude::*;

/// A webmention that another site sent about a page of ours. Unique by source and target.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mention")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Of its status page: `/webmention/<token>`.
    pub token: String,
    /// Whose page or post the target is, and who decides whether it is shown; none for news and calls.
    pub person_id: Option<i64>,
    /// The post or news that is the target.
    pub post_id: Option<i64>,
    /// The call that is; with neither it is the member's page.
    pub call_id: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub source: String,
    pub source_host: String,
    #[sea_orm(column_type = "Text")]
    pub target: String,
    pub state: State,
    pub kind: Kind,
    /// As the source's `h-entry` says; plain text.
    pub author_name: String,
    #[sea_orm(column_type = "Text")]
    pub author_url: String,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub excerpt: String,
    pub published_at: Option<DateTimeUtc>,
    pub display: Display,
    /// Why it was refused or could not be checked.
    #[sea_orm(column_type = "Text")]
    pub trouble: String,
    pub attempts: i32,
    /// When it is to be checked; none: nothing is to be done.
    pub next_at: Option<DateTimeUtc>,
    pub lease_until: Option<DateTimeUtc>,
    pub received_at: DateTimeUtc,
    pub verified_at: Option<DateTimeUtc>,
    /// When it was refused, or found gone; none as long as it may show.
    pub turned_down_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Received, or sent again: to be checked. One that was verified stays shown meanwhile.
    Waiting,
    Verified,
    /// The source does not link to the target, or could not be read in several tries.
    Refused,
    /// The source linked once and does no longer, or answered `410`.
    Gone,
}

/// What the member, for news and calls a manager, wants of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Display {
    Shown,
    /// They want to be asked first, and have not answered.
    Asked,
    Hidden,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    Mention,
    Reply,
    Like,
    Repost,
    Bookmark,
}

impl ActiveModelBehavior for ActiveModel {}
