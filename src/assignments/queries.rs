mod board;
mod facts;
mod panel;
mod ties;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::application;
use entity::review::{self, State};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::Error;
use crate::conflicts;
pub use crate::cycles::queries::{criteria, plan};
pub use board::{Application as ApplicationLine, Board, Reviewer as ReviewerLine};
pub use facts::{End, Facts, Reviewing, Which, of_track};
pub use panel::{Barred, Candidate, Panel};
pub use ties::{Tie, ties};

/// The reviews of one application that count or are going to, in the order they were asked for.
pub async fn standing(db: &impl ConnectionTrait, application: i64) -> Result<Vec<review::Model>, DbErr> {
    let found = review::Entity::find()
        .filter(review::COLUMN.application_id.eq(application))
        .filter(review::Column::State.is_in([State::Asked, State::Given]));
    found.order_by_asc(review::COLUMN.id).all(db).await
}

/// How many reviews were given, by application of a cycle; who has none is not there.
pub async fn given(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, i32>, DbErr> {
    let found: Vec<(i64, i64)> = review::Entity::find()
        .select_only()
        .column(review::Column::ApplicationId)
        .column_as(review::Column::Id.count(), "n")
        .filter(review::Column::ApplicationId.in_subquery(applications_of(cycle)))
        .filter(review::Column::State.eq(State::Given))
        .group_by(review::Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(application, n)| (application, i32::try_from(n).unwrap_or(i32::MAX))).collect())
}

/// The applications of a cycle that are reviewed, and whose they are.
pub async fn submitted(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<(i64, i64)>, DbErr> {
    application::Entity::find()
        .select_only()
        .columns([application::Column::Id, application::Column::PersonId])
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.is_in(application::State::JUDGED))
        .order_by_asc(application::COLUMN.id)
        .into_tuple()
        .all(db)
        .await
}

/// A review without what is written in it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    pub id: i64,
    pub application_id: i64,
    pub reviewer_id: i64,
    pub state: State,
    pub score: Option<i32>,
    pub version: i32,
    pub asked_at: DateTime<Utc>,
    pub saved_at: Option<DateTime<Utc>>,
}

/// Every review of a cycle's applications that are reviewed, whatever became of it.
pub async fn rows(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<Row>, DbErr> {
    use review::Column;
    let told = [Column::Id, Column::ApplicationId, Column::ReviewerId, Column::State, Column::Score];
    review::Entity::find()
        .select_only()
        .columns(told)
        .columns([Column::Version, Column::AskedAt, Column::SavedAt])
        .filter(Column::ApplicationId.in_subquery(applications_of(cycle)))
        .order_by_asc(Column::Id)
        .into_model()
        .all(db)
        .await
}

/// Their ids alone.
fn applications_of(cycle: i64) -> SelectStatement {
    application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.is_in(application::State::JUDGED))
        .into_query()
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
