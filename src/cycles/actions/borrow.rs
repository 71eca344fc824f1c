//! Paths and questions that stand elsewhere, taken over as copies.

use chrono::{DateTime, Utc};
use entity::{path, question};

use super::copy::copy_path;
use super::questions::insert;
use super::{paths, queries, questions, rules, unannounced};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// Copies of questions of other paths, the last of this one. A required one asks for its answer only once it is made
/// required here: nobody's draft is held up by a copy.
pub async fn borrow_questions(
    db: &Db,
    by: &Manager,
    path: i64,
    picked: &[i64],
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let txn = db.begin().await?;
    let path = queries::path(&txn, path).await?;
    unannounced(&txn, path.cycle_id).await?;
    let is_live = !queries::live(&txn, path.cycle_id).await?.is_empty();
    let mut others = queries::questions(&txn, path.id).await?;
    for id in some(picked)? {
        let from = queries::question(&txn, *id).await?;
        let copy = beside(&others, &path, from);
        let copy = insert(&txn, question::Model { required: copy.required && !is_live, ..copy }).await?;
        questions::record(&txn, by, &copy, "copied", now).await?;
        others.push(copy);
    }
    txn.commit().await?;
    Ok(picked.len())
}

/// Copies of paths of other cycles with their questions, the last of this one.
pub async fn borrow_paths(
    db: &Db,
    by: &Manager,
    cycle: i64,
    picked: &[i64],
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let txn = db.begin().await?;
    let cycle = unannounced(&txn, cycle).await?;
    let mut others = queries::paths(&txn, cycle.id).await?;
    for id in some(picked)? {
        let from = queries::path(&txn, *id).await?;
        let asked = queries::questions(&txn, from.id).await?;
        let key = rules::free(&from.key, |key| others.iter().any(|p| p.key == key));
        let position = others.iter().map(|p| p.position).max().map_or(0, |last| last + 1);
        let copy = copy_path(&txn, path::Model { cycle_id: cycle.id, key, position, ..from }, asked).await?;
        paths::record(&txn, by, &copy, "copied", now).await?;
        others.push(copy);
    }
    txn.commit().await?;
    Ok(picked.len())
}

fn some(picked: &[i64]) -> Result<&[i64], Error> {
    if picked.is_empty() { Err(Error::wrong("picked", Message::new("cycles-manage-copies-none"))) } else { Ok(picked) }
}

/// A question as the last of a path, under its key or one beside it.
fn beside(others: &[question::Model], path: &path::Model, from: question::Model) -> question::Model {
    let key = rules::free(&from.key, |key| others.iter().any(|q| q.key == key));
    let position = others.iter().map(|q| q.position).max().map_or(0, |last| last + 1);
    question::Model { path_id: path.id, key, position, ..from }
}
