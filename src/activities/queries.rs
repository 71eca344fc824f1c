use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use entity::activity::{self, Visibility};
use entity::activity_kind;
use entity::person::Audience;
use entity::{feed, link, post};
use sea_orm::sea_query::{BinOper, Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::rules::here;
use crate::Error;
use crate::config::Site;

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

/// The newest of them.
pub async fn latest(db: &impl ConnectionTrait, person: i64, most: u64) -> Result<Vec<Logged>, Error> {
    with_kinds(db, there(person).limit(most).all(db).await?).await
}

/// How many there are of a year.
pub async fn count_of_year(db: &impl ConnectionTrait, person: i64, year: i32) -> Result<u64, DbErr> {
    let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
    let in_year = activity::COLUMN.on_date.between(first.unwrap_or_default(), last.unwrap_or_default());
    there(person).filter(in_year).count(db).await
}

/// What of a log others may see, newest first: those who count as `viewer`. Nobody sees what is private.
pub fn seen_by(person: i64, viewer: Audience) -> Select<activity::Entity> {
    let seen = match viewer {
        Audience::Public => vec![Visibility::Public],
        Audience::Members | Audience::Staff => vec![Visibility::Public, Visibility::Members],
    };
    there(person).filter(activity::Column::Visibility.is_in(seen))
}

/// One page of what others may see.
pub async fn page_seen_by(
    db: &impl ConnectionTrait,
    person: i64,
    viewer: Audience,
    offset: u64,
    most: u64,
) -> Result<Vec<Logged>, Error> {
    with_kinds(db, seen_by(person, viewer).offset(offset).limit(most).all(db).await?).await
}

/// One's own, as long as it is in the log. Anybody else's is not there.
pub async fn own(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<activity::Model, Error> {
    let found = own_even_removed(db, person, id).await?;
    if found.removed_at.is_none() { Ok(found) } else { Err(Error::NotFound) }
}

/// One's own, also where it was taken out and may be put back.
pub async fn own_even_removed(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<activity::Model, Error> {
    let found = activity::Entity::find_by_id(id).filter(activity::COLUMN.person_id.eq(person));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// Those of one page in a log, the first that was logged first.
pub async fn same_page(db: &impl ConnectionTrait, person: i64, canonical: &str) -> Result<Vec<activity::Model>, DbErr> {
    activity::Entity::find()
        .filter(activity::COLUMN.person_id.eq(person))
        .filter(activity::COLUMN.canonical_url.eq(canonical))
        .filter(activity::COLUMN.removed_at.is_null())
        .order_by_asc(activity::COLUMN.id)
        .all(db)
        .await
}

/// Posts that may belong into a log, newest first: what the member was not asked about yet, and did not log by hand. Of
/// what feeds bring, that of verified sites alone (R4).
pub fn suggested(person: i64, site: &Site) -> Select<post::Entity> {
    let logged = activity::Entity::find()
        .select_only()
        .column(activity::Column::CanonicalUrl)
        .filter(activity::COLUMN.person_id.eq(person))
        .filter(activity::Column::CanonicalUrl.is_not_null())
        .filter(activity::COLUMN.removed_at.is_null())
        .into_query();
    let column = |column| Expr::col((post::Entity, column));
    let is_new = column(post::Column::CanonicalUrl).not_in_subquery(logged.clone());
    let own_address = Expr::val(here(site)).binary(BinOper::Custom("||"), column(post::Column::Slug));
    post::Entity::find()
        .filter(post::COLUMN.person_id.eq(person))
        .filter(post::Column::Suggested.eq(post::Suggested::Open))
        .filter(post::Column::State.is_in([post::State::Shown, post::State::Hidden]))
        .filter(Condition::any().add(post::Column::CanonicalUrl.is_null()).add(is_new))
        .filter(Condition::any().add(post::Column::Slug.is_null()).add(own_address.not_in_subquery(logged)))
        .filter(
            Condition::any()
                .add(post::Column::FeedId.is_null())
                .add(post::Column::FeedId.in_subquery(verified_feeds(person))),
        )
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
}

/// Feeds of which somebody's site with a tick is the place. Whoever names another's feed on a page of theirs has none.
fn verified_feeds(person: i64) -> SelectStatement {
    let sites = link::Entity::find()
        .select_only()
        .column(link::Column::Id)
        .filter(link::COLUMN.person_id.eq(person))
        .filter(link::COLUMN.verified_at.is_not_null());
    let feeds = feed::Entity::find()
        .select_only()
        .column(feed::Column::Id)
        .filter(feed::COLUMN.person_id.eq(person))
        .filter(feed::Column::LinkId.in_subquery(sites.into_query()));
    feeds.into_query()
}

/// Whether a feed is of a site of its member's that has a tick.
pub async fn is_verified(db: &impl ConnectionTrait, feed: &feed::Model) -> Result<bool, DbErr> {
    let Some(person) = feed.person_id else { return Ok(false) };
    let found = feed::Entity::find_by_id(feed.id).filter(feed::Column::Id.in_subquery(verified_feeds(person)));
    Ok(found.count(db).await? > 0)
}

/// A kind by its key.
pub async fn kind(db: &impl ConnectionTrait, key: &str) -> Result<activity_kind::Model, Error> {
    let found = activity_kind::Entity::find().filter(activity_kind::COLUMN.key.eq(key));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// How many activities there are of each kind, in all logs.
pub async fn by_kind(db: &impl ConnectionTrait) -> Result<HashMap<i64, i64>, DbErr> {
    let counted = activity::Entity::find()
        .filter(activity::COLUMN.removed_at.is_null())
        .select_only()
        .column(activity::Column::KindId)
        .column_as(activity::Column::Id.count(), "n")
        .group_by(activity::Column::KindId);
    Ok(counted.into_tuple::<(i64, i64)>().all(db).await?.into_iter().collect())
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
pub async fn with_kinds(db: &impl ConnectionTrait, activities: Vec<activity::Model>) -> Result<Vec<Logged>, Error> {
    let kinds: HashMap<i64, activity_kind::Model> = kinds(db).await?.into_iter().map(|k| (k.id, k)).collect();
    let logged = activities.into_iter();
    Ok(logged.filter_map(|activity| Some(Logged { kind: kinds.get(&activity.kind_id)?.clone(), activity })).collect())
}
