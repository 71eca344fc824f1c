use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::audit::Action;
use entity::{application, cycle};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::rules::{Facts, Gift, Outcome};
use super::{letters, queries, rules, writing};
use crate::applications::counted;
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::Manager;
use crate::{Error, deadlines, directory, mail};

/// What an announcement did.
#[derive(Debug)]
pub struct Announced {
    pub results: usize,
    pub awards: usize,
}

/// How an attempt to announce ended.
enum Attempt {
    Done(Announced),
    /// It is not there to be announced: announced already, not armed, not due any more. Which of these.
    Lost(Message),
    /// Something has to be put right first.
    Hindered(Vec<Message>),
}

/// From now on the cycle announces by itself at its instant.
pub async fn arm(
    db: &Db,
    by: &Manager,
    slug: &str,
    seen: Option<&str>,
    now: DateTime<Utc>,
) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let cycle = held(&txn, slug).await?;
    if cycle.announced_at.is_some() {
        return Err(Error::refused(announced_already(&txn, cycle.id).await?));
    }
    if let Some(at) = cycle.armed_at {
        let by = queries::history(&txn, cycle.id).await?.into_iter().find(|(e, _)| e.action == Action::CycleArmed);
        let by = by.map_or_else(|| Message::new("announcements-by-somebody"), |(_, name)| name);
        return Err(Error::refused(Message::new("announcements-armed-already").with("by", by).with("at", day(at))));
    }
    let facts = queries::facts(&txn, cycle.clone(), now).await?;
    let problems = facts.problems(Some(by.id), now);
    if !problems.is_empty() {
        return Err(Error::refused(Message::new("announcements-arm-not-yet").with("why", all_of(&problems))));
    }
    still(&facts, by.id, seen)?;
    let mut armed = cycle.into_active_model();
    armed.armed_at = Set(Some(now));
    armed.armed_by = Set(Some(by.id));
    let cycle = armed.update(&txn).await?;
    let entry = Entry::new(Action::CycleArmed, "cycle", cycle.id).by(by.id).states("not armed", "armed");
    entry.note(format!("announces on {}", day(cycle.announces_at))).record(&txn, now).await?;
    txn.commit().await?;
    Ok(cycle)
}

/// It waits for a manager again.
pub async fn disarm(db: &Db, by: &Manager, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let cycle = held(&txn, slug).await?;
    if cycle.announced_at.is_some() {
        return Err(Error::refused(announced_already(&txn, cycle.id).await?));
    }
    if cycle.armed_at.is_none() {
        return Err(Error::refused(Message::new("announcements-not-armed")));
    }
    let entry = Entry::new(Action::CycleDisarmed, "cycle", cycle.id).by(by.id).states("armed", "not armed");
    let mut disarmed = cycle.into_active_model();
    disarmed.armed_at = Set(None);
    disarmed.armed_by = Set(None);
    disarmed.update(&txn).await?;
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Announces every armed cycle whose instant has come. One that cannot be announced is disarmed, so that a manager
/// sees why, and keeps no other waiting.
pub async fn announce_due(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let mut failed = None;
    for cycle in queries::due(&db.write, now).await? {
        match attempt(db, site, cycle.id, None, now).await {
            Ok(Attempt::Done(done)) => {
                tracing::info!(cycle = cycle.slug, results = done.results, "a cycle was announced")
            }
            Ok(Attempt::Lost(_)) => {}
            Ok(Attempt::Hindered(why)) => give_up(db, &cycle, &why, now).await?,
            Err(e) => failed = Some(e),
        }
    }
    failed.map_or(Ok(()), Err)
}

/// What a manager wants who announces a cycle now.
#[derive(Clone, Copy, Debug)]
pub struct AtOnce<'a> {
    pub by: i64,
    /// What they had before their eyes when they confirmed it.
    pub seen: Option<&'a str>,
    /// The term begins today, where it was to begin later.
    pub starts_now: bool,
}

/// Announces an armed cycle now, because a manager wants it. Exactly once, whoever calls how often: the loser is told
/// who was first.
pub async fn announce(
    db: &Db,
    site: &Site,
    cycle_id: i64,
    at_once: AtOnce<'_>,
    now: DateTime<Utc>,
) -> Result<Announced, Error> {
    match attempt(db, site, cycle_id, Some(at_once), now).await? {
        Attempt::Done(done) => Ok(done),
        Attempt::Lost(why) => Err(Error::refused(why)),
        Attempt::Hindered(why) => Err(Error::refused(Message::new("announcements-cannot").with("why", all_of(&why)))),
    }
}

async fn attempt(
    db: &Db,
    site: &Site,
    id: i64,
    at_once: Option<AtOnce<'_>>,
    now: DateTime<Utc>,
) -> Result<Attempt, Error> {
    let txn = db.begin().await?;
    let by = at_once.map(|at_once| at_once.by);
    if !claim(&txn, id, by, now).await? {
        return Ok(Attempt::Lost(why_not(&txn, id).await?));
    }
    if let Some(AtOnce { by, starts_now: true, .. }) = at_once {
        begin_today(&txn, id, by, now).await?;
    }
    let facts = standing(&txn, id, now).await?;
    // Whether they get their own may hang on the day, and nothing on the page could have told them.
    if let Some(AtOnce { by, starts_now: true, .. }) = at_once
        && facts.clone().without(by).1
    {
        return Ok(Attempt::Lost(Message::new("announcements-own-term")));
    }
    let problems = facts.problems_at_the_instant(by, now);
    if !problems.is_empty() {
        return Ok(Attempt::Hindered(problems));
    }
    if facts.waits_for_main() {
        return Ok(Attempt::Lost(Message::new("announcements-main-first")));
    }
    if let Some(at_once) = at_once {
        still(&facts, at_once.by, at_once.seen)?;
    }
    let facts = Facts { counted: counted::of_cycle(&txn, id).await?, ..facts };
    let outcomes = facts.outcomes();
    writing::states(&txn, &facts, &outcomes, now).await?;
    writing::lost(&txn, &outcomes).await?;
    writing::numbers(&txn, &outcomes, facts.last_number).await?;
    writing::standings(&txn, &outcomes, now).await?;
    writing::awards(&txn, &facts.cycle, &outcomes, now).await?;
    writing::trail(&txn, &facts, &outcomes, by, now).await?;
    mail::queue_many(&txn, site, &letters::all(&facts, &outcomes, site), now).await?;
    let late = deadlines::actions::incomplete_at_announcement(&txn, site, facts.drafts.iter().map(|(id, _)| *id));
    mail::queue_many(&txn, site, &late.await?, now).await?;
    let awarded: Vec<i64> = outcomes.iter().filter(|o| o.gift != Gift::None).map(person).collect();
    directory::refresh_many(&txn, &awarded, now).await?;
    txn.commit().await?;
    Ok(Attempt::Done(Announced { results: outcomes.len(), awards: awarded.len() }))
}

/// Somebody decided otherwise between the page that was confirmed and now: it is looked at again.
fn still(facts: &Facts, by: i64, seen: Option<&str>) -> Result<(), Error> {
    match seen {
        Some(seen) if !seen.is_empty() && seen != facts.clone().without(by).0.digest() => {
            Err(Error::refused(Message::new("announcements-seen-changed")))
        }
        _ => Ok(()),
    }
}

fn person(outcome: &Outcome) -> i64 {
    outcome.candidate.person_id
}

/// Two at once: the update counts its rows, so one of them announces. By itself only what is due; a manager moves the
/// instant to now.
async fn claim(txn: &DatabaseTransaction, id: i64, by: Option<i64>, now: DateTime<Utc>) -> Result<bool, Error> {
    let mut claimed = cycle::ActiveModel { announced_at: Set(Some(now)), ..Default::default() };
    let mut free = cycle::Entity::update_many()
        .filter(cycle::COLUMN.id.eq(id))
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.armed_at.is_not_null());
    match by {
        Some(_) => claimed.announces_at = Set(now),
        None => free = free.filter(cycle::COLUMN.announces_at.lte(now)),
    }
    Ok(free.set(claimed).exec(txn).await?.rows_affected == 1)
}

/// The term begins with the announcement, where it was to begin later.
async fn begin_today(txn: &DatabaseTransaction, id: i64, by: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let cycle = cycle::Entity::find_by_id(id).one(txn).await?.ok_or(Error::NotFound)?;
    let Some((today, _)) = rules::earlier_start(&cycle, now) else { return Ok(()) };
    let entry = Entry::new(Action::CycleEdited, "cycle", id).by(by);
    let entry =
        entry.states(cycle.term_start.to_string(), today.to_string()).note("term_start: it was announced earlier");
    let mut sooner = cycle.into_active_model();
    sooner.term_start = Set(today);
    sooner.update(txn).await?;
    Ok(entry.record(txn, now).await?)
}

/// What stands, held until the transaction ends: nobody withdraws or takes a number meanwhile.
async fn standing(txn: &DatabaseTransaction, id: i64, now: DateTime<Utc>) -> Result<Facts, Error> {
    application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.cycle_id.eq(id))
        .order_by_asc(application::COLUMN.id)
        .lock_exclusive()
        .into_tuple::<i64>()
        .all(txn)
        .await?;
    writing::hold_numbers(txn).await?;
    let cycle = cycle::Entity::find_by_id(id).one(txn).await?.ok_or(Error::NotFound)?;
    queries::facts(txn, cycle, now).await
}

async fn why_not(txn: &DatabaseTransaction, id: i64) -> Result<Message, Error> {
    let cycle = cycle::Entity::find_by_id(id).one(txn).await?.ok_or(Error::NotFound)?;
    Ok(match cycle.announced_at {
        Some(_) => announced_already(txn, id).await?,
        None if cycle.armed_at.is_none() => Message::new("announcements-arm-first"),
        None => Message::new("announcements-not-due"),
    })
}

async fn announced_already(txn: &DatabaseTransaction, id: i64) -> Result<Message, Error> {
    let history = queries::history(txn, id).await?;
    let told = history.into_iter().find(|(e, _)| e.action == Action::CycleAnnounced);
    Ok(match told {
        Some((e, _)) if e.by_id.is_none() => Message::new("announcements-already-itself").with("at", day(e.at)),
        Some((e, by)) => Message::new("announcements-already-by").with("by", by).with("at", day(e.at)),
        None => Message::new("announcements-already"),
    })
}

async fn give_up(db: &Db, cycle: &cycle::Model, why: &[Message], now: DateTime<Utc>) -> Result<(), Error> {
    tracing::error!(cycle = cycle.slug, why = all_of(why), "an armed cycle could not be announced and was disarmed");
    let txn = db.begin().await?;
    let disarmed = cycle::ActiveModel { armed_at: Set(None), armed_by: Set(None), ..Default::default() };
    let done = cycle::Entity::update_many()
        .set(disarmed)
        .filter(cycle::COLUMN.id.eq(cycle.id))
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.armed_at.is_not_null())
        .exec(&txn)
        .await?;
    if done.rows_affected == 1 {
        let entry = Entry::new(Action::CycleDisarmed, "cycle", cycle.id).states("armed", "not armed");
        // Without names: also those whom it is about may read the log. The page of the announcement names the others.
        let note = Message::new("announcements-given-up").count("count", why.len());
        entry.note(note.to_string()).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// The cycle, held until the transaction ends.
async fn held(txn: &DatabaseTransaction, slug: &str) -> Result<cycle::Model, Error> {
    let found = cycle::Entity::find().filter(cycle::COLUMN.slug.eq(slug)).lock_exclusive().one(txn).await?;
    found.ok_or(Error::NotFound)
}

fn day(at: DateTime<Utc>) -> String {
    Locale::english().zoned(at, Tz::UTC)
}

fn all_of(messages: &[Message]) -> String {
    messages.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
