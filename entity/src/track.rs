use sea_orm::entity::prelude::*;

/// A title that can be held.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "track")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub slug: String,
    pub name: String,
    pub kind: Kind,
    #[sea_orm(column_type = "Text")]
    pub description: String,
    #[sea_orm(column_type = "Text")]
    pub description_html: String,
    /// Order on pages; the main track first.
    pub position: i32,
    /// Whether only people with a current main award may hold it (R8).
    pub requires_main: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    Main,
    SubProgram,
    Pro,
}

impl Kind {
    /// Its name in templates and addresses; what is not known is drawn as the main one.
    pub fn of(slug: &str) -> Self {
        [Self::SubProgram, Self::Pro].into_iter().find(|k| k.slug() == slug).unwrap_or(Self::Main)
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::SubProgram => "sub_program",
            Self::Pro => "pro",
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::Main => "main title",
            Self::SubProgram => "sub-program",
            Self::Pro => "Pro",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
