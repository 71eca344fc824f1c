use chrono::{DateTime, Utc};
use entity::person::{self, Standing};
use entity::photo::{self, Size};
use entity::track::Kind;
use entity::{application, award, cycle, extension, link};
use raster::Cut;
use sea_orm::{ConnectionTrait, DbErr, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rules;
use crate::{Error, listing, people, tracks};

pub async fn links(db: &impl ConnectionTrait, person: i64) -> Result<Vec<link::Model>, DbErr> {
    let links = link::Entity::find().filter(link::COLUMN.person_id.eq(person));
    links.order_by_asc(link::COLUMN.position).order_by_asc(link::COLUMN.id).all(db).await
}

/// What a member is to the public now; none for who has no award. Computed, not read from the directory: who opted out
/// of it is told all the same.
pub async fn standing(
    db: &impl ConnectionTrait,
    of: &person::Model,
    now: DateTime<Utc>,
) -> Result<Option<listing::Facts>, Error> {
    let awards = award::Entity::find().filter(award::COLUMN.person_id.eq(of.id)).all(db).await?;
    let tracks = tracks::queries::all(db).await?;
    let grace = listing::grace(db).await?;
    Ok(listing::facts(of.standing, &awards, &tracks, grace, now).filter(|_| of.number.is_some()))
}

/// A person's applications, each with its cycle as it is for them: with the time that they have.
pub async fn applications(
    db: &impl ConnectionTrait,
    person: i64,
) -> Result<Vec<(application::Model, cycle::Model)>, DbErr> {
    let more = extension::Entity::find()
        .filter(extension::COLUMN.person_id.eq(person))
        .filter(extension::COLUMN.revoked_at.is_null())
        .order_by_asc(extension::COLUMN.until)
        .all(db)
        .await?;
    let until = |cycle: i64| more.iter().rfind(|e| e.cycle_id == cycle).map(|e| e.until);
    let all = people::queries::applications(db, person).await?;
    Ok(all.into_iter().map(|(a, c)| (a, c.clone().extended(until(c.id)))).collect())
}

/// Where somebody's main title is in its life, and in which cycle they ask for it anew, or come back. Nothing for who
/// resigned, and for those to whom terms mean nothing.
pub async fn life(
    db: &impl ConnectionTrait,
    of: &person::Model,
    now: DateTime<Utc>,
) -> Result<Option<(listing::Phase, Option<cycle::Model>)>, Error> {
    if !matches!(of.standing, Standing::Active | Standing::OnHold) {
        return Ok(None);
    }
    let Some(main) = tracks::queries::all(db).await?.into_iter().find(|t| t.kind == Kind::Main) else {
        return Ok(None);
    };
    let awards = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(of.id))
        .filter(award::COLUMN.track_id.eq(main.id))
        .all(db)
        .await?;
    let Some(phase) = listing::phase(awards.iter(), listing::grace(db).await?, now) else { return Ok(None) };
    let last = awards.iter().filter(|a| a.state == award::State::Active).map(|a| a.term_end).max();
    let next = match last.filter(|_| phase.asks_for_more()) {
        Some(last) => tracks::queries::intake(db, main.id, last, now).await?,
        None => None,
    };
    Ok(Some((phase, next)))
}

/// The cycles that take applications now, the first to close first.
pub async fn open_cycles(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, DbErr> {
    let cycles = cycle::Entity::find()
        .filter(cycle::COLUMN.opens_at.lte(now))
        .filter(cycle::COLUMN.closes_at.gt(now))
        .filter(cycle::COLUMN.announced_at.is_null())
        .order_by_asc(cycle::COLUMN.closes_at)
        .all(db)
        .await?;
    Ok(cycles.into_iter().filter(|c| rules::is_open(c, now)).collect())
}

/// A photo without its pixels.
pub struct Photo {
    /// Of what others see; none where they see nothing.
    pub version: Option<String>,
    /// Of the whole picture, and its size.
    pub whole: String,
    pub size: (i32, i32),
    /// How the square lies in it, or would lie at first.
    pub cut: Cut,
    /// The same where it is what others see.
    pub shown_cut: Option<Cut>,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "photo::Entity")]
struct Row {
    version: Option<String>,
    whole_version: String,
    shown_whole: Option<String>,
    zoom: i32,
    x: i32,
    y: i32,
    width: i32,
    height: i32,
}

pub async fn photo(db: &impl ConnectionTrait, of: i64) -> Result<Option<Photo>, DbErr> {
    let row = photo::Entity::find_by_id(of).into_partial_model::<Row>().one(db).await?;
    Ok(row.map(|row| {
        let percent = |n: i32| u32::try_from(n).unwrap_or_default();
        let cut = Cut { zoom: percent(row.zoom), x: percent(row.x), y: percent(row.y) };
        let is_shown = row.version.is_some() && row.shown_whole.as_ref() == Some(&row.whole_version);
        Photo {
            version: row.version,
            whole: row.whole_version,
            size: (row.width, row.height),
            cut,
            shown_cut: is_shown.then_some(cut),
        }
    }))
}

/// One's own photo in one size, whoever else may see it.
pub async fn sized(db: &impl ConnectionTrait, of: i64, size: Size) -> Result<Option<Vec<u8>>, DbErr> {
    let found = photo::Entity::find_by_id(of).select_only().column(size.column()).into_tuple().one(db).await?;
    Ok(found.flatten())
}

/// The whole picture with its version.
pub async fn whole(db: &impl ConnectionTrait, of: i64) -> Result<Option<(String, Vec<u8>)>, DbErr> {
    use photo::Column::{Whole, WholeVersion};
    photo::Entity::find_by_id(of).select_only().columns([WholeVersion, Whole]).into_tuple().one(db).await
}
