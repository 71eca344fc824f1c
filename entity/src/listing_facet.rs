use sea_orm::entity::prelude::*;

use crate::listing::Status;

/// One value a member can be filtered by. Written with `listing`, only by `directory::refresh`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_facet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: Kind,
    #[sea_orm(primary_key, auto_increment = false)]
    pub value: String,
    /// The member's, as in `listing`: the counts of the whole list come from this index alone.
    #[sea_orm(primary_key, auto_increment = false)]
    pub status: Status,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    Country,
    /// Tracks ever held, revoked years not counted.
    Track,
    /// Tracks held now: what "current members of this track" means.
    Held,
    Year,
    Language,
    Topic,
}

impl ActiveModelBehavior for ActiveModel {}
