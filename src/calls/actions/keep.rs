//! What happens by itself: places run out, people are reminded, the week's digest goes out.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use entity::call_answer::{self, State};
use entity::person::Standing;
use entity::refusal::Kind;
use entity::{counter, email, person};
use minijinja::{Value, context};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Select,
};

use super::{Turn, held, put};
use crate::Error;
use crate::calls::queries::{self, Counted};
use crate::calls::rules::Reader;
use crate::calls::{letters, rules};
use crate::config::Site;
use crate::db::Db;
use crate::mail::{self, Draft, Letter, Recipient, refusals};
use crate::web::instant;

/// The counter in which it is kept of which week the digest has gone out: seconds since 1970.
const DIGESTED: &str = "calls_digested";

/// People in one transaction: it keeps nobody waiting.
const AT_ONCE: usize = 500;

/// Frees the places that were kept too long, and tells whose they were.
pub async fn expire(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let lapsed = kept().filter(call_answer::COLUMN.claimed_until.lte(now)).all(&db.read).await?;
    let mut turn = Turn::default();
    for answer in lapsed {
        turn.took(answer.id, expire_one(db, site, &answer, now).await);
    }
    turn.end()
}

async fn expire_one(db: &Db, site: &Site, kept: &call_answer::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, kept.call_id).await?;
    let answer = call_answer::Entity::find_by_id(kept.id).one(&txn).await?;
    let Some(answer) = answer.filter(|a| rules::is_lapsed(a, now)) else { return Ok(()) };
    let expired = put(&txn, &answer, State::Expired, None, now, |_| ()).await?;
    letters::tell(&txn, site, Letter::CallExpired, (&call, &expired), now).await?;
    Ok(txn.commit().await?)
}

/// Tells those whose place runs out soon, once for each time that it is kept.
pub async fn remind(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let kept = kept().filter(call_answer::COLUMN.claimed_until.gt(now)).all(&db.read).await?;
    let mut turn = Turn::default();
    for answer in kept.into_iter().filter(|a| rules::is_to_be_reminded(a, now)) {
        turn.took(answer.id, remind_one(db, site, &answer, now).await);
    }
    turn.end()
}

async fn remind_one(db: &Db, site: &Site, kept: &call_answer::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, kept.call_id).await?;
    let answer = call_answer::Entity::find_by_id(kept.id).one(&txn).await?;
    let Some(answer) = answer.filter(|a| rules::is_to_be_reminded(a, now)) else { return Ok(()) };
    let mut row = answer.into_active_model();
    row.reminded_at = Set(Some(now));
    let answer = row.update(&txn).await?;
    letters::tell(&txn, site, Letter::CallReminder, (&call, &answer), now).await?;
    Ok(txn.commit().await?)
}

/// Places that are kept without an answer.
fn kept() -> Select<call_answer::Entity> {
    call_answer::Entity::find()
        .filter(call_answer::Column::State.is_in([State::Claimed, State::ChangesAsked]))
        .order_by_asc(call_answer::COLUMN.id)
}

/// Tells those who asked for it, once a week, which calls are open to them. Who has nothing to read gets nothing.
pub async fn digest(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(monday) = rules::digest_due(now) else { return Ok(()) };
    let told = counter::Entity::find_by_id(DIGESTED).one(&db.read).await?;
    if told.is_some_and(|c| c.value >= monday.timestamp()) {
        return Ok(());
    }
    let everything = Reader { is_manager: true, ..Reader::default() };
    let running = queries::running(&db.read, &everything, now).await?;
    let readers = refusals::subscribers(&db.read, Kind::Calls).await?;
    for some in readers.chunks(AT_ONCE).take_while(|_| !running.is_empty()) {
        let drafts = drafts(db, site, some, &running, monday, now).await?;
        let txn = db.begin().await?;
        mail::queue_many(&txn, site, &drafts, now).await?;
        txn.commit().await?;
    }
    let row = counter::ActiveModel { name: Set(DIGESTED.into()), value: Set(monday.timestamp()) };
    let same = OnConflict::column(counter::Column::Name).update_column(counter::Column::Value).to_owned();
    counter::Entity::insert(row).on_conflict(same).exec_without_returning(&db.write).await?;
    Ok(())
}

async fn drafts(
    db: &Db,
    site: &Site,
    ids: &[i64],
    running: &[Counted],
    monday: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Draft>, Error> {
    let people = person::Entity::find()
        .filter(person::COLUMN.id.is_in(ids.to_vec()))
        .filter(person::COLUMN.merged_into.is_null())
        .order_by_asc(person::COLUMN.id)
        .all(&db.read)
        .await?;
    let readers = queries::readers(&db.read, &people, now).await?;
    let addresses = addresses(db, ids).await?;
    let stranger = Reader::default();
    let draft = |person: &person::Model| {
        let reader = readers.get(&person.id).unwrap_or(&stranger);
        let theirs: Vec<Value> =
            running.iter().filter(|c| reader.may_read(&c.call)).map(|c| told(c, site, reader, monday, now)).collect();
        let address = addresses.get(&person.id)?.clone();
        let locale = Recipient::locale(person.locale.as_deref());
        let to = Recipient { person_id: Some(person.id), address, name: person.name.clone(), locale };
        let letter = Letter::CallDigest;
        let event = format!("{}:{}:{}", letter.folder(), person.id, monday.date_naive());
        let words = context! { calls => theirs.clone(), url => site.url("/calls") };
        (!theirs.is_empty()).then_some(Draft { to, letter, event, words })
    };
    Ok(people.iter().filter(|p| is_written_to(p.standing)).filter_map(draft).collect())
}

async fn addresses(db: &Db, ids: &[i64]) -> Result<HashMap<i64, String>, Error> {
    let emails = email::Entity::find()
        .filter(email::COLUMN.person_id.is_in(ids.to_vec()))
        .filter(email::COLUMN.verified_at.is_not_null())
        .order_by_asc(email::COLUMN.is_primary)
        .order_by_desc(email::COLUMN.id)
        .all(&db.read)
        .await?;
    // The primary one comes last, and stays.
    Ok(emails.into_iter().map(|e| (e.person_id, e.address)).collect())
}

/// Who is on hold asked for quiet.
fn is_written_to(standing: Standing) -> bool {
    !matches!(standing, Standing::OnHold | Standing::Deceased | Standing::Erased)
}

fn told(of: &Counted, site: &Site, reader: &Reader, monday: DateTime<Utc>, now: DateTime<Utc>) -> Value {
    let call = &of.call;
    let last = monday - TimeDelta::days(7);
    context! {
        title => call.title.as_str(), zone => call.zone.as_str(), deadline => instant(call.deadline),
        is_new => call.published_at.is_some_and(|at| at > last), is_full => of.stage(now) == rules::Stage::Full,
        places => call.places, free => of.tally.free(call.places), may_answer => reader.may_answer(call),
        url => site.url(&format!("/calls/{}", call.slug)),
    }
}
