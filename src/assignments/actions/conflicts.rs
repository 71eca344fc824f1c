//! A manager says of a reviewer that they cannot judge somebody, or that they can again.

use chrono::{DateTime, Utc};
use entity::review::State;
use entity::{conflict, cycle};
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};

use super::{end, top_up};
use crate::assignments::queries;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, conflicts, cycles, people};

/// Declares a conflict for a reviewer; what they have of that person's in the cycle ends with it.
pub async fn declare(
    db: &Db,
    site: &Site,
    by: &Manager,
    cycle: i64,
    (reviewer, with, reason): (i64, &str, &str),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let txn = db.begin().await?;
    let cycle = cycles::queries::locked(&txn, cycle).await?;
    let mut complaints = Complaints::default();
    if !queries::of_track(&txn, cycle.track_id).await?.iter().any(|r| r.id == reviewer) {
        complaints.add("reviewer", Message::new("assignments-conflict-reviewer-missing"));
    }
    let reason = complaints.needed("reason", reason, 500, Message::new("assignments-conflict-reason-missing"));
    let with = match people::queries::meant(&txn, with).await?.as_slice() {
        [one] if one.person.id == reviewer => Err("assignments-conflict-same"),
        // Or one would choose who judges oneself.
        [one] if one.person.id == by.id => Err("assignments-conflict-own"),
        [one] => Ok(one.person.id),
        [] => Err("assignments-conflict-nobody"),
        _ => Err("assignments-conflict-several"),
    };
    let with = with.unwrap_or_else(|why| {
        complaints.add("with", Message::new(why));
        0
    });
    complaints.end()?;
    let declared = conflicts::actions::declare(&txn, reviewer, (with, None), &reason, by.id, now).await;
    declared
        .map_err(|e| if e.is_taken() { Error::refused(Message::new("assignments-conflict-meanwhile")) } else { e })?;
    end_between(&txn, &cycle, (reviewer, with), by.id, now).await?;
    top_up(&txn, site, cycle.id, now).await?;
    txn.commit().await?;
    Ok(())
}

/// What a reviewer has of somebody's in a cycle stands no longer.
async fn end_between(
    txn: &DatabaseTransaction,
    cycle: &cycle::Model,
    (reviewer, with): (i64, i64),
    by: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if cycle.announced_at.is_some() {
        return Ok(());
    }
    let theirs = queries::submitted(txn, cycle.id).await?.into_iter().find(|(_, person)| *person == with);
    let Some((application, _)) = theirs else { return Ok(()) };
    for row in queries::standing(txn, application).await?.into_iter().filter(|r| r.reviewer_id == reviewer) {
        let why = queries::End::Conflict(conflicts::rules::Kind::Declared).told();
        end(txn, (row.id, application, reviewer), State::Recused, &why, Some(by), now).await?;
    }
    Ok(())
}

/// It does not hold any more. What ended by it stays ended.
pub async fn withdraw(db: &Db, by: &Manager, conflict: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let found = conflict::Entity::find_by_id(conflict).lock_exclusive().one(&txn).await?;
    let found = found.filter(|c| c.with_id != by.id).ok_or(Error::NotFound)?;
    if found.withdrawn_at.is_some() {
        return Err(Error::refused(Message::new("assignments-conflict-withdrawn-already")));
    }
    conflicts::actions::withdraw(&txn, found, by.id, now).await?;
    txn.commit().await?;
    Ok(())
}
