use sea_orm::entity::prelude::*;

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
    pub verified_at: Option<DateTimeUtc>,
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
