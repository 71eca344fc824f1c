use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::review_plan::Phase;
use entity::{application, cycle, decision, job, letter, listing, person};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoSimpleExpr, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::rules::Coverage;
use crate::Error;
use crate::assignments::queries as assignments;
use crate::letters::queries as letters;

/// How much there is of everything.
#[derive(Debug)]
pub struct Counts {
    pub people: u64,
    pub members: u64,
    pub current: u64,
    pub waiting: u64,
    pub failed: u64,
}

/// As somebody may see it: letters that tell who judges them are for others.
pub async fn counts(db: &impl ConnectionTrait, viewer: i64) -> Result<Counts, DbErr> {
    let readable = letters::readable(db, viewer).await?;
    let letters = |state| letter::Entity::find().filter(letter::Column::State.eq(state)).filter(readable.clone());
    let current = listing::Entity::find().filter(listing::Column::Status.eq(listing::Status::Current));
    Ok(Counts {
        people: person::Entity::find().count(db).await?,
        members: person::Entity::find().filter(person::COLUMN.number.is_not_null()).count(db).await?,
        current: current.count(db).await?,
        waiting: letters(letter::State::Waiting).count(db).await?,
        failed: letters(letter::State::Failed).count(db).await?,
    })
}

/// The cycles that are not announced yet, the first to close first.
pub async fn running(db: &impl ConnectionTrait) -> Result<Vec<cycle::Model>, DbErr> {
    let cycles = cycle::Entity::find().filter(cycle::COLUMN.announced_at.is_null());
    cycles.order_by_asc(cycle::COLUMN.closes_at).order_by_asc(cycle::COLUMN.id).all(db).await
}

/// How far the reviewing of a cycle is, once it has begun; `viewer`'s own application is left out.
pub async fn coverage(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    now: DateTime<Utc>,
) -> Result<Option<Coverage>, Error> {
    let Some(plan) = assignments::plan(db, cycle.id).await?.filter(|p| p.needed > 0) else { return Ok(None) };
    let phase = plan.phase(cycle, now);
    if phase == Phase::Waiting {
        return Ok(None);
    }
    let submitted = assignments::submitted(db, cycle.id).await?;
    let applications = submitted.iter().filter(|(_, person)| *person != viewer).count();
    let given = assignments::given(db, cycle.id).await?;
    let has = |id: &i64| given.get(id).copied().unwrap_or_default();
    let short: Vec<i64> =
        submitted.iter().filter(|(id, person)| *person != viewer && has(id) < plan.needed).map(|(id, _)| *id).collect();
    let decided = decided(db, &short).await?;
    let short_undecided = short.iter().filter(|id| !decided.contains(id)).count();
    Ok(Some(Coverage { applications, short: short.len(), short_undecided, is_open: phase.takes_reviews() }))
}

/// Those of the applications that something was decided on.
async fn decided(db: &impl ConnectionTrait, applications: &[i64]) -> Result<HashSet<i64>, DbErr> {
    let mut decided = HashSet::new();
    for some in applications.chunks(500) {
        let found = decision::Entity::find()
            .select_only()
            .column(decision::Column::ApplicationId)
            .filter(decision::COLUMN.application_id.is_in(some.to_vec()));
        decided.extend(found.into_tuple::<i64>().all(db).await?);
    }
    Ok(decided)
}

/// How many applications are in each state, by cycle.
pub async fn applications(
    db: &impl ConnectionTrait,
    cycles: &[cycle::Model],
) -> Result<HashMap<(i64, State), i64>, DbErr> {
    let ids: Vec<i64> = cycles.iter().map(|c| c.id).collect();
    let rows: Vec<(i64, State, i64)> = application::Entity::find()
        .select_only()
        .column(application::Column::CycleId)
        .column(application::Column::State)
        .column_as(application::Column::Id.into_simple_expr().count(), "how_many")
        .filter(application::COLUMN.cycle_id.is_in(ids))
        .group_by(application::Column::CycleId)
        .group_by(application::Column::State)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(cycle, state, many)| ((cycle, state), many)).collect())
}

/// Jobs whose last run failed.
pub async fn failing(db: &impl ConnectionTrait) -> Result<Vec<job::Model>, DbErr> {
    job::Entity::find().filter(job::COLUMN.failures.gt(0)).order_by_asc(job::COLUMN.kind).all(db).await
}
