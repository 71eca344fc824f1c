//! Letters wait in a table until the post goes out, so a letter is as sure as the change it tells of.
//!
//! A letter is a folder below `templates/mail`: `subject.txt`, `body.txt`, `body.html`. `queue` draws it inside the
//! transaction of the change; `post::post_waiting` sends it later, again and again until it is gone.

pub mod post;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{email, letter, person, program};
use minijinja::{Value, context};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use crate::colour::{BLACK, Colour};
use crate::config::Site;
use crate::l10n::{Locale, Message};
use crate::{Error, text, web};

/// A way in that was mailed lasts so long (ASVS 5.0 6.5.5); its letter is of no use later.
pub const LINK_LASTS: TimeDelta = TimeDelta::minutes(10);

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
    /// After the announcement: a place came free, the list is closed, somebody left it.
    AcceptedLate,
    WaitlistClosed,
    WaitlistLeft,
    /// An appeal came in; what became of it.
    AppealReceived,
    AppealGranted,
    AppealUpheld,
    /// The end of a term: it comes, it is there with some days of grace, the title is over.
    TermExpiring,
    TermGrace,
    TermLapsed,
    /// What somebody is besides their awards changed.
    Standing,
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
            Self::AcceptedLate => "results/accepted_late",
            Self::WaitlistClosed => "results/waitlist_closed",
            Self::WaitlistLeft => "results/waitlist_left",
            Self::AppealReceived => "results/appeal_received",
            Self::AppealGranted => "results/appeal_granted",
            Self::AppealUpheld => "results/appeal_upheld",
            Self::TermExpiring => "terms/expiring",
            Self::TermGrace => "terms/grace",
            Self::TermLapsed => "terms/lapsed",
            Self::Standing => "terms/standing",
        }
    }
}

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

/// The same for many letters, in a few statements.
pub async fn queue_many(
    db: &impl ConnectionTrait,
    site: &Site,
    drafts: &[Draft],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let program = program::Entity::find_by_id(1).one(db).await?;
    for some in drafts.chunks(AT_ONCE) {
        let rows = some.iter().map(|d| drawn(program.as_ref(), site, d, now)).collect::<Result<Vec<_>, _>>()?;
        let conflict = sea_orm::sea_query::OnConflict::column(letter::Column::Event).do_nothing().to_owned();
        letter::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Subject and text as they would be sent; nothing is queued.
pub async fn sample(db: &impl ConnectionTrait, site: &Site, draft: &Draft) -> Result<(String, String), Error> {
    let all = values(program::Entity::find_by_id(1).one(db).await?.as_ref(), site, draft);
    let subject = text::line(&part(draft, "subject.txt", &all)?);
    Ok((subject, part(draft, "body.txt", &all)?))
}

fn values(program: Option<&program::Model>, site: &Site, draft: &Draft) -> Value {
    let accent = Colour::parse(program.map_or("", |p| p.accent.as_str())).unwrap_or(BLACK);
    let (program, contact) = program.map_or(("Palmares", ""), |p| (p.name.as_str(), p.contact.as_str()));
    let ours = context! {
        program, contact, to_name => draft.to.name.as_str(), origin => site.origin(),
        lang => draft.to.locale.tag(), dir => draft.to.locale.direction(),
        accent => accent.to_string(), accent_ink => accent.ink().to_string(),
        link_colour => accent.on_paper().to_string(), link_colour_night => accent.on_night().to_string(),
    };
    context! { ..draft.words.clone(), ..ours }
}

fn part(draft: &Draft, file: &str, all: &Value) -> Result<String, minijinja::Error> {
    web::engine(draft.to.locale).get_template(&format!("mail/{}/{file}", draft.letter.folder()))?.render(all)
}

/// A letter as it waits in the outbox.
pub fn drawn(
    program: Option<&program::Model>,
    site: &Site,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<letter::ActiveModel, Error> {
    let all = values(program, site, draft);
    let part = |file: &str| part(draft, file, &all);
    Ok(letter::ActiveModel {
        event: Set(draft.event.clone()),
        person_id: Set(draft.to.person_id),
        address: Set(draft.to.address.clone()),
        to_name: Set(text::line(&draft.to.name)),
        template: Set(draft.letter.folder().into()),
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
        return Err(Error::refused(Message::new("letters-not-failed")));
    }
    let mut again: letter::ActiveModel = found.into();
    again.state = Set(letter::State::Waiting);
    again.run_at = Set(now);
    again.update(db).await?;
    Ok(())
}
