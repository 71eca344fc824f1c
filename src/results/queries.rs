use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::appeal::{self, State};
use entity::application::State as Stage;
use entity::{application, cycle, decision, person, track};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rules;
use crate::Error;
use crate::applications::after;
use crate::assignments::queries as assignments;
use crate::conflicts;
use crate::decisions::places::Spot;
use crate::ranking::queries::ranking;
use crate::ranking::rules::{Measure, ranks};
use crate::tracks::queries as tracks;
use crate::web::Judge;

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<application::Model, Error> {
    application::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

pub async fn decision(db: &impl ConnectionTrait, application: i64) -> Result<Option<decision::Model>, Error> {
    Ok(decision::Entity::find().filter(decision::COLUMN.application_id.eq(application)).one(db).await?)
}

/// Somebody who waits.
pub struct Waiting {
    pub application: application::Model,
    pub person: person::Model,
    pub decision: Option<decision::Model>,
    /// Among all who submitted; none where nobody gave a score.
    pub rank: Option<usize>,
    /// Thousandths of a point.
    pub mean: Option<i32>,
}

/// The waiting list of an announced cycle, as it is ranked; of equals who was put on it first, and then who submitted
/// first.
pub async fn waiting(db: &impl ConnectionTrait, cycle: &cycle::Model, viewer: i64) -> Result<Vec<Waiting>, Error> {
    if cycle.announced_at.is_none() {
        return Ok(Vec::new());
    }
    let applications = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle.id))
        .filter(application::Column::State.eq(Stage::Waitlisted))
        .all(db)
        .await?;
    let mut people = people(db, applications.iter().map(|a| a.person_id)).await?;
    let mut decisions = decisions(db, applications.iter().map(|a| a.id)).await?;
    let ranking = ranking(db, cycle, viewer, false).await?;
    let ranked: HashMap<i64, (Option<usize>, Option<i32>)> = ranks(&ranking.lines, Measure::Mean)
        .into_iter()
        .zip(&ranking.lines)
        .map(|(rank, line)| (line.row.id, (rank, line.standing.mean)))
        .collect();
    let with = |application: application::Model| {
        let person = people.remove(&application.person_id)?;
        let (rank, mean) = ranked.get(&application.id).copied().unwrap_or_default();
        Some(Waiting { decision: decisions.remove(&application.id), rank, mean, person, application })
    };
    let mut waiting: Vec<Waiting> = applications.into_iter().filter_map(with).collect();
    waiting.sort_by_key(|w| {
        let put = w.decision.as_ref().map(|d| d.decided_at);
        (w.rank.is_none(), w.rank, put, w.application.submitted_at, w.application.id)
    });
    Ok(waiting)
}

/// The way through it.
pub async fn order(at: Spot<'_>) -> Result<Vec<i64>, Error> {
    Ok(waiting(&at.db.read, at.cycle, at.viewer).await?.iter().map(|w| w.application.id).collect())
}

/// How many wait in each announced cycle where somebody does, the oldest first; the viewer's own place is for others.
pub async fn waiting_by_cycle(db: &impl ConnectionTrait, viewer: i64) -> Result<Vec<(cycle::Model, u64)>, Error> {
    let counts: Vec<(i64, i64)> = application::Entity::find()
        .select_only()
        .column(application::Column::CycleId)
        .column_as(application::Column::Id.count(), "waiting")
        .filter(application::Column::State.eq(Stage::Waitlisted))
        .filter(application::COLUMN.person_id.ne(viewer))
        .group_by(application::Column::CycleId)
        .into_tuple()
        .all(db)
        .await?;
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.id.is_in(counts.iter().map(|(id, _)| *id)))
        .filter(cycle::COLUMN.announced_at.is_not_null())
        .order_by_asc(cycle::COLUMN.announced_at)
        .order_by_asc(cycle::COLUMN.id)
        .all(db)
        .await?;
    let many = |id: i64| counts.iter().find(|(cycle, _)| *cycle == id).map_or(0, |(_, many)| *many);
    Ok(cycles.into_iter().map(|c| (many(c.id), c)).map(|(n, c)| (c, u64::try_from(n).unwrap_or_default())).collect())
}

/// How many of a cycle's applications were accepted.
pub async fn accepted(db: &impl ConnectionTrait, cycle: i64) -> Result<u64, Error> {
    Ok(crate::announcements::queries::count(db, cycle, Stage::Accepted).await?)
}

/// An appeal with what it is about.
pub struct Case {
    pub appeal: appeal::Model,
    pub application: application::Model,
    pub person: person::Model,
    pub cycle: cycle::Model,
    pub track: track::Model,
    pub decision: Option<decision::Model>,
    /// Who reviewed it the first time.
    pub reviewers: Vec<i64>,
    /// The judge is close to the applicant.
    pub is_close: bool,
}

impl Case {
    /// Who had a hand in the decision that it is against.
    fn first(&self) -> Vec<i64> {
        self.decision
            .iter()
            .flat_map(|d| [Some(d.by_id), d.second_by])
            .flatten()
            .chain(self.reviewers.iter().copied())
            .collect()
    }

    pub fn may_answer(&self, by: i64) -> bool {
        !self.is_close && rules::may_answer(by, self.application.person_id, &self.first())
    }

    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        after::answer_due(&self.appeal) <= now
    }
}

/// The appeals that wait for an answer, the oldest first: of the judge's tracks and never their own. Reviewers see
/// those that they may answer; managers see who waits, and that it is for others.
pub async fn open(db: &impl ConnectionTrait, by: &Judge) -> Result<Vec<Case>, Error> {
    let is_manager = by.is(entity::role::Role::Manager);
    let cases = cases(db, appeal::Column::State.eq(State::Open), by.id, by.tracks()).await?;
    Ok(cases.into_iter().filter(|c| is_manager || c.may_answer(by.id)).collect())
}

/// The appeals that have their answer, the latest first: those that the judge might have answered, or did; managers see
/// all but their own.
pub async fn answered(db: &impl ConnectionTrait, by: &Judge) -> Result<Vec<Case>, Error> {
    let is_manager = by.is(entity::role::Role::Manager);
    let mut cases = cases(db, appeal::Column::State.ne(State::Open), by.id, by.tracks()).await?;
    cases.retain(|c| is_manager || c.may_answer(by.id) || c.appeal.answered_by == Some(by.id));
    cases.sort_by_key(|c| std::cmp::Reverse(c.appeal.answered_at));
    Ok(cases)
}

/// One that the judge may answer, or might have; any other does not exist for them.
pub async fn case(db: &impl ConnectionTrait, by: &Judge, id: i64) -> Result<Case, Error> {
    let found = cases(db, appeal::COLUMN.id.eq(id), by.id, by.tracks()).await?.pop();
    // Once it is granted the decision is the answer's, and who gave it may still read it.
    let may = |c: &Case| c.may_answer(by.id) || c.appeal.answered_by == Some(by.id);
    found.filter(may).ok_or(Error::NotFound)
}

/// Appeals on these tracks, all where none are named, but for the viewer's own.
async fn cases(
    db: &impl ConnectionTrait,
    which: Expr,
    viewer: i64,
    mine: Option<Vec<i64>>,
) -> Result<Vec<Case>, Error> {
    let found = appeal::Entity::find().filter(which).order_by_asc(appeal::COLUMN.created_at);
    let appeals = found.order_by_asc(appeal::COLUMN.id).all(db).await?;
    let ids: Vec<i64> = appeals.iter().map(|a| a.application_id).collect();
    let applications = application::Entity::find()
        .filter(application::COLUMN.id.is_in(ids.clone()))
        .filter(application::COLUMN.person_id.ne(viewer))
        .all(db)
        .await?;
    let people = people(db, applications.iter().map(|a| a.person_id)).await?;
    let mut reviewers = assignments::reviewers_of(db, &ids).await?;
    let decisions = decisions(db, ids).await?;
    let close =
        conflicts::queries::of(db, viewer, &applications.iter().map(|a| a.person_id).collect::<Vec<_>>()).await?;
    let applications: HashMap<i64, application::Model> = applications.into_iter().map(|a| (a.id, a)).collect();
    let cycles = cycle::Entity::find().filter(cycle::COLUMN.id.is_in(applications.values().map(|a| a.cycle_id)));
    let cycles: HashMap<i64, cycle::Model> = cycles.all(db).await?.into_iter().map(|c| (c.id, c)).collect();
    let all = tracks::all(db).await?;
    let with = |appeal: appeal::Model| {
        let application = applications.get(&appeal.application_id)?.clone();
        let cycle = cycles.get(&application.cycle_id)?.clone();
        let track = all.iter().find(|t| t.id == cycle.track_id)?.clone();
        let is_mine = mine.as_ref().is_none_or(|ids| ids.contains(&track.id));
        let person = people.get(&application.person_id).filter(|_| is_mine)?.clone();
        let decision = decisions.get(&application.id).cloned();
        let reviewers = reviewers.remove(&application.id).unwrap_or_default();
        let is_close = close.contains(&person.id);
        Some(Case { appeal, application, person, cycle, track, decision, reviewers, is_close })
    };
    Ok(appeals.into_iter().filter_map(with).collect())
}

/// How many appeals wait for a manager, and how many of them are late: not their own, and none on which they decided,
/// which are for others to answer.
pub async fn counts(db: &impl ConnectionTrait, by: i64, now: DateTime<Utc>) -> Result<(usize, usize), Error> {
    let mut cases = cases(db, appeal::Column::State.eq(State::Open), by, None).await?;
    cases.retain(|c| c.may_answer(by));
    Ok((cases.len(), cases.iter().filter(|c| c.is_late(now)).count()))
}

async fn people(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, person::Model>, Error> {
    let found = person::Entity::find().filter(person::COLUMN.id.is_in(ids.into_iter().collect::<Vec<_>>()));
    Ok(found.all(db).await?.into_iter().map(|p| (p.id, p)).collect())
}

/// What was decided on these, by application.
pub async fn decisions(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, decision::Model>, Error> {
    let of = decision::COLUMN.application_id.is_in(ids.into_iter().collect::<Vec<_>>());
    Ok(decision::Entity::find().filter(of).all(db).await?.into_iter().map(|d| (d.application_id, d)).collect())
}
