use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{identity, person};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::letter::at_once;
use super::{Entrance, begin};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, people, text};

/// An account at a provider, as the provider vouches for it. `(issuer, subject)` is who it is; the rest is only told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub issuer: String,
    pub subject: String,
    /// What its owner knows it by.
    pub label: String,
    pub name: Option<String>,
    /// Only where the provider says that it is verified.
    pub address: Option<String>,
}

/// What an account led to.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Signed in: the token of the new session.
    Entered(String),
    /// Somebody here has the address. Whether it is the same person is not guessed.
    AddressTaken,
    /// The provider vouches for no address, and without one nobody comes to be.
    NoAddress,
}

/// Signs in with an account: as the person it is attached to, or as someone new with a verified address that nobody
/// has. It is never attached to a person by its address.
pub async fn enter_with(
    db: &Db,
    account: &Account,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let person = match find(&txn, account).await? {
        Some(identity) => people::by_id(&txn, identity.person_id).await?,
        None => {
            let Some(address) = account.address.as_deref().and_then(text::address) else {
                return Ok(Outcome::NoAddress);
            };
            if people::by_address(&txn, &address).await?.is_some() {
                return Ok(Outcome::AddressTaken);
            }
            let name = account.name.as_deref().map(shortened);
            let new = people::with_proved_address(&txn, &address, name.as_deref(), now).await.map_err(at_once)?;
            attach(&txn, &new, account, now).await?;
            new
        }
    };
    let token = begin(&txn, person, entrance, now).await?;
    txn.commit().await?;
    Ok(Outcome::Entered(token))
}

/// Attaches an account to whoever is signed in. Twice is once; somebody else's stays theirs.
pub async fn link(db: &Db, by: &Me, account: &Account, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    match find(&txn, account).await? {
        Some(identity) if identity.person_id == by.id => {}
        Some(_) => {
            return Err(Error::refused(Message::new("sign-in-refused-others")));
        }
        None => attach(&txn, by, account, now).await?,
    }
    txn.commit().await?;
    Ok(())
}

async fn find(db: &impl ConnectionTrait, account: &Account) -> Result<Option<identity::Model>, DbErr> {
    identity::Entity::find()
        .filter(identity::COLUMN.issuer.eq(&account.issuer))
        .filter(identity::COLUMN.subject.eq(&account.subject))
        .one(db)
        .await
}

async fn attach(
    db: &impl ConnectionTrait,
    to: &person::Model,
    account: &Account,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = identity::ActiveModel {
        person_id: Set(to.id),
        issuer: Set(account.issuer.clone()),
        subject: Set(account.subject.clone()),
        label: Set(shortened(&account.label)),
        created_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(db).await.map_err(|e| at_once(e.into()))?;
    let entry = Entry::new(Action::IdentityAdded, "identity", row.id).by(to.id).on(to.id);
    entry.note(&account.issuer).record(db, now).await?;
    Ok(())
}

/// What a provider says is text from elsewhere: one line of a decent length.
fn shortened(told: &str) -> String {
    text::line(told).chars().take(120).collect()
}
