use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use entity::{activity, activity_kind};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Select};

use crate::Error;

/// An activity with what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    pub activity: activity::Model,
    pub kind: activity_kind::Model,
}

/// Every kind in the program's order, those that are offered no more included.
pub async fn kinds(db: &impl ConnectionTrait) -> Result<Vec<activity_kind::Model>, DbErr> {
    let kinds = activity_kind::Entity::find().order_by_asc(activity_kind::COLUMN.position);
    kinds.order_by_asc(activity_kind::COLUMN.id).all(db).await
}

/// The whole log of a person, newest first, without what was removed.
pub async fn of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Logged>, Error> {
    with_kinds(db, there(person).all(db).await?).await
}

/// What a person did in a window, both days included, newest first.
pub async fn in_window(
    db: &impl ConnectionTrait,
    person: i64,
    window: (NaiveDate, NaiveDate),
) -> Result<Vec<Logged>, Error> {
    // Of one with only a month, the first day is kept: it may lie before the window and some day of the month in it.
    let earliest = window.0.with_day(1).unwrap_or(window.0);
    let near = there(person)
        .filter(activity::COLUMN.on_date.gte(earliest))
        .filter(activity::COLUMN.on_date.lte(window.1))
        .all(db)
        .await?;
    with_kinds(db, near.into_iter().filter(|a| a.lies_in(window)).collect()).await
}

/// Newest first, without what was removed.
fn there(person: i64) -> Select<activity::Entity> {
    activity::Entity::find()
        .filter(activity::COLUMN.person_id.eq(person))
        .filter(activity::COLUMN.removed_at.is_null())
        .order_by_desc(activity::COLUMN.on_date)
        .order_by_desc(activity::COLUMN.id)
}

/// Each with its kind. A kind is never deleted: none is left out.
async fn with_kinds(db: &impl ConnectionTrait, activities: Vec<activity::Model>) -> Result<Vec<Logged>, Error> {
    let kinds: HashMap<i64, activity_kind::Model> = kinds(db).await?.into_iter().map(|k| (k.id, k)).collect();
    let logged = activities.into_iter();
    Ok(logged.filter_map(|activity| Some(Logged { kind: kinds.get(&activity.kind_id)?.clone(), activity })).collect())
}
