use sea_orm::entity::prelude::*;

use crate::Words;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub path_id: i64,
    /// The same from year to year: last year's answer is found by it (R5). Unique in the path.
    pub key: String,
    pub label: String,
    #[sea_orm(column_type = "Text")]
    pub help: String,
    pub kind: Kind,
    pub required: bool,
    /// Characters at most, of each value.
    pub max_length: i32,
    /// For `Choice` and `Several`.
    pub choices: Words,
    pub position: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    Short,
    Long,
    Markdown,
    Choice,
    Several,
    Url,
    Number,
}

impl Kind {
    pub fn told(self) -> &'static str {
        match self {
            Self::Short => "one line",
            Self::Long => "several lines",
            Self::Markdown => "text with Markdown",
            Self::Choice => "one of a list",
            Self::Several => "several of a list",
            Self::Url => "a web address",
            Self::Number => "a number",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
