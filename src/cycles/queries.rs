use entity::{cycle, path, question};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::Error;

/// All of them, the latest to close first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<cycle::Model>, Error> {
    Ok(cycle::Entity::find().order_by_desc(cycle::COLUMN.closes_at).order_by_desc(cycle::COLUMN.id).all(db).await?)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<cycle::Model, Error> {
    cycle::Entity::find().filter(cycle::COLUMN.slug.eq(slug)).one(db).await?.ok_or(Error::NotFound)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The cycle's paths in order.
pub async fn paths(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<path::Model>, Error> {
    let paths = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle));
    Ok(paths.order_by_asc(path::COLUMN.position).order_by_asc(path::COLUMN.id).all(db).await?)
}

/// A path's questions in order.
pub async fn questions(db: &impl ConnectionTrait, path: i64) -> Result<Vec<question::Model>, Error> {
    let questions = question::Entity::find().filter(question::COLUMN.path_id.eq(path));
    Ok(questions.order_by_asc(question::COLUMN.position).order_by_asc(question::COLUMN.id).all(db).await?)
}
