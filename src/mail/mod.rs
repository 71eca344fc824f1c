//! Letters wait in a table until the post goes out, so a letter is as sure as the change it tells of.
//!
//! A letter is a folder below `templates/mail`: `subject.txt`, `body.txt`, `body.html`. `queue` draws it inside the
//! transaction of the change; `post::post_waiting` sends it later, again and again until it is gone.

pub mod post;

use chrono::{DateTime, Utc};
use entity::{email, letter, person, program};
use minijinja::{Value, context};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::config::Site;
use crate::{Error, text, web};

/// Every letter the portal sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// The way in: a link and a code.
    SignIn,
    ApplicationReceived,
    ApplicationWithdrawn,
    /// The four results of an announcement.
    Accepted,
    Declined,
    Waitlisted,
    Deferred,
    /// A published deadline moved later.
    DeadlineMoved,
    AwardRevoked,
}

impl Letter {
    /// Its folder below `templates/mail`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in/link",
            Self::ApplicationReceived => "applications/received",
            Self::ApplicationWithdrawn => "applications/withdrawn",
            Self::Accepted => "announcements/accepted",
            Self::Declined => "announcements/declined",
            Self::Waitlisted => "announcements/waitlisted",
            Self::Deferred => "announcements/deferred",
            Self::DeadlineMoved => "cycles/deadline_moved",
            Self::AwardRevoked => "awards/revoked",
        }
    }
}

/// Whom a letter goes to.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub person_id: Option<i64>,
    pub address: String,
    pub name: String,
}

impl Recipient {
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
        Ok(found.map(|e| Self { person_id: Some(person.id), address: e.address, name: person.name.clone() }))
    }
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
    let row = draw(db, site, to, letter, event, words, now).await?;
    let conflict = sea_orm::sea_query::OnConflict::column(letter::Column::Event).do_nothing().to_owned();
    letter::Entity::insert(row).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

async fn draw(
    db: &impl ConnectionTrait,
    site: &Site,
    to: &Recipient,
    letter: Letter,
    event: &str,
    words: Value,
    now: DateTime<Utc>,
) -> Result<letter::ActiveModel, Error> {
    let program =
        program::Entity::find_by_id(1).select_only().columns([program::Column::Name, program::Column::Contact]);
    let (program_name, contact): (String, String) = program.into_tuple().one(db).await?.unwrap_or_default();
    let all = context! { ..words, ..context! { program => program_name, contact, to_name => to.name.as_str(), origin => site.origin() } };
    let part = |file: &str| -> Result<String, minijinja::Error> {
        web::engine().get_template(&format!("mail/{}/{file}", letter.folder()))?.render(&all)
    };
    Ok(letter::ActiveModel {
        event: Set(event.into()),
        person_id: Set(to.person_id),
        address: Set(to.address.clone()),
        to_name: Set(text::line(&to.name)),
        template: Set(letter.folder().into()),
        subject: Set(text::line(&part("subject.txt")?)),
        text: Set(part("body.txt")?),
        html: Set(part("body.html")?),
        state: Set(letter::State::Waiting),
        attempts: Set(0),
        run_at: Set(now),
        last_error: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    })
}

/// Every letter to a person, newest first.
pub async fn to_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<letter::Model>, DbErr> {
    letter::Entity::find().filter(letter::COLUMN.person_id.eq(person)).order_by_desc(letter::COLUMN.id).all(db).await
}

/// Sends a letter that was refused for good once more.
pub async fn try_again(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let found = letter::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    if found.state != letter::State::Failed {
        return Err(Error::refused("Only a letter that failed can be sent again."));
    }
    let mut again: letter::ActiveModel = found.into();
    again.state = Set(letter::State::Waiting);
    again.run_at = Set(now);
    again.update(db).await?;
    Ok(())
}
