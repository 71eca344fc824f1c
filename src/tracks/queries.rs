use entity::track;
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::Error;

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
