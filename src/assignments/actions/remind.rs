//! Reminding reviewers of what is open: by a manager, and by the portal as the day comes near and passes.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::{self, Action};
use entity::review::State;
use entity::{cycle, reviewer};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{reviewed, under_review};
use crate::assignments::letters::{self, Open};
use crate::assignments::queries::{self, Row};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::Draft;
use crate::mail::refusals::Refused;
use crate::web::{Manager, instant};
use crate::{Error, cycles, deadlines, mail};

/// Nobody is reminded more often.
const REST: TimeDelta = TimeDelta::hours(24);
/// So long before reviews are due comes the first reminder.
const BEFORE: TimeDelta = TimeDelta::days(3);
const WEEK: TimeDelta = TimeDelta::days(7);

/// What became of reminding.
#[derive(Clone, Debug, Default)]
pub struct Reminded {
    pub written: usize,
    /// Reminded in the last 24 hours already.
    pub rested: usize,
    /// They have no address, or want no reminders.
    pub unreached: usize,
}

/// Reminds one reviewer of what is open, or all that are late.
pub async fn remind(
    db: &Db,
    site: &Site,
    by: &Manager,
    (cycle, reviewer): (i64, Option<i64>),
    now: DateTime<Utc>,
) -> Result<Reminded, Error> {
    let txn = db.begin().await?;
    let (cycle, plan) = reviewed(&txn, cycle).await?;
    super::check_time(&cycle, &plan, now)?;
    let is_late = cycle.reviews_due_at.is_some_and(|due| due <= now);
    if reviewer.is_none() && !is_late {
        return Err(Error::refused(Message::new("assignments-nobody-late")));
    }
    let own = cycles::queries::application_of(&txn, cycle.id, by.id).await?.map(|a| a.id);
    let rows = queries::rows(&txn, cycle.id).await?;
    let theirs = rows.iter().filter(|r| reviewer.is_none_or(|id| r.reviewer_id == id));
    let open = open(theirs.filter(|r| Some(r.application_id) != own));
    if open.is_empty() {
        return Err(Error::refused(Message::new("assignments-nothing-open")));
    }
    let event = |id: i64| format!("assignments/reminder:{}:{id}:{}", cycle.id, instant(now));
    let reminded = send(&txn, site, &cycle, open, event, Some(by), now).await?;
    txn.commit().await?;
    Ok(reminded)
}

/// The reminders of the timetable: three days before reviews are due, when they are, and then each week. Each is an
/// event of its own, so it comes once, whoever calls this how often.
pub async fn remind_due(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    for (cycle, _) in under_review(&db.read, now).await? {
        let Some((name, since)) = cycle.reviews_due_at.and_then(|due| step(due, now)) else { continue };
        let due = cycle.reviews_due_at.map(instant).unwrap_or_default();
        let event = |id: i64| format!("assignments/reminder:{}:{id}:{name}:{due}", cycle.id);
        // Looked at before anything is held: most of the time there is nothing to do.
        if unreminded(&db.read, cycle.id, since, &event).await?.is_empty() {
            continue;
        }
        let txn = db.begin().await?;
        let (cycle, _) = reviewed(&txn, cycle.id).await?;
        let open = unreminded(&txn, cycle.id, since, &event).await?;
        send(&txn, site, &cycle, open, &event, None, now).await?;
        txn.commit().await?;
    }
    Ok(())
}

/// What is open with whom, of whom that reminder was not written yet. Who was asked after its instant knows already.
async fn unreminded(
    db: &impl ConnectionTrait,
    cycle: i64,
    since: DateTime<Utc>,
    event: &impl Fn(i64) -> String,
) -> Result<HashMap<i64, Open>, Error> {
    let rows = queries::rows(db, cycle).await?;
    let mut open = open(rows.iter().filter(|r| r.asked_at <= since));
    let written = deadlines::queries::written(db, open.keys().map(|id| event(*id))).await?;
    open.retain(|id, _| !written.contains(&event(*id)));
    Ok(open)
}

/// Which reminder it is time for, and from when on it was.
fn step(due: DateTime<Utc>, now: DateTime<Utc>) -> Option<(String, DateTime<Utc>)> {
    if now < due - BEFORE {
        return None;
    }
    if now < due {
        return Some(("before".into(), due - BEFORE));
    }
    let week = (now - due).num_days() / 7;
    let since = due + WEEK * i32::try_from(week).unwrap_or_default();
    Some((format!("week-{week}"), since))
}

/// What is open, by reviewer.
fn open<'a>(rows: impl Iterator<Item = &'a Row>) -> HashMap<i64, Open> {
    let mut open = HashMap::<i64, Open>::new();
    for row in rows.filter(|r| r.state == State::Asked) {
        let theirs = open.entry(row.reviewer_id).or_default();
        theirs.reviews += 1;
        theirs.drafts += usize::from(row.saved_at.is_some());
    }
    open
}

async fn send(
    txn: &DatabaseTransaction,
    site: &Site,
    cycle: &cycle::Model,
    mut open: HashMap<i64, Open>,
    event: impl Fn(i64) -> String,
    by: Option<&Manager>,
    now: DateTime<Utc>,
) -> Result<Reminded, Error> {
    let own = reviewer::Entity::find().filter(reviewer::COLUMN.person_id.is_in(open.keys().copied())).all(txn).await?;
    let rests = |r: &reviewer::Model| r.reminded_at.is_some_and(|at| now < at + REST);
    let rested: HashSet<i64> = own.iter().filter(|r| rests(r)).map(|r| r.person_id).collect();
    open.retain(|id, _| !rested.contains(id));
    let drafts = letters::reminders(txn, site, cycle, &open, event, now).await?;
    let refused = Refused::among(txn, site, &drafts).await?;
    let wanted: Vec<Draft> = drafts.into_iter().filter(|d| !refused.holds(site, d)).collect();
    let mut ids: Vec<i64> = wanted.iter().filter_map(|d| d.to.person_id).collect();
    // Reminders of two cycles write to the same rows: in one order, neither waits for the other.
    ids.sort_unstable();
    mail::queue_many(txn, site, &wanted, now).await?;
    note(txn, cycle, &ids, by, now).await?;
    Ok(Reminded { written: ids.len(), rested: rested.len(), unreached: open.len() - ids.len() })
}

/// When they were last reminded, and in the log whose reminder it was.
async fn note(
    txn: &DatabaseTransaction,
    cycle: &cycle::Model,
    ids: &[i64],
    by: Option<&Manager>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    let row = |id: &i64| reviewer::ActiveModel {
        person_id: Set(*id),
        most: Set(None),
        languages: Set(entity::Words::default()),
        regions: Set(entity::Words::default()),
        away_until: Set(None),
        reminded_at: Set(Some(now)),
    };
    let known = OnConflict::column(reviewer::Column::PersonId).update_column(reviewer::Column::RemindedAt).to_owned();
    let rows = ids.iter().map(row);
    reviewer::Entity::insert_many(rows).on_conflict(known).exec_without_returning(txn).await?;
    let entry = |id: &i64| {
        let entry = Entry::new(Action::ReviewersReminded, "cycle", cycle.id).on(*id);
        by.map_or(entry.clone(), |by| entry.by(by.id)).row(now)
    };
    audit::Entity::insert_many(ids.iter().map(entry)).exec_without_returning(txn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reminders_come_before_at_and_after_the_day() {
        let due: DateTime<Utc> = "2027-02-01T12:00:00Z".parse().unwrap();
        let name = |by: TimeDelta| step(due, due + by).map(|(name, since)| (name, (since - due).num_days()));
        assert_eq!(name(TimeDelta::hours(-73)), None);
        assert_eq!(name(TimeDelta::hours(-72)), Some(("before".into(), -3)));
        assert_eq!(name(TimeDelta::zero()), Some(("week-0".into(), 0)));
        assert_eq!(name(TimeDelta::days(6)), Some(("week-0".into(), 0)));
        assert_eq!(name(TimeDelta::days(15)), Some(("week-2".into(), 14)));
    }
}
