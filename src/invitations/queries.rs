use entity::invitation::{self, Kind};
use entity::{cycle, email};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::Error;

/// Whether a person was asked to apply in a cycle, at an address that is theirs, and has not declined.
pub async fn asked(db: &impl ConnectionTrait, person: i64, cycle: &cycle::Model, kind: Kind) -> Result<bool, Error> {
    let theirs = email::Entity::find()
        .filter(email::COLUMN.person_id.eq(person))
        .filter(email::COLUMN.verified_at.is_not_null())
        .all(db)
        .await?;
    let theirs: Vec<String> = theirs.into_iter().map(|e| e.address.to_lowercase()).collect();
    let found = invitation::Entity::find()
        .filter(invitation::COLUMN.cycle_id.eq(cycle.id))
        .filter(invitation::Column::Kind.eq(kind))
        .filter(invitation::COLUMN.address.is_in(theirs))
        .filter(invitation::COLUMN.declined_at.is_null());
    Ok(found.count(db).await? > 0)
}
