use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use entity::letter::{self, State};
use entity::{application, cycle, letter_text};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoSimpleExpr, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::Error;
use crate::l10n::Locale;
use crate::mail::{Letter, Words};
use crate::web::Pager;

const PER_PAGE: u64 = 50;

/// Which letters somebody may read. A reviewer is told how much they have to review: where the viewer's own application
/// is among it and not announced yet, that would tell who judges them.
pub async fn readable(db: &impl ConnectionTrait, viewer: i64) -> Result<Condition, DbErr> {
    let unannounced =
        cycle::Entity::find().select_only().column(cycle::Column::Id).filter(cycle::Column::AnnouncedAt.is_null());
    let cycles: Vec<i64> = application::Entity::find()
        .select_only()
        .column(application::Column::CycleId)
        .filter(application::COLUMN.person_id.eq(viewer))
        .filter(application::Column::CycleId.in_subquery(unannounced.into_query()))
        .into_tuple()
        .all(db)
        .await?;
    let telling = cycles.iter().flat_map(|cycle| {
        [Letter::ReviewsAsked, Letter::ReviewsDue, Letter::ReviewsReleased].map(|l| format!("{}:{cycle}:", l.folder()))
    });
    Ok(telling.fold(Condition::all(), |all, about| all.add(letter::Column::Event.starts_with(about).not())))
}

/// One of those that somebody may read; any other is not there.
pub async fn by_id(db: &impl ConnectionTrait, viewer: i64, id: i64) -> Result<letter::Model, Error> {
    let found = letter::Entity::find_by_id(id).filter(readable(db, viewer).await?);
    found.one(db).await?.ok_or(Error::NotFound)
}

/// A page of them, the newest first; of one state and one template where these are given.
pub async fn some(
    db: &impl ConnectionTrait,
    viewer: i64,
    state: Option<State>,
    template: Option<&str>,
    page: Option<u64>,
) -> Result<(Vec<letter::Model>, Pager), Error> {
    let mut wanted = letter::Entity::find().filter(readable(db, viewer).await?);
    if let Some(state) = state {
        wanted = wanted.filter(letter::Column::State.eq(state));
    }
    if let Some(template) = template {
        wanted = wanted.filter(letter::COLUMN.template.eq(template));
    }
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let letters = wanted.order_by_desc(letter::COLUMN.id).offset(pager.offset()).limit(PER_PAGE).all(db).await?;
    Ok((letters, pager))
}

/// The letters of one kind that failed, the oldest first.
pub async fn failed(db: &impl ConnectionTrait, viewer: i64, template: &str) -> Result<Vec<letter::Model>, DbErr> {
    letter::Entity::find()
        .filter(readable(db, viewer).await?)
        .filter(letter::Column::State.eq(State::Failed))
        .filter(letter::COLUMN.template.eq(template))
        .order_by_asc(letter::COLUMN.id)
        .all(db)
        .await
}

/// What failed and can go out again: how many by template, and why, the most frequent reasons first.
#[derive(Debug)]
pub struct Failures {
    pub template: String,
    pub count: i64,
    pub reasons: Vec<(String, i64)>,
}

/// Reasons that are told of each template; a mail server may word each of its refusals differently.
const REASONS: usize = 3;

pub async fn failures(db: &impl ConnectionTrait, viewer: i64) -> Result<Vec<Failures>, DbErr> {
    let rows: Vec<(String, String, i64)> = letter::Entity::find()
        .select_only()
        .columns([letter::Column::Template, letter::Column::LastError])
        .column_as(letter::Column::Id.into_simple_expr().count(), "how_many")
        .filter(readable(db, viewer).await?)
        .filter(letter::Column::State.eq(State::Failed))
        .filter(letter::Column::Template.not_like("sign_in/%"))
        .group_by(letter::Column::Template)
        .group_by(letter::Column::LastError)
        .into_tuple()
        .all(db)
        .await?;
    let mut all: BTreeMap<String, Failures> = BTreeMap::new();
    for (template, reason, count) in rows {
        let of = all.entry(template.clone()).or_insert(Failures { template, count: 0, reasons: Vec::new() });
        of.count += count;
        of.reasons.push((reason, count));
    }
    for of in all.values_mut() {
        of.reasons.sort_by_key(|(_, count)| -count);
        of.reasons.truncate(REASONS);
    }
    Ok(all.into_values().collect())
}

/// How many of each template were sent in the last 30 days.
pub async fn lately(
    db: &impl ConnectionTrait,
    viewer: i64,
    now: DateTime<Utc>,
) -> Result<BTreeMap<String, i64>, DbErr> {
    let rows: Vec<(String, i64)> = letter::Entity::find()
        .select_only()
        .column(letter::Column::Template)
        .column_as(letter::Column::Id.into_simple_expr().count(), "how_many")
        .filter(readable(db, viewer).await?)
        .filter(letter::COLUMN.sent_at.gt(now - TimeDelta::days(30)))
        .group_by(letter::Column::Template)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The letters that have words of the program's own, with the languages they have them in.
pub async fn adjusted(db: &impl ConnectionTrait) -> Result<BTreeSet<(String, String)>, DbErr> {
    let rows = letter_text::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|t| (t.template, t.language)).collect())
}

pub async fn text(
    db: &impl ConnectionTrait,
    letter: Letter,
    locale: Locale,
) -> Result<Option<letter_text::Model>, DbErr> {
    letter_text::Entity::find()
        .filter(letter_text::COLUMN.template.eq(letter.folder()))
        .filter(letter_text::COLUMN.language.eq(locale.tag()))
        .one(db)
        .await
}

/// The program's own words as they stand; empty where it says it as the portal does.
pub async fn words(db: &impl ConnectionTrait, letter: Letter, locale: Locale) -> Result<Words, DbErr> {
    let text = text(db, letter, locale).await?;
    Ok(text.map_or_else(Words::default, |t| Words { subject: t.subject, body: t.body }))
}
