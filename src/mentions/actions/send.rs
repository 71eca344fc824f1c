use chrono::{DateTime, Utc};
use entity::sent_mention::{self, State};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use url::Url;

use super::deliver::{Delivery, Outcome, deliver};
use super::due;
use super::queue::queue_changed;
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::mentions::rules;
use crate::outgoing::{Outgoing, retry_after};

/// Queues what changed, and sends what is due.
pub async fn send_due(db: &Db, site: &Site, outgoing: &Outgoing, now: DateTime<Utc>) -> Result<(), Error> {
    // The places that the sample program's posts link to are made up: nobody is told.
    if site.demo {
        return Ok(());
    }
    queue_changed(db, site, now).await?;
    let due = sent_mention::Entity::find()
        .filter(sent_mention::COLUMN.next_at.lte(now))
        .filter(free(now))
        .order_by_asc(sent_mention::COLUMN.next_at)
        .limit(due::READ)
        .all(&db.read)
        .await?;
    let hosts = due::fairly(due, |row| Url::parse(&row.target).map_or_else(|_| String::new(), |url| rules::host(&url)));
    let (db, outgoing) = (db.clone(), outgoing.clone());
    let each = move |row: sent_mention::Model| {
        let (db, outgoing) = (db.clone(), outgoing.clone());
        async move {
            let (Ok(source), Ok(target)) = (Url::parse(&row.source), Url::parse(&row.target)) else { return Ok(()) };
            if !take(&db, &row, now).await? {
                return Ok(());
            }
            let delivery = deliver(&outgoing, &source, &target).await;
            settle(&db, row, delivery, now).await
        }
    };
    due::all(hosts, each).await
}

fn free(now: DateTime<Utc>) -> Condition {
    Condition::any().add(sent_mention::COLUMN.lease_until.is_null()).add(sent_mention::COLUMN.lease_until.lte(now))
}

/// Of two instances one gets it. What is due no more after this is due again only if somebody queues it meanwhile.
async fn take(db: &Db, row: &sent_mention::Model, now: DateTime<Utc>) -> Result<bool, Error> {
    let taken = sent_mention::Entity::update_many()
        .col_expr(sent_mention::Column::LeaseUntil, Expr::value(now + due::LEASE))
        .col_expr(sent_mention::Column::NextAt, Expr::value(now + due::LEASE))
        .filter(sent_mention::COLUMN.id.eq(row.id))
        .filter(sent_mention::COLUMN.next_at.lte(now))
        .filter(free(now))
        .exec(&db.write)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Who wants to be left alone is asked nothing else meanwhile: not for another page of the same host, and not at the same
/// endpoint.
async fn leave_alone(
    txn: &DatabaseTransaction,
    row: &sent_mention::Model,
    endpoint: &str,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Ok(target) = Url::parse(&row.target) else { return Ok(()) };
    let of_host = sent_mention::COLUMN.target.starts_with(format!("{}/", target.origin().ascii_serialization()));
    let mut there = Condition::any().add(of_host);
    if !endpoint.is_empty() {
        there = there.add(sent_mention::COLUMN.endpoint.eq(endpoint));
    }
    sent_mention::Entity::update_many()
        .col_expr(sent_mention::Column::NextAt, Expr::value(until))
        .filter(sent_mention::Column::State.eq(State::Waiting))
        .filter(sent_mention::COLUMN.next_at.lt(until))
        .filter(free(now))
        .filter(there)
        .exec(txn)
        .await?;
    Ok(())
}

async fn settle(db: &Db, row: sent_mention::Model, delivery: Delivery, now: DateTime<Utc>) -> Result<(), Error> {
    let attempts = row.attempts + 1;
    let until = delivery.retry_after.as_deref().filter(|_| delivery.may_work).and_then(|h| retry_after(h, now));
    let wait = rules::again(attempts).filter(|_| delivery.may_work);
    let next_at = wait.map(|wait| until.unwrap_or(now).max(now + wait));
    let endpoint = delivery.endpoint.map(|e| e.url.to_string()).unwrap_or_default();
    let state = match delivery.outcome {
        Outcome::Sent => State::Sent,
        _ if wait.is_some() => State::Waiting,
        Outcome::NoEndpoint => State::NotWanted,
        Outcome::Refused | Outcome::Unreachable => State::Failed,
    };
    let held = Condition::all()
        .add(sent_mention::COLUMN.id.eq(row.id))
        .add(sent_mention::COLUMN.lease_until.eq(now + due::LEASE));
    // Queued again meanwhile: it stays due.
    let unchanged = held.clone().add(sent_mention::COLUMN.next_at.eq(now + due::LEASE));
    let txn = db.begin().await?;
    if row.is_last && state != State::Waiting {
        sent_mention::Entity::delete_many().filter(unchanged).exec(&txn).await?;
    } else {
        let settled = sent_mention::ActiveModel {
            state: Set(state),
            endpoint: Set(endpoint.clone()),
            trouble: Set(delivery.trouble),
            attempts: Set(attempts),
            next_at: Set(next_at.filter(|_| state == State::Waiting)),
            sent_at: Set(if state == State::Sent { Some(now) } else { row.sent_at }),
            ..Default::default()
        };
        sent_mention::Entity::update_many().set(settled).filter(unchanged).exec(&txn).await?;
    }
    if let Some(until) = until {
        leave_alone(&txn, &row, &endpoint, until, now).await?;
    }
    // Whoever it was sent to knows of it, also where it is to be sent again.
    if state == State::Sent {
        sent_mention::Entity::update_many()
            .col_expr(sent_mention::Column::SentAt, Expr::value(now))
            .filter(held.clone())
            .exec(&txn)
            .await?;
    }
    sent_mention::Entity::update_many()
        .col_expr(sent_mention::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(held)
        .exec(&txn)
        .await?;
    txn.commit().await?;
    Ok(())
}
