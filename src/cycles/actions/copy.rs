use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{consent, cycle, path, question};
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{consents, insert, queries, questions, reviewing, rules};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::web::Manager;

/// A cycle that was copied, or the one that was there already.
#[derive(Debug)]
pub struct Copied {
    pub cycle: cycle::Model,
    pub is_new: bool,
}

/// Next year's cycle: the same form under the same keys, every date a year on. However often it is asked for: one.
pub async fn copy(db: &Db, by: &Manager, cycle: i64, now: DateTime<Utc>) -> Result<Copied, Error> {
    let txn = db.begin().await?;
    let from = queries::locked(&txn, cycle).await?;
    let wanted = rules::next_years(&from);
    if let Some(cycle) = there(&txn, &wanted.slug).await? {
        return Ok(Copied { cycle, is_new: false });
    }
    let slug = wanted.slug.clone();
    let copied = match insert(&txn, wanted).await {
        Ok(copied) => copied,
        // Somebody made it at the same moment: what they made is what was asked for.
        Err(e) if e.is_taken() => {
            txn.rollback().await?;
            let cycle = there(&db.write, &slug).await?.ok_or(Error::NotFound)?;
            return Ok(Copied { cycle, is_new: false });
        }
        Err(e) => return Err(e),
    };
    copy_form(&txn, &from, &copied, now).await?;
    reviewing::copy_reviewing(&txn, &from, &copied, true).await?;
    let entry = Entry::new(Action::CycleCreated, "cycle", copied.id).by(by.id);
    entry.note(format!("copied from {}", from.slug)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(Copied { cycle: copied, is_new: true })
}

async fn there(db: &impl ConnectionTrait, slug: &str) -> Result<Option<cycle::Model>, Error> {
    Ok(cycle::Entity::find().filter(cycle::COLUMN.slug.eq(slug)).one(db).await?)
}

/// The paths, questions and consents of a cycle for another one, a consent with the words that are asked for now.
pub async fn copy_form(
    db: &impl ConnectionTrait,
    from: &cycle::Model,
    to: &cycle::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for (path, questions) in queries::paths_with_questions(db, from.id).await? {
        copy_path(db, path::Model { cycle_id: to.id, ..path }, questions).await?;
    }
    for (consent, texts) in queries::consents(db, from.id).await? {
        let words = texts.first().map_or("", |t| t.text.as_str());
        consents::insert(db, consent::Model { cycle_id: to.id, ..consent }, words, now).await?;
    }
    Ok(())
}

/// A path with its questions, as a row of its own.
pub async fn copy_path(
    db: &impl ConnectionTrait,
    path: path::Model,
    questions: Vec<question::Model>,
) -> Result<path::Model, Error> {
    let mut row = path.into_active_model().reset_all();
    row.id = NotSet;
    let path = row.insert(db).await?;
    for question in questions {
        questions::insert(db, question::Model { path_id: path.id, ..question }).await?;
    }
    Ok(path)
}
