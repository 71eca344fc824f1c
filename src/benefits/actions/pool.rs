//! Keys into the pool and out of it again.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::benefit::{self, Kind};
use entity::benefit_key;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{held, noted};
use crate::Error;
use crate::benefits::sheet::{self, Line};
use crate::benefits::{Seal, queries};
use crate::config::Site;
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::Manager;

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// All of them, or none where anything is wrong with one. `field` is where complaints go.
pub async fn add_keys(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    (field, lines): (&'static str, &[Line]),
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let txn = db.begin().await?;
    let benefit = pool(&txn, id).await?;
    if !site.keeps_key {
        return Err(Error::wrong(field, Message::new("benefits-manage-secret-passing")));
    }
    counted(field, lines)?;
    let seal = Seal::of(site);
    let hashes: Vec<String> = lines.iter().map(|l| seal.hash(id, &l.key)).collect();
    let known: HashSet<String> = queries::known(&txn, id, &hashes).await?.into_keys().collect();
    complain(field, sheet::wrong(lines, &known, |key| seal.hash(id, key)))?;
    let row = |line: &Line| benefit_key::ActiveModel {
        benefit_id: Set(id),
        sealed: Set(seal.key(id, &line.key)),
        sealed_with: Set(seal.name()),
        key_hash: Set(seal.hash(id, &line.key)),
        added_at: Set(now),
        ..Default::default()
    };
    for some in lines.chunks(AT_ONCE) {
        benefit_key::Entity::insert_many(some.iter().map(row)).exec_without_returning(&txn).await?;
    }
    let note = format!("{}: {} added", benefit.name, lines.len());
    noted(Action::BenefitKeysAdded, &benefit).by(by.id).note(note).record(&txn, now).await?;
    txn.commit().await?;
    Ok(lines.len())
}

/// Takes keys out that nobody has: those that are named, or all where none is.
pub async fn remove_keys(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    lines: Option<&[Line]>,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let txn = db.begin().await?;
    let benefit = pool(&txn, id).await?;
    let free = benefit_key::Entity::delete_many()
        .filter(benefit_key::COLUMN.benefit_id.eq(id))
        .filter(benefit_key::COLUMN.person_id.is_null());
    let mut removed = 0;
    match lines {
        None => removed = free.exec(&txn).await?.rows_affected,
        Some(lines) => {
            counted("gone", lines)?;
            let seal = Seal::of(site);
            let hashes: Vec<String> = lines.iter().map(|l| seal.hash(id, &l.key)).collect();
            let known = queries::known(&txn, id, &hashes).await?;
            complain("gone", not_free(lines, &hashes, &known))?;
            for some in hashes.chunks(AT_ONCE) {
                let named = free.clone().filter(benefit_key::COLUMN.key_hash.is_in(some.to_vec()));
                removed += named.exec(&txn).await?.rows_affected;
            }
        }
    }
    if removed > 0 {
        let note = format!("{}: {removed} removed", benefit.name);
        noted(Action::BenefitKeysRemoved, &benefit).by(by.id).note(note).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(removed)
}

/// A benefit that has keys; any other has no such page.
async fn pool(txn: &DatabaseTransaction, id: i64) -> Result<benefit::Model, Error> {
    let benefit = held(txn, id).await?;
    if benefit.kind == Kind::Key { Ok(benefit) } else { Err(Error::NotFound) }
}

fn counted(field: &'static str, lines: &[Line]) -> Result<(), Error> {
    let long = lines.len();
    match long {
        0 => Err(Error::wrong(field, Message::new("benefits-manage-keys-missing"))),
        long if long > sheet::MOST => {
            let why = Message::new("benefits-manage-keys-many").count("most", sheet::MOST).count("long", long);
            Err(Error::wrong(field, why))
        }
        _ => Ok(()),
    }
}

fn complain(field: &'static str, whys: Vec<Message>) -> Result<(), Error> {
    let wrong: Vec<Wrong> = whys.into_iter().map(|why| Wrong { field: field.into(), why }).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::Wrong(wrong)) }
}

/// Which of them cannot be taken out, by line.
fn not_free(lines: &[Line], hashes: &[String], known: &HashMap<String, Option<i64>>) -> Vec<Message> {
    let why = |(line, hash): (&Line, &String)| {
        let key = match known.get(hash) {
            Some(None) => return None,
            Some(Some(_)) => "benefits-manage-keys-claimed",
            None if line.key.is_empty() => "benefits-manage-keys-empty",
            None => "benefits-manage-keys-unknown",
        };
        Some(Message::new(key).with("line", line.line))
    };
    sheet::few(lines.iter().zip(hashes).filter_map(why).collect())
}
