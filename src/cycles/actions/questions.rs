use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::question;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, ModelTrait,
};

use super::{free_key, neighbours, queries, unannounced};
use crate::Error;
use crate::audit::Entry;
use crate::cycles::forms::{Direction, QuestionForm};
use crate::db::Db;
use crate::web::Manager;

/// A new question, the last of its path.
pub async fn add_question(
    db: &Db,
    by: &Manager,
    path: i64,
    form: &QuestionForm<'_>,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let path = queries::path(&txn, path).await?;
    unannounced(&txn, path.cycle_id).await?;
    // Once more: it may have been removed while we waited for the cycle.
    let path = queries::path(&txn, path.id).await?;
    let others = queries::questions(&txn, path.id).await?;
    let mut question = form.over(None)?;
    question.key = free_key(&question.key, &question.label, "question", |key| others.iter().any(|q| q.key == key))?;
    question.path_id = path.id;
    question.position = others.iter().map(|q| q.position).max().map_or(0, |last| last + 1);
    let mut row = question.into_active_model().reset_all();
    row.id = NotSet;
    let question = row.insert(&txn).await?;
    record(&txn, by, &question, "added", now).await?;
    txn.commit().await?;
    Ok(question)
}

pub async fn edit_question(
    db: &Db,
    by: &Manager,
    question: i64,
    form: &QuestionForm<'_>,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let before = changeable(&txn, question).await?;
    let after = form.over(Some(&before))?;
    if after == before {
        return Ok(before);
    }
    let after = after.into_active_model().reset_all().update(&txn).await?;
    record(&txn, by, &after, "edited", now).await?;
    txn.commit().await?;
    Ok(after)
}

/// Asks it no more. What was answered stays in the applications.
pub async fn remove_question(
    db: &Db,
    by: &Manager,
    question: i64,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let question = changeable(&txn, question).await?;
    record(&txn, by, &question, "removed", now).await?;
    question.clone().delete(&txn).await?;
    txn.commit().await?;
    Ok(question)
}

pub async fn move_question(
    db: &Db,
    by: &Manager,
    question: i64,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let question = changeable(&txn, question).await?;
    let mut ids: Vec<i64> = queries::questions(&txn, question.path_id).await?.iter().map(|q| q.id).collect();
    let Some((here, there)) = neighbours(&ids, question.id, direction) else { return Ok(question) };
    ids.swap(here, there);
    for (position, id) in (0..).zip(ids) {
        let row = question::ActiveModel { id: Set(id), position: Set(position), ..Default::default() };
        question::Entity::update(row).exec(&txn).await?;
    }
    record(&txn, by, &question, "moved", now).await?;
    txn.commit().await?;
    Ok(question)
}

/// The question, where its cycle may still change.
async fn changeable(txn: &DatabaseTransaction, question: i64) -> Result<question::Model, Error> {
    let question = queries::question(txn, question).await?;
    let path = queries::path(txn, question.path_id).await?;
    unannounced(txn, path.cycle_id).await?;
    // Once more: it may have changed while we waited for the cycle.
    queries::question(txn, question.id).await
}

async fn record(
    db: &impl ConnectionTrait,
    by: &Manager,
    question: &question::Model,
    what: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::QuestionEdited, "question", question.id).by(by.id);
    Ok(entry.note(format!("{what}: {}", question.key)).record(db, now).await?)
}
