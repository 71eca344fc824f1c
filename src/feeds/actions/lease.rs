use chrono::{DateTime, TimeDelta, Utc};
use entity::feed;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::Error;
use crate::db::Db;
use crate::feeds::queries;

/// An instance that dies with a feed in hand keeps its host from the others for so long.
const LASTS: TimeDelta = TimeDelta::minutes(2);

/// A host that this instance alone asks now. It stands at the oldest feed of the host, so that there is one thing to be
/// held, also where feeds are added meanwhile.
#[must_use]
#[derive(Debug)]
pub struct Lease {
    feed: i64,
    until: DateTime<Utc>,
}

/// Two instances at once: the update counts its rows, so one of them gets the host. It looks at all feeds of the host,
/// because an older one may have moved there while it was held.
pub async fn take(db: &Db, host: &str, now: DateTime<Utc>) -> Result<Option<Lease>, Error> {
    let Some(feed) = queries::oldest_of(&db.write, host).await? else { return Ok(None) };
    let until = now + LASTS;
    let held = feed::Entity::find()
        .select_only()
        .column(feed::Column::Host)
        .filter(feed::COLUMN.host.eq(host))
        .filter(feed::COLUMN.lease_until.gt(now));
    let taken = feed::Entity::update_many()
        .col_expr(feed::Column::LeaseUntil, Expr::value(Some(until)))
        .filter(feed::COLUMN.id.eq(feed))
        .filter(queries::free(now))
        .filter(feed::Column::Host.not_in_subquery(held.into_query()))
        .exec(&db.write)
        .await?;
    Ok((taken.rows_affected == 1).then_some(Lease { feed, until }))
}

impl Lease {
    /// By the row: its feed may have moved to another host meanwhile.
    pub async fn release(self, db: &Db) -> Result<(), Error> {
        feed::Entity::update_many()
            .col_expr(feed::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(feed::COLUMN.id.eq(self.feed))
            .filter(feed::COLUMN.lease_until.eq(self.until))
            .exec(&db.write)
            .await?;
        Ok(())
    }
}
