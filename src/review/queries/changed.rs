//! What an applicant changed after somebody had begun to judge.

use std::collections::HashMap;

use entity::evidence::Piece;
use entity::snapshot;
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};

use super::Task;
use crate::Error;
use crate::applications::evidence;
use crate::applications::queries::{self as applications, Shown};
use crate::cycles;

/// The difference between the revision that was judged and the one that stands.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    /// Another path was chosen: its name before.
    pub path: Option<String>,
    /// Questions that are answered otherwise, each with the answer before.
    pub answers: Vec<Shown>,
    /// Titles of activities.
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub edited: Vec<String>,
}

impl Changed {
    pub fn is_nothing(&self) -> bool {
        self.path.is_none()
            && [&self.added, &self.removed, &self.edited].iter().all(|titles| titles.is_empty())
            && self.answers.is_empty()
    }
}

/// None where the review judges what stands.
pub async fn changed(db: &impl ConnectionTrait, task: &Task, now: &snapshot::Model) -> Result<Option<Changed>, Error> {
    let Some(judged) = task.review.revision.filter(|judged| *judged < now.revision) else { return Ok(None) };
    let before = snapshot::Entity::find()
        .filter(snapshot::COLUMN.application_id.eq(now.application_id))
        .filter(snapshot::COLUMN.revision.eq(judged))
        .one(db)
        .await?;
    let Some(before) = before else { return Ok(Some(Changed::default())) };
    let mut changed = Changed::default();
    if before.path_id != now.path_id {
        changed.path = Some(cycles::queries::path(db, before.path_id).await?.name);
    }
    let (was, is) = (applications::shown(db, &before).await?, applications::shown(db, now).await?);
    let otherwise = |old: &Shown| is.iter().find(|new| new.key == old.key).is_none_or(|new| new.values != old.values);
    let new = is.iter().filter(|new| was.iter().all(|old| old.key != new.key));
    // One that was not asked before has no answer before.
    let new = new.map(|new| Shown { values: Vec::new(), html: None, href: None, ..new.clone() });
    changed.answers = was.iter().filter(|old| otherwise(old)).cloned().chain(new).collect();
    pieces(&before.evidence.0, &now.evidence.0, &mut changed);
    Ok(Some(changed))
}

fn pieces(before: &[Piece], now: &[Piece], changed: &mut Changed) {
    let was: HashMap<i64, &Piece> = before.iter().map(|piece| (piece.activity, piece)).collect();
    for piece in now {
        match was.get(&piece.activity) {
            None => changed.added.push(piece.title.clone()),
            Some(old) if evidence::says_the_same(old, piece) => {}
            Some(_) => changed.edited.push(piece.title.clone()),
        }
    }
    let gone = before.iter().filter(|old| now.iter().all(|piece| piece.activity != old.activity));
    changed.removed.extend(gone.map(|piece| piece.title.clone()));
}
