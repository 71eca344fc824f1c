use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::feed::{self, State};
use sea_orm::{ActiveEnum, ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect};

use super::own::again;
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// Lets a feed in trouble be read again now, at the address that it had: one that moved may have been sent away by
/// mistake. A pause, and the new address, are its member's own to say.
pub async fn retry(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    let txn = db.begin().await?;
    let old = feed::Entity::find_by_id(id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let is_troubled = old.state == State::Active && old.failures > 0;
    if !is_troubled && !matches!(old.state, State::Failing | State::Gone | State::Moved) {
        return Err(Error::refused(Message::new("feeds-manage-not-so")));
    }
    let mut row = old.clone().into_active_model();
    again(&mut row, now);
    let feed = row.update(&txn).await?;
    let entry = Entry::new(Action::FeedChanged, "feed", feed.id).by(by.id);
    let entry = entry.states(old.state.to_value(), feed.state.to_value()).note(&feed.url);
    feed.person_id.map_or(entry.clone(), |of| entry.on(of)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(feed)
}
