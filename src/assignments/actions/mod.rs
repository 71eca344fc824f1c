//! Asking reviewers, and taking back what must not stand. Whoever changes anything holds the cycle first, so that two at
//! once plan one after the other.

mod by_hand;
mod conflicts;
mod remind;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::audit::{self, Action};
use entity::review::{self, Scores, State};
use entity::{cycle, review_plan};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};

pub use by_hand::{Asked, Reassigned, ask, reassign, release};
pub use conflicts::{declare, withdraw};
pub use remind::{Reminded, remind, remind_due};

use super::letters;
use super::queries::{self, End, Facts, Which};
use super::rules::Plan;
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, cycles, secret};

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// What an assignment did, as who wanted it may know: their own application is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    pub reviews: usize,
    pub reviewers: usize,
}

/// The plan as somebody may see it, and as it is carried out for them: as if their own application were not there.
fn plan_for(facts: &Facts, viewer: Option<i64>) -> Plan {
    match viewer {
        Some(viewer) => facts.clone().seen_by(viewer).input.plan(),
        None => facts.input.plan(),
    }
}

/// The fingerprint of a plan as it was shown: who wants it done tells by it what they saw.
pub fn seen(shown: &Plan) -> String {
    secret::hash(&format!("{:?}", shown.pairs))
}

/// Asks for every review that is missing. With `seen`, only what was shown: where the plan is another by now, nothing.
pub async fn assign(
    db: &Db,
    site: &Site,
    cycle: i64,
    by: Option<&Manager>,
    seen: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Assigned, Error> {
    let txn = db.begin().await?;
    let (cycle, plan) = reviewed(&txn, cycle).await?;
    check_time(&cycle, &plan, now)?;
    let facts = Facts::of(&txn, &cycle, &plan, Which::Short, now).await?;
    let wanted = plan_for(&facts, by.map(|by| by.id));
    if seen.is_some_and(|seen| seen != self::seen(&wanted)) {
        return Err(Error::refused(Message::new("assignments-plan-changed")));
    }
    fill(&txn, site, (&cycle, &plan), &facts, &wanted, by, now).await?;
    rest(&txn, site, (&cycle, &plan), by, now).await?;
    txn.commit().await?;
    Ok(Assigned { reviews: wanted.pairs.len(), reviewers: wanted.loads().len() })
}

/// What a manager applied for in the cycle is asked for by the portal: whom it asks is in nothing that they did.
async fn rest(
    txn: &DatabaseTransaction,
    site: &Site,
    (cycle, plan): (&cycle::Model, &review_plan::Model),
    by: Option<&Manager>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(by) = by else { return Ok(()) };
    let facts = Facts::of(txn, cycle, plan, Which::Short, now).await?;
    let mut wanted = facts.input.plan();
    wanted.pairs.retain(|(application, _)| facts.applicants.get(application) == Some(&by.id));
    fill(txn, site, (cycle, plan), &facts, &wanted, None, now).await
}

/// Asks somebody else where somebody stepped back or left, in the transaction in which they did; nothing where the cycle
/// is not assigned by itself or not under way. How many were asked. Hold the cycle (`cycles::queries::locked`) before
/// the first change of the transaction: whoever assigns does the same.
pub async fn top_up(txn: &DatabaseTransaction, site: &Site, cycle: i64, now: DateTime<Utc>) -> Result<usize, Error> {
    let cycle = cycles::queries::locked(txn, cycle).await?;
    let Some(plan) = queries::plan(txn, cycle.id).await? else { return Ok(0) };
    if !plan.is_automatic || check_time(&cycle, &plan, now).is_err() {
        return Ok(0);
    }
    let facts = Facts::of(txn, &cycle, &plan, Which::Short, now).await?;
    let wanted = facts.input.plan();
    fill(txn, site, (&cycle, &plan), &facts, &wanted, None, now).await?;
    Ok(wanted.pairs.len())
}

/// Looks after every cycle under review: what must not stand ends, what is missing is asked for where the cycle is
/// assigned by itself. Looked at before anything is held: most of the time there is nothing to do.
pub async fn keep(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    for (cycle, plan) in under_review(&db.read, now).await? {
        let facts = Facts::of(&db.read, &cycle, &plan, Which::Short, now).await?;
        let is_short = plan.is_automatic && !facts.input.plan().pairs.is_empty();
        if is_short || !facts.ends(&cycle, &plan).is_empty() {
            keep_one(db, site, cycle.id, now).await?;
        }
    }
    Ok(())
}

async fn keep_one(db: &Db, site: &Site, cycle: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let (cycle, plan) = reviewed(&txn, cycle).await?;
    if check_time(&cycle, &plan, now).is_ok() {
        let facts = Facts::of(&txn, &cycle, &plan, Which::Short, now).await?;
        for (row, why) in facts.ends(&cycle, &plan) {
            let to = if matches!(why, End::Conflict(_)) { State::Recused } else { State::Released };
            end(&txn, (row.id, row.application_id, row.reviewer_id), to, &why.told(), None, now).await?;
        }
        top_up(&txn, site, cycle.id, now).await?;
        txn.commit().await?;
    }
    Ok(())
}

/// Cycles that are closed and not announced, and whose reviews may still change.
async fn under_review(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<(cycle::Model, review_plan::Model)>, Error> {
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.closes_at.lte(now))
        .order_by_asc(cycle::COLUMN.id)
        .all(db)
        .await?;
    let plans = review_plan::Entity::find().filter(review_plan::COLUMN.cycle_id.is_in(cycles.iter().map(|c| c.id)));
    let mut plans: HashMap<i64, _> = plans.all(db).await?.into_iter().map(|plan| (plan.cycle_id, plan)).collect();
    let with = cycles.into_iter().filter_map(|cycle| plans.remove(&cycle.id).map(|plan| (cycle, plan)));
    Ok(with.filter(|(cycle, plan)| plan.phase(cycle, now).takes_reviews()).collect())
}

/// The cycle, held, with its plan.
async fn reviewed(txn: &DatabaseTransaction, cycle: i64) -> Result<(cycle::Model, review_plan::Model), Error> {
    let cycle = cycles::queries::locked(txn, cycle).await?;
    let plan = queries::plan(txn, cycle.id).await?.ok_or(Error::NotFound)?;
    Ok((cycle, plan))
}

/// Reviewers are asked from the close on until reviewing is over.
pub fn check_time(cycle: &cycle::Model, plan: &review_plan::Model, now: DateTime<Utc>) -> Result<(), Error> {
    match plan.phase(cycle, now) {
        review_plan::Phase::Waiting => Err(Error::refused(Message::new("assignments-waiting"))),
        review_plan::Phase::Decided => Err(Error::refused(Message::new("assignments-over"))),
        _ => Ok(()),
    }
}

/// Writes a plan down: the reviews, the log, a letter to each who was asked.
async fn fill(
    txn: &DatabaseTransaction,
    site: &Site,
    (cycle, plan): (&cycle::Model, &review_plan::Model),
    facts: &Facts,
    wanted: &Plan,
    by: Option<&Manager>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if wanted.pairs.is_empty() {
        return Ok(());
    }
    let by = by.map(|by| by.id);
    for some in wanted.pairs.chunks(AT_ONCE) {
        let rows = some.iter().map(|(application, reviewer)| asked(*application, *reviewer, by, now));
        review::Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    let loads = wanted.loads();
    let told = format!(
        "seed {}: {} reviews by {} reviewers, {} applications stay short",
        plan.seed,
        wanted.pairs.len(),
        loads.len(),
        wanted.short.len()
    );
    let of = |entry: Entry| by.map_or(entry.clone(), |by| entry.by(by)).row(now);
    let whole = of(Entry::new(Action::ReviewsAssigned, "cycle", cycle.id).note(told));
    let each = wanted
        .pairs
        .iter()
        .map(|(application, reviewer)| of(Entry::new(Action::ReviewAsked, "application", *application).on(*reviewer)));
    let entries: Vec<_> = [whole].into_iter().chain(each).collect();
    for some in entries.chunks(AT_ONCE) {
        audit::Entity::insert_many(some.to_vec()).exec_without_returning(txn).await?;
    }
    letters::asked(txn, site, cycle, facts, &loads, now).await
}

/// A review that somebody is asked for, as a row.
fn asked(application: i64, reviewer: i64, by: Option<i64>, now: DateTime<Utc>) -> review::ActiveModel {
    review::ActiveModel {
        application_id: Set(application),
        reviewer_id: Set(reviewer),
        state: Set(State::Asked),
        scores: Set(Scores::default()),
        words: Set(String::new()),
        note: Set(String::new()),
        version: Set(1),
        asked_at: Set(now),
        asked_by: Set(by),
        reason: Set(String::new()),
        ..Default::default()
    }
}

/// A review stands no longer: what was written is kept and counts for nothing. `which` is it, its application and its
/// reviewer. Whether it stood.
async fn end(
    txn: &DatabaseTransaction,
    (review, application, reviewer): (i64, i64, i64),
    to: State,
    why: &str,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let found = review::Entity::find_by_id(review).one(txn).await?.ok_or(Error::NotFound)?;
    if !found.state.may_become(to) {
        return Ok(false);
    }
    let row = review::ActiveModel {
        id: Set(review),
        state: Set(to),
        reason: Set(why.to_owned()),
        ended_at: Set(Some(now)),
        version: Set(found.version + 1),
        ..Default::default()
    };
    row.update(txn).await?;
    let action = if to == State::Recused { Action::ReviewRecused } else { Action::ReviewReleased };
    let entry = Entry::new(action, "application", application).on(reviewer).note(why);
    by.map_or(entry.clone(), |by| entry.by(by)).record(txn, now).await?;
    Ok(true)
}
