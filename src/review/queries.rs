mod besides;
mod changed;
mod earlier;
mod left;
mod queue;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::review_plan::Phase;
use entity::{cycle, extension, person, review, review_plan, snapshot, track};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

pub use besides::{Known, Other, awards, conflicts, mask, others, own_mean, remarks, settings};
pub use changed::{Changed, changed};
pub use earlier::{Earlier, earlier};
pub use left::with_left;
pub use queue::{Order, Wanted};

use super::rules::Tab;
use crate::assignments::queries as assignments;
use crate::web::Reviewer;
use crate::{Error, tracks};

/// A cycle with how it is reviewed now.
#[derive(Clone, Debug)]
pub struct Season {
    pub cycle: cycle::Model,
    pub track: track::Model,
    pub plan: review_plan::Model,
    pub phase: Phase,
}

/// A review that somebody was asked for, with all that it is about.
#[derive(Clone, Debug)]
pub struct Task {
    pub review: review::Model,
    pub application: application::Model,
    pub season: Arc<Season>,
}

/// What comes to a reviewer once it may be read: how many, never whose.
#[derive(Clone, Debug)]
pub struct Coming {
    pub season: Arc<Season>,
    pub count: usize,
    /// The cycle has closed; these have more time than others.
    pub is_late: bool,
}

/// Everything that a reviewer was asked for in cycles that are not announced.
#[derive(Clone, Debug, Default)]
pub struct Mine {
    pub tasks: Vec<Task>,
    pub coming: Vec<Coming>,
    /// What they stepped back from, the latest first. Filled where it is told: `with_left`.
    pub left: Vec<Task>,
}

impl Task {
    pub fn tab(&self) -> Tab {
        Tab::of(self.review.state, self.season.phase)
    }

    pub fn gave(&self) -> bool {
        self.review.state == review::State::Given
    }

    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.tab() == Tab::Todo && self.season.cycle.reviews_due_at.is_some_and(|due| due <= now)
    }
}

/// What a reviewer was asked for and may read: submitted, in a cycle of their tracks that takes no more of it and is not
/// announced, by somebody who is not close to them and has no more time. Anything else does not exist for them; of what
/// is still to come they learn how many.
pub async fn mine(db: &impl ConnectionTrait, by: &Reviewer, now: DateTime<Utc>) -> Result<Mine, Error> {
    let asked = assignments::of_reviewer(db, by.id).await?;
    let asked: Vec<_> = asked.into_iter().filter(|(_, a)| a.state == State::Submitted).collect();
    let seasons = seasons(db, by, &asked, now).await?;
    let more = more_time(db, &asked, now).await?;
    let mut mine = Mine::default();
    for (review, application) in asked {
        let Some(season) = seasons.get(&application.cycle_id) else { continue };
        let is_late = season.phase != Phase::Waiting;
        if !is_late || more.contains_key(&(application.cycle_id, application.person_id)) {
            let same = |c: &&mut Coming| c.season.cycle.id == season.cycle.id;
            match mine.coming.iter_mut().find(same) {
                Some(coming) => coming.count += 1,
                None => mine.coming.push(Coming { season: season.clone(), count: 1, is_late }),
            }
            continue;
        }
        mine.tasks.push(Task { review, application, season: season.clone() });
    }
    Ok(mine)
}

/// One of the tasks, by its application.
pub async fn one(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    application: i64,
    now: DateTime<Utc>,
) -> Result<Task, Error> {
    let mine = mine(db, by, now).await?;
    mine.tasks.into_iter().find(|t| t.application.id == application).ok_or(Error::NotFound)
}

/// The cycles of these that are the reviewer's and not announced, by id.
async fn seasons(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    asked: &[(review::Model, application::Model)],
    now: DateTime<Utc>,
) -> Result<HashMap<i64, Arc<Season>>, Error> {
    if asked.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: std::collections::BTreeSet<i64> = asked.iter().map(|(_, a)| a.cycle_id).collect();
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.id.is_in(ids.clone()))
        .filter(cycle::COLUMN.announced_at.is_null())
        .all(db)
        .await?;
    let plans = review_plan::Entity::find().filter(review_plan::COLUMN.cycle_id.is_in(ids)).all(db).await?;
    let mut plans: HashMap<i64, review_plan::Model> = plans.into_iter().map(|p| (p.cycle_id, p)).collect();
    let tracks = tracks::queries::all(db).await?;
    let theirs = by.tracks();
    let season = |cycle: cycle::Model| {
        let track = tracks.iter().find(|t| t.id == cycle.track_id)?.clone();
        let plan = plans.remove(&cycle.id).filter(|_| theirs.as_ref().is_none_or(|ids| ids.contains(&track.id)))?;
        // Until the close there is nothing to judge, whatever else the plan says.
        let phase = if now < cycle.takes_until() { Phase::Waiting } else { plan.phase(&cycle, now) };
        Some((cycle.id, Arc::new(Season { cycle, track, plan, phase })))
    };
    Ok(cycles.into_iter().filter_map(season).collect())
}

/// Who of these has more time than others at `now`: cycle and person.
async fn more_time(
    db: &impl ConnectionTrait,
    asked: &[(review::Model, application::Model)],
    now: DateTime<Utc>,
) -> Result<HashMap<(i64, i64), DateTime<Utc>>, Error> {
    let cycles: std::collections::BTreeSet<i64> = asked.iter().map(|(_, a)| a.cycle_id).collect();
    if cycles.is_empty() {
        return Ok(HashMap::new());
    }
    let live = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.is_in(cycles))
        .filter(extension::COLUMN.person_id.is_not_null())
        .filter(extension::COLUMN.revoked_at.is_null())
        .filter(extension::COLUMN.until.gt(now))
        .all(db)
        .await?;
    Ok(live.into_iter().filter_map(|e| Some(((e.cycle_id, e.person_id?), e.until))).collect())
}

/// Whose some of the tasks are; nobody of a cycle that is read blind.
pub async fn people(db: &impl ConnectionTrait, tasks: &[&Task]) -> Result<HashMap<i64, person::Model>, Error> {
    let seen = tasks.iter().filter(|t| !t.season.plan.is_blind);
    let ids: Vec<i64> = seen.map(|t| t.application.person_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|p| (p.id, p)).collect())
}

/// The latest revision of what was submitted, by application.
pub async fn revisions(db: &impl ConnectionTrait, tasks: &[&Task]) -> Result<HashMap<i64, i32>, Error> {
    use sea_orm::ColumnTrait;
    let ids: Vec<i64> = tasks.iter().map(|t| t.application.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let latest: Vec<(i64, i32)> = snapshot::Entity::find()
        .select_only()
        .column(snapshot::Column::ApplicationId)
        .column_as(snapshot::Column::Revision.max(), "latest")
        .filter(snapshot::COLUMN.application_id.is_in(ids))
        .group_by(snapshot::Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(latest.into_iter().collect())
}
