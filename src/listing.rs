//! The public read model: one row in `listing` for each member the public may see. Written only here: `refresh` for one
//! member, `refresh_many` for a whole cycle, `refresh_stale` for those whom the clock alone changes, `all_are_stale` after a
//! change to the program or its tracks. It knows tables and no slice, so that every slice may call it.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};
use entity::award::{self, State};
use entity::cycle::end_of;
use entity::listing::{self, Status};
use entity::listing_facet::{self, Kind as Facet};
use entity::person::{self, Audience, Standing};
use entity::{Words, program, track};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::Error;
use crate::db::Db;
use crate::text::fold;

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
        listing_facet::Entity::delete_many()
            .filter(listing_facet::COLUMN.person_id.is_in(ids.clone()))
            .exec(db)
            .await?;
        listing::Entity::delete_many().filter(listing::COLUMN.person_id.is_in(ids.clone())).exec(db).await?;
        let people = person::Entity::find().filter(person::COLUMN.id.is_in(ids.clone())).all(db).await?;
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
        let mut rows = Vec::new();
        let mut facets = Vec::new();
        for person in &people {
            let held = awards.get(&person.id).map_or(&[][..], Vec::as_slice);
            if let Some(row) = row(person, held, &tracks, grace, now) {
                facets.extend(facets_of(person, held, &tracks));
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

/// Days after a term in which a member still counts as current. The column alone: the row carries a picture.
pub async fn grace(db: &impl ConnectionTrait) -> Result<i32, Error> {
    let days = program::Entity::find_by_id(1).select_only().column(program::Column::TermGraceDays);
    Ok(days.into_tuple().one(db).await?.unwrap_or_default())
}

/// What a person is to the public at `now`, from their awards that are not corrected.
pub fn status(
    standing: Standing,
    awards: &[award::Model],
    tracks: &[track::Model],
    grace: i32,
    now: DateTime<Utc>,
) -> Status {
    let today = now.date_naive();
    let holds_main = awards.iter().any(|a| is_main(a, tracks) && a.covers(today, grace));
    match standing {
        Standing::Deceased => Status::Memoriam,
        Standing::Honorary => Status::Honorary,
        Standing::Staff => Status::Staff,
        Standing::OnHold if holds_main => Status::OnHold,
        Standing::Active if holds_main => Status::Current,
        _ => Status::Alumni,
    }
}

fn is_main(award: &award::Model, tracks: &[track::Model]) -> bool {
    tracks.iter().any(|t| t.id == award.track_id && t.kind == track::Kind::Main)
}

/// Slugs of the tracks held at `now`, in the program's order. A sub-program's award needs its own term alone.
pub fn held_now(awards: &[award::Model], tracks: &[track::Model], grace: i32, now: DateTime<Utc>) -> Words {
    let today = now.date_naive();
    tracks
        .iter()
        .filter(|t| awards.iter().any(|a| a.track_id == t.id && a.covers(today, grace)))
        .map(|t| t.slug.clone())
        .collect()
}

fn row(
    person: &person::Model,
    awards: &[award::Model],
    tracks: &[track::Model],
    grace: i32,
    now: DateTime<Utc>,
) -> Option<listing::ActiveModel> {
    let number = person.number?;
    let hidden = !person.listed || person.standing == Standing::Erased || person.merged_into.is_some();
    let counted: Vec<&award::Model> = awards.iter().filter(|a| a.state == State::Active).collect();
    let years: BTreeSet<i32> = counted.iter().map(|a| a.year).collect();
    let (since, last_year) = match (years.first(), years.last()) {
        (Some(first), Some(last)) => (*first, *last),
        // Revoked years alone: still a page and an entry among the alumni.
        _ => (awards.first()?.year, awards.last()?.year),
    };
    if hidden {
        return None;
    }
    let today = now.date_naive();
    let until = counted.iter().filter(|a| is_main(a, tracks) && a.covers(today, grace)).map(|a| a.term_end).max();
    let public = |field: &str| person.visibility.shows(field, Audience::Public);
    let shown = |field: &str, text: &str| if public(field) { text.to_owned() } else { String::new() };
    let native = person.native_name.clone().filter(|_| public("native_name"));
    let (headline, city) = (shown("headline", &person.headline), shown("city", &person.city));
    let topics = if public("topics") { person.topics.joined() } else { String::new() };
    let words = fold(&[person.name.as_str(), native.as_deref().unwrap_or(""), &headline, &city, &topics].join(" "));
    Some(listing::ActiveModel {
        person_id: Set(person.id),
        number: Set(number),
        name: Set(person.name.clone()),
        native_name: Set(native),
        sort_name: Set(fold(&person.name)),
        words: Set(words),
        headline: Set(headline),
        country: Set(person.country.clone().filter(|_| public("country"))),
        city: Set(city),
        status: Set(status(person.standing, awards, tracks, grace, now)),
        founding: Set(person.founding),
        tracks: Set(held_now(awards, tracks, grace, now)),
        since: Set(since),
        last_year: Set(last_year),
        years: Set(i32::try_from(years.len()).unwrap_or(i32::MAX)),
        until: Set(until),
        stale_at: Set(next_change(&counted, grace, now)),
    })
}

/// The next start or end of a term.
fn next_change(awards: &[&award::Model], grace: i32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let starts = awards.iter().map(|a| a.term_start.and_time(chrono::NaiveTime::MIN).and_utc());
    let ends = awards.iter().flat_map(|a| [end_of(a.term_end), end_of(a.term_end) + TimeDelta::days(grace.into())]);
    starts.chain(ends).filter(|at| *at > now).min()
}

fn facets_of(
    person: &person::Model,
    awards: &[award::Model],
    tracks: &[track::Model],
) -> Vec<listing_facet::ActiveModel> {
    let mut values: BTreeSet<(&str, String)> = BTreeSet::new();
    let public = |field: &str| person.visibility.shows(field, Audience::Public);
    if let Some(country) = person.country.as_ref().filter(|_| public("country")) {
        values.insert(("country", country.clone()));
    }
    for award in awards.iter().filter(|a| a.state == State::Active) {
        values.insert(("year", award.year.to_string()));
        if let Some(track) = tracks.iter().find(|t| t.id == award.track_id) {
            values.insert(("track", track.slug.clone()));
        }
    }
    for (field, kind, words) in [("languages", "language", &person.languages), ("topics", "topic", &person.topics)] {
        if public(field) {
            values.extend(words.0.iter().map(|w| (kind, if kind == "topic" { fold(w) } else { w.clone() })));
        }
    }
    values.into_iter().map(|(kind, value)| facet(kind, value, person.id)).collect()
}

fn facet(kind: &str, value: String, person: i64) -> listing_facet::ActiveModel {
    let kind = match kind {
        "country" => Facet::Country,
        "track" => Facet::Track,
        "year" => Facet::Year,
        "language" => Facet::Language,
        _ => Facet::Topic,
    };
    listing_facet::ActiveModel { kind: Set(kind), value: Set(value), person_id: Set(person) }
}
