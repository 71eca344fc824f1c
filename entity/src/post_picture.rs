use sea_orm::entity::prelude::*;

/// A picture of a post that was written here: fetched once from where its author said, written anew, and served from
/// here, so that nobody else learns who reads. Unique by post and address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_picture")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub post_id: i64,
    /// Where it came from.
    #[sea_orm(column_type = "Text")]
    pub url: String,
    /// Its name here: nobody guesses it.
    #[sea_orm(unique)]
    pub key: String,
    pub format: Format,
    pub width: i32,
    pub height: i32,
    pub bytes: Vec<u8>,
    pub fetched_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(8))", rename_all = "snake_case")]
pub enum Format {
    Jpeg,
    Png,
}

impl ActiveModelBehavior for ActiveModel {}
