use std::collections::HashMap;

use entity::extension;
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{Error, people};

pub async fn extension(db: &impl ConnectionTrait, id: i64) -> Result<extension::Model, Error> {
    extension::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The code of a cycle that has this mark, used or not.
pub async fn by_mark(db: &impl ConnectionTrait, cycle: i64, mark: &str) -> Result<Option<extension::Model>, Error> {
    let found = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.code_hash.eq(mark))
        .one(db)
        .await?;
    Ok(found)
}

/// All that was given in a cycle, the latest first, and the names of those concerned.
pub async fn given(
    db: &impl ConnectionTrait,
    cycle: i64,
) -> Result<(Vec<extension::Model>, HashMap<i64, String>), Error> {
    let found = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .order_by_desc(extension::COLUMN.id)
        .all(db)
        .await?;
    let names = people::queries::names(db, found.iter().flat_map(|e| [Some(e.by_id), e.person_id]).flatten()).await?;
    Ok((found, names))
}
