use chrono::{DateTime, TimeDelta, Utc};
use entity::mention::{self, Display, Kind, State};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue, RETRY_AFTER};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use url::Url;

use super::due;
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::mentions::queries;
use crate::mentions::rules::{self, Entry};
use crate::outgoing::{self, Limits, Outgoing, Trouble};

/// A verified one is looked at again after so long: a link may go without anyone telling.
const RECHECK: TimeDelta = TimeDelta::days(30);

/// What was refused, or is gone, is kept for so long, for whoever wonders why.
const KEPT: TimeDelta = TimeDelta::days(30);

/// What a look at the source says.
enum Verdict {
    Links(Entry),
    /// For good; why, as one word and what belongs to it.
    No(String),
    /// Not now: why, and until when its host wants to be left alone.
    Later(String, Option<DateTime<Utc>>),
}

/// Its site answers, and says that the page is not there: no outage.
const NOT_THERE: &str = "status 404";

/// Checks those that are due.
pub async fn verify_due(db: &Db, site: &Site, outgoing: &Outgoing, now: DateTime<Utc>) -> Result<(), Error> {
    let due = mention::Entity::find()
        .filter(mention::COLUMN.next_at.lte(now))
        .filter(free(now))
        .order_by_asc(mention::COLUMN.next_at)
        .limit(due::READ)
        .all(&db.read)
        .await?;
    let hosts = due::fairly(due, |row| row.source_host.clone());
    let (db, site, outgoing) = (db.clone(), site.clone(), outgoing.clone());
    let each = move |row: mention::Model| {
        let (db, site, outgoing) = (db.clone(), site.clone(), outgoing.clone());
        async move {
            if !take(&db, &row, now).await? {
                return Ok(());
            }
            let verdict = check(&db, &outgoing, &site, &row, now).await?;
            settle(&db, row, verdict, now).await
        }
    };
    due::all(hosts, each).await
}

/// Takes away what was turned down long ago; not what somebody hid, which would show when it is sent again.
pub async fn sweep(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    mention::Entity::delete_many()
        .filter(mention::Column::State.is_in([State::Refused, State::Gone]))
        .filter(mention::COLUMN.turned_down_at.lt(now - KEPT))
        .filter(mention::Column::Display.ne(Display::Hidden))
        .filter(mention::COLUMN.next_at.is_null())
        .exec(&db.write)
        .await?;
    Ok(())
}

fn free(now: DateTime<Utc>) -> Condition {
    Condition::any().add(mention::COLUMN.lease_until.is_null()).add(mention::COLUMN.lease_until.lte(now))
}

/// Of two instances one gets it.
async fn take(db: &Db, row: &mention::Model, now: DateTime<Utc>) -> Result<bool, Error> {
    let taken = mention::Entity::update_many()
        .col_expr(mention::Column::LeaseUntil, Expr::value(now + due::LEASE))
        .filter(mention::COLUMN.id.eq(row.id))
        .filter(mention::COLUMN.next_at.lte(now))
        .filter(free(now))
        .exec(&db.write)
        .await?;
    Ok(taken.rows_affected == 1)
}

async fn check(
    db: &Db,
    outgoing: &Outgoing,
    site: &Site,
    row: &mention::Model,
    now: DateTime<Utc>,
) -> Result<Verdict, Error> {
    let (Ok(source), Ok(target)) = (Url::parse(&row.source), Url::parse(&row.target)) else {
        return Ok(Verdict::No("astray".into()));
    };
    // What a member blocks is hidden; what the program blocks is not even asked.
    if queries::is_blocked(&db.read, &row.source_host, None).await? {
        return Ok(Verdict::No("blocked".into()));
    }
    let accept = HeaderValue::from_static("text/html, application/xhtml+xml, application/json;q=0.8, text/plain;q=0.6");
    let reply = match outgoing.get(source, HeaderMap::from_iter([(ACCEPT, accept)]), Limits::CHECK).await {
        Ok(reply) => reply,
        Err(trouble @ (Trouble::Unreachable(_) | Trouble::TooSlow)) => {
            return Ok(Verdict::Later(trouble.kind().into(), None));
        }
        Err(trouble) => return Ok(Verdict::No(trouble.kind().into())),
    };
    // A redirect is no way around a block.
    let host = rules::host(&reply.url);
    if host != row.source_host && queries::is_blocked(&db.read, &host, row.person_id).await? {
        return Ok(Verdict::No(format!("blocked {host}")));
    }
    match reply.status.as_u16() {
        410 => return Ok(Verdict::No("gone".into())),
        status if !reply.status.is_success() => {
            let until = reply.header(RETRY_AFTER).and_then(|wish| outgoing::retry_after(wish, now));
            return Ok(Verdict::Later(format!("status {status}"), until));
        }
        _ => {}
    }
    // A source that leads back to the page itself would find any link there.
    if rules::target(&reply.url, site).is_some_and(|page| Some(page) == rules::target(&target, site)) {
        return Ok(Verdict::No("same".into()));
    }
    let read = tokio::task::spawn_blocking(move || {
        let (kind, body) = (reply.content_type(), reply.html());
        let links = rules::links(&kind, &body, &reply.url, &target)?;
        let entry = if reply.is_html() { rules::entry(&body, &reply.url, &target, now) } else { Entry::default() };
        Some(links.then_some(entry))
    });
    Ok(match read.await {
        Ok(Some(Some(entry))) => Verdict::Links(entry),
        Ok(Some(None)) => Verdict::No("no_link".into()),
        Ok(None) => Verdict::No("type".into()),
        Err(_) => Verdict::No("unreadable".into()),
    })
}

async fn settle(db: &Db, row: mention::Model, verdict: Verdict, now: DateTime<Utc>) -> Result<(), Error> {
    let was_verified = row.verified_at.is_some();
    let txn = db.begin().await?;
    let change = match verdict {
        Verdict::Links(entry) => verified(&row, entry, now),
        Verdict::No(why) => turned_down(was_verified, why, now),
        Verdict::Later(why, until) => match patience(was_verified, &why)(row.attempts + 1) {
            Some(wait) => mention::ActiveModel {
                attempts: Set(row.attempts + 1),
                trouble: Set(why),
                next_at: Set(Some(until.unwrap_or(now).max(now + wait))),
                ..Default::default()
            },
            None => turned_down(was_verified, why, now),
        },
    };
    let is_new = change.verified_at.is_set() && change.state == Set(State::Verified) && !was_verified;
    let held =
        Condition::all().add(mention::COLUMN.id.eq(row.id)).add(mention::COLUMN.lease_until.eq(now + due::LEASE));
    // One that was sent again meanwhile stays due: what was read may be old.
    let settled = mention::Entity::update_many()
        .set(change)
        .filter(held.clone())
        .filter(mention::COLUMN.received_at.eq(row.received_at))
        .exec(&txn)
        .await?;
    if settled.rows_affected == 1 && is_new && asks_first(&txn, &row).await? {
        mention::Entity::update_many()
            .col_expr(mention::Column::Display, Expr::value(Display::Asked))
            .filter(mention::COLUMN.id.eq(row.id))
            .filter(mention::Column::Display.eq(Display::Shown))
            .exec(&txn)
            .await?;
    }
    mention::Entity::update_many()
        .col_expr(mention::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(held)
        .exec(&txn)
        .await?;
    txn.commit().await?;
    Ok(())
}

/// How long a source that cannot be read is waited for, by how often it was tried.
fn patience(was_verified: bool, why: &str) -> fn(i32) -> Option<TimeDelta> {
    if was_verified && why != NOT_THERE { rules::still } else { rules::again }
}

async fn asks_first(db: &impl sea_orm::ConnectionTrait, row: &mention::Model) -> Result<bool, Error> {
    match row.person_id {
        Some(person) => queries::asks_first(db, person).await,
        None => Ok(false),
    }
}

fn verified(row: &mention::Model, entry: Entry, now: DateTime<Utc>) -> mention::ActiveModel {
    mention::ActiveModel {
        state: Set(State::Verified),
        kind: Set(entry.kind),
        author_name: Set(entry.author_name),
        author_url: Set(entry.author_url),
        title: Set(entry.title),
        excerpt: Set(entry.excerpt),
        published_at: Set(entry.published_at),
        trouble: Set(String::new()),
        attempts: Set(0),
        next_at: Set(Some(now + RECHECK)),
        verified_at: Set(row.verified_at.or(Some(now))),
        turned_down_at: Set(None),
        ..Default::default()
    }
}

/// Nothing of the source is kept but its address.
pub(super) fn turned_down(was_verified: bool, why: String, now: DateTime<Utc>) -> mention::ActiveModel {
    mention::ActiveModel {
        state: Set(if was_verified { State::Gone } else { State::Refused }),
        kind: Set(Kind::Mention),
        author_name: Set(String::new()),
        author_url: Set(String::new()),
        title: Set(String::new()),
        excerpt: Set(String::new()),
        published_at: Set(None),
        trouble: Set(why),
        attempts: Set(0),
        next_at: Set(None),
        verified_at: Set(None),
        turned_down_at: Set(Some(now)),
        ..Default::default()
    }
}
