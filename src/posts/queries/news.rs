//! News: what the program tells, from its own hand.

use chrono::{DateTime, Utc};
use entity::post::{self, Origin, State};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{PER_PAGE, gone};
use crate::Error;
use crate::web::Pager;

/// News by its address.
pub async fn news_by_slug(db: &impl ConnectionTrait, slug: &str, now: DateTime<Utc>) -> Result<post::Model, Error> {
    match news(now).filter(post::COLUMN.slug.eq(slug)).one(db).await? {
        Some(found) => Ok(found),
        None => Err(gone(db, slug, Origin::News).await?),
    }
}

/// What the program told, newest first.
pub(super) fn news(now: DateTime<Utc>) -> Select<post::Entity> {
    post::Entity::find()
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.eq(State::Shown))
        .filter(post::COLUMN.published_at.lte(now))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
}

pub async fn all_news(
    db: &impl ConnectionTrait,
    page: Option<u64>,
    now: DateTime<Utc>,
) -> Result<(Pager, Vec<post::Model>), Error> {
    let pager = Pager::new(page, PER_PAGE, news(now).count(db).await?);
    Ok((pager.clone(), news(now).offset(pager.offset()).limit(PER_PAGE).all(db).await?))
}

pub async fn latest_news(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<post::Model>, Error> {
    Ok(news(now).limit(most).all(db).await?)
}

/// For managers: drafts and what is still to come too, a page of them.
pub async fn every_news(db: &impl ConnectionTrait, page: Option<u64>) -> Result<(Pager, Vec<post::Model>), Error> {
    let all = post::Entity::find()
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.ne(State::Removed));
    let pager = Pager::new(page, PER_PAGE, all.clone().count(db).await?);
    let some = all.order_by_desc(post::Column::PublishedAt).order_by_desc(post::Column::Id);
    Ok((pager.clone(), some.offset(pager.offset()).limit(PER_PAGE).all(db).await?))
}

pub async fn a_news(db: &impl ConnectionTrait, id: i64) -> Result<post::Model, Error> {
    let found = post::Entity::find_by_id(id)
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.ne(State::Removed));
    found.one(db).await?.ok_or(Error::NotFound)
}
