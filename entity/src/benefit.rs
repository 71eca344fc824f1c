use sea_orm::entity::prelude::*;

use crate::Ids;

/// What comes with a title: a licence key from a pool, a link or a download behind the portal's door (R11).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub name: String,
    pub kind: Kind,
    #[sea_orm(column_type = "Text")]
    pub description: String,
    #[sea_orm(column_type = "Text")]
    pub description_html: String,
    /// The titles that bring it; none means every one.
    pub tracks: Ids,
    /// Whether it stays through the days of grace. Otherwise it ends with the term (R5).
    pub in_grace: bool,
    /// Where it leads, readable by this installation alone; none where it is a key.
    #[sea_orm(column_type = "Text")]
    pub link_sealed: Option<String>,
    /// So many keys left are few; none: only an empty pool is told of.
    pub low_at: Option<i32>,
    /// Order on pages.
    pub position: i32,
    /// Not offered any more; who has a key keeps it.
    pub archived_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    /// One of a pool for each member.
    Key,
    /// The same for everybody: a chat's invitation, a shop's page.
    Link,
    Download,
}

impl Kind {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Link => "link",
            Self::Download => "download",
        }
    }

    pub fn of(slug: &str) -> Option<Self> {
        [Self::Key, Self::Link, Self::Download].into_iter().find(|k| k.slug() == slug)
    }
}

impl ActiveModelBehavior for ActiveModel {}
