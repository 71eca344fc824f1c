use chrono::{DateTime, Utc};
use entity::{award, cycle, link, person};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::rules;
use crate::{Error, listing, tracks};

pub async fn links(db: &impl ConnectionTrait, person: i64) -> Result<Vec<link::Model>, DbErr> {
    let links = link::Entity::find().filter(link::COLUMN.person_id.eq(person));
    links.order_by_asc(link::COLUMN.position).order_by_asc(link::COLUMN.id).all(db).await
}

/// What a member is to the public now; none for who has no award. Computed, not read from the directory: who opted out
/// of it is told all the same.
pub async fn standing(
    db: &impl ConnectionTrait,
    of: &person::Model,
    now: DateTime<Utc>,
) -> Result<Option<listing::Facts>, Error> {
    let awards = award::Entity::find().filter(award::COLUMN.person_id.eq(of.id)).all(db).await?;
    let tracks = tracks::queries::all(db).await?;
    let grace = listing::grace(db).await?;
    Ok(listing::facts(of.standing, &awards, &tracks, grace, now).filter(|_| of.number.is_some()))
}

/// The cycles that take applications now, the first to close first.
pub async fn open_cycles(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, DbErr> {
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.opens_at.lte(now))
        .filter(cycle::COLUMN.closes_at.gt(now))
        .filter(cycle::COLUMN.announced_at.is_null())
        .order_by_asc(cycle::COLUMN.closes_at)
        .all(db)
        .await?;
    Ok(cycles.into_iter().filter(|c| rules::is_open(c, now)).collect())
}
