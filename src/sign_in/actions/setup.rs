use chrono::{DateTime, Utc};
use entity::role::{self, Role};
use entity::sign_in_link::{self, Column, Purpose};
use entity::{person, sign_in_link as link};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
};

use super::letter::{at_once, use_up};
use super::{Entrance, begin};
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::sign_in::{queries, rules};
use crate::{Error, people, secret};

/// A link that makes whoever opens it the first admin; only while nobody is here. It voids those before it.
pub async fn setup_link(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<Option<String>, Error> {
    let txn = db.begin().await?;
    let people = person::Entity::find().count(&txn).await?;
    if people > 0 || has_admin(&txn).await? {
        return Ok(None);
    }
    sign_in_link::Entity::delete_many().filter(Column::Purpose.eq(Purpose::Setup)).exec(&txn).await?;
    let token = secret::token();
    let link = link::ActiveModel {
        purpose: Set(Purpose::Setup),
        token_hash: Set(secret::hash(&token)),
        browser_hash: Set(String::new()),
        code_hash: Set(String::new()),
        code_attempts: Set(0),
        address: Set(String::new()),
        next: Set("/manage".into()),
        created_at: Set(now),
        expires_at: Set(now + rules::SETUP_LASTS),
        ..Default::default()
    };
    link.insert(&txn).await?;
    txn.commit().await?;
    Ok(Some(site.url(&format!("/setup/{token}"))))
}

/// Makes the first admin and signs them in. Whoever holds the link reads the machine's console, so their address is
/// taken as proved.
pub async fn set_up(
    db: &Db,
    token: &str,
    name: &str,
    address: &str,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", name, 120, Message::new("sign-in-wrong-name"));
    let address = rules::address(address).unwrap_or_else(|why| {
        complaints.add("address", why);
        String::new()
    });
    complaints.end()?;
    let txn = db.begin().await?;
    let link = queries::live_link(&txn, Purpose::Setup, token, now).await?.ok_or(Error::Gone)?;
    use_up(&txn, link.id, now).await?;
    // Somebody may have been granted the role since the link was printed.
    if has_admin(&txn).await? {
        return Err(Error::Gone);
    }
    let person = people::with_proved_address(&txn, &address, Some(&name), now).await.map_err(at_once)?;
    people::grant(&txn, None, person.id, Role::Admin, None, now).await?;
    let token = begin(&txn, person, entrance, now).await?;
    txn.commit().await?;
    Ok(token)
}

async fn has_admin(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(role::Entity::find().filter(role::Column::Role.eq(Role::Admin)).count(db).await? > 0)
}
