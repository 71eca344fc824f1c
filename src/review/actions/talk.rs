use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::review_plan::Phase;
use entity::{remark, review};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::{held, said};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::queries::Task;
use crate::review::rules::MOST_SAID;
use crate::web::Reviewer;

/// Something for the other reviewers of an application.
pub async fn say(db: &Db, by: &Reviewer, application: i64, words: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let task = held(&txn, by, application, now).await?;
    talks(&task)?;
    let words = said("remark", words, MOST_SAID, "review-lacks-remark")?;
    // One after the other, so that a second click finds what the first one said.
    review::Entity::find_by_id(task.review.id).lock_exclusive().one(&txn).await?;
    if is_said(&txn, application, by.id, &words, now).await? {
        return Ok(());
    }
    let row = remark::ActiveModel {
        application_id: Set(application),
        person_id: Set(by.id),
        words: Set(words),
        at: Set(now),
        ..Default::default()
    };
    let remark = row.insert(&txn).await?;
    let entry = Entry::new(Action::RemarkMade, "remark", remark.id).by(by.id).on(task.application.person_id);
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Whether it is what they said last, within a minute: a retry, a second click.
async fn is_said(
    txn: &DatabaseTransaction,
    application: i64,
    by: i64,
    words: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let last = remark::Entity::find()
        .filter(remark::COLUMN.application_id.eq(application))
        .filter(remark::COLUMN.person_id.eq(by))
        .filter(remark::COLUMN.removed_at.is_null())
        .order_by_desc(remark::COLUMN.id)
        .one(txn)
        .await?;
    Ok(last.is_some_and(|last| last.words == words && now - last.at < TimeDelta::minutes(1)))
}

/// One's own is taken back: the others see that, and no more. Says which application it was about.
pub async fn take_back(db: &Db, by: &Reviewer, id: i64, now: DateTime<Utc>) -> Result<i64, Error> {
    let txn = db.begin().await?;
    let own = remark::COLUMN.person_id.eq(by.id);
    let before = remark::Entity::find_by_id(id).filter(own.clone()).one(&txn).await?.ok_or(Error::NotFound)?;
    let task = held(&txn, by, before.application_id, now).await?;
    talks(&task)?;
    let found = remark::Entity::find_by_id(id).filter(own).lock_exclusive().one(&txn).await?;
    let found = found.ok_or(Error::NotFound)?;
    if found.removed_at.is_some() {
        return Err(Error::refused(Message::new("review-talk-removed-already")));
    }
    let mut row = found.into_active_model();
    row.removed_at = Set(Some(now));
    row.update(&txn).await?;
    let entry = Entry::new(Action::RemarkRemoved, "remark", id).by(by.id).on(task.application.person_id);
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(before.application_id)
}

/// Reviewers talk in the discussion, once they gave their own.
fn talks(task: &Task) -> Result<(), Error> {
    match (task.season.phase, task.gave()) {
        (Phase::Discussion, true) => Ok(()),
        (Phase::Discussion, false) => Err(Error::refused(Message::new("review-talk-own-first"))),
        (Phase::Decided, _) => Err(Error::refused(Message::new("review-closed"))),
        _ => Err(Error::refused(Message::new("review-talk-not-yet"))),
    }
}
