use sea_orm::entity::prelude::*;

/// A letter in the program's own words. What is empty is told as the portal tells it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_text")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The letter's folder below `templates/mail`. Unique together with the language.
    pub template: String,
    /// BCP 47, one of the portal's own.
    pub language: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Markdown with the letter's own placeholders; never a template.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
