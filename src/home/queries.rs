use chrono::{DateTime, Utc};
use entity::award::{self, State};
use entity::listing_facet::{self, Kind};
use entity::{cycle, listing};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::directory::filter::statuses;
use crate::{Error, cycles};

/// What the program amounts to, in what was announced.
pub struct Numbers {
    pub members: u64,
    pub countries: i64,
    /// Titles given in all years, also to those who are not listed.
    pub given: u64,
    /// Listed members by award year, oldest first.
    pub years: Vec<(i32, i64)>,
}

pub async fn numbers(db: &impl ConnectionTrait) -> Result<Numbers, Error> {
    let current = || listing::Entity::find().filter(listing::Column::Status.is_in(statuses("current").to_vec()));
    let countries: Option<i64> =
        current().select_only().expr(Expr::col(listing::Column::Country).count_distinct()).into_tuple().one(db).await?;
    Ok(Numbers {
        members: current().count(db).await?,
        countries: countries.unwrap_or_default(),
        given: award::Entity::find().filter(award::Column::State.eq(State::Active)).count(db).await?,
        years: years(db).await?,
    })
}

async fn years(db: &impl ConnectionTrait) -> Result<Vec<(i32, i64)>, Error> {
    let counted: Vec<(String, i64)> = listing_facet::Entity::find()
        .filter(listing_facet::Column::Kind.eq(Kind::Year))
        .select_only()
        .column(listing_facet::Column::Value)
        .column_as(listing_facet::Column::PersonId.count(), "n")
        .group_by(listing_facet::Column::Value)
        .order_by(listing_facet::Column::Value, Order::Asc)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().filter_map(|(year, n)| year.parse().ok().map(|year| (year, n))).collect())
}

/// The eight countries with most current members.
pub async fn places(db: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, Error> {
    const SHOWN: u64 = 8;
    let counted = listing_facet::Entity::find()
        .filter(listing_facet::Column::Kind.eq(Kind::Country))
        .filter(listing_facet::Column::Status.is_in(statuses("current").to_vec()))
        .select_only()
        .column(listing_facet::Column::Value)
        .column_as(listing_facet::Column::PersonId.count(), "n")
        .group_by(listing_facet::Column::Value)
        .order_by(listing_facet::Column::PersonId.count(), Order::Desc)
        .order_by(listing_facet::Column::Value, Order::Asc)
        .limit(SHOWN);
    Ok(counted.into_tuple().all(db).await?)
}

/// Who was awarded last among those who are listed, each with the tracks: of the latest year there is.
pub async fn newest(db: &impl ConnectionTrait, year: Option<i32>) -> Result<Vec<(listing::Model, Vec<i64>)>, Error> {
    const AWARDS: u64 = 48;
    const SHOWN: usize = 9;
    let Some(year) = year else { return Ok(Vec::new()) };
    let belongs =
        award::Entity::belongs_to(listing::Entity).from(award::Column::PersonId).to(listing::Column::PersonId).into();
    let found = award::Entity::find()
        .filter(award::COLUMN.year.eq(year))
        .filter(award::Column::State.eq(State::Active))
        .join(sea_orm::JoinType::InnerJoin, belongs)
        .select_also(listing::Entity)
        .order_by_desc(award::Column::Id)
        .limit(AWARDS)
        .all(db)
        .await?;
    let mut newest: Vec<(listing::Model, Vec<i64>)> = Vec::new();
    for (award, member) in found.into_iter().filter_map(|(award, member)| Some((award, member?))) {
        match newest.iter_mut().find(|(m, _)| m.person_id == member.person_id) {
            Some((_, tracks)) => tracks.insert(0, award.track_id),
            None => newest.push((member, vec![award.track_id])),
        }
    }
    newest.truncate(SHOWN);
    Ok(newest)
}

/// Cycles that take applications now, the first to close first.
pub async fn open(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, Error> {
    let mut open = cycles::queries::all(db).await?;
    open.retain(|c| c.state(now) == cycle::State::Open);
    open.sort_by_key(|c| c.closes_at);
    Ok(open)
}
