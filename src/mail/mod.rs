//! Letters wait in a table until the post goes out, so a letter is as sure as the change it tells of.
//!
//! A letter is a folder below `templates/mail`: `subject.txt`, `body.txt`, `body.html`; `letter` lists them and tells how
//! to add one. `queue` draws it inside the transaction of the change; `post::post_waiting` sends it later, again and
//! again until it is gone.

mod draw;
mod fill;
mod letter;
pub mod own;
pub mod post;
pub mod refusals;
mod samples;

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{email, letter as row, person};
use minijinja::Value;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};

use crate::Error;
use crate::config::Site;
use crate::l10n::{Locale, Message};

pub use draw::{Drawn, Press, Words, drawn, sample};
pub use fill::Fill;
pub use letter::Letter;
use refusals::Refused;

/// A way in that was mailed lasts so long (ASVS 5.0 6.5.5); its letter is of no use later.
pub const LINK_LASTS: TimeDelta = TimeDelta::minutes(10);

/// Letters in one statement.
const AT_ONCE: usize = 500;

/// Whom a letter goes to.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub person_id: Option<i64>,
    pub address: String,
    pub name: String,
    /// What they read.
    pub locale: Locale,
}

impl Recipient {
    /// The language a person chose; English until they did.
    pub fn locale(chosen: Option<&str>) -> Locale {
        chosen.and_then(Locale::by_tag).unwrap_or_else(Locale::english)
    }

    /// A person's primary verified address. None where there is none, and for the deceased and erased, always.
    pub async fn of(db: &impl ConnectionTrait, person: &person::Model) -> Result<Option<Self>, DbErr> {
        if matches!(person.standing, person::Standing::Deceased | person::Standing::Erased) {
            return Ok(None);
        }
        let found = email::Entity::find()
            .filter(email::COLUMN.person_id.eq(person.id))
            .filter(email::COLUMN.verified_at.is_not_null())
            .order_by_desc(email::COLUMN.is_primary)
            .order_by_asc(email::COLUMN.id)
            .one(db)
            .await?;
        Ok(found.map(|e| Self {
            person_id: Some(person.id),
            address: e.address,
            name: person.name.clone(),
            locale: Self::locale(person.locale.as_deref()),
        }))
    }

    /// The same of many people, in a few statements. Who cannot be reached is not there.
    pub async fn among(db: &impl ConnectionTrait, people: &[i64]) -> Result<HashMap<i64, Self>, DbErr> {
        let mut reached = HashMap::new();
        for some in people.chunks(AT_ONCE) {
            let found = person::Entity::find()
                .filter(person::COLUMN.id.is_in(some.to_vec()))
                .filter(person::Column::Standing.is_not_in([person::Standing::Deceased, person::Standing::Erased]));
            let emails = email::Entity::find()
                .filter(email::COLUMN.person_id.is_in(some.to_vec()))
                .filter(email::COLUMN.verified_at.is_not_null())
                .order_by_asc(email::COLUMN.is_primary)
                .order_by_desc(email::COLUMN.id);
            // The primary one comes last, and stays.
            let emails = emails.all(db).await?.into_iter();
            let mut addresses: HashMap<i64, String> = emails.map(|e| (e.person_id, e.address)).collect();
            let recipient = |person: person::Model| {
                let locale = Self::locale(person.locale.as_deref());
                let address = addresses.remove(&person.id)?;
                Some((person.id, Self { person_id: Some(person.id), address, name: person.name, locale }))
            };
            reached.extend(found.all(db).await?.into_iter().filter_map(recipient));
        }
        Ok(reached)
    }
}

/// A letter to somebody, not yet drawn.
#[derive(Clone, Debug)]
pub struct Draft {
    pub to: Recipient,
    pub letter: Letter,
    /// What it tells of, once and for ever.
    pub event: String,
    /// The letter's own values; the program's and the recipient's name are added.
    pub words: Value,
}

/// Draws a letter and puts it into the outbox. `event` is what it tells of, once and for ever: the same event again
/// queues nothing. `words` are the letter's own values; the program's and the recipient's name are added.
pub async fn queue(
    db: &impl ConnectionTrait,
    site: &Site,
    to: &Recipient,
    letter: Letter,
    event: &str,
    words: Value,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    queue_many(db, site, &[Draft { to: to.clone(), letter, event: event.into(), words }], now).await
}

/// The same for many letters, in a few statements. What its reader refused is not written.
pub async fn queue_many(
    db: &impl ConnectionTrait,
    site: &Site,
    drafts: &[Draft],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (press, refused) = (Press::of(db, site).await?, Refused::among(db, site, drafts).await?);
    let wanted: Vec<&Draft> = drafts.iter().filter(|d| !refused.holds(site, d)).collect();
    for some in wanted.chunks(AT_ONCE) {
        let rows = some.iter().map(|d| press.row(d, now)).collect::<Result<Vec<_>, _>>()?;
        put(db, rows).await?;
    }
    Ok(())
}

/// Puts letters into the outbox as they are; those whose event is known are there already.
pub async fn put(db: &impl ConnectionTrait, rows: Vec<row::ActiveModel>) -> Result<(), DbErr> {
    let conflict = sea_orm::sea_query::OnConflict::column(row::Column::Event).do_nothing().to_owned();
    row::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

/// Every letter to a person, newest first.
pub async fn to_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<row::Model>, DbErr> {
    row::Entity::find().filter(row::COLUMN.person_id.eq(person)).order_by_desc(row::COLUMN.id).all(db).await
}

/// Sends a letter that was refused for good once more.
pub async fn try_again(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let found = row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    if found.state != row::State::Failed {
        return Err(Error::refused(Message::new("letters-not-failed")));
    }
    let mut again: row::ActiveModel = found.into();
    again.state = Set(row::State::Waiting);
    again.run_at = Set(now);
    again.update(db).await?;
    Ok(())
}
