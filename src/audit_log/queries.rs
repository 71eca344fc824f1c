use entity::audit::{self, Action};
use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::forms::Filter;
use crate::Error;
use crate::audit::readable;
use crate::web::Pager;

const PER_PAGE: u64 = 50;

/// A page of it as `viewer` may read it, the newest first.
pub async fn found(
    db: &impl ConnectionTrait,
    viewer: i64,
    filter: Filter<'_>,
    page: Option<u64>,
) -> Result<(Vec<audit::Model>, Pager), Error> {
    let mut wanted = audit::Entity::find().filter(readable(viewer));
    if let Ok(action) = Action::try_from_value(&filter.action.to_owned()) {
        wanted = wanted.filter(audit::Column::Action.eq(action));
    }
    if let Ok(person) = filter.person.parse::<i64>() {
        let any = Condition::any().add(audit::COLUMN.person_id.eq(person)).add(audit::COLUMN.by_id.eq(person));
        wanted = wanted.filter(any);
    }
    if !filter.subject.is_empty() {
        wanted = wanted.filter(audit::COLUMN.subject.eq(filter.subject));
    }
    if let Ok(id) = filter.subject_id.parse::<i64>() {
        wanted = wanted.filter(audit::COLUMN.subject_id.eq(id));
    }
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let entries = wanted
        .order_by_desc(audit::COLUMN.at)
        .order_by_desc(audit::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok((entries, pager))
}

/// The tables that something was done to.
pub async fn subjects(db: &impl ConnectionTrait) -> Result<Vec<String>, Error> {
    let subjects = audit::Entity::find().select_only().column(audit::Column::Subject).distinct();
    Ok(subjects.order_by_asc(audit::COLUMN.subject).into_tuple().all(db).await?)
}
