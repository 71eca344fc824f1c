use sea_orm::entity::prelude::*;

/// A member as the public list shows them. Written only by `directory::refresh`; what is not announced is not in it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(unique)]
    pub number: i64,
    pub name: String,
    pub native_name: Option<String>,
    /// Folded, for sorting by name.
    pub sort_name: String,
    /// Folded words of everything public that can be searched.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub headline: String,
    pub country: Option<String>,
    pub city: String,
    pub status: Status,
    pub founding: bool,
    /// Slugs of the tracks held now, in the program's order.
    pub tracks: crate::Words,
    /// Year of the first award, of the last one, and how many years there were.
    pub since: i32,
    pub last_year: i32,
    pub years: i32,
    /// Last day of the main term that covers now, or, for alumni, of the last one. Grace not included.
    pub until: Option<Date>,
    /// When the status may change by the clock alone.
    pub stale_at: Option<DateTimeUtc>,
    /// The version of the photo, where everyone may see it.
    pub photo: Option<String>,
}

/// A member's public status (`design.md`, shapes of the public JSON).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Status {
    Current,
    Alumni,
    OnHold,
    Staff,
    Honorary,
    Memoriam,
}

impl Status {
    /// Its name in addresses and JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Alumni => "alumni",
            Self::OnHold => "on_hold",
            Self::Staff => "staff",
            Self::Honorary => "honorary",
            Self::Memoriam => "memoriam",
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::Current => "Current member",
            Self::Alumni => "Alumni",
            Self::OnHold => "On hold",
            Self::Staff => "Emeritus (staff)",
            Self::Honorary => "Honorary member",
            Self::Memoriam => "In memoriam",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
