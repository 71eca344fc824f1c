//! Who does not want which letters (RFC 8058), and who asked for those that nobody gets without. The address in such a letter is signed with the portal's key: nobody makes
//! one for somebody else, and it holds for ever.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use entity::refusal::{self, Kind};
use entity::subscription;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveEnum, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, Iterable, QueryFilter,
    QueryOrder,
};

use super::{Draft, Recipient};
use crate::config::Site;

/// What the signature is for.
const USE: &str = "letters/refuse";

/// A signature has so many letters; what is signed follows it.
const SIGNATURE: usize = 43;

/// Who refuses: a person, or an address that is nobody's yet, kept as a keyed hash.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Person(i64),
    Address(String),
}

impl Who {
    pub fn of(site: &Site, to: &Recipient) -> Self {
        to.person_id.map_or_else(|| Self::at(site, &to.address), Self::Person)
    }

    fn at(site: &Site, address: &str) -> Self {
        Self::Address(site.key.sign(USE, &address.trim().to_lowercase()))
    }
}

/// Where the reader of a letter refuses its kind from now on.
pub fn address(site: &Site, kind: Kind, to: &Recipient) -> String {
    site.url(&format!("/letters/refuse/{}", token(site, kind, &Who::of(site, to))))
}

fn token(site: &Site, kind: Kind, who: &Who) -> String {
    let (sort, id) = match who {
        Who::Person(id) => ("person", id.to_string()),
        Who::Address(hash) => ("address", hash.clone()),
    };
    let text = format!("{} {sort} {id}", kind.to_value());
    format!("{}{}", site.key.sign(USE, &text), URL_SAFE_NO_PAD.encode(text))
}

/// Whose address this is and of which letters; none where we did not make it.
pub fn read(site: &Site, token: &str) -> Option<(Who, Kind)> {
    let (signature, text) = token.split_at_checked(SIGNATURE)?;
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let mut words = site.key.signed(USE, &text, signature).then(|| text.split(' '))?;
    let kind = Kind::try_from_value(&words.next()?.to_owned()).ok()?;
    let who = match (words.next()?, words.next()?) {
        ("person", id) => Who::Person(id.parse().ok()?),
        (_, hash) => Who::Address(hash.to_owned()),
    };
    Some((who, kind))
}

fn by(who: &Who) -> Condition {
    Condition::all().add(match who {
        Who::Person(id) => refusal::COLUMN.person_id.eq(*id),
        Who::Address(hash) => refusal::COLUMN.address_hash.eq(hash.as_str()),
    })
}

/// The kinds that somebody does not get: refused, or not asked for where they have to be.
pub async fn of(db: &impl ConnectionTrait, who: &Who) -> Result<Vec<Kind>, DbErr> {
    let rows = refusal::Entity::find().filter(by(who)).all(db).await?;
    let asked = match who {
        Who::Person(id) => subscription::Entity::find().filter(subscription::COLUMN.person_id.eq(*id)).all(db).await?,
        Who::Address(_) => Vec::new(),
    };
    let unasked = kinds().filter(|k| k.is_asked_for() && !asked.iter().any(|s| s.kind == *k));
    Ok(rows.into_iter().map(|r| r.kind).chain(unasked).collect())
}

/// Who asked for a kind of letter.
pub async fn subscribers(db: &impl ConnectionTrait, kind: Kind) -> Result<Vec<i64>, DbErr> {
    let asked = subscription::Entity::find().filter(subscription::Column::Kind.eq(kind));
    let asked = asked.order_by_asc(subscription::COLUMN.person_id).all(db).await?;
    Ok(asked.into_iter().map(|s| s.person_id).collect())
}

async fn unsubscribe(db: &impl ConnectionTrait, person: i64, kind: Kind) -> Result<bool, DbErr> {
    let found = subscription::Entity::delete_many()
        .filter(subscription::COLUMN.person_id.eq(person))
        .filter(subscription::Column::Kind.eq(kind));
    Ok(found.exec(db).await?.rows_affected > 0)
}

async fn subscribe(db: &impl ConnectionTrait, person: i64, kind: Kind, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let row = subscription::ActiveModel { person_id: Set(person), kind: Set(kind), created_at: Set(now) };
    let both = [subscription::Column::PersonId, subscription::Column::Kind];
    let once = OnConflict::columns(both).do_nothing().to_owned();
    Ok(subscription::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? > 0)
}

/// Whether it was not refused already.
pub async fn add(db: &impl ConnectionTrait, who: &Who, kind: Kind, now: DateTime<Utc>) -> Result<bool, DbErr> {
    if kind.is_asked_for() {
        let Who::Person(id) = who else { return Ok(false) };
        return unsubscribe(db, *id, kind).await;
    }
    let (person, hash) = match who {
        Who::Person(id) => (Some(*id), None),
        Who::Address(hash) => (None, Some(hash.clone())),
    };
    let row = refusal::ActiveModel {
        person_id: Set(person),
        address_hash: Set(hash),
        kind: Set(kind),
        created_at: Set(now),
        ..Default::default()
    };
    let column = if person.is_some() { refusal::Column::PersonId } else { refusal::Column::AddressHash };
    let once = OnConflict::columns([column, refusal::Column::Kind]).do_nothing().to_owned();
    Ok(refusal::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? > 0)
}

/// Whether it was refused, or not asked for yet.
pub async fn take_back(db: &impl ConnectionTrait, who: &Who, kind: Kind, now: DateTime<Utc>) -> Result<bool, DbErr> {
    if kind.is_asked_for() {
        let Who::Person(id) = who else { return Ok(false) };
        return subscribe(db, *id, kind, now).await;
    }
    let found = refusal::Entity::delete_many().filter(by(who)).filter(refusal::Column::Kind.eq(kind));
    Ok(found.exec(db).await?.rows_affected > 0)
}

/// What is refused, and what was asked for, by those whom some letters go to, read in a few statements.
pub struct Refused {
    refused: HashSet<(Who, Kind)>,
    asked: HashSet<(i64, Kind)>,
}

/// Names in one statement.
const AT_ONCE: usize = 500;

impl Refused {
    pub async fn among(db: &impl ConnectionTrait, site: &Site, drafts: &[Draft]) -> Result<Self, DbErr> {
        let refusable: Vec<&Draft> = drafts.iter().filter(|d| d.letter.refusable().is_some()).collect();
        let (mut refused, mut asked_for) = (HashSet::new(), HashSet::new());
        for some in refusable.chunks(AT_ONCE) {
            let whom = some.iter().flat_map(|d| asked(site, &d.to));
            let (people, places): (Vec<_>, Vec<_>) = whom.partition(|who| matches!(who, Who::Person(_)));
            let people = people.into_iter().filter_map(|who| if let Who::Person(id) = who { Some(id) } else { None });
            let places = places.into_iter().filter_map(|who| if let Who::Address(a) = who { Some(a) } else { None });
            let either = Condition::any()
                .add(refusal::Column::PersonId.is_in(people))
                .add(refusal::Column::AddressHash.is_in(places));
            for row in refusal::Entity::find().filter(either).all(db).await? {
                let who = row.person_id.map(Who::Person).or(row.address_hash.map(Who::Address));
                refused.extend(who.map(|who| (who, row.kind)));
            }
            let readers = some.iter().filter(|d| d.letter.refusable().is_some_and(Kind::is_asked_for));
            let readers: Vec<i64> = readers.filter_map(|d| d.to.person_id).collect();
            if !readers.is_empty() {
                let asked = subscription::Entity::find().filter(subscription::COLUMN.person_id.is_in(readers));
                asked_for.extend(asked.all(db).await?.into_iter().map(|s| (s.person_id, s.kind)));
            }
        }
        Ok(Self { refused, asked: asked_for })
    }

    /// Whether a letter is of a kind that its reader does not want.
    pub fn holds(&self, site: &Site, draft: &Draft) -> bool {
        let Some(kind) = draft.letter.refusable() else { return false };
        if kind.is_asked_for() {
            return !draft.to.person_id.is_some_and(|id| self.asked.contains(&(id, kind)));
        }
        !self.refused.is_empty() && asked(site, &draft.to).any(|who| self.refused.contains(&(who, kind)))
    }
}

/// A person is also known by the address: they may have refused before they were somebody.
fn asked(site: &Site, to: &Recipient) -> impl Iterator<Item = Who> {
    to.person_id.map(Who::Person).into_iter().chain([Who::at(site, &to.address)])
}

/// Every kind there is.
pub fn kinds() -> impl Iterator<Item = Kind> {
    Kind::iter()
}
