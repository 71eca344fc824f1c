use chrono::{DateTime, Utc};
use entity::link;
use entity::person::{self, Standing};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::rules::Profile;
use crate::Error;
use crate::config::Site;

/// A person's sites, in their order.
pub async fn of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<link::Model>, DbErr> {
    let links = link::Entity::find().filter(link::COLUMN.person_id.eq(person));
    links.order_by_asc(link::COLUMN.position).order_by_asc(link::COLUMN.id).all(db).await
}

/// One's own; anybody else's is not there.
pub async fn own(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<link::Model, Error> {
    let found = link::Entity::find_by_id(id).filter(link::COLUMN.person_id.eq(person));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// A person's site by the key of its address.
pub async fn by_key(db: &impl ConnectionTrait, person: i64, url_key: &str) -> Result<Option<link::Model>, DbErr> {
    let found = link::Entity::find().filter(link::COLUMN.person_id.eq(person)).filter(link::COLUMN.url_key.eq(url_key));
    found.order_by_asc(link::COLUMN.id).one(db).await
}

/// What counts as a link to this person's page: by their own number, and by those that lead there. None for who has no
/// number yet: they have no page.
pub async fn profile(db: &impl ConnectionTrait, site: &Site, of: &person::Model) -> Result<Option<Profile>, DbErr> {
    let Some(number) = of.number else { return Ok(None) };
    let merged = person::Entity::find()
        .select_only()
        .column(person::Column::Number)
        .filter(person::COLUMN.merged_into.eq(of.id))
        .filter(person::COLUMN.number.is_not_null())
        .order_by_asc(person::COLUMN.number);
    let merged: Vec<i64> = merged.into_tuple().all(db).await?;
    Ok(Some(Profile::of(site, &[vec![number], merged].concat())))
}

/// Links that are to be looked at now and that nobody looks at, those that wait longest first: of people who have a
/// page to be linked to.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>, most: u64) -> Result<Vec<link::Model>, DbErr> {
    let linked = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::COLUMN.number.is_not_null())
        .filter(person::COLUMN.merged_into.is_null())
        .filter(person::Column::Standing.is_not_in([Standing::Erased, Standing::Deceased]));
    link::Entity::find()
        .filter(link::COLUMN.check_at.lte(now))
        .filter(free(now))
        .filter(link::Column::PersonId.in_subquery(linked.into_query()))
        .order_by_asc(link::COLUMN.check_at)
        .limit(most)
        .all(db)
        .await
}

/// That nobody looks at it now.
pub fn free(now: DateTime<Utc>) -> Condition {
    Condition::any().add(link::COLUMN.check_lease.is_null()).add(link::COLUMN.check_lease.lte(now))
}
