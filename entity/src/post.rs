use sea_orm::entity::prelude::*;

use crate::Words;

/// Something written by a member, or by the program (news). Unique by member and canonical address, and by feed and GUID.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub origin: Origin,
    /// Whose it is; for news, who wrote it.
    pub person_id: Option<i64>,
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: HasOne<super::person::Entity>,
    pub feed_id: Option<i64>,
    /// The title whose subject it is about.
    pub track_id: Option<i64>,
    /// The entry in the log that was made from it.
    pub activity_id: Option<i64>,
    pub state: State,
    pub suggested: Suggested,
    /// Of what is written here: `/posts/<slug>`, `/news/<slug>`.
    pub slug: Option<String>,
    pub title: String,
    /// Plain text.
    #[sea_orm(column_type = "Text")]
    pub summary: String,
    /// Markdown, of what is written here.
    #[sea_orm(column_type = "Text", nullable)]
    pub source: Option<String>,
    /// The same, drawn and sanitised.
    #[sea_orm(column_type = "Text", nullable)]
    pub body_html: Option<String>,
    /// Where it is read. Of what is written here the canonical URL that its author named, else empty.
    #[sea_orm(column_type = "Text")]
    pub url: String,
    /// As `activities::rules::canonical` has it: one post for each.
    pub canonical_url: Option<String>,
    /// The feed's own name for it.
    pub guid: Option<String>,
    /// BCP 47; empty where it is not said.
    pub language: String,
    pub tags: Words,
    /// Title, summary and tags, folded: what search looks in besides the member's name.
    #[sea_orm(column_type = "Text")]
    pub found_text: String,
    /// It links to the member's directory page.
    pub links_back: bool,
    /// It was there when its feed was first read, and not among the newest: shown with its member, never as new.
    pub is_backlog: bool,
    /// A date from the future is brought to the day it was seen.
    pub published_at: DateTimeUtc,
    pub edited_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// Raised by every edit here: one from an older version is refused, never lost.
    pub version: i32,
    /// `updated_at` of the state that webmentions were last queued for; none: never.
    pub mentioned_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Origin {
    Feed,
    /// Added by its address.
    Address,
    /// Written here, in Markdown.
    Written,
    /// Written here by the program.
    News,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Written here and not shown yet.
    Draft,
    Shown,
    /// By its member; it may come back.
    Hidden,
    /// For ever: the row stays so that the feed does not bring it again.
    Removed,
}

/// Whether it belongs into the log (R4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Suggested {
    /// Nothing to suggest: news, or a log entry of the same address was there before.
    No,
    Open,
    Accepted,
    /// For ever.
    Ignored,
}

impl ActiveModelBehavior for ActiveModel {}
