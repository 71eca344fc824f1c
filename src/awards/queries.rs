use chrono::{DateTime, Utc};
use entity::{award, person, program, track};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{Error, people, tracks};

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<award::Model, Error> {
    award::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// An award with its holder and its title.
pub async fn whole(db: &impl ConnectionTrait, id: i64) -> Result<(award::Model, person::Model, track::Model), Error> {
    let award = by_id(db, id).await?;
    let person = people::by_id(db, award.person_id).await?;
    let track = tracks::queries::by_id(db, award.track_id).await?;
    Ok((award, person, track))
}

/// Whether somebody holds the Pro title at `now`, its days of grace included (R8).
pub async fn is_pro(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let pro = track::Entity::find().filter(track::Column::Kind.eq(track::Kind::Pro)).all(db).await?;
    let pro: Vec<i64> = pro.into_iter().map(|t| t.id).collect();
    let held = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(person))
        .filter(award::COLUMN.track_id.is_in(pro))
        .all(db)
        .await?;
    let grace = program::Entity::find_by_id(1).one(db).await?.map_or(0, |p| p.term_grace_days);
    Ok(held.iter().any(|a| a.covers(now.date_naive(), grace)))
}
