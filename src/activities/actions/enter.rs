use chrono::{DateTime, Utc};
use entity::activity;
use entity::audit::Action;
use sea_orm::{ActiveModelTrait, DatabaseTransaction};

use super::{Facts, first, hold, row};
use crate::Error;
use crate::audit::Entry;

/// Puts into somebody's log what the portal knows that they did, in the transaction that knows it. The same page stands
/// there once: where it does already, that entry is the one. `by` is none where nobody did it by hand.
pub async fn enter(
    txn: &DatabaseTransaction,
    person: i64,
    facts: Facts,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<activity::Model, Error> {
    hold(txn, person).await?;
    if let Some(there) = first(txn, person, &facts, None).await? {
        return Ok(there);
    }
    let activity = row(facts, person, now).insert(txn).await?;
    let entry = Entry::new(Action::ActivityLogged, "activity", activity.id).on(person).note(&activity.title);
    let entry = if let Some(by) = by { entry.by(by) } else { entry };
    entry.record(txn, now).await?;
    Ok(activity)
}
