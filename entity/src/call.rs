use sea_orm::entity::prelude::*;

use crate::Words;

/// A call for content, which members answer with posts. Whether it takes answers follows from the clock and its places.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub title: String,
    /// Markdown.
    #[sea_orm(column_type = "Text")]
    pub brief: String,
    #[sea_orm(column_type = "Text")]
    pub brief_html: String,
    pub topics: Words,
    pub audience: Audience,
    /// For the audience `track`, whose holders may answer.
    pub track_id: Option<i64>,
    /// What an answer is in the log of who wrote it.
    pub kind_id: i64,
    /// How many answers there may be; none: any number.
    pub places: Option<i32>,
    /// A claimed place without an answer is free again after so many days.
    pub claim_days: i32,
    /// None: a draft, for managers alone.
    pub published_at: Option<DateTimeUtc>,
    /// An IANA name; the deadline is told in it.
    pub zone: String,
    pub deadline: DateTimeUtc,
    /// Until then what is accepted is shown to nobody but its author and managers.
    pub embargo_until: Option<DateTimeUtc>,
    /// Closed by a manager before its time.
    pub closed_at: Option<DateTimeUtc>,
    pub created_by: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub version: i32,
}

/// Who reads a call, and may answer it. Only members answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Audience {
    Public,
    Members,
    Track,
}

impl ActiveModelBehavior for ActiveModel {}
