use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::{cycle, person, review, review_plan, track};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};

use crate::assignments::queries as assignments;
use crate::web::Reviewer;
use crate::{Error, cycles, tracks};

/// A review that somebody was asked for, with all that it is about.
#[derive(Clone, Debug)]
pub struct Task {
    pub review: review::Model,
    pub application: application::Model,
    pub cycle: cycle::Model,
    pub track: track::Model,
    pub plan: review_plan::Model,
}

/// What a reviewer was asked for and may read: submitted, in a cycle of their tracks that takes no more of it and is not
/// announced, by somebody who is not close to them and has no more time. Anything else does not exist for them.
pub async fn mine(db: &impl ConnectionTrait, by: &Reviewer, now: DateTime<Utc>) -> Result<Vec<Task>, Error> {
    let theirs = by.tracks();
    let mut tasks = Vec::new();
    let mut cycles_seen = std::collections::HashMap::new();
    for (review, application) in assignments::of_reviewer(db, by.id).await? {
        if application.state != State::Submitted {
            continue;
        }
        if !cycles_seen.contains_key(&application.cycle_id) {
            let cycle = cycles::queries::by_id(db, application.cycle_id).await?;
            let track = tracks::queries::by_id(db, cycle.track_id).await?;
            let plan = assignments::plan(db, cycle.id).await?;
            cycles_seen.insert(cycle.id, (cycle, track, plan));
        }
        let (cycle, track, plan) = cycles_seen[&application.cycle_id].clone();
        let is_theirs = theirs.as_ref().is_none_or(|ids| ids.contains(&track.id));
        let is_closed = cycle.announced_at.is_none() && cycle.takes_until() <= now;
        let Some(plan) = plan.filter(|_| is_theirs && is_closed) else { continue };
        if cycles::queries::extended(db, application.person_id, cycle.id).await?.is_some_and(|until| until > now) {
            continue;
        }
        tasks.push(Task { review, application, cycle, track, plan });
    }
    Ok(tasks)
}

/// One of them, by its application.
pub async fn one(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    application: i64,
    now: DateTime<Utc>,
) -> Result<Task, Error> {
    mine(db, by, now).await?.into_iter().find(|t| t.application.id == application).ok_or(Error::NotFound)
}

/// Whose they are.
pub async fn people(db: &impl ConnectionTrait, tasks: &[Task]) -> Result<Vec<person::Model>, Error> {
    let ids = tasks.iter().map(|t| t.application.person_id);
    Ok(person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(db).await?)
}
