//! Where a member may renew now: the open cycles of the titles that they hold.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::cycle::{self, Who};
use entity::{application, award, path};
use minijinja::{Value, context};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::queries;
use crate::web::instant;
use crate::{Error, listing};

/// An open cycle of a title that somebody holds, and has not asked for the next year of.
pub struct Renewal {
    pub cycle: cycle::Model,
    /// The way they took before, by its key, or the only one; none where they have to choose.
    pub path: Option<String>,
    /// The draft, where they have begun.
    pub draft: Option<i64>,
}

impl Renewal {
    pub fn told(&self) -> Value {
        let cycle = &self.cycle;
        context! {
            slug => cycle.slug.as_str(), title => cycle.title.as_str(), closes_at => instant(cycle.closes_at),
            zone => cycle.zone.as_str(), path => self.path.as_deref(), draft => self.draft,
        }
    }
}

/// The first to close first.
pub async fn of_person(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<Vec<Renewal>, Error> {
    let awards = award::Entity::find().filter(award::COLUMN.person_id.eq(person)).all(db).await?;
    let grace = listing::grace(db).await?;
    let applications = application::Entity::find().filter(application::COLUMN.person_id.eq(person));
    let applications = applications.order_by_desc(application::COLUMN.id).all(db).await?;
    let mut renewals = Vec::new();
    for cycle in queries::open_cycles(db, now).await? {
        let held = awards.iter().filter(|a| a.track_id == cycle.track_id && a.state == award::State::Active);
        let is_held = held.clone().any(|a| a.covers(now.date_naive(), grace));
        let is_given = held.clone().any(|a| a.year >= cycle.year);
        let own = applications.iter().find(|a| a.cycle_id == cycle.id);
        let is_begun = own.is_none_or(|a| a.state == State::Draft);
        if is_held && !is_given && is_begun && matches!(cycle.who, Who::Anyone | Who::Members) {
            let path = way(db, &applications, &cycle).await?;
            renewals.push(Renewal { path, draft: own.map(|a| a.id), cycle });
        }
    }
    Ok(renewals)
}

/// The way they took last where the cycle still has it, else the only one that it has.
async fn way(
    db: &impl ConnectionTrait,
    applications: &[application::Model],
    cycle: &cycle::Model,
) -> Result<Option<String>, Error> {
    let paths = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id));
    let paths = paths.order_by_asc(path::COLUMN.position).all(db).await?;
    let earlier = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(cycle.track_id))
        .filter(cycle::COLUMN.id.ne(cycle.id))
        .order_by_desc(cycle::COLUMN.closes_at)
        .all(db)
        .await?;
    let last = earlier.iter().find_map(|c| applications.iter().find(|a| a.cycle_id == c.id));
    if let Some(last) = last {
        let then = path::Entity::find_by_id(last.path_id).one(db).await?;
        if let Some(same) = paths.iter().find(|p| then.as_ref().is_some_and(|t| t.key == p.key)) {
            return Ok(Some(same.key.clone()));
        }
    }
    Ok(match paths.as_slice() {
        [only] => Some(only.key.clone()),
        _ => None,
    })
}
