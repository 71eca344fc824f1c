//! What is due, shared fairly: a few of each host at a time, one after the other, hosts beside each other.

use std::collections::BTreeMap;
use std::future::Future;

use chrono::TimeDelta;
use tokio::task::JoinSet;

use crate::Error;

/// Read from the table at once, and of these done at once; of one host at most so many.
pub const READ: u64 = 200;
const AT_ONCE: usize = 24;
const OF_ONE_HOST: usize = 3;

/// A row in hand is kept from other instances for so long.
pub const LEASE: TimeDelta = TimeDelta::minutes(4);

/// Of all that are due, oldest first, those of this turn, by host. One host that sends thousands waits for itself.
pub fn fairly<T>(due: Vec<T>, host: impl Fn(&T) -> String) -> Vec<Vec<T>> {
    let mut by_host: BTreeMap<String, Vec<T>> = BTreeMap::new();
    let mut taken = 0;
    for row in due {
        let of = by_host.entry(host(&row)).or_default();
        if of.len() < OF_ONE_HOST && taken < AT_ONCE {
            of.push(row);
            taken += 1;
        }
    }
    by_host.into_values().filter(|of| !of.is_empty()).collect()
}

/// Does them: hosts beside each other, the rows of a host one by one. The first error is told when all are done.
pub async fn all<T, F>(hosts: Vec<Vec<T>>, each: impl Fn(T) -> F + Clone + Send + 'static) -> Result<(), Error>
where
    T: Send + 'static,
    F: Future<Output = Result<(), Error>> + Send,
{
    let mut tasks = JoinSet::new();
    for rows in hosts {
        let each = each.clone();
        tasks.spawn(async move {
            for row in rows {
                each(row).await?;
            }
            Ok::<(), Error>(())
        });
    }
    let mut outcome = Ok(());
    while let Some(done) = tasks.join_next().await {
        let done = done.unwrap_or_else(|e| Err(Error::Outside(format!("it broke off: {e}"))));
        outcome = outcome.and(done);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_host_takes_all_places() {
        let due: Vec<(u32, &str)> = (0..100).map(|n| (n, if n < 90 { "loud" } else { "quiet" })).collect();
        let turn = fairly(due, |(_, host)| (*host).to_owned());
        assert_eq!(
            turn,
            [vec![(0, "loud"), (1, "loud"), (2, "loud")], vec![(90, "quiet"), (91, "quiet"), (92, "quiet")]]
        );
        let many: Vec<u32> = (0..100).collect();
        assert_eq!(fairly(many, u32::to_string).len(), AT_ONCE);
    }
}
