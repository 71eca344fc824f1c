use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::review::{self, State};
use sea_orm::{ActiveEnum, ActiveValue::Set, DatabaseTransaction};

use super::write::put;
use super::{held, open, said};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::rules::MOST_SAID;
use crate::web::Reviewer;

/// The reviewer steps back and says why. What they wrote is kept and counts for nothing.
pub async fn recuse(db: &Db, by: &Reviewer, application: i64, reason: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let task = held(&txn, by, application, now).await?;
    open(&task)?;
    let reason = said("reason", reason, MOST_SAID, "review-lacks-reason")?;
    end(&txn, task.review, task.application.person_id, by.id, &reason, now).await?;
    after_leaving(&txn, task.season.cycle.id, now).await?;
    txn.commit().await?;
    Ok(())
}

/// A review that ends by its reviewer.
pub(super) async fn end(
    txn: &DatabaseTransaction,
    review: review::Model,
    applicant: i64,
    by: i64,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let next = review::ActiveModel {
        state: Set(State::Recused),
        ended_at: Set(Some(now)),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    if put(txn, &review, next).await?.is_none() {
        return Err(Error::refused(Message::new("review-changed-meanwhile")));
    }
    let entry = Entry::new(Action::ReviewRecused, "review", review.id).by(by).on(applicant);
    Ok(entry.states(review.state.to_value(), State::Recused.to_value()).note(reason).record(txn, now).await?)
}

/// MERGE: somebody else is asked in their place, where the plan says so. To become one call of
/// `assignments::actions::top_up(txn, cycle, now)`, which is made on another branch.
pub async fn after_leaving(_txn: &DatabaseTransaction, _cycle: i64, _now: DateTime<Utc>) -> Result<(), Error> {
    Ok(())
}
