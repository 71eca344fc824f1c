//! People: how one comes to be, which addresses are theirs, what they may do; and the pages on
//! which managers look after them.

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;
pub mod rules;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::person::{Standing, Visibility};
use entity::role::{self, Role};
use entity::{Words, email, link, person, track};
use rocket::fairing::AdHoc;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter,
};

use crate::audit::Entry;
use crate::{Error, text};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("People", |rocket| async { rocket.mount("/", pages::routes()) })
}

/// A row for someone new: nothing known but the name.
pub fn someone(name: &str, now: DateTime<Utc>) -> person::ActiveModel {
    person::ActiveModel {
        name: Set(text::line(name)),
        name_key: Set(text::fold(name)),
        headline: Set(String::new()),
        employer: Set(String::new()),
        employer_key: Set(String::new()),
        former_employers: Set(Words::default()),
        bio: Set(String::new()),
        bio_html: Set(String::new()),
        city: Set(String::new()),
        languages: Set(Words::default()),
        topics: Set(Words::default()),
        standing: Set(Standing::Active),
        founding: Set(false),
        listed: Set(true),
        visibility: Set(Visibility::default()),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<person::Model, Error> {
    person::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Where two records were one person, the one that is left: follows the merges to the last record.
pub async fn survivor(db: &impl ConnectionTrait, mut person: person::Model) -> Result<person::Model, Error> {
    const LONGEST: usize = 16;
    for _ in 0..LONGEST {
        let Some(into) = person.merged_into else { return Ok(person) };
        person = by_id(db, into).await?;
    }
    Err(Error::NotFound)
}

/// Whoever has the address, verified or imported.
pub async fn by_address(
    db: &impl ConnectionTrait,
    address: &str,
) -> Result<Option<(person::Model, email::Model)>, DbErr> {
    let Some(email) = email::Entity::find().filter(email::COLUMN.address.eq(address)).one(db).await? else {
        return Ok(None);
    };
    Ok(person::Entity::find_by_id(email.person_id).one(db).await?.map(|person| (person, email)))
}

/// The person who has just proved to read `address`: whoever has it, now verified, or someone new with it.
pub async fn with_proved_address(
    db: &impl ConnectionTrait,
    address: &str,
    name: Option<&str>,
    now: DateTime<Utc>,
) -> Result<person::Model, Error> {
    if let Some((person, email)) = by_address(db, address).await? {
        if email.verified_at.is_none() {
            let mut proved = email.into_active_model();
            proved.verified_at = Set(Some(now));
            proved.update(db).await?;
            claim_links(db, person.id, now).await?;
        }
        return Ok(person);
    }
    // Until they write their name, the part before the @ stands for it.
    let name = name.map(text::line).filter(|n| !n.is_empty());
    let name = name.unwrap_or_else(|| address.split('@').next().unwrap_or(address).to_owned());
    let person = someone(&name, now).insert(db).await?;
    let email = email::ActiveModel {
        person_id: Set(person.id),
        address: Set(address.to_owned()),
        verified_at: Set(Some(now)),
        is_primary: Set(true),
        ..Default::default()
    };
    email.insert(db).await?;
    Entry::new(Action::PersonCreated, "person", person.id).by(person.id).on(person.id).record(db, now).await?;
    Ok(person)
}

/// Somebody who was imported proves an address for the first time: the places elsewhere that the import named for it are
/// theirs. Later ones they may have typed themselves, and these prove nothing.
async fn claim_links(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let proved = email::Entity::find()
        .filter(email::COLUMN.person_id.eq(person))
        .filter(email::COLUMN.verified_at.is_not_null());
    if proved.count(db).await? > 1 {
        return Ok(());
    }
    let links = link::Entity::find()
        .filter(link::COLUMN.person_id.eq(person))
        .filter(link::COLUMN.verified_at.is_null())
        .filter(link::COLUMN.checked_at.is_null());
    for link in links.all(db).await? {
        let entry = Entry::new(Action::SiteVerified, "link", link.id).by(person).on(person);
        entry.states("", "verified").note(&link.url).record(db, now).await?;
        let mut row = link.into_active_model();
        row.verified_at = Set(Some(now));
        row.proof = Set(Some(link::Proof::Claim));
        // Whether they link back is still worth knowing: that proof is the better one.
        row.check_at = Set(Some(now));
        row.update(db).await?;
    }
    Ok(())
}

/// Gives a role; once is enough. `by` is none at the command line.
pub async fn grant(
    db: &impl ConnectionTrait,
    by: Option<i64>,
    to: i64,
    role: Role,
    track: Option<&track::Model>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let same =
        role::Entity::find().filter(role::COLUMN.person_id.eq(to)).filter(role::Column::Role.eq(role)).all(db).await?;
    if same.iter().any(|r| r.track_id == track.map(|t| t.id)) {
        return Ok(false);
    }
    let row = role::ActiveModel {
        person_id: Set(to),
        role: Set(role),
        track_id: Set(track.map(|t| t.id)),
        granted_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(db).await?;
    let told = format!("{role:?}{}", track.map(|t| format!(" of {}", t.name)).unwrap_or_default());
    let entry = Entry::new(Action::RoleGranted, "role", row.id).on(to).note(told);
    by.map_or(entry.clone(), |by| entry.by(by)).record(db, now).await?;
    Ok(true)
}
