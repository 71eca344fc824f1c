use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};
use tokio::time::Instant;

use super::{Reader, discover, lease, poll, put_off};
use crate::Error;
use crate::clock::Clock;
use crate::feeds::queries;

/// So often one looks for what has become due, or whose gap has passed.
const LOOK: Duration = Duration::from_millis(500);
/// So often for feeds that sites name.
const DISCOVERED: Duration = Duration::from_secs(5);

/// Reads every feed that is due, for as long as there are any. Several instances may do so at once: each takes hosts that
/// the others have not. One that is slow keeps nobody waiting but its own host. When the portal is to stop, or where the
/// database fails, nothing new is taken, and what is under way is finished.
pub async fn read_due(reader: &Reader, clock: &Clock, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    let mut turn = Turn { reader, clock, under_way: JoinSet::new(), hosts: HashMap::new(), discovered: None };
    let mut outcome = Ok(());
    loop {
        if outcome.is_ok() && !*stop.borrow() {
            outcome = turn.take_up().await;
        }
        tokio::select! {
            done = turn.under_way.join_next_with_id() => match done {
                None => return outcome,
                Some(done) => outcome = outcome.and(turn.ended(done)),
            },
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

struct Turn<'r> {
    reader: &'r Reader,
    clock: &'r Clock,
    under_way: JoinSet<Result<(), Error>>,
    hosts: HashMap<Id, String>,
    discovered: Option<Instant>,
}

impl Turn<'_> {
    /// Begins with what is due, as much as may be under way together.
    async fn take_up(&mut self) -> Result<(), Error> {
        let now = self.clock.now();
        if self.discovered.is_none_or(|at| at.elapsed() >= DISCOVERED) {
            discover(&self.reader.db, now).await?;
            self.discovered = Some(Instant::now());
        }
        let most = self.reader.pace.at_once - self.under_way.len();
        for host in free(self.reader, most, now).await? {
            let one = self.under_way.spawn(read(self.reader.clone(), host.clone(), now));
            self.hosts.insert(one.id(), host);
        }
        Ok(())
    }

    fn ended(&mut self, done: Result<(Id, Result<(), Error>), tokio::task::JoinError>) -> Result<(), Error> {
        match done {
            Ok((id, done)) => {
                self.hosts.remove(&id);
                done
            }
            // A panic: its host is held until the lease runs out, and the others are read on.
            Err(e) => {
                tracing::error!(host = self.hosts.remove(&e.id()), error = %e, "reading a feed broke off");
                Ok(())
            }
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
    let outcome = match queries::first_due_held(&reader.db.write, &host, at).await {
        Ok(Some(feed)) => {
            let (id, url) = (feed.id, feed.url.clone());
            match poll(&reader, feed, at).await {
                Ok(_) => Ok(()),
                Err(e) => {
                    tracing::error!(feed = id, url, error = %crate::error::chain(&e), "a feed could not be kept");
                    put_off(&reader.db, id, at).await
                }
            }
        }
        Ok(None) => Ok(()),
        Err(e) => Err(e.into()),
    };
    outcome.and(lease.release(&reader.db).await)
}
