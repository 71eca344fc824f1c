use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::feed;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};
use tokio::task::{Id, JoinSet};
use tokio::time::Instant;

use super::{Reader, discover, lease, poll};
use crate::Error;
use crate::db::Db;
use crate::feeds::{queries, rules};

/// Reads every feed that is due. Several instances may do so at once: each takes hosts that the others have not. One that
/// is slow keeps nobody waiting but its own host.
pub async fn read_due(reader: &Reader, now: DateTime<Utc>) -> Result<(), Error> {
    discover(&reader.db, now).await?;
    let began = Instant::now();
    let mut under_way = JoinSet::new();
    let mut hosts: HashMap<Id, String> = HashMap::new();
    loop {
        let at = now + TimeDelta::from_std(began.elapsed()).unwrap_or_default();
        if began.elapsed() < reader.pace.turn {
            for host in free(reader, reader.pace.at_once - under_way.len(), at).await? {
                let one = under_way.spawn(read(reader.clone(), host.clone(), at));
                hosts.insert(one.id(), host);
            }
        }
        tokio::select! {
            done = under_way.join_next_with_id() => match done {
                None => return Ok(()),
                Some(Ok((id, done))) => {
                    hosts.remove(&id);
                    done?;
                }
                Some(Err(e)) => tracing::error!(host = hosts.remove(&e.id()), error = %e, "reading a feed broke off"),
            },
            // Whose gap has passed meanwhile.
            () = tokio::time::sleep(Duration::from_millis(250)) => {}
        }
    }
}

/// Hosts of which something is due and that nobody asks.
async fn free(reader: &Reader, most: usize, at: DateTime<Utc>) -> Result<Vec<String>, Error> {
    if most == 0 {
        return Ok(Vec::new());
    }
    let gap = TimeDelta::from_std(reader.pace.gap).unwrap_or_default();
    Ok(queries::due_hosts(&reader.db.read, at, at - gap, u64::try_from(most).unwrap_or(1)).await?)
}

/// Reads the feed of a host that waits longest. What goes wrong with one is told, and stops no other.
async fn read(reader: Reader, host: String, at: DateTime<Utc>) -> Result<(), Error> {
    let Some(lease) = lease::take(&reader.db, &host, at).await? else { return Ok(()) };
    if let Some(feed) = queries::first_due_held(&reader.db.write, &host, at).await? {
        let (id, url) = (feed.id, feed.url.clone());
        if let Err(e) = poll(&reader, feed, at).await {
            tracing::error!(feed = id, url, error = %crate::error::chain(&e), "a feed could not be kept");
            put_off(&reader.db, id, at).await?;
        }
    }
    lease.release(&reader.db).await
}

/// What came could not be kept: the server is not asked for it again and again meanwhile.
async fn put_off(db: &Db, id: i64, at: DateTime<Utc>) -> Result<(), Error> {
    let row = feed::ActiveModel { next_at: Set(at + rules::SOONEST), fetched_at: Set(Some(at)), ..Default::default() };
    feed::Entity::update_many().set(row).filter(feed::COLUMN.id.eq(id)).exec(&db.write).await?;
    Ok(())
}
