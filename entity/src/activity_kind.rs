use sea_orm::entity::prelude::*;

/// What an activity may be, as the managers name it: blog post, talk, forum help …
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activity_kind")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Given once: evidence rules, imports and exports name it by this.
    #[sea_orm(unique)]
    pub key: String,
    pub name: String,
    /// The name of one of the portal's icons.
    pub icon: String,
    /// Whether it happens somewhere: a place, or online.
    pub asks_place: bool,
    /// Whether people did it in a role: speaker, organiser, author …
    pub asks_role: bool,
    /// Whether its reach is asked for and counts, and what is counted: "attendees", "views".
    pub asks_reach: bool,
    pub reach_label: String,
    pub position: i32,
    /// Offered no more. What was logged with it keeps its name.
    pub retired_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
