//! What a manager does to one review, or to all that are open of one reviewer. Nobody touches those of their own
//! application: it is looked after by others.

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::review::{self, State};
use entity::{application, cycle, review_plan};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{asked, check_time, end, letters, reviewed, top_up};
use crate::Error;
use crate::assignments::queries::{Facts, Which};
use crate::assignments::rules::{Bar, Wanting};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// What became of a question to somebody.
#[derive(Clone, Debug)]
pub struct Asked {
    pub cycle: cycle::Model,
    pub reviewer: String,
    /// What the portal would not have done by itself: they have enough, are away, do not read it.
    pub despite: Option<Bar>,
    /// It had as many reviews as it needs, given or to come.
    pub is_extra: bool,
}

/// Asks a reviewer for an application, also over their cap; never against a conflict, and never who stepped back from it.
pub async fn ask(
    db: &Db,
    site: &Site,
    by: &Manager,
    application: i64,
    reviewer: i64,
    now: DateTime<Utc>,
) -> Result<Asked, Error> {
    let txn = db.begin().await?;
    let (application, cycle, plan) = of_another(&txn, by, application).await?;
    check_time(&cycle, &plan, now)?;
    let facts = Facts::of(&txn, &cycle, &plan, Which::These(&[application.id]), now).await?;
    let wanting = facts.input.applications.first().ok_or_else(|| refused("assignments-not-submitted"))?;
    let named = facts.reviewers.iter().find(|r| r.id == reviewer).ok_or_else(|| refused("assignments-not-theirs"))?;
    if facts.ties().between(reviewer, application.person_id).is_some() {
        return Err(Error::refused(Message::new("assignments-conflict").with("name", &named.name)));
    }
    let before = facts.rows.iter().find(|r| r.application_id == application.id && r.reviewer_id == reviewer);
    match before.map(|r| r.state) {
        Some(State::Asked | State::Given) => return Err(refused("assignments-asked-already")),
        Some(State::Recused) => return Err(refused("assignments-recused")),
        Some(State::Released) | None => {}
    }
    let (id, version) = match before {
        Some(before) => again(&txn, before.id, before.version + 1, by, now).await?,
        None => {
            let row = asked(application.id, reviewer, Some(by.id), now).insert(&txn).await.map_err(told_as_asked)?;
            (row.id, row.version)
        }
    };
    let despite = despite(&facts, wanting, reviewer, by);
    let entry = Entry::new(Action::ReviewAsked, "application", application.id).by(by.id).on(reviewer);
    entry.note(despite.map_or("", Bar::slug)).record(&txn, now).await?;
    let open = facts.rows.iter().filter(|r| r.reviewer_id == reviewer && r.state == State::Asked).count();
    letters::asked_one(&txn, site, &cycle, (reviewer, open + 1), &format!("{id}:{version}"), now).await?;
    txn.commit().await?;
    let is_extra = wanting.standing >= facts.input.needed;
    Ok(Asked { cycle, reviewer: named.name.clone(), despite, is_extra })
}

/// Why the portal would not have asked them by itself. As the manager may see it: that somebody is full by what they have
/// of the manager's own application is told in nothing.
fn despite(facts: &Facts, wanting: &Wanting, reviewer: i64, by: &Manager) -> Option<Bar> {
    let seen = facts.clone().seen_by(by.id);
    let available = seen.input.reviewers.iter().find(|r| r.id == reviewer)?;
    seen.input.bar(wanting, available).or(available.is_full().then_some(Bar::Full))
}

/// A review that was taken from somebody is theirs again, with what they wrote.
async fn again(
    txn: &DatabaseTransaction,
    review: i64,
    version: i32,
    by: &Manager,
    now: DateTime<Utc>,
) -> Result<(i64, i32), Error> {
    let row = review::ActiveModel {
        id: Set(review),
        state: Set(State::Asked),
        version: Set(version),
        asked_at: Set(now),
        asked_by: Set(Some(by.id)),
        ended_at: Set(None),
        reason: Set(String::new()),
        ..Default::default()
    };
    row.update(txn).await?;
    Ok((review, version))
}

/// Takes a review from its reviewer, and asks another where the cycle is assigned by itself.
pub async fn release(
    db: &Db,
    site: &Site,
    by: &Manager,
    review: i64,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<review::Model, Error> {
    let reason = reason_of(reason)?;
    let txn = db.begin().await?;
    let found = review::Entity::find_by_id(review).one(&txn).await?.ok_or(Error::NotFound)?;
    let (_, cycle, plan) = of_another(&txn, by, found.application_id).await?;
    check_time(&cycle, &plan, now)?;
    let which = (found.id, found.application_id, found.reviewer_id);
    if !end(&txn, which, State::Released, &reason, Some(by.id), now).await? {
        return Err(refused("assignments-released-already"));
    }
    letters::released(&txn, site, &cycle, (found.reviewer_id, &[found.id]), &reason, now).await?;
    top_up(&txn, site, cycle.id, now).await?;
    txn.commit().await?;
    Ok(found)
}

/// What became of a reviewer's open reviews.
#[derive(Clone, Debug)]
pub struct Reassigned {
    pub taken: usize,
    /// How many of them somebody else was asked for, and who that is, by name.
    pub asked: usize,
    pub to: Vec<String>,
}

/// Takes all that is open from a reviewer and asks others instead: those whom the plan would ask, who have the fewest in
/// the cycle, given or open.
pub async fn reassign(
    db: &Db,
    site: &Site,
    by: &Manager,
    (cycle, reviewer): (i64, i64),
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Reassigned, Error> {
    let reason = reason_of(reason)?;
    let txn = db.begin().await?;
    let (cycle, plan) = reviewed(&txn, cycle).await?;
    check_time(&cycle, &plan, now)?;
    let facts = Facts::of(&txn, &cycle, &plan, Which::These(&[]), now).await?;
    let is_own = |application: &i64| facts.applicants.get(application) == Some(&by.id);
    let open = facts.rows.iter().filter(|r| r.reviewer_id == reviewer && r.state == State::Asked);
    let open: Vec<_> = open.filter(|r| !is_own(&r.application_id)).collect();
    if open.is_empty() {
        return Err(refused("assignments-nothing-open"));
    }
    for row in &open {
        let which = (row.id, row.application_id, reviewer);
        end(&txn, which, State::Released, &reason, Some(by.id), now).await?;
    }
    let taken: Vec<i64> = open.iter().map(|r| r.id).collect();
    letters::released(&txn, site, &cycle, (reviewer, &taken), &reason, now).await?;
    // Asked for by hand, so also where nothing is assigned by itself.
    let facts = Facts::of(&txn, &cycle, &plan, Which::Short, now).await?;
    let mut wanted = super::plan_for(&facts, Some(by.id));
    if !plan.is_automatic {
        wanted.pairs.retain(|(application, _)| open.iter().any(|r| r.application_id == *application));
    }
    super::fill(&txn, site, (&cycle, &plan), &facts, &wanted, Some(by), now).await?;
    txn.commit().await?;
    let others = wanted.pairs.iter().filter(|(a, _)| open.iter().any(|r| r.application_id == *a));
    let others: Vec<i64> = others.map(|(_, reviewer)| *reviewer).collect();
    let to = facts.reviewers.iter().filter(|r| others.contains(&r.id)).map(|r| r.name.clone());
    Ok(Reassigned { taken: open.len(), asked: others.len(), to: to.collect() })
}

/// Somebody else's application, its cycle held, and how it is reviewed.
pub(super) async fn of_another(
    txn: &DatabaseTransaction,
    by: &Manager,
    application: i64,
) -> Result<(application::Model, cycle::Model, review_plan::Model), Error> {
    let found = application::Entity::find_by_id(application).filter(application::COLUMN.person_id.ne(by.id));
    let found = found.one(txn).await?.ok_or(Error::NotFound)?;
    let (cycle, plan) = reviewed(txn, found.cycle_id).await?;
    Ok((found, cycle, plan))
}

fn reason_of(typed: &str) -> Result<String, Error> {
    let mut complaints = crate::complaints::Complaints::default();
    let reason = complaints.needed("reason", typed, 500, Message::new("assignments-reason-missing"));
    complaints.end()?;
    Ok(reason)
}

fn refused(why: &'static str) -> Error {
    Error::refused(Message::new(why))
}

/// Two managers at once: the slower one is told the same as if it had been there before.
fn told_as_asked(e: sea_orm::DbErr) -> Error {
    let e = Error::from(e);
    if e.is_taken() { refused("assignments-asked-already") } else { e }
}
