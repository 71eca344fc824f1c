use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use entity::link;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryFilter};
use tokio::task::JoinSet;
use tokio::time::{Duration, Instant};
use url::Url;

use super::check;
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
            if under_way.len() == AT_ONCE || !hosts.insert(host) || !take(db, link.id, now).await? {
                continue;
            }
            let (db, outgoing, site) = (db.clone(), outgoing.clone(), site.clone());
            under_way.spawn(async move { check(&db, &outgoing, &site, &link, (true, Limits::CHECK), now).await });
        }
        if under_way.is_empty() {
            break;
        }
        while let Some(done) = under_way.join_next().await {
            match done {
                Ok(Ok(_) | Err(Error::NotFound)) => {}
                Ok(Err(e)) => return Err(e),
                Err(e) => return Err(Error::Outside(format!("looking at a site broke off: {e}"))),
            }
        }
    }
    Ok(())
}

/// Two instances at once: the update counts its rows, so one of them gets the site.
async fn take(db: &Db, id: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let taken = link::Entity::update_many()
        .col_expr(link::Column::CheckLease, Expr::value(Some(now + LEASE)))
        .filter(link::COLUMN.id.eq(id))
        .filter(link::COLUMN.check_at.lte(now))
        .filter(queries::free(now))
        .exec(&db.write)
        .await?;
    Ok(taken.rows_affected == 1)
}
