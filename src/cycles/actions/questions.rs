use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{question, removed_question};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, ModelTrait,
};

use super::{Outcome, effects, free_key, is_old, order, queries, rules, unannounced};
use crate::Error;
use crate::audit::Entry;
use crate::cycles::forms::{Direction, QuestionForm};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// A new question: the last of its path, or right after another of it.
pub async fn add_question(
    db: &Db,
    by: &Manager,
    path: i64,
    form: &QuestionForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<question::Model>, Error> {
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
    let tolls = effects::of_question(None, &question, &queries::live(&txn, path.cycle_id).await?);
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let question = insert(&txn, question).await?;
    let mut ids: Vec<i64> = others.iter().map(|q| q.id).collect();
    if let Some(before) = form.after.and_then(|after| ids.iter().position(|id| *id == after)) {
        ids.insert(before + 1, question.id);
        order::put::<question::ActiveModel>(&txn, &ids).await?;
    }
    record(&txn, by, &question, "added", now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(question))
}

pub async fn edit_question(
    db: &Db,
    by: &Manager,
    question: i64,
    form: &QuestionForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<question::Model>, Error> {
    let txn = db.begin().await?;
    let (before, cycle) = changeable(&txn, question).await?;
    if is_old(form.seen, &rules::seen_question(&before)) {
        return Ok(Outcome::Old(before));
    }
    let after = form.over(Some(&before))?;
    if after == before {
        return Ok(Outcome::Done(before));
    }
    let tolls = effects::of_question(Some(&before), &after, &queries::live(&txn, cycle).await?);
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let after = after.into_active_model().reset_all().update(&txn).await?;
    record(&txn, by, &after, "edited", now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

/// Asks it no more. What was answered stays in the applications, and the question can be put back.
pub async fn remove_question(
    db: &Db,
    by: &Manager,
    question: i64,
    sure: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Outcome<question::Model>, Error> {
    let txn = db.begin().await?;
    let (question, cycle) = changeable(&txn, question).await?;
    let tolls = effects::of_removal(&question, &queries::live(&txn, cycle).await?);
    if !effects::is_known(&tolls, sure) {
        return Ok(Outcome::Asked(tolls));
    }
    record(&txn, by, &question, "removed", now).await?;
    removed(&question, now).insert(&txn).await?;
    question.clone().delete(&txn).await?;
    txn.commit().await?;
    Ok(Outcome::Done(question))
}

/// Asks what was removed again, in the place and under the key that it had.
pub async fn restore_question(
    db: &Db,
    by: &Manager,
    removed: i64,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let find = removed_question::Entity::find_by_id(removed);
    let path = queries::path(&txn, find.clone().one(&txn).await?.ok_or(Error::NotFound)?.path_id).await?;
    unannounced(&txn, path.cycle_id).await?;
    // Once more: another click may have put it back while we waited for the cycle.
    let removed = find.one(&txn).await?.ok_or(Error::NotFound)?;
    let others = queries::questions(&txn, path.id).await?;
    if others.iter().any(|q| q.key == removed.key) {
        return Err(Error::refused(Message::new("cycles-manage-question-back-taken")));
    }
    let question = insert(&txn, restored(removed.clone())).await?;
    removed.delete(&txn).await?;
    let mut ids: Vec<i64> = others.iter().map(|q| q.id).collect();
    let place = others.iter().filter(|q| q.position < question.position).count();
    ids.insert(place, question.id);
    order::put::<question::ActiveModel>(&txn, &ids).await?;
    record(&txn, by, &question, "put back", now).await?;
    txn.commit().await?;
    Ok(question)
}

fn removed(question: &question::Model, now: DateTime<Utc>) -> removed_question::ActiveModel {
    let question = question.clone();
    removed_question::ActiveModel {
        id: NotSet,
        path_id: Set(question.path_id),
        key: Set(question.key),
        label: Set(question.label),
        help: Set(question.help),
        kind: Set(question.kind),
        required: Set(question.required),
        max_length: Set(question.max_length),
        choices: Set(question.choices),
        position: Set(question.position),
        removed_at: Set(now),
    }
}

fn restored(removed: removed_question::Model) -> question::Model {
    question::Model {
        id: 0,
        path_id: removed.path_id,
        key: removed.key,
        label: removed.label,
        help: removed.help,
        kind: removed.kind,
        required: removed.required,
        max_length: removed.max_length,
        choices: removed.choices,
        position: removed.position,
    }
}

pub async fn insert(db: &impl ConnectionTrait, question: question::Model) -> Result<question::Model, Error> {
    let mut row = question.into_active_model().reset_all();
    row.id = NotSet;
    Ok(row.insert(db).await?)
}

pub async fn move_question(
    db: &Db,
    by: &Manager,
    question: i64,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<question::Model, Error> {
    let txn = db.begin().await?;
    let (question, _) = changeable(&txn, question).await?;
    let ids = queries::questions(&txn, question.path_id).await?.iter().map(|q| q.id).collect();
    if !order::shift::<question::ActiveModel>(&txn, ids, question.id, direction).await? {
        return Ok(question);
    }
    record(&txn, by, &question, "moved", now).await?;
    txn.commit().await?;
    Ok(question)
}

/// The question, where its cycle may still change, and that cycle.
pub async fn changeable(txn: &DatabaseTransaction, question: i64) -> Result<(question::Model, i64), Error> {
    let question = queries::question(txn, question).await?;
    let path = queries::path(txn, question.path_id).await?;
    unannounced(txn, path.cycle_id).await?;
    // Once more: it may have changed while we waited for the cycle.
    Ok((queries::question(txn, question.id).await?, path.cycle_id))
}

pub async fn record(
    db: &impl ConnectionTrait,
    by: &Manager,
    question: &question::Model,
    what: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::QuestionEdited, "question", question.id).by(by.id);
    Ok(entry.note(format!("{what}: {}", question.key)).record(db, now).await?)
}
