use chrono::{DateTime, Utc};
use entity::{application, cycle, letter, person};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Persona;
use crate::web::Pager;
use crate::{Error, people};

/// Letters on one page.
const A_PAGE: u64 = 50;

/// Every letter, newest first.
pub async fn letters(db: &impl ConnectionTrait, page: Option<u64>) -> Result<(Vec<letter::Model>, Pager), DbErr> {
    let pager = Pager::new(page, A_PAGE, letter::Entity::find().count(db).await?);
    let newest = letter::Entity::find().order_by_desc(letter::COLUMN.created_at).order_by_desc(letter::COLUMN.id);
    Ok((newest.offset(pager.offset()).limit(A_PAGE).all(db).await?, pager))
}

pub async fn letter(db: &impl ConnectionTrait, id: i64) -> Result<letter::Model, Error> {
    letter::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Where a persona would want to go first.
pub async fn first_page(db: &impl ConnectionTrait, persona: Persona, now: DateTime<Utc>) -> Result<String, Error> {
    let (person, _) = people::by_address(db, &persona.address()).await?.ok_or(Error::NotFound)?;
    Ok(match persona {
        Persona::Newcomer => match latest_application(db, &person).await? {
            Some(application) => format!("/me/applications/{}", application.id),
            None => "/me".into(),
        },
        Persona::Renewing => match open_cycle(db, now).await? {
            Some(cycle) => format!("/cycles/{}", cycle.slug),
            None => "/cycles".into(),
        },
        Persona::Alumna => person.number.map_or("/me".into(), |number| format!("/directory/{number}")),
        Persona::Pro => "/me".into(),
        Persona::Reviewer => "/review".into(),
        Persona::Manager | Persona::Admin => "/manage".into(),
    })
}

async fn latest_application(
    db: &impl ConnectionTrait,
    of: &person::Model,
) -> Result<Option<application::Model>, DbErr> {
    let own = application::Entity::find().filter(application::COLUMN.person_id.eq(of.id));
    own.order_by_desc(application::COLUMN.id).one(db).await
}

/// The next to close of those that are open.
async fn open_cycle(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<cycle::Model>, DbErr> {
    let open = cycle::Entity::find()
        .filter(cycle::COLUMN.opens_at.lte(now))
        .filter(cycle::COLUMN.closes_at.gt(now))
        .filter(cycle::COLUMN.announced_at.is_null());
    open.order_by_asc(cycle::COLUMN.closes_at).one(db).await
}
