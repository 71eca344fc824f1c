//! How a cycle is reviewed.

use entity::review::{self, State};
use entity::{application, criterion, review_plan};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use crate::Error;

/// How a cycle is reviewed; none where nothing is asked of reviewers.
pub async fn plan(db: &impl ConnectionTrait, cycle: i64) -> Result<Option<review_plan::Model>, DbErr> {
    review_plan::Entity::find_by_id(cycle).one(db).await
}

/// What a cycle's reviewers give scores for, in order.
pub async fn criteria(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<criterion::Model>, DbErr> {
    let found = criterion::Entity::find().filter(criterion::COLUMN.cycle_id.eq(cycle));
    found.order_by_asc(criterion::COLUMN.position).order_by_asc(criterion::COLUMN.id).all(db).await
}

pub async fn criterion(db: &impl ConnectionTrait, id: i64) -> Result<criterion::Model, Error> {
    criterion::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// How many reviews somebody scored in a cycle: given ones, and those that were and count no more.
pub async fn scored(db: &impl ConnectionTrait, cycle: i64) -> Result<u64, DbErr> {
    of_cycle(cycle).filter(review::COLUMN.given_at.is_not_null()).count(db).await
}

/// The reviews that count, for who works their scores out anew.
pub async fn given(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<review::Model>, DbErr> {
    let found = of_cycle(cycle).filter(review::COLUMN.given_at.is_not_null());
    found.order_by_asc(review::COLUMN.id).lock_exclusive().all(db).await
}

/// How many reviews are under way, the viewer's own application left out.
pub async fn asked(db: &impl ConnectionTrait, cycle: i64, viewer: i64) -> Result<u64, DbErr> {
    let own = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.person_id.eq(viewer));
    let others = of_cycle(cycle).filter(review::Column::ApplicationId.not_in_subquery(own.into_query()));
    others.filter(review::Column::State.eq(State::Asked)).count(db).await
}

fn of_cycle(cycle: i64) -> Select<review::Entity> {
    let applications = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.cycle_id.eq(cycle));
    review::Entity::find().filter(review::Column::ApplicationId.in_subquery(applications.into_query()))
}
