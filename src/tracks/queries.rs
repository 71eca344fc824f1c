use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{award, cycle, role, track};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::Error;
use crate::l10n::Message;

/// All of them in the program's order.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<track::Model>, Error> {
    Ok(track::Entity::find().order_by_asc(track::COLUMN.position).order_by_asc(track::COLUMN.id).all(db).await?)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<track::Model, Error> {
    track::Entity::find().filter(track::COLUMN.slug.eq(slug)).one(db).await?.ok_or(Error::NotFound)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<track::Model, Error> {
    track::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Where somebody whose title ends on `last` asks for it anew: the title's cycle that is open and leads further, or
/// the next one to open.
pub async fn intake(
    db: &impl ConnectionTrait,
    track: i64,
    last: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<cycle::Model>, Error> {
    Ok(coming(db, track, last).await?.into_iter().find(|c| now < c.takes_until()))
}

/// The title's cycles that lead further than `last` and are not announced, the first to open first.
pub async fn coming(db: &impl ConnectionTrait, track: i64, last: NaiveDate) -> Result<Vec<cycle::Model>, Error> {
    let coming = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(track))
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.term_end.gt(last));
    Ok(coming.order_by_asc(cycle::COLUMN.opens_at).order_by_asc(cycle::COLUMN.id).all(db).await?)
}

/// Why a track's address can no longer change; none where nothing refers to it.
pub async fn why_fixed(db: &impl ConnectionTrait, id: i64) -> Result<Option<Message>, Error> {
    if award::Entity::find().filter(award::COLUMN.track_id.eq(id)).count(db).await? > 0 {
        return Ok(Some(Message::new("tracks-manage-fixed-held")));
    }
    if cycle::Entity::find().filter(cycle::COLUMN.track_id.eq(id)).count(db).await? > 0 {
        return Ok(Some(Message::new("tracks-manage-fixed-cycle")));
    }
    let roles = role::Entity::find().filter(role::COLUMN.track_id.eq(id)).count(db).await?;
    Ok((roles > 0).then(|| Message::new("tracks-manage-fixed-reviewers")))
}

/// How many hold or held each title, revoked years not counted: track to people.
pub async fn holders(db: &impl ConnectionTrait) -> Result<HashMap<i64, i64>, Error> {
    let counts: Vec<(i64, i64)> = award::Entity::find()
        .select_only()
        .column(award::Column::TrackId)
        .column_as(award::Column::PersonId.into_expr().count_distinct(), "people")
        .filter(award::Column::State.eq(award::State::Active))
        .group_by(award::Column::TrackId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts.into_iter().collect())
}
