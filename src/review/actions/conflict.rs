use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use entity::review::{self, State};
use entity::{application, conflict, cycle};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::leave::end;
use super::said;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::queries;
use crate::review::rules::MOST_SAID;
use crate::web::Reviewer;
use crate::{Error, assignments, conflicts, cycles};

/// A conflict with the applicant of something the reviewer was asked for. The same whatever phase it is in: what was
/// scored before counts no more (R6).
pub async fn declare_over(
    db: &Db,
    site: &Site,
    by: &Reviewer,
    application: i64,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let with = queries::one(&db.write, by, application, now).await?.application.person_id;
    put(db, site, by, (with, Some(application)), (reason, true), now).await
}

/// A conflict with somebody, named whether they apply or not; `reason`, and whether the reviewer knows what ends by it.
///
/// Where something lies before the reviewer of which they do not know whose it is, nobody is named: what vanished then
/// would be theirs, and what stayed would not. Who recognises an application declares over it.
pub async fn declare(
    db: &Db,
    site: &Site,
    by: &Reviewer,
    with: i64,
    (reason, is_sure): (&str, bool),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    put(db, site, by, (with, None), (reason, is_sure), now).await
}

/// Whether somebody may be named, and what ends by it may end.
async fn may_name(
    txn: &DatabaseTransaction,
    by: &Reviewer,
    with: i64,
    is_sure: bool,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mine = queries::mine(txn, by, now).await?;
    if !mine.nameless().is_empty() {
        return Err(Error::refused(Message::new("review-conflicts-nameless")));
    }
    if !is_sure && mine.of(with).next().is_some() {
        return Err(Error::wrong("sure", Message::new("review-conflicts-lacks-sure")));
    }
    Ok(())
}

/// Ends everything that the reviewer was asked for of them in cycles that are not announced.
async fn put(
    db: &Db,
    site: &Site,
    by: &Reviewer,
    (with, over): (i64, Option<i64>),
    (reason, is_sure): (&str, bool),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let reason = said("reason", reason, MOST_SAID, "review-lacks-reason")?;
    let txn = db.begin().await?;
    let cycles = left(&txn, by.id, with).await?;
    for cycle in &cycles {
        cycles::queries::locked(&txn, *cycle).await?;
    }
    if over.is_none() {
        may_name(&txn, by, with, is_sure, now).await?;
    }
    // Which of them end is not told: what they know by name they have confirmed, and the rest would say whose it is.
    for (review, _) in standing(&txn, by.id, with).await?.into_iter().filter(|(_, a)| cycles.contains(&a.cycle_id)) {
        end(&txn, review, with, by.id, &reason, now).await?;
    }
    conflicts::actions::declare(&txn, by.id, (with, over), &reason, by.id, now).await.map_err(|e| {
        match e.is_taken() {
            true => Error::refused(Message::new("review-changed-meanwhile")),
            false => e,
        }
    })?;
    for cycle in cycles {
        assignments::actions::top_up(&txn, site, cycle, now).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// It does not hold any more. A reviewer takes back what they declared themselves; what a manager declared of them is
/// the manager's.
pub async fn withdraw(db: &Db, by: &Reviewer, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let found = conflict::Entity::find_by_id(id)
        .filter(conflict::COLUMN.reviewer_id.eq(by.id))
        .filter(conflict::COLUMN.declared_by.eq(by.id))
        .lock_exclusive()
        .one(&txn)
        .await?
        .ok_or(Error::NotFound)?;
    if found.withdrawn_at.is_some() {
        return Err(Error::refused(Message::new("review-conflicts-withdrawn-already")));
    }
    conflicts::actions::withdraw(&txn, found, by.id, now).await?;
    txn.commit().await?;
    Ok(())
}

/// What a reviewer was asked for of somebody and has not left.
async fn standing(
    txn: &DatabaseTransaction,
    reviewer: i64,
    of: i64,
) -> Result<Vec<(review::Model, application::Model)>, Error> {
    let found = review::Entity::find()
        .find_also_related(application::Entity)
        .filter(review::COLUMN.reviewer_id.eq(reviewer))
        .filter(review::Column::State.is_in([State::Asked, State::Given]))
        .filter(application::COLUMN.person_id.eq(of))
        .order_by_asc(review::COLUMN.id)
        .all(txn)
        .await?;
    Ok(found.into_iter().filter_map(|(review, application)| Some((review, application?))).collect())
}

/// The cycles of those that are not announced.
async fn left(txn: &DatabaseTransaction, reviewer: i64, of: i64) -> Result<BTreeSet<i64>, Error> {
    let theirs = standing(txn, reviewer, of).await?;
    let open = cycle::Entity::find()
        .filter(cycle::COLUMN.id.is_in(theirs.iter().map(|(_, a)| a.cycle_id).collect::<Vec<_>>()))
        .filter(cycle::COLUMN.announced_at.is_null())
        .all(txn)
        .await?;
    Ok(open.into_iter().map(|c| c.id).collect())
}
