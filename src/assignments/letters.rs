//! What reviewers are told: counts and days, never whose applications they are. Each event has the cycle behind its name:
//! by that the outbox knows whom a letter would tell something of their own application (`letters::queries::readable`).

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::{cycle, track};
use minijinja::{Value, context};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::queries::Facts;
use crate::Error;
use crate::config::Site;
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::instant;

/// What somebody has before them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    pub reviews: usize,
    /// Of them, begun.
    pub drafts: usize,
}

/// One letter to each who was asked, however many reviews it were.
pub async fn asked(
    db: &impl ConnectionTrait,
    site: &Site,
    cycle: &cycle::Model,
    facts: &Facts,
    loads: &HashMap<i64, usize>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut before = HashMap::<i64, usize>::new();
    let mut open = HashMap::<i64, usize>::new();
    for row in &facts.rows {
        *before.entry(row.reviewer_id).or_default() += 1;
        *open.entry(row.reviewer_id).or_default() += usize::from(row.state == entity::review::State::Asked);
    }
    let about = About::of(db, site, cycle).await?;
    let reviewers: Vec<i64> = loads.keys().copied().collect();
    let mut drafts = Vec::new();
    for (id, to) in Recipient::among(db, &reviewers).await? {
        let new = loads[&id];
        let all = open.get(&id).copied().unwrap_or_default() + new;
        // Two at the same instant differ by how many were asked of them before.
        let so_far = before.get(&id).copied().unwrap_or_default() + new;
        let event = format!("assignments/asked:{}:{id}:{so_far}:{}", cycle.id, now.timestamp_millis());
        drafts.push(Draft { to, letter: Letter::ReviewsAsked, event, words: about.words(new, all, now) });
    }
    mail::queue_many(db, site, &drafts, now).await
}

/// The same for one review that was asked for by hand.
pub async fn asked_one(
    db: &impl ConnectionTrait,
    site: &Site,
    cycle: &cycle::Model,
    (reviewer, all): (i64, usize),
    event: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(to) = Recipient::among(db, &[reviewer]).await?.remove(&reviewer) else { return Ok(()) };
    let words = About::of(db, site, cycle).await?.words(1, all, now);
    let event = format!("assignments/asked:{}:{event}", cycle.id);
    mail::queue_many(db, site, &[Draft { to, letter: Letter::ReviewsAsked, event, words }], now).await
}

/// That these reviews are not theirs any more, and why.
pub async fn released(
    db: &impl ConnectionTrait,
    site: &Site,
    cycle: &cycle::Model,
    (reviewer, reviews): (i64, &[i64]),
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(to) = Recipient::among(db, &[reviewer]).await?.remove(&reviewer) else { return Ok(()) };
    let about = About::of(db, site, cycle).await?;
    let words = context! { reason, ..about.words(reviews.len(), 0, now) };
    let first = reviews.first().copied().unwrap_or_default();
    let event = format!("assignments/released:{}:{reviewer}:{first}:{}", cycle.id, now.timestamp_millis());
    mail::queue_many(db, site, &[Draft { to, letter: Letter::ReviewsReleased, event, words }], now).await
}

/// A reminder to each of these.
pub async fn reminders(
    db: &impl ConnectionTrait,
    site: &Site,
    cycle: &cycle::Model,
    open: &HashMap<i64, Open>,
    event: impl Fn(i64) -> String,
    now: DateTime<Utc>,
) -> Result<Vec<Draft>, Error> {
    let about = About::of(db, site, cycle).await?;
    let ids: Vec<i64> = open.keys().copied().collect();
    let draft = |(id, to): (i64, Recipient)| {
        let theirs = open[&id];
        let words = context! { drafts => theirs.drafts, ..about.words(theirs.reviews, theirs.reviews, now) };
        Draft { to, letter: Letter::ReviewsDue, event: event(id), words }
    };
    Ok(Recipient::among(db, &ids).await?.into_iter().map(draft).collect())
}

/// What every letter on a cycle's reviews tells.
struct About<'a> {
    cycle: &'a cycle::Model,
    track: String,
    url: String,
}

impl<'a> About<'a> {
    async fn of(db: &impl ConnectionTrait, site: &Site, cycle: &'a cycle::Model) -> Result<Self, Error> {
        let track = track::Entity::find_by_id(cycle.track_id).one(db).await?.ok_or(Error::NotFound)?;
        Ok(Self { cycle, track: track.name, url: site.url("/review") })
    }

    fn words(&self, reviews: usize, open: usize, now: DateTime<Utc>) -> Value {
        let due = self.cycle.reviews_due_at;
        context! {
            cycle => self.cycle.title.as_str(), track => self.track.as_str(), zone => self.cycle.zone.as_str(),
            reviews, open, due_at => due.map(instant), is_late => due.is_some_and(|due| due <= now),
            url => self.url.as_str(),
        }
    }
}
