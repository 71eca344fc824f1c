//! What reviewers give scores for. Once one was given, which there are is settled; words and weights are not.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{criterion, cycle, review};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait, QueryFilter,
};

use super::reviewing::{check_unannounced, insert};
use super::{Outcome, is_old, order, queries};
use crate::Error;
use crate::audit::Entry;
use crate::cycles::forms::{CriterionForm, Direction};
use crate::cycles::rules::reviewing;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// A new criterion, the last of its cycle.
pub async fn add_criterion(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &CriterionForm<'_>,
    now: DateTime<Utc>,
) -> Result<criterion::Model, Error> {
    let txn = db.begin().await?;
    let cycle = queries::locked(&txn, cycle).await?;
    check_unannounced(&cycle)?;
    if queries::plan(&txn, cycle.id).await?.is_none() {
        return Err(Error::NotFound);
    }
    let mut criterion = form.over(None)?;
    check_unscored(&txn, cycle.id).await?;
    let others = queries::criteria(&txn, cycle.id).await?;
    if others.len() >= reviewing::CRITERIA {
        return Err(Error::refused(Message::new("cycles-criterion-many").count("most", reviewing::CRITERIA)));
    }
    criterion.cycle_id = cycle.id;
    criterion.position = others.iter().map(|c| c.position).max().map_or(0, |last| last + 1);
    let criterion = insert(&txn, criterion).await?;
    record(&txn, by, &criterion, "added", now).await?;
    txn.commit().await?;
    Ok(criterion)
}

/// Other words, another weight. What was given is weighed anew at once, so that no two reviews are measured differently.
pub async fn edit_criterion(
    db: &Db,
    by: &Manager,
    criterion: i64,
    form: &CriterionForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<criterion::Model>, Error> {
    let txn = db.begin().await?;
    let (cycle, before) = changeable(&txn, criterion).await?;
    if is_old(form.seen, &reviewing::seen_criterion(&before)) {
        return Ok(Outcome::Old(before));
    }
    let after = form.over(Some(&before))?;
    if after == before {
        return Ok(Outcome::Done(before));
    }
    let mut told = "edited".to_owned();
    let after = after.into_active_model().reset_all().update(&txn).await?;
    if after.weight != before.weight {
        weigh(&txn, cycle.id).await?;
        told = format!("weight {} to {}, scores weighed anew", before.weight, after.weight);
    }
    record(&txn, by, &after, &told, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// Works the scores of all given reviews out anew: those that come to the same in one statement.
async fn weigh(txn: &DatabaseTransaction, cycle: i64) -> Result<(), Error> {
    let criteria = queries::criteria(txn, cycle).await?;
    let mut changed = BTreeMap::<Option<i32>, Vec<i64>>::new();
    for review in queries::given(txn, cycle).await? {
        let score = review.scores.weighted(&criteria);
        if score != review.score {
            changed.entry(score).or_default().push(review.id);
        }
    }
    for (score, ids) in changed {
        for some in ids.chunks(AT_ONCE) {
            let row = review::ActiveModel { score: Set(score), ..Default::default() };
            let these = review::COLUMN.id.is_in(some.to_vec());
            review::Entity::update_many().set(row).filter(these).exec(txn).await?;
        }
    }
    Ok(())
}

pub async fn remove_criterion(
    db: &Db,
    by: &Manager,
    criterion: i64,
    now: DateTime<Utc>,
) -> Result<criterion::Model, Error> {
    let txn = db.begin().await?;
    let (cycle, criterion) = changeable(&txn, criterion).await?;
    check_unscored(&txn, cycle.id).await?;
    record(&txn, by, &criterion, "removed", now).await?;
    criterion.clone().delete(&txn).await?;
    txn.commit().await?;
    Ok(criterion)
}

pub async fn move_criterion(
    db: &Db,
    by: &Manager,
    criterion: i64,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<criterion::Model, Error> {
    let txn = db.begin().await?;
    let (cycle, criterion) = changeable(&txn, criterion).await?;
    let ids = queries::criteria(&txn, cycle.id).await?.iter().map(|c| c.id).collect();
    if order::shift::<criterion::ActiveModel>(&txn, ids, criterion.id, direction).await? {
        record(&txn, by, &criterion, "moved", now).await?;
        txn.commit().await?;
    }
    Ok(criterion)
}

/// The criterion, where its cycle may still change.
async fn changeable(txn: &DatabaseTransaction, criterion: i64) -> Result<(cycle::Model, criterion::Model), Error> {
    let criterion = queries::criterion(txn, criterion).await?;
    let cycle = queries::locked(txn, criterion.cycle_id).await?;
    check_unannounced(&cycle)?;
    // Once more: it may have gone while we waited for the cycle.
    Ok((cycle, queries::criterion(txn, criterion.id).await?))
}

async fn check_unscored(txn: &DatabaseTransaction, cycle: i64) -> Result<(), Error> {
    match queries::scored(txn, cycle).await? {
        0 => Ok(()),
        _ => Err(Error::refused(Message::new("cycles-criterion-given"))),
    }
}

async fn record(
    txn: &DatabaseTransaction,
    by: &Manager,
    criterion: &criterion::Model,
    told: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::CriterionEdited, "cycle", criterion.cycle_id).by(by.id);
    Ok(entry.note(format!("{}: {told}", criterion.name)).record(txn, now).await?)
}
