use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::{self, Action};
use entity::{Answers, application, cycle, extension, letter, snapshot};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::applications::rules::kept_until;
use crate::{Error, cycles, people};

/// Rows that are looked at together.
const AT_ONCE: u64 = 200;

pub async fn extension(db: &impl ConnectionTrait, id: i64) -> Result<extension::Model, Error> {
    extension::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The code of a cycle that has this mark, used or not.
pub async fn by_mark(db: &impl ConnectionTrait, cycle: i64, mark: &str) -> Result<Option<extension::Model>, Error> {
    let found = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.code_hash.eq(mark))
        .one(db)
        .await?;
    Ok(found)
}

/// All that was given in a cycle, the latest first, and the names of those concerned.
pub async fn given(
    db: &impl ConnectionTrait,
    cycle: i64,
) -> Result<(Vec<extension::Model>, HashMap<i64, String>), Error> {
    let found = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .order_by_desc(extension::COLUMN.id)
        .all(db)
        .await?;
    let concerned: Vec<i64> = found.iter().map(|e| e.by_id).chain(found.iter().filter_map(|e| e.person_id)).collect();
    let names = people::queries::names(db, concerned).await?;
    Ok((found, names))
}

/// Cycles that are not announced and that closed for some, if not for all: drafts may be left in them.
pub async fn closed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, Error> {
    let mut found = unannounced(db).await?;
    found.retain(|c| c.takes_until() <= now);
    Ok(found)
}

/// Cycles that take applications, at least from somebody.
pub async fn running(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, Error> {
    let mut found = unannounced(db).await?;
    found.retain(|c| c.opens_at <= now);
    Ok(found)
}

async fn unannounced(db: &impl ConnectionTrait) -> Result<Vec<cycle::Model>, Error> {
    let found = cycle::Entity::find().filter(cycle::COLUMN.announced_at.is_null());
    Ok(found.order_by_asc(cycle::COLUMN.id).all(db).await?)
}

/// Some of a cycle's applications in these states, those after the row `last`.
pub async fn after(
    db: &impl ConnectionTrait,
    cycle: i64,
    states: &[State],
    last: i64,
) -> Result<Vec<application::Model>, Error> {
    let found = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.is_in(states.to_vec()))
        .filter(application::COLUMN.id.gt(last))
        .order_by_asc(application::COLUMN.id)
        .limit(AT_ONCE);
    Ok(found.all(db).await?)
}

/// More time, and since when its owner knows of it.
#[derive(Clone, Copy, Debug)]
pub struct More {
    pub until: DateTime<Utc>,
    pub since: DateTime<Utc>,
}

/// The extension of each who has more time in a cycle than others.
pub async fn more_time(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, More>, Error> {
    let live = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.person_id.is_not_null())
        .filter(extension::COLUMN.revoked_at.is_null())
        .order_by_asc(extension::COLUMN.until)
        .all(db)
        .await?;
    let more = |e: &extension::Model| More { until: e.until, since: e.used_at.unwrap_or(e.created_at) };
    // The latest comes last.
    Ok(live.iter().filter_map(|e| Some((e.person_id?, more(e)))).collect())
}

/// When the close of a cycle was last moved.
pub async fn close_moved_at(db: &impl ConnectionTrait, cycle: i64) -> Result<Option<DateTime<Utc>>, Error> {
    let moved = audit::Entity::find()
        .filter(audit::Column::Action.eq(Action::CyclePostponed))
        .filter(audit::COLUMN.subject.eq("cycle"))
        .filter(audit::COLUMN.subject_id.eq(cycle))
        .filter(audit::COLUMN.note.starts_with("closes_at"))
        .order_by_desc(audit::COLUMN.id)
        .one(db)
        .await?;
    Ok(moved.map(|e| e.at))
}

/// When each of these drafts began, or began anew.
pub async fn started_at(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, DateTime<Utc>>, Error> {
    let started: Vec<(i64, DateTime<Utc>)> = audit::Entity::find()
        .select_only()
        .columns([audit::Column::SubjectId, audit::Column::At])
        .filter(audit::Column::Action.eq(Action::ApplicationStarted))
        .filter(audit::COLUMN.subject.eq("application"))
        .filter(audit::COLUMN.subject_id.is_in(ids))
        .order_by_asc(audit::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(started.into_iter().collect())
}

/// Which of these events have their letter.
pub async fn written(
    db: &impl ConnectionTrait,
    events: impl Iterator<Item = String>,
) -> Result<HashSet<String>, Error> {
    let found: Vec<String> = letter::Entity::find()
        .select_only()
        .column(letter::Column::Event)
        .filter(letter::COLUMN.event.is_in(events))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Some of what was never submitted and is kept no longer.
pub async fn to_forget(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<application::Model>, Error> {
    let old = cycles::queries::all(db).await?.into_iter().filter(|c| kept_until(c) <= now).map(|c| c.id);
    let submitted = snapshot::Entity::find().select_only().column(snapshot::Column::ApplicationId).into_query();
    let withdrawn = Condition::all()
        .add(application::Column::State.eq(State::Withdrawn))
        .add(application::Column::Id.not_in_subquery(submitted));
    let found = application::Entity::find()
        .filter(application::COLUMN.cycle_id.is_in(old))
        .filter(Condition::any().add(application::Column::State.eq(State::Incomplete)).add(withdrawn))
        .filter(application::Column::Answers.ne(Answers::default()))
        .order_by_asc(application::COLUMN.id)
        .limit(AT_ONCE);
    Ok(found.all(db).await?)
}
