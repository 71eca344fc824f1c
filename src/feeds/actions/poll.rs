use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::feed::{self, State, Trouble};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};
use url::Url;

use super::{Reader, take};
use crate::Error;
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::feeds::ask::{Answer, What, ask};
use crate::feeds::{letters, rules, shown};
use crate::posts;
use crate::posts::actions::Taken;
use crate::text;

/// What came of asking for a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Read for the first time.
    New,
    Updated,
    NotModified,
    Gone,
    Moved,
    /// Its member took it away while it was asked for: nothing is kept of what came.
    Removed,
    Failed,
}

impl Outcome {
    pub fn slug(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Updated => "updated",
            Self::NotModified => "not_modified",
            Self::Gone => "gone",
            Self::Moved => "moved",
            Self::Removed => "removed",
            Self::Failed => "failed",
        }
    }

    pub fn is_good(self) -> bool {
        matches!(self, Self::New | Self::Updated | Self::NotModified)
    }
}

#[derive(Debug)]
pub struct Told {
    pub outcome: Outcome,
    pub status: Option<u16>,
    /// Where it came from.
    pub at: String,
    pub entries: usize,
    pub taken: Taken,
    pub feed: feed::Model,
}

/// Asks for a feed, whose host is held, and keeps what came: the posts and the feed's own row in one transaction.
pub async fn poll(reader: &Reader, feed: feed::Model, now: DateTime<Utc>) -> Result<Told, Error> {
    let answer = ask(&reader.outgoing, &feed, reader.pace.limits).await;
    let txn = reader.db.begin().await?;
    let old = feed::Entity::find_by_id(feed.id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let told = keep(&txn, &reader.site, old, answer, now).await?;
    txn.commit().await?;
    Ok(told)
}

/// Asks at once; none where somebody asks its host just now, or its server wants to be left alone, and the timetable will.
pub async fn read_now(reader: &Reader, feed: feed::Model, now: DateTime<Utc>) -> Result<Option<Told>, Error> {
    if feed.wait_until.is_some_and(|until| until > now) {
        return Ok(None);
    }
    let Some(lease) = take(&reader.db, &feed.host, now).await? else { return Ok(None) };
    let told = poll(reader, feed, now).await;
    lease.release(&reader.db).await?;
    told.map(Some)
}

/// What came could not be kept: the server is not asked for it again and again meanwhile, and whoever looks is told.
pub async fn put_off(db: &Db, id: i64, at: DateTime<Utc>) -> Result<(), Error> {
    let failures = Expr::col(feed::Column::Failures).add(1);
    let since = Expr::col(feed::Column::FailingSince).if_null(at);
    let trouble = Trouble { kind: "not_kept".into(), detail: String::new() };
    let row = feed::ActiveModel {
        next_at: Set(at + rules::SOONEST),
        fetched_at: Set(Some(at)),
        trouble: Set(Some(trouble)),
        ..Default::default()
    };
    feed::Entity::update_many()
        .set(row)
        .col_expr(feed::Column::Failures, failures)
        .col_expr(feed::Column::FailingSince, since)
        .filter(feed::COLUMN.id.eq(id))
        .exec(&db.write)
        .await?;
    Ok(())
}

async fn keep(
    txn: &DatabaseTransaction,
    site: &Site,
    old: feed::Model,
    mut answer: Answer,
    now: DateTime<Utc>,
) -> Result<Told, Error> {
    let (status, at) = (answer.status, std::mem::take(&mut answer.at));
    let mut row = old.clone().into_active_model();
    row.fetched_at = Set(Some(now));
    row.wait_until = Set(answer.retry_after.as_deref().and_then(|h| rules::retry_after(h, now)));
    if old.state == State::Removed {
        let (feed, taken) = (row.update(txn).await?, Taken::default());
        return Ok(Told { outcome: Outcome::Removed, status, at, entries: 0, taken, feed });
    }
    let (mut entries, mut taken) = (0, Taken::default());
    let what = std::mem::replace(&mut answer.what, What::NotModified);
    let outcome = match what {
        What::Read(document) => {
            entries = document.entries.len();
            let interval = rules::interval(&document.entries, now);
            well(&mut row, &old, &answer, (interval, document.ttl), now);
            row.format = Set(Some(document.format.into()));
            row.title = Set(document.title);
            row.site_url = Set(document.site_url);
            row.etag = Set(answer.etag);
            row.last_modified = Set(answer.last_modified);
            taken = posts::actions::take_in(txn, site, &old, document.entries, now).await?;
            if old.read_at.is_none() { Outcome::New } else { Outcome::Updated }
        }
        What::NotModified => {
            well(&mut row, &old, &answer, (TimeDelta::minutes(old.interval_minutes.into()), None), now);
            Outcome::NotModified
        }
        What::Gone => {
            row.trouble = Set(Some(Trouble { kind: "gone".into(), detail: String::new() }));
            stop(&mut row, &old, State::Gone);
            Outcome::Gone
        }
        What::Moved(to) => {
            row.trouble = Set(Some(Trouble { kind: "moved".into(), detail: to.to_string() }));
            row.moved_to = Set(Some(to.into()));
            stop(&mut row, &old, State::Moved);
            Outcome::Moved
        }
        What::Failed(trouble) => {
            badly(&mut row, &old, trouble, now);
            Outcome::Failed
        }
    };
    let feed = row.update(txn).await?;
    changed(txn, site, &old, &feed, now).await?;
    Ok(Told { outcome, status, at, entries, taken, feed })
}

/// It answered as it should: what was wrong before is forgotten, and it is read on.
fn well(
    row: &mut feed::ActiveModel,
    old: &feed::Model,
    answer: &Answer,
    (interval, ttl): (TimeDelta, Option<TimeDelta>),
    now: DateTime<Utc>,
) {
    let fresh = answer.cache_control.as_deref().and_then(rules::max_age);
    row.interval_minutes = Set(i32::try_from(interval.num_minutes()).unwrap_or(60));
    row.next_at = Set(rules::next(interval, [ttl, fresh], rules::seed(old.id, now), now));
    row.read_at = Set(Some(now));
    row.failing_since = Set(None);
    row.failures = Set(0);
    row.trouble = Set(None);
    if matches!(old.state, State::Failing | State::Moved) {
        row.state = Set(State::Active);
        row.moved_to = Set(None);
    }
    if let Some(to) = &answer.moved_to {
        put_url(row, to);
    }
}

/// From now on it is asked for there. What the old address said of its version means nothing at the new one.
pub(super) fn put_url(row: &mut feed::ActiveModel, url: &Url) {
    row.url = Set(url.to_string());
    row.host = Set(host(url));
}

/// What politeness counts by: the host, with its port where it is not the usual one.
pub(super) fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().to_lowercase();
    url.port().map_or_else(|| host.clone(), |port| format!("{host}:{port}"))
}

fn badly(row: &mut feed::ActiveModel, old: &feed::Model, trouble: Trouble, now: DateTime<Utc>) {
    let since = old.failing_since.unwrap_or(now);
    let failures = old.failures.saturating_add(1);
    let next = rules::after_failure(failures, rules::seed(old.id, now), now);
    let wait = row.wait_until.clone().take().flatten();
    row.next_at = Set(wait.map_or(next, |until| Ord::max(until, next)));
    row.failing_since = Set(Some(since));
    row.failures = Set(failures);
    row.trouble = Set(Some(trouble));
    if rules::is_hopeless(since, now) {
        stop(row, old, State::Failing);
    }
}

/// The portal stops reading it; one that its member paused stays paused.
fn stop(row: &mut feed::ActiveModel, old: &feed::Model, state: State) {
    if matches!(old.state, State::Active | State::Failing | State::Moved) || state == State::Gone {
        row.state = Set(state);
    }
}

/// The audit entries of another address and of another state, and the letter to the member.
async fn changed(
    txn: &DatabaseTransaction,
    site: &Site,
    old: &feed::Model,
    feed: &feed::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::FeedChanged, "feed", feed.id);
    let entry = feed.person_id.map_or(entry.clone(), |person| entry.on(person));
    if old.url != feed.url {
        entry.clone().note(text::line(&format!("{} is read at {}", old.url, feed.url))).record(txn, now).await?;
    }
    if old.state == feed.state {
        return Ok(());
    }
    let entry = entry.states(old.state.to_value(), feed.state.to_value());
    entry.note(text::line(&format!("{} {}", feed.url, shown::trouble_in_english(feed)))).record(txn, now).await?;
    letters::stopped(txn, site, feed, now).await
}
