//! What the same person asked for before, and what was said of it.

use std::collections::HashMap;

use entity::application::State;
use entity::{application, criterion, cycle, review, review_plan, snapshot};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Task;
use crate::Error;
use crate::applications::queries::{self as applications, Shown};

/// An earlier application for the same title, with its result and its reviews.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub cycle: cycle::Model,
    pub state: State,
    pub answers: Vec<Shown>,
    /// How many activities counted.
    pub counted: usize,
    pub criteria: Vec<criterion::Model>,
    pub scale: i32,
    /// Those that were given, in the order they were asked for. Who gave them is not told.
    pub reviews: Vec<review::Model>,
}

/// The announced ones, the newest first; none where the cycle does not show them or is read blind.
pub async fn earlier(db: &impl ConnectionTrait, task: &Task) -> Result<Vec<Earlier>, Error> {
    if task.season.plan.is_blind || !task.season.plan.shows_history {
        return Ok(Vec::new());
    }
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(task.season.track.id))
        .filter(cycle::COLUMN.announced_at.is_not_null())
        .order_by_desc(cycle::COLUMN.announced_at)
        .all(db)
        .await?;
    let results = [State::Accepted, State::Declined, State::Waitlisted, State::Deferred];
    let theirs = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(task.application.person_id))
        .filter(application::COLUMN.cycle_id.is_in(cycles.iter().map(|c| c.id).collect::<Vec<_>>()))
        .filter(application::Column::State.is_in(results))
        .all(db)
        .await?;
    let mut reviews = reviews(db, &theirs).await?;
    let mut told = Vec::new();
    for cycle in cycles {
        let Some(application) = theirs.iter().find(|a| a.cycle_id == cycle.id) else { continue };
        let reviews = reviews.remove(&application.id).unwrap_or_default();
        told.push(one(db, cycle, application, reviews).await?);
    }
    Ok(told)
}

async fn one(
    db: &impl ConnectionTrait,
    cycle: cycle::Model,
    application: &application::Model,
    reviews: Vec<review::Model>,
) -> Result<Earlier, Error> {
    let snapshot: Option<snapshot::Model> = applications::latest_snapshot(db, application.id).await?;
    let answers = match &snapshot {
        Some(snapshot) => applications::shown(db, snapshot).await?,
        None => Vec::new(),
    };
    let criteria = crate::assignments::queries::criteria(db, cycle.id).await?;
    let plan = review_plan::Entity::find_by_id(cycle.id).one(db).await?;
    Ok(Earlier {
        state: application.state,
        answers,
        counted: snapshot.map_or(0, |s| s.evidence.0.iter().filter(|p| p.counts).count()),
        criteria,
        scale: plan.map_or(5, |p| p.scale),
        reviews,
        cycle,
    })
}

async fn reviews(
    db: &impl ConnectionTrait,
    of: &[application::Model],
) -> Result<HashMap<i64, Vec<review::Model>>, Error> {
    let given = review::Entity::find()
        .filter(review::COLUMN.application_id.is_in(of.iter().map(|a| a.id).collect::<Vec<_>>()))
        .filter(review::Column::State.eq(review::State::Given))
        .order_by_asc(review::COLUMN.id)
        .all(db)
        .await?;
    let mut by = HashMap::<i64, Vec<review::Model>>::new();
    for review in given {
        by.entry(review.application_id).or_default().push(review);
    }
    Ok(by)
}
