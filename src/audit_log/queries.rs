use entity::audit::{self, Action};
use entity::{application, cycle};
use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::forms::Filter;
use crate::Error;
use crate::web::Pager;

const PER_PAGE: u64 = 50;

/// What somebody may read of the log: not what is decided on their own application before it is announced.
pub fn readable(viewer: i64) -> Condition {
    let unannounced =
        cycle::Entity::find().select_only().column(cycle::Column::Id).filter(cycle::Column::AnnouncedAt.is_null());
    let own = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.person_id.eq(viewer))
        .filter(application::Column::CycleId.in_subquery(unannounced.into_query()));
    Condition::any()
        .add(audit::Column::Action.is_not_in([Action::DecisionRecorded, Action::DecisionUndone]))
        .add(audit::Column::SubjectId.not_in_subquery(own.into_query()))
}

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
