use sea_orm::entity::prelude::*;

/// What this installation runs. One row, `id` 1.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "program")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub name: String,
    pub tagline: String,
    /// Markdown, and what it became: what the program is.
    #[sea_orm(column_type = "Text")]
    pub about: String,
    #[sea_orm(column_type = "Text")]
    pub about_html: String,
    /// Markdown, and what it became: how one earns the title.
    #[sea_orm(column_type = "Text")]
    pub criteria: String,
    #[sea_orm(column_type = "Text")]
    pub criteria_html: String,
    /// `#rrggbb`.
    pub accent: String,
    /// The picture as it is served, re-encoded by us when it came, with its media type.
    pub logo: Option<Vec<u8>>,
    pub logo_type: Option<String>,
    /// Where people write to, shown on pages and in letters.
    pub contact: String,
    /// Days after a term in which a member still counts as current (R1).
    pub term_grace_days: i32,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
