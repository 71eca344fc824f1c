use chrono::{DateTime, Utc};
use entity::application;

use super::start::start_from;
use crate::applications::{queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, cycles};

/// Where the words of an application are now.
#[derive(Clone, Debug)]
pub enum Copied {
    Into(application::Model),
    /// There was one in that cycle already: it stays as it is.
    AlreadyThere(application::Model),
}

/// Begins a draft in another cycle of the same title with what this one says: answers by key, the path by key, the
/// choice of evidence. However often: one draft.
pub async fn copy(db: &Db, by: &Me, id: i64, into: &str, now: DateTime<Utc>) -> Result<Copied, Error> {
    let source = queries::own(&db.read, by, id).await?;
    let cycle = cycles::queries::by_slug(&db.read, into).await?;
    let from = cycles::queries::by_id(&db.read, source.cycle_id).await?;
    if !rules::may_copy(&source) || cycle.track_id != from.track_id || cycle.id == from.id {
        return Err(Error::refused(Message::new("applications-copy-not")));
    }
    if let Some(found) = queries::in_cycle(&db.read, by.id, cycle.id).await? {
        return Ok(Copied::AlreadyThere(found));
    }
    let paths = cycles::queries::paths(&db.read, cycle.id).await?;
    let key = cycles::queries::path(&db.read, source.path_id).await?.key;
    let same = paths.iter().find(|p| p.key == key).or(paths.first());
    let path = same.ok_or_else(|| Error::refused(Message::new("cycles-next-unwritten")))?;
    Ok(Copied::Into(start_from(db, by, &cycle, &path.key, Some(&source), now).await?))
}
