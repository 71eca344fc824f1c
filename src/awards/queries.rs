use entity::{award, person, track};
use sea_orm::{ConnectionTrait, EntityTrait};

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
