use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::conflict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use crate::Error;
use crate::audit::Entry;

/// Notes that `reviewer` must not judge `with`, over an application of theirs where they are not named. Said twice, it holds once, with the later words.
pub async fn declare(
    txn: &DatabaseTransaction,
    reviewer: i64,
    (with, over): (i64, Option<i64>),
    reason: &str,
    by: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let before = found(txn, reviewer, with).await?;
    let mut row = conflict::ActiveModel { reviewer_id: Set(reviewer), with_id: Set(with), ..Default::default() };
    if let Some(before) = before {
        row.id = sea_orm::ActiveValue::Unchanged(before.id);
    }
    row.over_id = Set(over);
    row.reason = Set(reason.to_owned());
    row.declared_by = Set(by);
    row.declared_at = Set(now);
    row.withdrawn_at = Set(None);
    let row = row.save(txn).await?;
    let entry = Entry::new(Action::ConflictDeclared, "conflict", row.id.unwrap()).by(by).on(with);
    Ok(entry.note(reason).record(txn, now).await?)
}

/// It does not hold any more. What ended by it stays ended.
pub async fn withdraw(
    txn: &DatabaseTransaction,
    conflict: conflict::Model,
    by: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::ConflictWithdrawn, "conflict", conflict.id).by(by).on(conflict.with_id);
    let mut row: conflict::ActiveModel = conflict.into();
    row.withdrawn_at = Set(Some(now));
    row.update(txn).await?;
    Ok(entry.record(txn, now).await?)
}

async fn found(db: &impl ConnectionTrait, reviewer: i64, with: i64) -> Result<Option<conflict::Model>, Error> {
    let found = conflict::Entity::find().filter(conflict::COLUMN.reviewer_id.eq(reviewer));
    Ok(found.filter(conflict::COLUMN.with_id.eq(with)).one(db).await?)
}
