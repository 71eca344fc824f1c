use entity::program;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::Error;

/// The program. The first migration made its row.
pub async fn the(db: &impl ConnectionTrait) -> Result<program::Model, Error> {
    program::Entity::find_by_id(1).one(db).await?.ok_or(Error::NotFound)
}
