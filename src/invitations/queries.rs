use std::collections::{BTreeMap, HashSet};

use entity::application::{self, State};
use entity::invitation::{self, Kind};
use entity::{email, person};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::rules;
use crate::Error;
use crate::secret::Key;

pub use crate::cycles::who::was_asked as asked;

/// Addresses in one statement.
const AT_ONCE: usize = 500;

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<invitation::Model, Error> {
    invitation::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The one that a link is for; a link that we did not make, or whose invitation was withdrawn, leads nowhere.
pub async fn by_token(db: &impl ConnectionTrait, key: &Key, token: &str) -> Result<invitation::Model, Error> {
    let found = by_id(db, rules::id_in(token).ok_or(Error::NotFound)?).await?;
    if rules::is_token_of(key, &found, token) { Ok(found) } else { Err(Error::NotFound) }
}

/// All of a cycle, the newest first.
pub async fn of_cycle(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<invitation::Model>, Error> {
    let found = invitation::Entity::find().filter(invitation::COLUMN.cycle_id.eq(cycle));
    Ok(found.order_by_desc(invitation::COLUMN.id).all(db).await?)
}

/// Those of a cycle that went to one of these addresses, by whomever.
pub async fn to(db: &impl ConnectionTrait, cycle: i64, addresses: &[String]) -> Result<Vec<invitation::Model>, Error> {
    let mut found = Vec::new();
    for some in addresses.chunks(AT_ONCE) {
        let theirs = invitation::Entity::find()
            .filter(invitation::COLUMN.cycle_id.eq(cycle))
            .filter(invitation::COLUMN.address.is_in(some.to_vec()));
        found.extend(theirs.order_by_asc(invitation::COLUMN.id).all(db).await?);
    }
    Ok(found)
}

/// A Pro's own nominations in a cycle, the newest first.
pub async fn nominated_by(db: &impl ConnectionTrait, cycle: i64, person: i64) -> Result<Vec<invitation::Model>, Error> {
    let theirs = invitation::Entity::find()
        .filter(invitation::COLUMN.cycle_id.eq(cycle))
        .filter(invitation::COLUMN.by_id.eq(person))
        .filter(invitation::Column::Kind.eq(Kind::Nominated));
    Ok(theirs.order_by_desc(invitation::COLUMN.id).all(db).await?)
}

/// Who has one of these addresses. Only letters and managers are told by it: a page for others would say whom the portal
/// knows.
pub async fn owners(db: &impl ConnectionTrait, addresses: &[String]) -> Result<BTreeMap<String, person::Model>, Error> {
    let mut owners = BTreeMap::new();
    for some in addresses.chunks(AT_ONCE) {
        let emails = email::Entity::find()
            .filter(email::COLUMN.address.is_in(some.to_vec()))
            .filter(email::COLUMN.verified_at.is_not_null())
            .all(db)
            .await?;
        let ids: Vec<i64> = emails.iter().map(|e| e.person_id).collect();
        let people = person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(db).await?;
        for email in emails {
            if let Some(person) = people.iter().find(|p| p.id == email.person_id) {
                owners.insert(email.address, person.clone());
            }
        }
    }
    Ok(owners)
}

/// Which of these addresses belong to somebody who applies in the cycle, for managers alone.
pub async fn applied(db: &impl ConnectionTrait, cycle: i64, addresses: &[String]) -> Result<HashSet<String>, Error> {
    let applications = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.ne(State::Withdrawn))
        .all(db)
        .await?;
    let who: HashSet<i64> = applications.into_iter().map(|a| a.person_id).collect();
    let owners = owners(db, addresses).await?;
    Ok(owners.into_iter().filter(|(_, person)| who.contains(&person.id)).map(|(address, _)| address).collect())
}
