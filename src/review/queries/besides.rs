//! What stands beside an application: the others' reviews, the talk, what its applicant has already been given.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::review::{self, State};
use entity::review_plan::Phase;
use entity::{application, award, conflict, cycle, email, link, person, remark, review_plan, reviewer};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Task;
use crate::review::mask::Mask;
use crate::review::rules;
use crate::{Error, people, tracks};

/// Somebody else's review, and their name.
#[derive(Clone, Debug)]
pub struct Other {
    pub review: review::Model,
    pub name: String,
}

/// What the others gave: nothing, and not even how many, before the reviewer gave their own and the cycle shows it.
pub async fn others(db: &impl ConnectionTrait, task: &Task) -> Result<Option<Vec<Other>>, Error> {
    if !task.season.phase.shows_others(task.gave()) {
        return Ok(None);
    }
    let given = review::Entity::find()
        .filter(review::COLUMN.application_id.eq(task.application.id))
        .filter(review::COLUMN.id.ne(task.review.id))
        .filter(review::Column::State.eq(State::Given))
        .order_by_asc(review::COLUMN.given_at)
        .order_by_asc(review::COLUMN.id)
        .all(db)
        .await?;
    let mut names = people::queries::names(db, given.iter().map(|r| r.reviewer_id)).await?;
    let with = |review: review::Model| Other { name: names.remove(&review.reviewer_id).unwrap_or_default(), review };
    Ok(Some(given.into_iter().map(with).collect()))
}

/// The mean of what the reviewer has given in the cycle, and of how many reviews.
pub async fn own_mean(db: &impl ConnectionTrait, task: &Task) -> Result<(Option<i32>, usize), Error> {
    let of_cycle = sea_orm::sea_query::Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(task.application.cycle_id))
        .and_where(application::Column::State.is_in(application::State::JUDGED))
        .to_owned();
    let scores: Vec<Option<i32>> = review::Entity::find()
        .select_only()
        .column(review::Column::Score)
        .filter(review::COLUMN.reviewer_id.eq(task.review.reviewer_id))
        .filter(review::COLUMN.application_id.in_subquery(of_cycle))
        .filter(review::Column::State.eq(State::Given))
        .into_tuple()
        .all(db)
        .await?;
    let scores: Vec<i32> = scores.into_iter().flatten().collect();
    Ok((rules::mean(&scores), scores.len()))
}

/// What the reviewers say to each other, the oldest first, each with the name of who says it; none where they do not, or
/// where the reviewer has not given their own.
pub async fn remarks(
    db: &impl ConnectionTrait,
    task: &Task,
    now: DateTime<Utc>,
) -> Result<Option<Vec<(remark::Model, String)>>, Error> {
    let has_begun = task.season.plan.discussed_from.is_some_and(|from| from <= now);
    if !has_begun || task.season.phase < Phase::Discussion || !task.gave() {
        return Ok(None);
    }
    let said = remark::Entity::find()
        .filter(remark::COLUMN.application_id.eq(task.application.id))
        .order_by_asc(remark::COLUMN.id)
        .all(db)
        .await?;
    let names = people::queries::names(db, said.iter().map(|r| r.person_id)).await?;
    let with = |r: remark::Model| (names.get(&r.person_id).cloned().unwrap_or_default(), r);
    Ok(Some(said.into_iter().map(with).map(|(name, r)| (r, name)).collect()))
}

/// Every award but those given in error, the newest first: year, title, whether it was revoked.
pub async fn awards(db: &impl ConnectionTrait, person: i64) -> Result<Vec<(i32, String, bool)>, Error> {
    let held = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(person))
        .filter(award::Column::State.ne(award::State::Corrected))
        .order_by_desc(award::COLUMN.year)
        .order_by_asc(award::COLUMN.track_id)
        .all(db)
        .await?;
    let tracks: HashMap<i64, String> = tracks::queries::all(db).await?.into_iter().map(|t| (t.id, t.name)).collect();
    let told = |a: award::Model| {
        let track = tracks.get(&a.track_id).cloned().unwrap_or_default();
        (a.year, track, a.state == award::State::Revoked)
    };
    Ok(held.into_iter().map(told).collect())
}

/// What hides an applicant from their reviewers.
pub async fn mask(db: &impl ConnectionTrait, person: &person::Model) -> Result<Mask, Error> {
    let addresses = email::Entity::find().filter(email::COLUMN.person_id.eq(person.id)).all(db).await?;
    let links = link::Entity::find().filter(link::COLUMN.person_id.eq(person.id)).all(db).await?;
    let addresses: Vec<String> = addresses.into_iter().map(|e| e.address).collect();
    let links: Vec<String> = links.into_iter().map(|l| l.url).collect();
    Ok(Mask::of(person, &addresses, &links))
}

/// A conflict that holds, and how its applicant is called here.
pub enum Known {
    Person(Box<person::Model>),
    /// It came to light over an application that is read blind: its id.
    Blind(i64),
}

/// The conflicts that were declared of somebody, the latest first. Where one was declared over an application that is
/// read blind, the reviewer does not learn here whose it is.
pub async fn conflicts(db: &impl ConnectionTrait, reviewer: i64) -> Result<Vec<(conflict::Model, Known)>, Error> {
    let found = conflict::Entity::find()
        .filter(conflict::COLUMN.reviewer_id.eq(reviewer))
        .filter(conflict::COLUMN.withdrawn_at.is_null())
        .order_by_desc(conflict::COLUMN.declared_at)
        .order_by_desc(conflict::COLUMN.id)
        .all(db)
        .await?;
    let people: Vec<i64> = found.iter().map(|c| c.with_id).collect();
    let over: Vec<i64> = found.iter().filter_map(|c| c.over_id).collect();
    let blind = read_blind(db, &over).await?;
    let people = person::Entity::find().filter(person::COLUMN.id.is_in(people)).all(db).await?;
    let mut people: HashMap<i64, person::Model> = people.into_iter().map(|p| (p.id, p)).collect();
    let known = |conflict: conflict::Model| {
        let known = match conflict.over_id.filter(|application| blind.contains(application)) {
            Some(application) => Known::Blind(application),
            None => Known::Person(Box::new(people.remove(&conflict.with_id)?)),
        };
        Some((conflict, known))
    };
    Ok(found.into_iter().filter_map(known).collect())
}

/// Those of the applications whose cycle is read blind and not announced.
async fn read_blind(db: &impl ConnectionTrait, applications: &[i64]) -> Result<HashSet<i64>, Error> {
    let found = application::Entity::find().filter(application::COLUMN.id.is_in(applications.to_vec())).all(db).await?;
    let ids: Vec<i64> = found.iter().map(|a| a.cycle_id).collect();
    let unannounced = cycle::Entity::find()
        .filter(cycle::COLUMN.id.is_in(ids.clone()))
        .filter(cycle::COLUMN.announced_at.is_null())
        .all(db)
        .await?;
    let blind = review_plan::Entity::find()
        .filter(review_plan::COLUMN.cycle_id.is_in(ids))
        .filter(review_plan::COLUMN.is_blind.eq(true))
        .all(db)
        .await?;
    let is_hidden = |id: i64| unannounced.iter().any(|c| c.id == id) && blind.iter().any(|plan| plan.cycle_id == id);
    Ok(found.into_iter().filter(|a| is_hidden(a.cycle_id)).map(|a| a.id).collect())
}

/// What a reviewer takes on, where they said so.
pub async fn settings(db: &impl ConnectionTrait, reviewer: i64) -> Result<Option<reviewer::Model>, Error> {
    Ok(reviewer::Entity::find_by_id(reviewer).one(db).await?)
}
