use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{person, session};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter};

use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::sign_in::rules;
use crate::web::{Me, SESSION_LASTS};
use crate::{Error, people, secret};

/// What a session begins with.
#[derive(Clone, Copy, Debug)]
pub struct Entrance<'a> {
    /// `letter`, `github`, `oidc`, `setup`, `demo`.
    pub via: &'a str,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// The token of the session that the browser came with, which ends here.
    pub old: Option<&'a str>,
}

/// Begins a session with a new token, whatever the browser had before: none that somebody planted survives.
pub async fn begin(
    db: &impl ConnectionTrait,
    person: person::Model,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let person = survivor(db, person).await?;
    if !rules::may_enter(&person) {
        return Err(Error::refused(Message::new("sign-in-refused-closed")));
    }
    if let Some(old) = entrance.old {
        let same = session::COLUMN.token_hash.eq(secret::hash(old));
        session::Entity::delete_many().filter(same).exec(db).await?;
    }
    let token = secret::token();
    let row = session::ActiveModel {
        token_hash: Set(secret::hash(&token)),
        person_id: Set(person.id),
        via: Set(entrance.via.into()),
        agent: Set(rules::agent(Some(entrance.agent))),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(now + SESSION_LASTS),
        ..Default::default()
    };
    let row = row.insert(db).await?;
    let entry = Entry::new(Action::SignedIn, "session", row.id).by(person.id).on(person.id);
    entry.note(entrance.via).record(db, now).await?;
    Ok(token)
}

/// Where two records were one person, whoever signs in with either is the survivor.
async fn survivor(db: &impl ConnectionTrait, mut person: person::Model) -> Result<person::Model, Error> {
    // A merge points onward, never back; the bound is for a database that somebody mended by hand.
    for _ in 0..10 {
        match person.merged_into {
            Some(into) => person = people::by_id(db, into).await?,
            None => break,
        }
    }
    Ok(person)
}

pub async fn sign_out(db: &Db, me: &Me, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    session::Entity::delete_by_id(me.session().id).exec(&txn).await?;
    let entry = Entry::new(Action::SignedOut, "session", me.session().id).by(me.id).on(me.id);
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Ends one of one's own sessions; anybody else's does not exist.
pub async fn end(db: &Db, by: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let own = session::Entity::find_by_id(id).filter(session::COLUMN.person_id.eq(by.id)).one(&txn).await?;
    own.ok_or(Error::NotFound)?.delete(&txn).await?;
    revoked(by, id).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Ends all of one's sessions but this one; says how many.
pub async fn end_others(db: &Db, by: &Me, now: DateTime<Utc>) -> Result<usize, Error> {
    let txn = db.begin().await?;
    let others = session::Entity::find()
        .filter(session::COLUMN.person_id.eq(by.id))
        .filter(session::COLUMN.id.ne(by.session().id))
        .all(&txn)
        .await?;
    let ended = others.len();
    for other in others {
        let id = other.id;
        other.delete(&txn).await?;
        revoked(by, id).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(ended)
}

fn revoked(by: &Me, id: i64) -> Entry {
    Entry::new(Action::SessionRevoked, "session", id).by(by.id).on(by.id)
}
