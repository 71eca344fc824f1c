//! What members do: take a key, follow a link.

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::benefit::{self, Kind};
use entity::{award, benefit_key, benefit_wish, person};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::noted;
use crate::benefits::{Seal, queries};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, listing};

/// How a claim ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimed {
    Now,
    /// It is theirs already.
    Before,
    /// None is left. That they asked is written down.
    NoneLeft,
}

/// One key for one member, whoever asks how often and at the same time as whom.
pub async fn claim(db: &Db, site: &Site, me: &Me, id: i64, now: DateTime<Utc>) -> Result<Claimed, Error> {
    match try_claim(db, site, me, id, now).await {
        // The same member from two windows at once: the other one has it.
        Err(e) if e.is_taken() => Ok(Claimed::Before),
        claimed => claimed,
    }
}

async fn try_claim(db: &Db, site: &Site, me: &Me, id: i64, now: DateTime<Utc>) -> Result<Claimed, Error> {
    let txn = db.begin().await?;
    let benefit = entitled(&txn, me, id, now).await?;
    if benefit.kind != Kind::Key {
        return Err(Error::NotFound);
    }
    if queries::key_of(&txn, id, me.id).await?.is_some() {
        return Ok(Claimed::Before);
    }
    if benefit.archived_at.is_some() {
        return Err(Error::refused(Message::new("benefits-archived")));
    }
    let claimed = take(&txn, &Seal::of(site), id, me.id, now).await?;
    if claimed {
        let wish = benefit_wish::Entity::delete_many().filter(benefit_wish::COLUMN.benefit_id.eq(id));
        wish.filter(benefit_wish::COLUMN.person_id.eq(me.id)).exec(&txn).await?;
        let entry = noted(Action::BenefitClaimed, &benefit).by(me.id).on(me.id);
        entry.states("in the pool", "claimed").record(&txn, now).await?;
    } else if wish(&txn, id, me.id, now).await? {
        noted(Action::BenefitMissed, &benefit).by(me.id).on(me.id).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(if claimed { Claimed::Now } else { Claimed::NoneLeft })
}

/// Where a link leads, for whoever is entitled to it at this instant.
pub async fn open(db: &Db, site: &Site, me: &Me, id: i64, now: DateTime<Utc>) -> Result<String, Error> {
    let txn = db.begin().await?;
    let benefit = entitled(&txn, me, id, now).await?;
    let sealed = benefit.link_sealed.as_deref().ok_or(Error::NotFound)?;
    if benefit.archived_at.is_some() {
        return Err(Error::refused(Message::new("benefits-archived")));
    }
    let link = Seal::of(site).open_link(sealed);
    let link = link.ok_or_else(|| Error::refused(Message::new("benefits-unreadable")))?;
    noted(Action::BenefitOpened, &benefit).by(me.id).on(me.id).record(&txn, now).await?;
    txn.commit().await?;
    Ok(link)
}

/// Their keys were shown to them: each time is written down, so that a look that was not theirs leaves a trace.
pub async fn looked_at(db: &Db, me: &Me, benefits: &[benefit::Model], now: DateTime<Utc>) -> Result<(), Error> {
    if benefits.is_empty() {
        return Ok(());
    }
    let txn = db.begin().await?;
    for benefit in benefits {
        let note = format!("{}: key shown", benefit.name);
        noted(Action::BenefitOpened, benefit).by(me.id).on(me.id).note(note).record(&txn, now).await?;
    }
    Ok(txn.commit().await?)
}

/// Who held their last title long enough ago waits for no key any more.
pub async fn forget(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    let first = now.date_naive() - TimeDelta::days(listing::grace(&db.read).await?.into());
    let holders = award::Entity::find()
        .select_only()
        .column(award::Column::PersonId)
        .filter(award::Column::State.eq(award::State::Active))
        .filter(award::COLUMN.term_end.gte(first))
        .into_query();
    let gone = benefit_wish::Entity::delete_many().filter(benefit_wish::Column::PersonId.not_in_subquery(holders));
    gone.exec(&db.write).await?;
    Ok(())
}

/// The benefit, where it is theirs now. The person is held, so that their standing is what it is until the end. To
/// whoever was never given a title that brings it, it is as if it were not there.
async fn entitled(txn: &DatabaseTransaction, me: &Me, id: i64, now: DateTime<Utc>) -> Result<benefit::Model, Error> {
    let person = person::Entity::find().filter(person::COLUMN.id.eq(me.id)).lock_exclusive().one(txn).await?;
    let person = person.ok_or(Error::NotFound)?;
    let benefit = queries::by_id(txn, id).await?;
    let holder = queries::holder(txn, &person).await?;
    if holder.may_have(&benefit, listing::grace(txn).await?, now.date_naive()) {
        return Ok(benefit);
    }
    let had = person.number.is_some();
    Err(if had { Error::refused(Message::new("benefits-not-yours")) } else { Error::NotFound })
}

/// Takes the first key that nobody has. The update says whether it was still there; where somebody was quicker, the
/// next one is tried, until there is none.
async fn take(
    txn: &DatabaseTransaction,
    seal: &Seal<'_>,
    benefit: i64,
    person: i64,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let free = benefit_key::Entity::find()
        .select_only()
        .column(benefit_key::Column::Id)
        .filter(benefit_key::COLUMN.benefit_id.eq(benefit))
        .filter(benefit_key::COLUMN.person_id.is_null())
        .filter(benefit_key::COLUMN.sealed_with.eq(seal.name()))
        .order_by_asc(benefit_key::COLUMN.id);
    while let Some(id) = free.clone().into_tuple::<i64>().one(txn).await? {
        let theirs =
            benefit_key::ActiveModel { person_id: Set(Some(person)), claimed_at: Set(Some(now)), ..Default::default() };
        let taken = benefit_key::Entity::update_many()
            .set(theirs)
            .filter(benefit_key::COLUMN.id.eq(id))
            .filter(benefit_key::COLUMN.person_id.is_null())
            .exec(txn)
            .await?;
        if taken.rows_affected == 1 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Writes down that they asked; whether it is the first time.
async fn wish(txn: &DatabaseTransaction, benefit: i64, person: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let row = benefit_wish::ActiveModel {
        benefit_id: Set(benefit),
        person_id: Set(person),
        asked_at: Set(now),
        ..Default::default()
    };
    let once =
        OnConflict::columns([benefit_wish::Column::BenefitId, benefit_wish::Column::PersonId]).do_nothing().to_owned();
    Ok(benefit_wish::Entity::insert(row).on_conflict(once).exec_without_returning(txn).await? == 1)
}
