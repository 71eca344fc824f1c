use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::person::{self, Standing};
use entity::role::{self, Role};
use entity::{session, track};
use minijinja::context;
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    ModelTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::forms::{NewRole, NewStanding};
use super::rules;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::web::{Admin, Manager};
use crate::{Error, listing, people};

/// Changes what a person is besides their awards (R1), and tells them, but for the dead. In memoriam ends their sessions: nobody signs in for the dead.
pub async fn change_standing(
    db: &Db,
    site: &Site,
    by: &Manager,
    person: i64,
    typed: &NewStanding<'_>,
    now: DateTime<Utc>,
) -> Result<person::Model, Error> {
    let (standing, reason) = checked(typed)?;
    let txn = db.begin().await?;
    let old = held(&txn, person).await?;
    if !rules::may_become(old.standing, standing) {
        let standing = Message::new(format!("people-standing-{}", old.standing.to_value()));
        return Err(Error::refused(Message::new("people-standing-already").with("standing", standing)));
    }
    if standing == Standing::Deceased {
        if !roles_of(&txn, person).await?.is_empty() {
            return Err(Error::refused(Message::new("people-still-roles")));
        }
        end_sessions(&txn, person).await?;
    }
    let person = put_standing(&txn, site, old, standing, (by.id, reason), now).await?;
    txn.commit().await?;
    Ok(person)
}

/// The one door to another standing, for managers and for oneself: the row, the audit entry with who wanted it and why,
/// the letter and the directory.
pub async fn put_standing(
    txn: &DatabaseTransaction,
    site: &Site,
    old: person::Model,
    to: Standing,
    (by, why): (i64, String),
    now: DateTime<Utc>,
) -> Result<person::Model, Error> {
    let from = old.standing;
    let mut row = old.into_active_model();
    row.standing = Set(to);
    row.updated_at = Set(now);
    let person = row.update(txn).await?;
    let entry = Entry::new(Action::StandingChanged, "person", person.id).by(by).on(person.id).note(why);
    let entry = entry.states(rules::told(from), rules::told(to)).row(now).insert(txn).await?;
    if let Some(recipient) = Recipient::of(txn, &person).await? {
        let words = context! {
            standing => to.to_value(), is_own => by == person.id, number => person.number,
            page => person.number.filter(|_| person.listed).map(|n| site.url(&format!("/directory/{n}"))),
        };
        let event = format!("terms/standing:{}", entry.id);
        mail::queue(txn, site, &recipient, Letter::Standing, &event, words, now).await?;
    }
    listing::refresh(txn, person.id, now).await?;
    Ok(person)
}

fn checked(typed: &NewStanding<'_>) -> Result<(Standing, String), Error> {
    let mut complaints = Complaints::default();
    let standing = Standing::try_from_value(&typed.standing.to_owned()).ok().filter(|s| rules::GIVEN.contains(s));
    if standing.is_none() {
        complaints.add("standing", Message::new("people-choose"));
    }
    let reason = complaints.lines("reason", typed.reason, 2000);
    if reason.is_empty() {
        complaints.add("reason", Message::new("people-reason-missing"));
    }
    complaints.end()?;
    Ok((standing.unwrap_or(Standing::Active), reason))
}

/// Gives a role. Whoever gains or loses one signs in anew: no session outlives what it was opened for.
pub async fn grant_role(
    db: &Db,
    by: &Admin,
    person: i64,
    typed: &NewRole<'_>,
    now: DateTime<Utc>,
) -> Result<person::Model, Error> {
    let txn = db.begin().await?;
    let person = held(&txn, person).await?;
    let Ok(role) = Role::try_from_value(&typed.role.to_owned()) else {
        return Err(Error::wrong("role", Message::new("people-choose")));
    };
    let track = wanted_track(&txn, role, typed.track).await?;
    if matches!(person.standing, Standing::Erased | Standing::Deceased) || person.merged_into.is_some() {
        return Err(Error::refused(Message::new("people-role-nowhere")));
    }
    if !people::grant(&txn, Some(by.id), person.id, role, track.as_ref(), now).await? {
        return Err(Error::wrong("role", Message::new("people-role-already")));
    }
    end_sessions(&txn, person.id).await?;
    txn.commit().await?;
    Ok(person)
}

async fn wanted_track(txn: &DatabaseTransaction, role: Role, slug: &str) -> Result<Option<track::Model>, Error> {
    if slug.is_empty() {
        return Ok(None);
    }
    if role != Role::Reviewer {
        return Err(Error::wrong("track", Message::new("people-role-all-titles")));
    }
    let found = track::Entity::find().filter(track::COLUMN.slug.eq(slug)).one(txn).await?;
    found.map(Some).ok_or_else(|| Error::wrong("track", Message::new("people-role-no-title")))
}

/// Takes a role away, but never the last admin's: nobody could give it back.
pub async fn take_role(db: &Db, by: &Admin, person: i64, role: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    held(&txn, person).await?;
    let row = role::Entity::find_by_id(role).filter(role::COLUMN.person_id.eq(person)).one(&txn).await?;
    let row = row.ok_or(Error::NotFound)?;
    if row.role == Role::Admin {
        // Two admins who take each other's role at once: all the rows are held, so one of them waits and is refused.
        let admins = role::Entity::find().filter(role::Column::Role.eq(Role::Admin)).order_by_asc(role::COLUMN.id);
        if admins.lock_exclusive().all(&txn).await?.iter().all(|r| r.person_id == person) {
            return Err(Error::refused(Message::new("people-last-admin")));
        }
    }
    let of = match row.track_id {
        Some(id) => track::Entity::find_by_id(id).one(&txn).await?.map(|t| format!(" of {}", t.name)),
        None => None,
    };
    let told = format!("{:?}{}", row.role, of.unwrap_or_default());
    if row.delete(&txn).await?.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    end_sessions(&txn, person).await?;
    let entry = Entry::new(Action::RoleTaken, "role", role).by(by.id).on(person).note(told);
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The person, held until the end of the transaction.
pub async fn held(txn: &DatabaseTransaction, id: i64) -> Result<person::Model, Error> {
    person::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)
}

async fn roles_of(txn: &DatabaseTransaction, person: i64) -> Result<Vec<role::Model>, Error> {
    Ok(role::Entity::find().filter(role::COLUMN.person_id.eq(person)).all(txn).await?)
}

async fn end_sessions(txn: &DatabaseTransaction, person: i64) -> Result<(), Error> {
    session::Entity::delete_many().filter(session::COLUMN.person_id.eq(person)).exec(txn).await?;
    Ok(())
}
