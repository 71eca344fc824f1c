use sea_orm::entity::prelude::*;

use crate::Words;

/// What a reviewer takes on. Who has no row takes what comes, in the languages of their profile.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reviewer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    /// The most applications in one cycle; none leaves it to the cycle.
    pub most: Option<i32>,
    /// BCP 47; empty means those of their profile, and where there are none either, every one.
    pub languages: Words,
    /// Regions by their key (`countries::REGIONS`); empty means every one.
    pub regions: Words,
    /// Given nothing new up to and including this day.
    pub away_until: Option<Date>,
    /// When they were last reminded of what is open.
    pub reminded_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
