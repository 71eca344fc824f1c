//! Changes: letters that go out again, words of the program's own, kinds that somebody does not want.

mod refusals;
mod texts;

use chrono::{DateTime, Utc};
use entity::audit::{self, Action};
use entity::letter::{self, State};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

pub use refusals::{refuse, want, wish};
pub use texts::{checked, give_up, keep, test};

use super::{queries, rules};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, mail};

/// Puts a letter that was refused for good back into the outbox.
pub async fn send_again(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let letter = queries::by_id(&txn, by.id, id).await?;
    if rules::is_a_way_in(&letter) {
        return Err(Error::refused(Message::new("letters-way-in")));
    }
    mail::try_again(&txn, id, now).await?;
    again(by, &letter).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The same for all of one kind that failed. How many they were.
pub async fn send_all_again(db: &Db, by: &Manager, template: &str, now: DateTime<Utc>) -> Result<usize, Error> {
    const AT_ONCE: usize = 500;
    let txn = db.begin().await?;
    let mut failed = queries::failed(&txn, by.id, template).await?;
    failed.retain(rules::may_be_sent_again);
    for some in failed.chunks(AT_ONCE) {
        let row = letter::ActiveModel { state: Set(State::Waiting), run_at: Set(now), ..Default::default() };
        let these = letter::COLUMN.id.is_in(some.iter().map(|l| l.id));
        letter::Entity::update_many().set(row).filter(these).exec(&txn).await?;
        let entries = some.iter().map(|l| again(by, l).row(now));
        audit::Entity::insert_many(entries).exec_without_returning(&txn).await?;
    }
    txn.commit().await?;
    Ok(failed.len())
}

fn again(by: &Manager, letter: &letter::Model) -> Entry {
    let entry = Entry::new(Action::LetterSentAgain, "letter", letter.id).by(by.id).note(letter.subject.as_str());
    let entry = entry.states("failed", "waiting");
    letter.person_id.map_or(entry.clone(), |person| entry.on(person))
}
