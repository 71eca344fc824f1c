use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// A feed of a member's site, read again and again. Unique by person and address. One without a person is the
/// operator's own subscription: its posts are nobody's, and are shown nowhere.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: Option<i64>,
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: HasOne<super::person::Entity>,
    /// The site that vouches for it: while that has no tick, or is there no more, nobody reads it. A plain number. None: an
    /// operator said whose it is.
    pub link_id: Option<i64>,
    /// Where it is asked for; changed by a permanent redirect within its domain.
    #[sea_orm(column_type = "Text")]
    pub url: String,
    /// Of the address that it was added by, as `text::url_key` has it: it stays when the feed moves.
    pub url_key: String,
    /// In lower case with its port where it is not the usual one: what politeness counts by.
    pub host: String,
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub site_url: String,
    /// `rss`, `atom`, `json`; none until it was read.
    pub format: Option<String>,
    pub state: State,
    /// Another domain that it moved to: it is read there when the member says so (R10).
    #[sea_orm(column_type = "Text", nullable)]
    pub moved_to: Option<String>,
    /// For the conditional request, exactly as the server sent them.
    #[sea_orm(column_type = "Text", nullable)]
    pub etag: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub last_modified: Option<String>,
    /// Not asked for before.
    pub next_at: DateTimeUtc,
    /// Its server wants to be left alone until then (`Retry-After`).
    pub wait_until: Option<DateTimeUtc>,
    /// How long it is left alone after it was read: by how often something is posted.
    pub interval_minutes: i32,
    /// Some instance reads it, or another feed of its host, now.
    pub lease_until: Option<DateTimeUtc>,
    /// Last asked for, whatever came.
    pub fetched_at: Option<DateTimeUtc>,
    /// Last read well; none: never, so that the next time is the first and what comes is back-catalogue.
    pub read_at: Option<DateTimeUtc>,
    pub failing_since: Option<DateTimeUtc>,
    /// Since it was last read well.
    pub failures: i32,
    /// What went wrong last; none: nothing.
    pub trouble: Option<Trouble>,
    /// The member lets its posts go into the log without being asked for each.
    pub trusted: bool,
    pub created_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Active,
    /// By the member.
    Paused,
    /// By the portal: fourteen days of errors (R10).
    Failing,
    /// It moved to another domain: the member is asked.
    Moved,
    /// It answered `410 Gone`.
    Gone,
    /// By the member. The row stays, so that it is not found on their site again.
    Removed,
}

/// What went wrong: a key of the texts and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Trouble {
    /// `status`, `unreachable`, `too_large`, `too_slow`, `not_a_feed`, `not_public`, `redirects`, `moved` …
    pub kind: String,
    /// The status, the other address, the parser's own words: what a person needs to mend it.
    pub detail: String,
}

impl ActiveModelBehavior for ActiveModel {}
