use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::review::{self, State};
use sea_orm::{ActiveEnum, ActiveValue::Set, DatabaseTransaction};

use super::write::put;
use super::{held_alone, open, said};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::rules::MOST_SAID;
use crate::web::Reviewer;
use crate::{Error, assignments};

/// The reviewer steps back and says why. What they wrote is kept and counts for nothing; somebody else is asked in their
/// place.
pub async fn recuse(
    db: &Db,
    site: &Site,
    by: &Reviewer,
    application: i64,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let txn = db.begin().await?;
    let task = held_alone(&txn, by, application, now).await?;
    open(&task)?;
    let reason = said("reason", reason, MOST_SAID, "review-lacks-reason")?;
    end(&txn, task.review, task.application.person_id, by.id, &reason, now).await?;
    assignments::actions::top_up(&txn, site, task.season.cycle.id, now).await?;
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
