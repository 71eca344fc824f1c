//! The public read model: one row in `listing` for each member the public may see. Written only here: `refresh` for one
//! member, `refresh_many` for a whole cycle, `refresh_stale` for those whom the clock alone changes, `all_are_stale`
//! after a change to the program or its tracks. It knows tables and no slice, so that every slice may call it.

mod facts;
mod phase;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::award::{self, State};
use entity::listing;
use entity::listing_facet::{self, Kind as Facet};
use entity::person::{self, Audience, Standing};
use entity::{photo, program, track};
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

pub use facts::{Facts, facts, status};
pub use phase::{NOTICE, Phase, phase};

use crate::db::Db;
use crate::text::fold;
use crate::{Error, countries};

/// Rows in one statement: both databases bind at most 32,766 values.
const AT_ONCE: usize = 500;

/// Writes what the public sees of one person, from what stands in `person`, `award` and `track`.
pub async fn refresh(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<(), Error> {
    refresh_many(db, &[person], now).await
}

/// The same for many, in a few statements.
pub async fn refresh_many(db: &impl ConnectionTrait, people: &[i64], now: DateTime<Utc>) -> Result<(), Error> {
    let tracks =
        track::Entity::find().order_by_asc(track::COLUMN.position).order_by_asc(track::COLUMN.id).all(db).await?;
    let grace = grace(db).await?;
    for some in people.chunks(AT_ONCE) {
        let ids = some.to_vec();
        // Locked before anything is read: two refreshes of one member would both insert.
        let people = person::Entity::find()
            .filter(person::COLUMN.id.is_in(ids.clone()))
            .order_by_asc(person::COLUMN.id)
            .lock(LockType::NoKeyUpdate)
            .all(db)
            .await?;
        listing_facet::Entity::delete_many()
            .filter(listing_facet::COLUMN.person_id.is_in(ids.clone()))
            .exec(db)
            .await?;
        listing::Entity::delete_many().filter(listing::COLUMN.person_id.is_in(ids.clone())).exec(db).await?;
        let mut awards: HashMap<i64, Vec<award::Model>> = HashMap::new();
        let found = award::Entity::find()
            .filter(award::COLUMN.person_id.is_in(ids))
            .filter(award::Column::State.ne(State::Corrected))
            .order_by_asc(award::COLUMN.year)
            .all(db)
            .await?;
        for award in found {
            awards.entry(award.person_id).or_default().push(award);
        }
        let photos = photos(db, some).await?;
        let mut rows = Vec::new();
        let mut facets = Vec::new();
        for person in &people {
            let held = awards.get(&person.id).map_or(&[][..], Vec::as_slice);
            let photo = photos.get(&person.id).filter(|_| person.visibility.shows("photo", Audience::Public));
            if let Some((mut row, facts)) = row(person, held, &tracks, grace, now) {
                row.photo = Set(photo.cloned());
                facets.extend(facets_of(person, held, &tracks, facts));
                rows.push(row);
            }
        }
        listing::Entity::insert_many(rows).exec_without_returning(db).await?;
        for some in facets.chunks(AT_ONCE * 10) {
            listing_facet::Entity::insert_many(some.to_vec()).exec_without_returning(db).await?;
        }
    }
    Ok(())
}

/// The versions of the photos that there are.
async fn photos(db: &impl ConnectionTrait, people: &[i64]) -> Result<HashMap<i64, String>, Error> {
    let found: Vec<(i64, String)> = photo::Entity::find()
        .select_only()
        .columns([photo::Column::PersonId, photo::Column::Version])
        .filter(photo::COLUMN.person_id.is_in(people.to_vec()))
        .filter(photo::COLUMN.version.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Days after a term in which a member still counts as current. The column alone: the row carries a picture.
pub async fn grace(db: &impl ConnectionTrait) -> Result<i32, Error> {
    let days = program::Entity::find_by_id(1).select_only().column(program::Column::TermGraceDays);
    Ok(days.into_tuple().one(db).await?.unwrap_or_default())
}

/// Those whose status the clock has changed since it was written. How many there were.
pub async fn refresh_stale(db: &Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let stale: Vec<i64> = listing::Entity::find()
        .select_only()
        .column(listing::Column::PersonId)
        .filter(listing::COLUMN.stale_at.lte(now))
        .into_tuple()
        .all(&db.read)
        .await?;
    for some in stale.chunks(AT_ONCE) {
        let txn = db.begin().await?;
        refresh_many(&txn, some, now).await?;
        txn.commit().await?;
    }
    Ok(stale.len())
}

/// After a change that may touch everyone: a longer grace, a track of another kind. Belongs into that change's
/// transaction; `catch_up` after it, or the timetable, does the rest.
pub async fn all_are_stale(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    listing::Entity::update_many().col_expr(listing::Column::StaleAt, Expr::value(now)).exec(db).await?;
    Ok(())
}

/// Refreshes what is stale while somebody waits for it; where that is too much, the timetable does it in a moment.
pub async fn catch_up(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    if listing::Entity::find().filter(listing::COLUMN.stale_at.lte(now)).count(&db.read).await? <= AT_ONCE as u64 * 4 {
        refresh_stale(db, now).await?;
    }
    Ok(())
}

fn row(
    person: &person::Model,
    awards: &[award::Model],
    tracks: &[track::Model],
    grace: i32,
    now: DateTime<Utc>,
) -> Option<(listing::ActiveModel, Facts)> {
    let number = person.number?;
    let hidden = !person.listed || person.standing == Standing::Erased || person.merged_into.is_some();
    let facts = facts(person.standing, awards, tracks, grace, now)?;
    if hidden {
        return None;
    }
    let public = |field: &str| person.visibility.shows(field, Audience::Public);
    let shown = |field: &str, text: &str| if public(field) { text.to_owned() } else { String::new() };
    let native = person.native_name.clone().filter(|_| public("native_name"));
    let (headline, city) = (shown("headline", &person.headline), shown("city", &person.city));
    let topics = if public("topics") { person.topics.joined() } else { String::new() };
    let country = person.country.clone().filter(|_| public("country"));
    let place = country.as_deref().and_then(countries::name).unwrap_or_default();
    let native_name = native.as_deref().unwrap_or_default();
    let words = [&person.name, native_name, &headline, &city, place, &topics, &number.to_string()].join(" ");
    let row = listing::ActiveModel {
        person_id: Set(person.id),
        number: Set(number),
        name: Set(person.name.clone()),
        native_name: Set(native),
        sort_name: Set(fold(&person.name)),
        words: Set(fold(&words)),
        headline: Set(headline),
        country: Set(country),
        city: Set(city),
        status: Set(facts.status),
        founding: Set(person.founding),
        tracks: Set(facts.held.clone()),
        since: Set(facts.since),
        last_year: Set(facts.last_year),
        years: Set(facts.years),
        until: Set(facts.until),
        stale_at: Set(facts.stale_at),
        photo: Set(None),
    };
    Some((row, facts))
}

fn facets_of(
    person: &person::Model,
    awards: &[award::Model],
    tracks: &[track::Model],
    facts: Facts,
) -> Vec<listing_facet::ActiveModel> {
    let mut values: HashSet<(Facet, String)> = facts.held.0.into_iter().map(|slug| (Facet::Held, slug)).collect();
    let public = |field: &str| person.visibility.shows(field, Audience::Public);
    values.extend(person.country.iter().filter(|_| public("country")).map(|code| (Facet::Country, code.clone())));
    for award in awards.iter().filter(|a| a.state == State::Active) {
        values.insert((Facet::Year, award.year.to_string()));
        values.extend(tracks.iter().filter(|t| t.id == award.track_id).map(|t| (Facet::Track, t.slug.clone())));
    }
    if public("languages") {
        values.extend(person.languages.0.iter().map(|tag| (Facet::Language, tag.clone())));
    }
    if public("topics") {
        values.extend(person.topics.0.iter().map(|topic| (Facet::Topic, fold(topic))));
    }
    let facet = |(kind, value)| listing_facet::ActiveModel {
        kind: Set(kind),
        value: Set(value),
        status: Set(facts.status),
        person_id: Set(person.id),
    };
    values.into_iter().map(facet).collect()
}
