use std::collections::HashMap;

use entity::application;
use entity::review::{self, State};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use crate::Error;
use crate::conflicts;
pub use crate::cycles::queries::{criteria, plan};

/// The reviews of one application that count or are going to, in the order they were asked for.
pub async fn standing(db: &impl ConnectionTrait, application: i64) -> Result<Vec<review::Model>, DbErr> {
    let found = review::Entity::find()
        .filter(review::COLUMN.application_id.eq(application))
        .filter(review::Column::State.is_in([State::Asked, State::Given]));
    found.order_by_asc(review::COLUMN.id).all(db).await
}

/// How many reviews were given, by application of a cycle; who has none is not there.
pub async fn given(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, i32>, DbErr> {
    let of_cycle = sea_orm::sea_query::Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle))
        .to_owned();
    let found = review::Entity::find()
        .filter(review::COLUMN.application_id.in_subquery(of_cycle))
        .filter(review::Column::State.eq(State::Given))
        .all(db)
        .await?;
    let mut given = HashMap::new();
    for review in found {
        *given.entry(review.application_id).or_default() += 1;
    }
    Ok(given)
}

/// The reviews that a reviewer was asked for or gave, without those whose applicant is close to them: what came to light
/// after they were asked hides it from then on.
pub async fn of_reviewer(
    db: &impl ConnectionTrait,
    reviewer: i64,
) -> Result<Vec<(review::Model, application::Model)>, Error> {
    let found = review::Entity::find()
        .find_also_related(application::Entity)
        .filter(review::COLUMN.reviewer_id.eq(reviewer))
        .filter(review::Column::State.is_in([State::Asked, State::Given]))
        .order_by_asc(review::COLUMN.id)
        .all(db)
        .await?;
    let found: Vec<_> = found.into_iter().filter_map(|(r, a)| Some((r, a?))).collect();
    let applicants: Vec<i64> = found.iter().map(|(_, a)| a.person_id).collect();
    let close = conflicts::queries::of(db, reviewer, &applicants).await?;
    Ok(found.into_iter().filter(|(_, a)| !close.contains(&a.person_id)).collect())
}

/// Who had a hand in reviewing an application, whatever became of their review.
pub async fn reviewers_of(db: &impl ConnectionTrait, applications: &[i64]) -> Result<HashMap<i64, Vec<i64>>, DbErr> {
    let found = review::Entity::find()
        .filter(review::COLUMN.application_id.is_in(applications.to_vec()))
        .filter(review::COLUMN.saved_at.is_not_null())
        .all(db)
        .await?;
    let mut by = HashMap::<i64, Vec<i64>>::new();
    for review in found {
        by.entry(review.application_id).or_default().push(review.reviewer_id);
    }
    Ok(by)
}
