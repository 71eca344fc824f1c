use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::benefit::{self, Kind};
use entity::person::Standing;
use entity::{award, benefit_key, benefit_wish, person};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoSimpleExpr, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::Seal;
use super::rules::{Holder, Level, Stock, Supply, level};
use crate::web::Pager;
use crate::{Error, listing};

/// All of them in the program's order, what is not offered any more among them.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<benefit::Model>, Error> {
    let all = benefit::Entity::find().order_by_asc(benefit::COLUMN.position).order_by_asc(benefit::COLUMN.id);
    Ok(all.all(db).await?)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<benefit::Model, Error> {
    benefit::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// How each pool stands, in two statements however many there are. What `seal` cannot read is not in stock.
pub async fn stocks(db: &impl ConnectionTrait, seal: &Seal<'_>) -> Result<HashMap<i64, Stock>, Error> {
    let counted: Vec<(i64, String, i64, i64)> = benefit_key::Entity::find()
        .select_only()
        .columns([benefit_key::Column::BenefitId, benefit_key::Column::SealedWith])
        .column_as(benefit_key::Column::Id.into_simple_expr().count(), "there")
        .column_as(benefit_key::Column::PersonId.into_simple_expr().count(), "claimed")
        .group_by(benefit_key::Column::BenefitId)
        .group_by(benefit_key::Column::SealedWith)
        .into_tuple()
        .all(db)
        .await?;
    let waiting: Vec<(i64, i64)> = benefit_wish::Entity::find()
        .select_only()
        .column(benefit_wish::Column::BenefitId)
        .column_as(benefit_wish::Column::Id.into_simple_expr().count(), "waiting")
        .group_by(benefit_wish::Column::BenefitId)
        .into_tuple()
        .all(db)
        .await?;
    let many = |n: i64| usize::try_from(n).unwrap_or_default();
    let mut stocks: HashMap<i64, Stock> = HashMap::new();
    for (id, sealed_with, there, claimed) in counted {
        let stock = stocks.entry(id).or_default();
        stock.claimed += many(claimed);
        if sealed_with == seal.name() {
            stock.left += many(there - claimed);
        } else {
            stock.unreadable += many(there);
        }
    }
    for (id, people) in waiting {
        stocks.entry(id).or_default().waiting = many(people);
    }
    Ok(stocks)
}

/// The pools that a manager is warned of.
pub async fn low(db: &impl ConnectionTrait, seal: &Seal<'_>) -> Result<Vec<(benefit::Model, Stock)>, Error> {
    let all = all(db).await?;
    if all.iter().all(|b| b.kind != Kind::Key) {
        return Ok(Vec::new());
    }
    let stocks = stocks(db, seal).await?;
    let with = |b: benefit::Model| (stocks.get(&b.id).copied().unwrap_or_default(), b);
    let warned = |(stock, b): &(Stock, benefit::Model)| level(b, *stock) != Level::Enough;
    Ok(all.into_iter().map(with).filter(warned).map(|(stock, b)| (b, stock)).collect())
}

/// What there is of everything that is offered, and who has some.
pub async fn supplies(db: &impl ConnectionTrait, seal: &Seal<'_>) -> Result<Vec<Supply>, Error> {
    let offered: Vec<_> = all(db).await?.into_iter().filter(|b| b.archived_at.is_none()).collect();
    let stocks = stocks(db, seal).await?;
    let held: Vec<(i64, i64)> = benefit_key::Entity::find()
        .select_only()
        .columns([benefit_key::Column::BenefitId, benefit_key::Column::PersonId])
        .filter(benefit_key::COLUMN.person_id.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let mut holders: HashMap<i64, HashSet<i64>> = HashMap::new();
    for (benefit, person) in held {
        holders.entry(benefit).or_default().insert(person);
    }
    let supply = |benefit: benefit::Model| Supply {
        stock: stocks.get(&benefit.id).copied().unwrap_or_default(),
        holders: holders.remove(&benefit.id).unwrap_or_default(),
        benefit,
    };
    Ok(offered.into_iter().map(supply).collect())
}

/// What the entitlement of each of them follows from.
pub async fn holders(db: &impl ConnectionTrait, people: &[person::Model]) -> Result<HashMap<i64, Holder>, Error> {
    let ids: Vec<i64> = people.iter().map(|p| p.id).collect();
    let held = award::Entity::find()
        .filter(award::COLUMN.person_id.is_in(ids))
        .filter(award::Column::State.eq(award::State::Active))
        .all(db)
        .await?;
    let mut holders: HashMap<i64, Holder> =
        people.iter().map(|p| (p.id, Holder { standing: p.standing, awards: Vec::new() })).collect();
    for award in held {
        if let Some(holder) = holders.get_mut(&award.person_id) {
            holder.awards.push(award);
        }
    }
    Ok(holders)
}

pub async fn holder(db: &impl ConnectionTrait, person: &person::Model) -> Result<Holder, Error> {
    let found = holders(db, std::slice::from_ref(person)).await?.remove(&person.id);
    found.ok_or(Error::NotFound)
}

/// How many are entitled to it now, and how many of them have no key.
pub async fn entitled(
    db: &impl ConnectionTrait,
    benefit: &benefit::Model,
    now: DateTime<Utc>,
) -> Result<(usize, usize), Error> {
    let today = now.date_naive();
    let grace = listing::grace(db).await?;
    // Both bounds are wide: the rule says who counts.
    let since = today - chrono::TimeDelta::days(grace.into());
    let held = award::Entity::find()
        .filter(award::Column::State.eq(award::State::Active))
        .filter(award::COLUMN.term_start.lte(today))
        .filter(award::COLUMN.term_end.gte(since))
        .all(db)
        .await?;
    let standings: Vec<(i64, Standing)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Standing])
        .filter(person::COLUMN.number.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let standings: HashMap<i64, Standing> = standings.into_iter().collect();
    let mut entitled = HashSet::new();
    for award in held {
        let Some(standing) = standings.get(&award.person_id) else { continue };
        let person = award.person_id;
        if (Holder { standing: *standing, awards: vec![award] }).may_have(benefit, grace, today) {
            entitled.insert(person);
        }
    }
    let claimed: Vec<Option<i64>> = benefit_key::Entity::find()
        .select_only()
        .column(benefit_key::Column::PersonId)
        .filter(benefit_key::COLUMN.benefit_id.eq(benefit.id))
        .filter(benefit_key::COLUMN.person_id.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let claimed: HashSet<i64> = claimed.into_iter().flatten().collect();
    Ok((entitled.len(), entitled.difference(&claimed).count()))
}

/// One's own keys, by benefit.
pub async fn keys_of(db: &impl ConnectionTrait, person: i64) -> Result<HashMap<i64, benefit_key::Model>, Error> {
    let own = benefit_key::Entity::find().filter(benefit_key::COLUMN.person_id.eq(person)).all(db).await?;
    Ok(own.into_iter().map(|k| (k.benefit_id, k)).collect())
}

pub async fn key_of(db: &impl ConnectionTrait, benefit: i64, person: i64) -> Result<Option<benefit_key::Model>, Error> {
    let own = benefit_key::Entity::find()
        .filter(benefit_key::COLUMN.benefit_id.eq(benefit))
        .filter(benefit_key::COLUMN.person_id.eq(person));
    Ok(own.one(db).await?)
}

/// When they asked and found none, by benefit.
pub async fn wishes_of(db: &impl ConnectionTrait, person: i64) -> Result<HashMap<i64, DateTime<Utc>>, Error> {
    let own = benefit_wish::Entity::find().filter(benefit_wish::COLUMN.person_id.eq(person)).all(db).await?;
    Ok(own.into_iter().map(|w| (w.benefit_id, w.asked_at)).collect())
}

const PER_PAGE: u64 = 50;

/// Who has a key and since when, the latest first.
pub async fn claims(
    db: &impl ConnectionTrait,
    benefit: i64,
    page: Option<u64>,
) -> Result<(Vec<(benefit_key::Model, person::Model)>, Pager), Error> {
    let claimed = benefit_key::Entity::find()
        .filter(benefit_key::COLUMN.benefit_id.eq(benefit))
        .filter(benefit_key::COLUMN.person_id.is_not_null())
        .order_by_desc(benefit_key::COLUMN.claimed_at)
        .order_by_desc(benefit_key::COLUMN.id);
    let pager = Pager::new(page, PER_PAGE, claimed.clone().count(db).await?);
    let keys = claimed.offset(pager.offset()).limit(PER_PAGE).all(db).await?;
    let ids: Vec<i64> = keys.iter().filter_map(|k| k.person_id).collect();
    let people = person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(db).await?;
    let mut people: HashMap<i64, person::Model> = people.into_iter().map(|p| (p.id, p)).collect();
    let rows = keys.into_iter().filter_map(|key| Some((people.remove(&key.person_id?)?, key)));
    Ok((rows.map(|(person, key)| (key, person)).collect(), pager))
}

/// The hashes of those that are there already.
pub async fn known(
    db: &impl ConnectionTrait,
    benefit: i64,
    hashes: &[String],
) -> Result<HashMap<String, Option<i64>>, Error> {
    let mut known = HashMap::new();
    for some in hashes.chunks(500) {
        let found: Vec<(String, Option<i64>)> = benefit_key::Entity::find()
            .select_only()
            .columns([benefit_key::Column::KeyHash, benefit_key::Column::PersonId])
            .filter(benefit_key::COLUMN.benefit_id.eq(benefit))
            .filter(benefit_key::COLUMN.key_hash.is_in(some.to_vec()))
            .into_tuple()
            .all(db)
            .await?;
        known.extend(found);
    }
    Ok(known)
}
