use std::collections::{BTreeSet, HashMap};

use entity::person::Standing;
use entity::role::Role;
use entity::{application, audit, award, cycle, email, person, role, track};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};

use super::forms::Filter;
use crate::audit::readable;
use crate::web::Pager;
use crate::{Error, text};

const PER_PAGE: u64 = 50;

/// One line of the list of people.
pub struct Line {
    pub person: person::Model,
    pub addresses: Vec<String>,
    pub roles: Vec<Role>,
}

/// The people that the filter leaves, by name, a page of them.
pub async fn found(
    db: &impl ConnectionTrait,
    filter: Filter<'_>,
    page: Option<u64>,
) -> Result<(Vec<Line>, Pager), Error> {
    let wanted = person::Entity::find().filter(condition(filter));
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let people = wanted
        .order_by_asc(person::COLUMN.name_key)
        .order_by_asc(person::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    let ids: Vec<i64> = people.iter().map(|p| p.id).collect();
    let mut addresses: HashMap<i64, Vec<String>> = HashMap::new();
    let emails = email::Entity::find().filter(email::COLUMN.person_id.is_in(ids.clone()));
    for email in emails.order_by_desc(email::COLUMN.is_primary).order_by_asc(email::COLUMN.id).all(db).await? {
        addresses.entry(email.person_id).or_default().push(email.address);
    }
    let mut roles: HashMap<i64, Vec<Role>> = HashMap::new();
    for row in role::Entity::find().filter(role::COLUMN.person_id.is_in(ids)).all(db).await? {
        let of = roles.entry(row.person_id).or_default();
        if !of.contains(&row.role) {
            of.push(row.role);
        }
    }
    let line = |person: person::Model| Line {
        addresses: addresses.remove(&person.id).unwrap_or_default(),
        roles: roles.remove(&person.id).unwrap_or_default(),
        person,
    };
    Ok((people.into_iter().map(line).collect(), pager))
}

/// Whom somebody may mean by a number, an address or words of a name, at most twenty. One whose number or address it
/// is exactly is meant alone; nobody whom no letter reaches is.
pub async fn meant(db: &impl ConnectionTrait, q: &str) -> Result<Vec<Line>, Error> {
    let q = q.trim();
    if q.is_empty() {
        return Ok(Vec::new());
    }
    let mut lines = found(db, Filter { q, ..Filter::default() }, None).await?.0;
    lines.retain(|l| !matches!(l.person.standing, Standing::Deceased | Standing::Erased));
    lines.retain(|l| l.person.merged_into.is_none());
    let number: Option<i64> = q.trim_start_matches('#').parse().ok();
    let exactly = |l: &Line| {
        number.is_some() && l.person.number == number || l.addresses.iter().any(|a| a.eq_ignore_ascii_case(q))
    };
    if let Some(at) = lines.iter().position(exactly) {
        return Ok(vec![lines.swap_remove(at)]);
    }
    lines.truncate(20);
    Ok(lines)
}

fn condition(filter: Filter<'_>) -> Condition {
    let mut all = Condition::all();
    let q = filter.q.trim();
    if !q.is_empty() {
        let mut any = Condition::any();
        let words = text::words(q);
        if !words.is_empty() {
            let name = |word: &String| person::Column::NameKey.into_expr().like(containing(word));
            any = any.add(words.iter().fold(Condition::all(), |all, word| all.add(name(word))));
        }
        let with_address = email::Entity::find()
            .select_only()
            .column(email::Column::PersonId)
            .filter(email::Column::Address.into_expr().like(containing(&q.to_lowercase())));
        any = any.add(person::Column::Id.in_subquery(with_address.into_query()));
        if let Ok(number) = q.trim_start_matches('#').parse::<i64>() {
            any = any.add(person::COLUMN.number.eq(number));
        }
        all = all.add(any);
    }
    if let Ok(role) = Role::try_from_value(&filter.role.to_owned()) {
        let with_role =
            role::Entity::find().select_only().column(role::Column::PersonId).filter(role::Column::Role.eq(role));
        all = all.add(person::Column::Id.in_subquery(with_role.into_query()));
    }
    if let Ok(standing) = Standing::try_from_value(&filter.standing.to_owned()) {
        all = all.add(person::Column::Standing.eq(standing));
    }
    all
}

/// What contains the words themselves, whatever signs are in them.
fn containing(words: &str) -> LikeExpr {
    let plain = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("%{plain}%")).escape('\\')
}

pub async fn emails(db: &impl ConnectionTrait, person: i64) -> Result<Vec<email::Model>, DbErr> {
    let emails = email::Entity::find().filter(email::COLUMN.person_id.eq(person));
    emails.order_by_desc(email::COLUMN.is_primary).order_by_asc(email::COLUMN.id).all(db).await
}

pub async fn roles(db: &impl ConnectionTrait, person: i64) -> Result<Vec<role::Model>, DbErr> {
    role::Entity::find().filter(role::COLUMN.person_id.eq(person)).order_by_asc(role::COLUMN.id).all(db).await
}

/// A person's awards with their tracks, the newest year first; also those that the public no longer sees.
pub async fn awards(db: &impl ConnectionTrait, person: i64) -> Result<Vec<(award::Model, track::Model)>, DbErr> {
    let awards = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(person))
        .order_by_desc(award::COLUMN.year)
        .order_by_asc(award::COLUMN.id)
        .all(db)
        .await?;
    let tracks: HashMap<i64, track::Model> =
        track::Entity::find().all(db).await?.into_iter().map(|t| (t.id, t)).collect();
    Ok(awards.into_iter().filter_map(|a| tracks.get(&a.track_id).cloned().map(|t| (a, t))).collect())
}

/// A person's applications with their cycles, the newest first.
pub async fn applications(
    db: &impl ConnectionTrait,
    person: i64,
) -> Result<Vec<(application::Model, cycle::Model)>, DbErr> {
    let rows = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(person))
        .order_by_desc(application::COLUMN.id)
        .all(db)
        .await?;
    let ids: Vec<i64> = rows.iter().map(|a| a.cycle_id).collect();
    let cycles = cycle::Entity::find().filter(cycle::COLUMN.id.is_in(ids)).all(db).await?;
    let cycles: HashMap<i64, cycle::Model> = cycles.into_iter().map(|c| (c.id, c)).collect();
    Ok(rows.into_iter().filter_map(|a| cycles.get(&a.cycle_id).cloned().map(|c| (a, c))).collect())
}

/// What was last done to a person, as `viewer` may read it, newest first, with who did it.
pub async fn history(
    db: &impl ConnectionTrait,
    person: i64,
    viewer: i64,
) -> Result<Vec<(audit::Model, Option<String>)>, DbErr> {
    let entries = audit::Entity::find()
        .filter(audit::COLUMN.person_id.eq(person))
        .filter(readable(viewer))
        .order_by_desc(audit::COLUMN.id)
        .limit(50)
        .all(db)
        .await?;
    let names = names(db, entries.iter().filter_map(|e| e.by_id)).await?;
    Ok(entries.into_iter().map(|e| (e.by_id.and_then(|id| names.get(&id).cloned()), e)).map(|(n, e)| (e, n)).collect())
}

/// The names of a few people by id.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, String>, DbErr> {
    let ids: BTreeSet<i64> = ids.into_iter().collect();
    let named: Vec<(i64, String)> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .column(person::Column::Name)
        .filter(person::COLUMN.id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(named.into_iter().collect())
}
