use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::review::{self, State};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{held, open};
use crate::Error;
use crate::applications::queries as applications;
use crate::assignments::queries as assignments;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::queries::Task;
use crate::review::rules::{self, Judgement};
use crate::web::Reviewer;

/// What became of something written.
#[derive(Clone, Debug)]
pub enum Outcome {
    Done(Box<review::Model>),
    /// It was written over an older version than the one stored: nothing was changed, both stand.
    Old,
}

/// Keeps a draft, complete or not. What was given is changed only by giving it again.
pub async fn save(
    db: &Db,
    by: &Reviewer,
    application: i64,
    version: Option<i32>,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let task = held(&txn, by, application, now).await?;
    open(&task)?;
    if task.gave() && version == Some(task.review.version) {
        return Err(Error::refused(Message::new("review-given-already")));
    }
    let outcome = keep(&txn, &task, version, judgement, now).await?;
    txn.commit().await?;
    Ok(outcome)
}

/// Gives a review, or changes the one that was given. What lacks something is kept as the draft it was.
pub async fn give(
    db: &Db,
    by: &Reviewer,
    application: i64,
    version: Option<i32>,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let task = held(&txn, by, application, now).await?;
    open(&task)?;
    let stored = &task.review;
    if task.gave() && Judgement::of(stored) == *judgement && stored.revision == revision(&txn, &task).await? {
        return Ok(Outcome::Done(Box::new(stored.clone())));
    }
    if version != Some(stored.version) {
        return Ok(Outcome::Old);
    }
    let criteria = assignments::criteria(&txn, task.season.cycle.id).await?;
    let lacks = judgement.lacks(&criteria);
    if !lacks.is_empty() {
        if !task.gave() {
            keep(&txn, &task, version, judgement, now).await?;
            txn.commit().await?;
        }
        return Err(Error::Wrong(lacks));
    }
    let next = review::ActiveModel {
        state: Set(State::Given),
        score: Set(judgement.scores.weighted(&criteria)),
        given_at: Set(Some(now)),
        ..written(judgement, revision(&txn, &task).await?, now)
    };
    let Some(given) = put(&txn, stored, next).await? else { return Ok(Outcome::Old) };
    let entry = Entry::new(Action::ReviewGiven, "review", given.id).by(by.id).on(task.application.person_id);
    entry.states(rules::logged(stored), rules::logged(&given)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(Box::new(given)))
}

/// The draft as the next version. The same once more is the same save, whatever version it came from: a retry, a second
/// click.
async fn keep(
    txn: &DatabaseTransaction,
    task: &Task,
    version: Option<i32>,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let stored = &task.review;
    if Judgement::of(stored) == *judgement {
        return Ok(Outcome::Done(Box::new(stored.clone())));
    }
    if version != Some(stored.version) {
        return Ok(Outcome::Old);
    }
    let next = written(judgement, revision(txn, task).await?, now);
    Ok(put(txn, stored, next).await?.map_or(Outcome::Old, |saved| Outcome::Done(Box::new(saved))))
}

fn written(judgement: &Judgement, revision: Option<i32>, now: DateTime<Utc>) -> review::ActiveModel {
    review::ActiveModel {
        scores: Set(judgement.scores.clone()),
        opinion: Set(judgement.opinion),
        words: Set(judgement.words.clone()),
        note: Set(judgement.note.clone()),
        revision: Set(revision),
        saved_at: Set(Some(now)),
        ..Default::default()
    }
}

/// What was submitted last: that is judged.
async fn revision(txn: &DatabaseTransaction, task: &Task) -> Result<Option<i32>, Error> {
    Ok(applications::latest_snapshot(txn, task.application.id).await?.map(|s| s.revision))
}

/// The next version, written over the one that was looked at and no other. None where somebody was quicker.
pub(super) async fn put(
    txn: &DatabaseTransaction,
    stored: &review::Model,
    mut next: review::ActiveModel,
) -> Result<Option<review::Model>, Error> {
    next.version = Set(stored.version + 1);
    let put = review::Entity::update_many()
        .set(next)
        .filter(review::COLUMN.id.eq(stored.id))
        .filter(review::COLUMN.version.eq(stored.version))
        .exec_with_returning(txn)
        .await?;
    Ok(put.into_iter().next())
}
