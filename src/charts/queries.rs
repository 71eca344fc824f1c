use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::review::{self, State as Stage};
use entity::{application, award, cycle, path, person, snapshot};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef,
};

use crate::Error;

/// An application as the charts count it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Applied {
    pub id: i64,
    pub person_id: i64,
    pub path_id: i64,
    pub state: State,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub country: Option<String>,
}

impl Applied {
    /// Submitted and not taken back: what all charts count as submitted.
    pub fn is_submitted(&self) -> bool {
        self.submitted_at.is_some() && self.state.is_judged()
    }

    pub fn is_withdrawn(&self) -> bool {
        self.submitted_at.is_some() && self.state == State::Withdrawn
    }
}

/// Every application of a cycle, the first first.
pub async fn applied(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<Applied>, DbErr> {
    use application::Column::{CreatedAt, Id, PathId, PersonId, State, SubmittedAt};
    let person: RelationDef =
        application::Entity::belongs_to(person::Entity).from(PersonId).to(person::Column::Id).into();
    application::Entity::find()
        .join(JoinType::InnerJoin, person)
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .order_by_asc(application::COLUMN.created_at)
        .select_only()
        .columns([Id, PersonId, PathId, State, CreatedAt, SubmittedAt])
        .column(person::Column::Country)
        .into_model()
        .all(db)
        .await
}

/// When the applications of a cycle were submitted for the first time; `submitted_at` is the last time.
pub async fn first_submitted(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, DateTime<Utc>>, DbErr> {
    let of_cycle = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle))
        .to_owned();
    let found: Vec<(i64, DateTime<Utc>)> = snapshot::Entity::find()
        .select_only()
        .column(snapshot::Column::ApplicationId)
        .column_as(snapshot::Column::SubmittedAt.min(), "first")
        .filter(snapshot::Column::ApplicationId.in_subquery(of_cycle))
        .group_by(snapshot::Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

pub async fn paths(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, String>, DbErr> {
    let paths = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle)).all(db).await?;
    Ok(paths.into_iter().map(|p| (p.id, p.name)).collect())
}

/// Who held the cycle's title in a year before it: theirs is a renewal.
pub async fn held_before(db: &impl ConnectionTrait, cycle: &cycle::Model) -> Result<HashSet<i64>, DbErr> {
    let held: Vec<i64> = award::Entity::find()
        .select_only()
        .column(award::Column::PersonId)
        .filter(award::COLUMN.track_id.eq(cycle.track_id))
        .filter(award::COLUMN.year.lt(cycle.year))
        .filter(award::Column::State.ne(award::State::Corrected))
        .filter(award::Column::PersonId.in_subquery(applicants(cycle.id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(held.into_iter().collect())
}

fn applicants(cycle: i64) -> SelectStatement {
    Query::select()
        .column(application::Column::PersonId)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle))
        .to_owned()
}

/// A review as the charts count it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Reviewed {
    pub application_id: i64,
    pub reviewer_id: i64,
    pub state: Stage,
    pub score: Option<i32>,
    pub given_at: Option<DateTime<Utc>>,
}

/// The reviews that are asked for or given on what was submitted in a cycle. While it is not announced, those of the
/// viewer's own application are for others to know, in every count.
pub async fn reviewed(db: &impl ConnectionTrait, cycle: &cycle::Model, viewer: i64) -> Result<Vec<Reviewed>, DbErr> {
    use review::Column::{ApplicationId, GivenAt, ReviewerId, Score, State as Is};
    let mut submitted = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle.id))
        .and_where(application::Column::State.is_in(State::JUDGED))
        .to_owned();
    if cycle.announced_at.is_none() {
        submitted.and_where(application::COLUMN.person_id.ne(viewer));
    }
    review::Entity::find()
        .filter(ApplicationId.in_subquery(submitted))
        .filter(Is.is_in([Stage::Asked, Stage::Given]))
        .order_by_asc(review::COLUMN.id)
        .select_only()
        .columns([ApplicationId, ReviewerId, Is, Score, GivenAt])
        .into_model()
        .all(db)
        .await
}

/// The cycles of the same title up to this one, the oldest first.
pub async fn years(db: &impl ConnectionTrait, cycle: &cycle::Model) -> Result<Vec<cycle::Model>, Error> {
    let found = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(cycle.track_id))
        .filter(cycle::COLUMN.year.lte(cycle.year))
        .order_by_desc(cycle::COLUMN.year)
        .order_by_desc(cycle::COLUMN.opens_at)
        .limit(YEARS)
        .all(db)
        .await?;
    Ok(found.into_iter().rev().collect())
}

const YEARS: u64 = 12;
