use chrono::{DateTime, TimeDelta, Utc};
use entity::feed;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryFilter};

use crate::Error;
use crate::db::Db;
use crate::feeds::queries;

/// An instance that dies with a feed in hand keeps its host from the others for so long.
const LASTS: TimeDelta = TimeDelta::minutes(2);

/// A host that this instance alone asks now: all its feeds are held together, so that nobody is asked twice at once.
#[must_use]
#[derive(Debug)]
pub struct Lease {
    host: String,
    until: DateTime<Utc>,
}

/// Two instances at once: the update counts its rows, so one of them gets the host.
pub async fn take(db: &Db, host: &str, now: DateTime<Utc>) -> Result<Option<Lease>, Error> {
    let until = now + LASTS;
    let taken = feed::Entity::update_many()
        .col_expr(feed::Column::LeaseUntil, Expr::value(Some(until)))
        .filter(feed::COLUMN.host.eq(host))
        .filter(queries::free(now))
        .exec(&db.write)
        .await?;
    Ok((taken.rows_affected > 0).then(|| Lease { host: host.to_owned(), until }))
}

impl Lease {
    pub async fn release(self, db: &Db) -> Result<(), Error> {
        feed::Entity::update_many()
            .col_expr(feed::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(feed::COLUMN.lease_until.eq(self.until))
            .filter(feed::COLUMN.host.eq(&self.host))
            .exec(&db.write)
            .await?;
        Ok(())
    }
}
