//! How a cycle is reviewed, and when which phase of it begins.

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{criterion, cycle, review_plan};
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DatabaseTransaction, IntoActiveModel};

use super::{Outcome, is_old, queries};
use crate::Error;
use crate::audit::Entry;
use crate::cycles::forms::PlanForm;
use crate::cycles::rules::reviewing::{self, Step};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// Begins to ask for reviews in a cycle that did not: a plan and the criteria most programs have. Twice is once.
pub async fn begin_reviewing(db: &Db, by: &Manager, cycle: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let cycle = queries::locked(&txn, cycle).await?;
    check_unannounced(&cycle)?;
    if queries::plan(&txn, cycle.id).await?.is_none() {
        begin(&txn, cycle.id).await?;
        record(&txn, by, cycle.id, "begun", now).await?;
        txn.commit().await?;
    }
    Ok(())
}

/// The usual plan, and the usual criteria where there are none.
pub async fn begin(db: &impl ConnectionTrait, cycle: i64) -> Result<(), Error> {
    review_plan::Model::usual(cycle).into_active_model().reset_all().insert(db).await?;
    if queries::criteria(db, cycle).await?.is_empty() {
        for criterion in reviewing::usual_criteria(cycle) {
            insert(db, criterion).await?;
        }
    }
    Ok(())
}

/// The plan and the criteria of a cycle for another one; the usual ones where it asked for no reviews.
pub async fn copy_reviewing(
    db: &impl ConnectionTrait,
    from: &cycle::Model,
    to: &cycle::Model,
    moves_on: bool,
) -> Result<(), Error> {
    let Some(plan) = queries::plan(db, from.id).await? else { return begin(db, to.id).await };
    reviewing::copied(&plan, to, moves_on).into_active_model().reset_all().insert(db).await?;
    for criterion in queries::criteria(db, from.id).await? {
        insert(db, criterion::Model { cycle_id: to.id, ..criterion }).await?;
    }
    Ok(())
}

pub(super) async fn insert(db: &impl ConnectionTrait, criterion: criterion::Model) -> Result<criterion::Model, Error> {
    let mut row = criterion.into_active_model().reset_all();
    row.id = NotSet;
    Ok(row.insert(db).await?)
}

pub async fn edit_plan(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &PlanForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<review_plan::Model>, Error> {
    let txn = db.begin().await?;
    let (cycle, before) = planned(&txn, cycle).await?;
    if is_old(form.seen, &reviewing::seen_plan(&before)) {
        return Ok(Outcome::Old(before));
    }
    let after = form.over(&before, &cycle)?;
    match reviewing::wrongs(&after, Some(&before), &cycle) {
        wrong if wrong.is_empty() => {}
        wrong => return Err(Error::Wrong(wrong)),
    }
    if after.scale != before.scale && queries::scored(&txn, cycle.id).await? > 0 {
        return Err(Error::refused(Message::new("cycles-reviewing-scale-stays")));
    }
    let after = put(&txn, by, &before, after, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

/// The next phase begins now, or reviews are taken again.
pub async fn take_step(db: &Db, by: &Manager, cycle: i64, step: Step, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let (cycle, before) = planned(&txn, cycle).await?;
    let after = step.taken(&before, &cycle, now)?;
    put(&txn, by, &before, after, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The close moved: the phases that would come before it move along.
pub(super) async fn follow(
    txn: &DatabaseTransaction,
    by: &Manager,
    before: &cycle::Model,
    after: &cycle::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(plan) = queries::plan(txn, after.id).await? else { return Ok(()) };
    let moved = reviewing::moved(&plan, before, after);
    put(txn, by, &plan, moved, now).await.map(drop)
}

async fn put(
    txn: &DatabaseTransaction,
    by: &Manager,
    before: &review_plan::Model,
    after: review_plan::Model,
    now: DateTime<Utc>,
) -> Result<review_plan::Model, Error> {
    let changed = reviewing::changed_plan(before, &after);
    if changed.is_empty() {
        return Ok(after);
    }
    let after = after.into_active_model().reset_all().update(txn).await?;
    record(txn, by, after.cycle_id, &changed.join(", "), now).await?;
    Ok(after)
}

/// A cycle that is not announced, held, with its plan.
async fn planned(txn: &DatabaseTransaction, cycle: i64) -> Result<(cycle::Model, review_plan::Model), Error> {
    let cycle = queries::locked(txn, cycle).await?;
    check_unannounced(&cycle)?;
    let plan = queries::plan(txn, cycle.id).await?.ok_or(Error::NotFound)?;
    Ok((cycle, plan))
}

pub(super) fn check_unannounced(cycle: &cycle::Model) -> Result<(), Error> {
    match cycle.announced_at {
        None => Ok(()),
        Some(_) => Err(Error::refused(Message::new("cycles-reviewing-announced"))),
    }
}

async fn record(
    txn: &DatabaseTransaction,
    by: &Manager,
    cycle: i64,
    told: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    Ok(Entry::new(Action::ReviewPlanEdited, "cycle", cycle).by(by.id).note(told).record(txn, now).await?)
}
