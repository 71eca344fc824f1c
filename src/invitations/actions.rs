use std::collections::HashSet;

use chrono::{DateTime, Utc};
use entity::audit::{self, Action};
use entity::invitation::{self, Kind};
use entity::{cycle, email};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, PaginatorTrait,
    QueryFilter,
};

use super::forms::{InvitationForm, NominationForm};
use super::{letters, queries, rules};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::{Manager, Me};
use crate::{Error, awards, cycles, text};

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// What became of a paste of addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    pub new: usize,
    /// Were invited before: nobody is written to twice.
    pub before: usize,
    /// Declined in this cycle: nobody writes to them again.
    pub declined: usize,
}

/// Invites every address, or none where a line is none.
pub async fn invite(
    db: &Db,
    site: &Site,
    by: &Manager,
    cycle: i64,
    form: &InvitationForm<'_>,
    now: DateTime<Utc>,
) -> Result<Invited, Error> {
    let (addresses, words) = (rules::addresses(form.addresses), rules::words(form.words, 2000));
    let (addresses, words) = match (addresses, words) {
        (Ok(addresses), Ok(words)) => (addresses, words),
        (addresses, words) => return Err(Error::Wrong(all_wrong(addresses.err(), words.err()))),
    };
    let txn = db.begin().await?;
    let cycle = open(&txn, cycle, Kind::Invited, now).await?;
    let there = queries::to(&txn, cycle.id, &addresses).await?;
    let of = |found: &dyn Fn(&invitation::Model) -> bool| -> HashSet<String> {
        there.iter().filter(|i| found(i)).map(|i| i.address.clone()).collect()
    };
    let (declined, before) = (of(&|i| i.declined_at.is_some()), of(&|i| i.kind == Kind::Invited));
    let new: Vec<String> =
        addresses.iter().filter(|a| !declined.contains(*a) && !before.contains(*a)).cloned().collect();
    let rows = new.iter().map(|address| row(&cycle, address, Kind::Invited, &words, by.id, now));
    for some in rows.collect::<Vec<_>>().chunks(AT_ONCE) {
        invitation::Entity::insert_many(some.to_vec()).exec_without_returning(&txn).await?;
    }
    let mut made = queries::to(&txn, cycle.id, &new).await?;
    made.retain(|i| i.kind == Kind::Invited);
    let entries = made.iter().map(|i| entry(i).by(by.id).states("", "invited").row(now)).collect::<Vec<_>>();
    for some in entries.chunks(AT_ONCE) {
        audit::Entity::insert_many(some.to_vec()).exec_without_returning(&txn).await?;
    }
    letters::queue(&txn, site, &cycle, &made, "", now).await?;
    txn.commit().await?;
    let told = Invited { new: new.len(), declined: declined.len(), before: 0 };
    Ok(Invited { before: addresses.len() - told.new - told.declined, ..told })
}

/// A manager takes an invitation back. One that was declined stays, so that nobody writes there again.
pub async fn withdraw(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let cycle = cycles::queries::locked(&txn, queries::by_id(&txn, id).await?.cycle_id).await?;
    let found = queries::by_id(&txn, id).await?;
    if found.declined_at.is_some() {
        return Err(Error::refused(Message::new("invitations-manage-declined-stays")));
    }
    let applied = queries::applied(&txn, cycle.id, std::slice::from_ref(&found.address)).await?;
    if !applied.is_empty() {
        return Err(Error::refused(Message::new("invitations-manage-applied-stays")));
    }
    entry(&found).by(by.id).states(told(found.kind), "withdrawn").record(&txn, now).await?;
    found.delete(&txn).await?;
    txn.commit().await?;
    Ok(cycle)
}

/// A Pro nominates somebody by an address. What others did about it, they do not learn: not whether the portal knows
/// it, nor that somebody else nominated it, nor that its owner declined.
pub async fn nominate(
    db: &Db,
    site: &Site,
    by: &Me,
    cycle: i64,
    form: &NominationForm<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (address, words) = (nominee(form.address), rules::words(form.words, 1000));
    let (address, words) = match (address, words) {
        (Ok(address), Ok(words)) => (address, words),
        (address, words) => return Err(Error::Wrong(all_wrong(address.err().map(|w| vec![w]), words.err()))),
    };
    let txn = db.begin().await?;
    if !awards::queries::is_pro(&txn, by.id, now).await? {
        return Err(Error::Forbidden);
    }
    let cycle = open(&txn, cycle, Kind::Nominated, now).await?;
    if is_own(&txn, by.id, &address).await? {
        return Err(Error::wrong("address", Message::new("invitations-nominate-self")));
    }
    let own = queries::nominated_by(&txn, cycle.id, by.id).await?;
    if own.iter().any(|i| i.address == address) {
        return Ok(());
    }
    if own.len() >= rules::NOMINATIONS {
        return Err(Error::refused(Message::new("invitations-nominate-spent").count("most", rules::NOMINATIONS)));
    }
    let there = queries::to(&txn, cycle.id, std::slice::from_ref(&address)).await?;
    let declined = there.iter().find_map(|i| i.declined_at);
    let mut row = row(&cycle, &address, Kind::Nominated, &words, by.id, now);
    row.declined_at = Set(declined);
    let made = row.insert(&txn).await?;
    entry(&made).by(by.id).states("", "nominated").record(&txn, now).await?;
    if declined.is_none() {
        letters::queue(&txn, site, &cycle, &[made], &by.name, now).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// The owner of an address does not want to apply in this cycle: nobody writes there about it again. However often.
pub async fn decline(db: &Db, site: &Site, token: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let found = queries::by_token(&txn, &site.key, token).await?;
    cycles::queries::locked(&txn, found.cycle_id).await?;
    let all = queries::to(&txn, found.cycle_id, std::slice::from_ref(&found.address)).await?;
    for waiting in all.iter().filter(|i| i.declined_at.is_none()) {
        let row = invitation::ActiveModel { id: Set(waiting.id), declined_at: Set(Some(now)), ..Default::default() };
        row.update(&txn).await?;
        let declined = Entry::new(Action::InvitationDeclined, "invitation", waiting.id);
        declined.states(told(waiting.kind), "declined").record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// The cycle, where somebody may be asked in it. It stays so until the transaction ends: an address is asked once.
async fn open(txn: &impl ConnectionTrait, cycle: i64, kind: Kind, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let cycle = cycles::queries::locked(txn, cycle).await?;
    match rules::refusal(&cycle, kind, now) {
        None => Ok(cycle),
        Some(why) => Err(Error::refused(why)),
    }
}

fn nominee(typed: &str) -> Result<String, Wrong> {
    text::address(typed)
        .ok_or_else(|| Wrong { field: "address".into(), why: Message::new("invitations-nominate-address-wrong") })
}

async fn is_own(db: &impl ConnectionTrait, person: i64, address: &str) -> Result<bool, Error> {
    let own =
        email::Entity::find().filter(email::COLUMN.person_id.eq(person)).filter(email::Column::Address.eq(address));
    Ok(own.count(db).await? > 0)
}

fn all_wrong(many: Option<Vec<Wrong>>, one: Option<Wrong>) -> Vec<Wrong> {
    many.into_iter().flatten().chain(one).collect()
}

fn row(
    cycle: &cycle::Model,
    address: &str,
    kind: Kind,
    words: &str,
    by: i64,
    now: DateTime<Utc>,
) -> invitation::ActiveModel {
    invitation::ActiveModel {
        cycle_id: Set(cycle.id),
        address: Set(address.to_owned()),
        kind: Set(kind),
        words: Set(words.to_owned()),
        by_id: Set(Some(by)),
        created_at: Set(now),
        declined_at: Set(None),
        ..Default::default()
    }
}

/// Without the address: it goes when its owner is erased, the log stays.
fn entry(invitation: &invitation::Model) -> Entry {
    Entry::new(Action::PersonInvited, "invitation", invitation.id)
}

fn told(kind: Kind) -> &'static str {
    match kind {
        Kind::Invited => "invited",
        Kind::Nominated => "nominated",
    }
}
