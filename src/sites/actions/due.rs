use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use entity::link;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryFilter};
use tokio::task::JoinSet;
use tokio::time::{Duration, Instant};
use url::Url;

use super::{Look, check};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::outgoing::{Limits, Outgoing};
use crate::sites::queries;

/// Looked at together, each on a host of its own.
const AT_ONCE: usize = 8;
/// An instance that dies with a site in hand keeps it from the others for so long.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// One turn takes nothing new after so long: whoever stops the portal does not wait for a thousand sites.
const TURN: Duration = Duration::from_secs(20);

/// Looks at every site that is due. Several instances may do so at once: each takes what the others have not.
pub async fn check_due(db: &Db, outgoing: &Outgoing, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let began = Instant::now();
    while began.elapsed() < TURN {
        let due = queries::due(&db.read, now, 64).await?;
        let mut hosts = HashSet::new();
        let mut under_way = JoinSet::new();
        for link in due {
            let host = Url::parse(&link.url).ok().and_then(|u| u.host_str().map(str::to_owned));
            if under_way.len() == AT_ONCE || !hosts.insert(host) {
                continue;
            }
            let Some(lease) = take(db, link.id, now).await? else { continue };
            let (db, outgoing, site) = (db.clone(), outgoing.clone(), site.clone());
            let how = (Look::Weekly(lease), Limits::CHECK);
            under_way.spawn(async move { check(&db, &outgoing, &site, &link, how, now).await });
        }
        if under_way.is_empty() {
            break;
        }
        // All of them end, also where one fails: what broke off would be kept from everyone for a while.
        let mut outcome = Ok(());
        while let Some(done) = under_way.join_next().await {
            outcome = outcome.and(match done {
                Ok(Ok(_) | Err(Error::NotFound)) => Ok(()),
                Ok(Err(e)) => Err(e),
                Err(e) => Err(Error::Outside(format!("looking at a site broke off: {e}"))),
            });
        }
        outcome?;
    }
    Ok(())
}

/// Two instances at once: the update counts its rows, so one of them gets the site. Until when it is held.
async fn take(db: &Db, id: i64, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
    let lease = now + LEASE;
    let taken = link::Entity::update_many()
        .col_expr(link::Column::CheckLease, Expr::value(Some(lease)))
        .filter(link::COLUMN.id.eq(id))
        .filter(link::COLUMN.check_at.lte(now))
        .filter(queries::free(now))
        .exec(&db.write)
        .await?;
    Ok((taken.rows_affected == 1).then_some(lease))
}
