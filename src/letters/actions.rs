use chrono::{DateTime, Utc};
use entity::audit::Action;

use super::{queries, rules};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, mail};

/// Puts a letter that was refused for good back into the outbox.
pub async fn send_again(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let letter = queries::by_id(&txn, id).await?;
    if rules::is_a_way_in(&letter) {
        return Err(Error::refused(Message::new("letters-way-in")));
    }
    mail::try_again(&txn, id, now).await?;
    let mut entry = Entry::new(Action::LetterSentAgain, "letter", id).by(by.id).note(letter.subject);
    if let Some(person) = letter.person_id {
        entry = entry.on(person);
    }
    entry.states("failed", "waiting").record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}
