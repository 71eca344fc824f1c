use sea_orm::entity::prelude::*;

/// The words of a consent as they were from `created_at` on. Never changed once somebody may have agreed: a new
/// version is added, and who agreed to an older one is asked again.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent_text")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub consent_id: i64,
    /// 1, 2, 3 … Unique in the consent; the greatest is asked for.
    pub version: i32,
    /// Markdown, and what it became.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub text_html: String,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
