use entity::award::{self, State};
use entity::listing::{self, Status};
use entity::listing_facet::{self, Kind};
use entity::person::{self, Standing};
use entity::{link, photo, program, track};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::filter::{FACETS, Filter, STATUSES, Sort, statuses};
use crate::web::Pager;
use crate::{Error, people, tracks};

/// Members on one page of the list.
pub const PER_PAGE: u64 = 24;

/// One page of the list.
pub struct Listed {
    pub pager: Pager,
    pub members: Vec<listing::Model>,
    pub facets: Vec<Facet>,
    /// Members by the words of `status=`.
    pub statuses: Vec<(&'static str, i64)>,
    pub tracks: Vec<track::Model>,
}

/// The values of one kind that the list can be narrowed to, with how many there would be.
pub struct Facet {
    pub key: &'static str,
    pub values: Vec<(String, i64)>,
}

/// A member whom the public may know of, with everything that the page tells.
pub struct Member {
    pub person: person::Model,
    pub number: i64,
    /// Oldest first, without those given in error.
    pub awards: Vec<award::Model>,
    pub links: Vec<link::Model>,
    pub tracks: Vec<track::Model>,
    pub grace: i32,
    /// The version of the photo, whoever may see it.
    pub photo: Option<String>,
}

/// What a number leads to.
pub enum Found {
    Here(Box<Member>),
    /// Two records were one person: the number of the survivor.
    At(i64),
}

pub async fn list(db: &impl ConnectionTrait, filter: &Filter, page: Option<u64>) -> Result<Listed, Error> {
    let by_status = count_statuses(db, filter).await?;
    let wanted = filter.wanted();
    let total: i64 = by_status.iter().filter(|(status, _)| wanted.contains(status)).map(|(_, n)| n).sum();
    let pager = Pager::new(page, PER_PAGE, u64::try_from(total).unwrap_or_default());
    let members = ordered(matching(filter, None).filter(listing::Column::Status.is_in(wanted)), filter.sort);
    let members = members.offset(pager.offset()).limit(PER_PAGE).all(db).await?;
    let tracks = tracks::queries::all(db).await?;
    let facets = facets(db, filter).await?;
    let count = |word| by_status.iter().filter(|(status, _)| statuses(word).contains(status)).map(|(_, n)| n).sum();
    Ok(Listed { pager, members, facets, statuses: STATUSES.map(|word| (word, count(word))).into(), tracks })
}

/// Members who match, whatever their status, with one kind of filter lifted.
fn matching(filter: &Filter, lifted: Option<Kind>) -> Select<listing::Entity> {
    let mut all = Condition::all();
    for word in filter.words() {
        // Letters and digits only: nothing in it is a wildcard.
        all = all.add(listing::COLUMN.words.contains(word));
    }
    if filter.is_unsearchable() {
        all = all.add(Expr::val(1).eq(0));
    }
    for (kind, key) in FACETS {
        let values = filter.picked(key);
        if !values.is_empty() && Some(kind) != lifted {
            let those = Query::select()
                .column(listing_facet::Column::PersonId)
                .from(listing_facet::Entity)
                .and_where(listing_facet::Column::Kind.eq(filter.kind_of(kind)))
                .and_where(listing_facet::Column::Value.is_in(values))
                .to_owned();
            all = all.add(listing::Column::PersonId.in_subquery(those));
        }
    }
    listing::Entity::find().filter(all)
}

async fn count_statuses(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<(Status, i64)>, DbErr> {
    matching(filter, None)
        .select_only()
        .column(listing::Column::Status)
        .column_as(listing::Column::PersonId.count(), "n")
        .group_by(listing::Column::Status)
        .into_tuple()
        .all(db)
        .await
}

/// Each kind is counted with its own filter lifted: what one more choice would find. Those that nothing was picked
/// of have none to lift and are counted together.
async fn facets(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<Facet>, DbErr> {
    let (picked, free): (Vec<_>, Vec<_>) = FACETS.into_iter().partition(|(_, key)| !filter.picked(key).is_empty());
    let mut counted = count(db, filter, None, free.into_iter().map(|(kind, _)| filter.kind_of(kind)).collect()).await?;
    for (kind, _) in picked {
        counted.extend(count(db, filter, Some(kind), vec![filter.kind_of(kind)]).await?);
    }
    let facet = |(kind, key)| {
        let of = counted.iter().filter(|(k, _, _)| *k == filter.kind_of(kind));
        let mut values: Vec<(String, i64)> = of.map(|(_, value, n)| (value.clone(), *n)).collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        values.truncate(if kind == Kind::Topic { 40 } else { 300 });
        for picked in filter.picked(key) {
            if !values.iter().any(|(value, _)| value == picked) {
                values.push((picked.clone(), 0));
            }
        }
        Facet { key, values }
    };
    Ok(FACETS.into_iter().map(facet).collect())
}

async fn count(
    db: &impl ConnectionTrait,
    filter: &Filter,
    lifted: Option<Kind>,
    kinds: Vec<Kind>,
) -> Result<Vec<(Kind, String, i64)>, DbErr> {
    use listing_facet::Column;
    let mut counted =
        listing_facet::Entity::find().filter(Column::Kind.is_in(kinds)).filter(Column::Status.is_in(filter.wanted()));
    // Without a search and other picks the index alone answers.
    if filter.is_narrowed(lifted) {
        let those = matching(filter, lifted).select_only().column(listing::Column::PersonId).into_query();
        counted = counted.filter(Column::PersonId.in_subquery(those));
    }
    let grouped = counted.select_only().column(Column::Kind).column(Column::Value);
    let grouped = grouped.column_as(Column::PersonId.count(), "n").group_by(Column::Kind).group_by(Column::Value);
    grouped.into_tuple().all(db).await
}

fn ordered(members: Select<listing::Entity>, by: Sort) -> Select<listing::Entity> {
    use listing::Column::*;
    match by {
        Sort::Name => members.order_by_asc(SortName).order_by_asc(Number),
        Sort::Number => members.order_by_asc(Number),
        Sort::Newest => members.order_by_desc(Since).order_by_desc(Number),
        Sort::Longest => members.order_by_desc(Years).order_by_asc(Since).order_by_asc(SortName).order_by_asc(Number),
    }
}

/// Who has the number. A hidden member and an unknown number are the same.
pub async fn by_number(db: &impl ConnectionTrait, number: i64) -> Result<Found, Error> {
    let found = person::Entity::find().filter(person::COLUMN.number.eq(number)).one(db).await?;
    let person = people::survivor(db, found.ok_or(Error::NotFound)?).await?;
    if person.standing == Standing::Erased {
        return Err(Error::Gone);
    }
    let own = person.number.filter(|_| person.listed).ok_or(Error::NotFound)?;
    let awards = awards(db, person.id).await?;
    match (awards.is_empty(), own == number) {
        (true, _) => Err(Error::NotFound),
        (false, false) => Ok(Found::At(own)),
        (false, true) => Ok(Found::Here(Box::new(whole(db, person, own, awards).await?))),
    }
}

/// Somebody as their page shows them, also where it is hidden; none for who has no title.
pub async fn of_person(db: &impl ConnectionTrait, person: &person::Model) -> Result<Option<Member>, Error> {
    let awards = awards(db, person.id).await?;
    match person.number {
        Some(number) if !awards.is_empty() => whole(db, person.clone(), number, awards).await.map(Some),
        _ => Ok(None),
    }
}

async fn awards(db: &impl ConnectionTrait, of: i64) -> Result<Vec<award::Model>, DbErr> {
    let awards = award::Entity::find().filter(award::COLUMN.person_id.eq(of));
    let awards = awards.filter(award::Column::State.ne(State::Corrected));
    awards.order_by_asc(award::COLUMN.year).order_by_asc(award::COLUMN.id).all(db).await
}

async fn whole(
    db: &impl ConnectionTrait,
    person: person::Model,
    number: i64,
    awards: Vec<award::Model>,
) -> Result<Member, Error> {
    let links = link::Entity::find()
        .filter(link::COLUMN.person_id.eq(person.id))
        .order_by_asc(link::COLUMN.position)
        .order_by_asc(link::COLUMN.id)
        .all(db)
        .await?;
    let grace = program::Entity::find_by_id(1).one(db).await?.map_or(0, |p| p.term_grace_days);
    let photo = photo::Entity::find_by_id(person.id).select_only().column(photo::Column::Version);
    let photo: Option<Option<String>> = photo.into_tuple().one(db).await?;
    let tracks = tracks::queries::all(db).await?;
    Ok(Member { person, number, awards, links, tracks, grace, photo: photo.flatten() })
}

/// How many members are listed, whatever their status.
pub async fn count_all(db: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(listing::Entity::find().count(db).await?)
}

/// The numbers of those listed, in order.
pub async fn numbers(db: &impl ConnectionTrait, offset: u64, limit: u64) -> Result<Vec<i64>, Error> {
    let numbers = listing::Entity::find().select_only().column(listing::Column::Number);
    Ok(numbers.order_by_asc(listing::Column::Number).offset(offset).limit(limit).into_tuple().all(db).await?)
}
