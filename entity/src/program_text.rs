use sea_orm::entity::prelude::*;

/// What the program says of itself in a language besides its main texts. What is empty is told as in those.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "program_text")]
pub struct Model {
    /// BCP 47, one of the portal's own.
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub tagline: String,
    /// Markdown, and what it became.
    #[sea_orm(column_type = "Text")]
    pub about: String,
    #[sea_orm(column_type = "Text")]
    pub about_html: String,
    #[sea_orm(column_type = "Text")]
    pub criteria: String,
    #[sea_orm(column_type = "Text")]
    pub criteria_html: String,
}

impl ActiveModelBehavior for ActiveModel {}
