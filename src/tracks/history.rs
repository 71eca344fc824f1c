//! Who held a title in which year: from awards, which exist only once announced, and the public listing.

use std::collections::HashSet;

use entity::award::{self, State};
use entity::listing::{self, Status};
use entity::listing_facet::{self, Kind};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use crate::Error;
use crate::web::Pager;

/// Holders on one page.
pub const PER_PAGE: u64 = 60;

/// Those who held a title in a year.
pub struct Holders {
    /// How many it was given to, those who are not listed included: a year's total stays true.
    pub given: u64,
    pub pager: Pager,
    pub members: Vec<listing::Model>,
}

/// How many current members hold each track now, by slug.
pub async fn holding(db: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, Error> {
    let current = [Status::Current, Status::Honorary, Status::OnHold];
    let counted = listing_facet::Entity::find()
        .filter(listing_facet::Column::Kind.eq(Kind::Held))
        .filter(listing_facet::Column::Status.is_in(current))
        .select_only()
        .column(listing_facet::Column::Value)
        .column_as(listing_facet::Column::PersonId.count(), "n")
        .group_by(listing_facet::Column::Value);
    Ok(counted.into_tuple().all(db).await?)
}

/// The years in which the track was given, latest first, and to how many.
pub async fn years(db: &impl ConnectionTrait, track: i64) -> Result<Vec<(i32, i64)>, Error> {
    let given = award::Entity::find()
        .filter(award::COLUMN.track_id.eq(track))
        .filter(award::Column::State.eq(State::Active))
        .select_only()
        .column(award::Column::Year)
        .column_as(award::Column::Id.count(), "n")
        .group_by(award::Column::Year)
        .order_by(award::Column::Year, Order::Desc);
    Ok(given.into_tuple().all(db).await?)
}

/// The tracks and years that somebody holds or held.
pub async fn held(db: &impl ConnectionTrait) -> Result<HashSet<(i64, i32)>, Error> {
    let given = award::Entity::find()
        .filter(award::Column::State.eq(State::Active))
        .select_only()
        .columns([award::Column::TrackId, award::Column::Year])
        .distinct();
    Ok(given.into_tuple::<(i64, i32)>().all(db).await?.into_iter().collect())
}

/// One page of a year's holders, by name. A year in which nobody held it is not there.
pub async fn holders(db: &impl ConnectionTrait, track: i64, year: i32, page: Option<u64>) -> Result<Holders, Error> {
    let given = award::Entity::find()
        .filter(award::COLUMN.track_id.eq(track))
        .filter(award::COLUMN.year.eq(year))
        .filter(award::Column::State.eq(State::Active))
        .count(db)
        .await?;
    if given == 0 {
        return Err(Error::NotFound);
    }
    let pager = Pager::new(page, PER_PAGE, listed(track, year).count(db).await?);
    let members = listed(track, year)
        .order_by_asc(listing::Column::SortName)
        .order_by_asc(listing::Column::Number)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok(Holders { given, pager, members })
}

fn listed(track: i64, year: i32) -> Select<listing::Entity> {
    let mut members = listing::Entity::find();
    let same = Expr::col((award::Entity, award::Column::PersonId)).equals((listing::Entity, listing::Column::PersonId));
    QueryTrait::query(&mut members).inner_join(award::Entity, same);
    members
        .filter(award::COLUMN.track_id.eq(track))
        .filter(award::COLUMN.year.eq(year))
        .filter(award::Column::State.eq(State::Active))
}
