use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::feed::Trouble;

/// A blog or a profile elsewhere.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    /// `blog`, `github`, `mastodon`, `website` …: any short word.
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub url: String,
    /// The address without scheme, `www.`, case of the host and closing slash: the same place twice has one key.
    pub url_key: String,
    /// Since when it is known to be this member's; none: no tick.
    pub verified_at: Option<DateTimeUtc>,
    pub position: i32,
    /// How that is known.
    pub proof: Option<Proof>,
    /// When it was last looked at, and when it is next (R10: each week). None: never, such as a service that lets no
    /// page link back.
    pub checked_at: Option<DateTimeUtc>,
    pub check_at: Option<DateTimeUtc>,
    /// Checks since the last good one: two warn, four remove the tick (R10).
    #[sea_orm(default_value = 0)]
    pub failed_checks: i32,
    /// What was looked for and found at the last check.
    pub report: Option<Report>,
    pub check_lease: Option<DateTimeUtc>,
}

/// How it is known that a place elsewhere is a member's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Proof {
    /// A link with `rel="me"` to the member's page.
    RelMe,
    /// `<meta name="palmares" content="…">` with the member's page.
    Meta,
    /// Somebody imported proved an address of theirs, and the import named this place for that address.
    Claim,
}

/// What a check saw: facts, told in the reader's language when they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Report {
    /// Where the page was in the end, after redirects.
    pub at: String,
    /// What it answered; none: it could not be reached.
    pub status: Option<u16>,
    /// What was found, most telling first.
    pub found: Vec<Found>,
    /// Why it could not be reached or read, or does not count.
    pub trouble: Option<Trouble>,
}

/// One thing on a page that has to do with the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Found {
    /// `<a rel="me">` or `<link rel="me">` to the member's page, or to another (`is_ours` false).
    RelMe { element: String, href: String, is_ours: bool },
    /// The meta tag.
    Meta { content: String, is_ours: bool },
    /// A link to the member's page without `rel="me"`: a link, and no proof.
    PlainLink { href: String, rel: String },
    /// The badge of the member, from this portal.
    Badge { src: String },
    /// A feed that the page names.
    Feed { href: String, kind: String, title: String },
}

impl ActiveModelBehavior for ActiveModel {}
