//! What of the portal's people an import has to know: looked up by the keys in the file, so that a small file costs
//! little in a large portal.

use std::collections::{BTreeSet, HashMap};

use entity::person::Standing;
use entity::{award, counter, cycle, email, link, person, program, track};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rules::Told;
use crate::Error;
use crate::{cycles, tracks};

/// Values in one list: far below what either database binds.
const AT_ONCE: usize = 500;

/// Whom the keys in the file belong to. A merged person's keys lead to the survivor.
#[derive(Debug, Default)]
pub struct Keys {
    pub numbers: HashMap<i64, i64>,
    pub emails: HashMap<String, i64>,
    pub links: HashMap<String, BTreeSet<i64>>,
    pub names: HashMap<String, BTreeSet<i64>>,
    pub people: HashMap<i64, person::Model>,
}

impl Keys {
    pub fn is_erased(&self, id: i64) -> bool {
        self.people.get(&id).is_some_and(|p| p.standing == Standing::Erased)
    }
}

pub async fn keys(db: &impl ConnectionTrait, people: &[Told]) -> Result<Keys, Error> {
    let mut keys = Keys::default();
    let numbers = distinct(people.iter().filter_map(|p| p.number));
    for some in numbers.chunks(AT_ONCE) {
        let found = person::Entity::find().filter(person::COLUMN.number.is_in(some.to_vec())).all(db).await?;
        for person in found {
            keys.numbers.extend(person.number.map(|n| (n, person.id)));
            keys.people.insert(person.id, person);
        }
    }
    let names = distinct(people.iter().map(|p| p.name_key.clone()));
    for some in names.chunks(AT_ONCE) {
        let found = person::Entity::find().filter(person::COLUMN.name_key.is_in(some.to_vec())).all(db).await?;
        for person in found {
            keys.names.entry(person.name_key.clone()).or_default().insert(person.id);
            keys.people.insert(person.id, person);
        }
    }
    let emails = distinct(people.iter().flat_map(|p| p.emails.clone()));
    for some in emails.chunks(AT_ONCE) {
        let found = email::Entity::find().filter(email::COLUMN.address.is_in(some.to_vec())).all(db).await?;
        keys.emails.extend(found.into_iter().map(|e| (e.address, e.person_id)));
    }
    let links = distinct(people.iter().flat_map(|p| p.links.iter().map(|l| l.key.clone())));
    for some in links.chunks(AT_ONCE) {
        for link in link::Entity::find().filter(link::COLUMN.url_key.is_in(some.to_vec())).all(db).await? {
            keys.links.entry(link.url_key).or_default().insert(link.person_id);
        }
    }
    keys.meet(db).await?;
    Ok(keys)
}

fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.collect::<BTreeSet<_>>().into_iter().collect()
}

impl Keys {
    /// Reads those whom addresses and links lead to, and the survivors of merges; then follows the merges.
    async fn meet(&mut self, db: &impl ConnectionTrait) -> Result<(), Error> {
        loop {
            let survivors = self.people.values().filter_map(|p| p.merged_into);
            let named = self.emails.values().chain(self.links.values().flatten()).copied();
            let missing = distinct(survivors.chain(named).filter(|id| !self.people.contains_key(id)));
            if missing.is_empty() {
                break;
            }
            let before = self.people.len();
            for some in missing.chunks(AT_ONCE) {
                let found = person::Entity::find().filter(person::COLUMN.id.is_in(some.to_vec())).all(db).await?;
                self.people.extend(found.into_iter().map(|p| (p.id, p)));
            }
            if self.people.len() == before {
                break;
            }
        }
        let survivor = |mut id: i64| {
            // A chain of merges is short; a ring of them is broken off.
            for _ in 0..8 {
                match self.people.get(&id).and_then(|p| p.merged_into).filter(|to| self.people.contains_key(to)) {
                    Some(to) => id = to,
                    None => break,
                }
            }
            id
        };
        let live = |ids: &BTreeSet<i64>| -> BTreeSet<i64> {
            let live = |id: &i64| self.people.contains_key(id) && !self.is_erased(*id);
            ids.iter().map(|id| survivor(*id)).filter(live).collect()
        };
        let numbers = self.numbers.iter().map(|(n, id)| (*n, survivor(*id))).collect();
        let emails = self.emails.iter().map(|(e, id)| (e.clone(), survivor(*id)));
        let emails = emails.filter(|(_, id)| self.people.contains_key(id)).collect();
        let links = self.links.iter().map(|(l, ids)| (l.clone(), live(ids))).collect();
        let names = self.names.iter().map(|(n, ids)| (n.clone(), live(ids))).collect();
        (self.numbers, self.emails, self.links, self.names) = (numbers, emails, links, names);
        Ok(())
    }
}

/// What matched people have, and what awards are given in.
#[derive(Debug, Default)]
pub struct Known {
    pub emails: HashMap<i64, Vec<email::Model>>,
    pub links: HashMap<i64, Vec<link::Model>>,
    pub awards: HashMap<i64, Vec<award::Model>>,
    pub tracks: Vec<track::Model>,
    pub cycles: Vec<cycle::Model>,
    /// The last number given.
    pub last_number: i64,
    pub grace: i32,
}

pub async fn known(db: &impl ConnectionTrait, matched: &[i64]) -> Result<Known, Error> {
    let counter = counter::Entity::find_by_id("member").one(db).await?.map_or(0, |c| c.value);
    let largest: Option<Option<i64>> = person::Entity::find()
        .select_only()
        .column_as(sea_orm::ColumnTrait::max(&person::Column::Number), "largest")
        .into_tuple()
        .one(db)
        .await?;
    let mut known = Known {
        tracks: tracks::queries::all(db).await?,
        cycles: cycles::queries::all(db).await?,
        last_number: counter.max(largest.flatten().unwrap_or(0)),
        grace: program::Entity::find_by_id(1).one(db).await?.map_or(0, |p| p.term_grace_days),
        ..Known::default()
    };
    for some in matched.chunks(AT_ONCE) {
        let ids = some.to_vec();
        for row in email::Entity::find().filter(email::COLUMN.person_id.is_in(ids.clone())).all(db).await? {
            known.emails.entry(row.person_id).or_default().push(row);
        }
        let links = link::Entity::find().filter(link::COLUMN.person_id.is_in(ids.clone()));
        for row in links.order_by_asc(link::COLUMN.position).all(db).await? {
            known.links.entry(row.person_id).or_default().push(row);
        }
        for row in award::Entity::find().filter(award::COLUMN.person_id.is_in(ids)).all(db).await? {
            known.awards.entry(row.person_id).or_default().push(row);
        }
    }
    Ok(known)
}
