//! An activity as pages tell it.

use chrono::Datelike;
use entity::person::Audience;
use entity::{activity, post, track};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait, PaginatorTrait};

use super::queries::{self, Logged};
use super::rules::address;
use crate::config::Site;
use crate::l10n::Locale;
use crate::web::Pager;
use crate::{Error, text, tracks};

/// Activities on a member's page, and on each page of the rest.
const ON_PROFILE: u64 = 8;
const PER_PAGE: u64 = 50;

/// For everyone who may see it at all: never the note.
pub fn row(logged: &Logged, tracks: &[track::Model], locale: Locale) -> Value {
    let a = &logged.activity;
    let track = tracks.iter().find(|t| Some(t.id) == a.track_id);
    let host = text::web_address(&a.url).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    context! {
        id => a.id,
        title => a.title.as_str(),
        kind => logged.kind.name.as_str(),
        icon => logged.kind.icon.as_str(),
        on => if a.month_only { a.on_date.format("%Y-%m").to_string() } else { a.on_date.to_string() },
        day => day(a, locale),
        url => Some(a.url.as_str()).filter(|_| !host.is_empty()),
        host => host.strip_prefix("www.").unwrap_or(&host),
        place => a.place.as_str(),
        online => a.online,
        language => a.language.as_str(),
        topics => a.topics.0.clone(),
        role => a.role.as_str(),
        reach => a.reach,
        reach_label => logged.kind.reach_label.as_str(),
        track => track.map(|t| t.name.as_str()),
    }
}

/// For its owner.
pub fn own_row(logged: &Logged, tracks: &[track::Model], locale: Locale) -> Value {
    let a = &logged.activity;
    context! { visibility => a.visibility.to_value(), note => a.note.as_str(), ..row(logged, tracks, locale) }
}

/// A post that may belong into the log, and the form of the log filled from it, for who wants to change something first.
pub fn suggestion(post: &post::Model, site: &Site) -> Value {
    let url = address(post, site);
    let host = text::web_address(&post.url).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let date = post.published_at.date_naive().to_string();
    let filled = [
        ("fill.url", url.as_str()),
        ("fill.title", &post.title),
        ("fill.date", &date),
        ("fill.kind", "blog-post"),
        ("fill.language", &post.language),
        ("fill.topics", &post.tags.joined()),
    ];
    context! {
        id => post.id,
        title => post.title.as_str(),
        url => Some(url.as_str()).filter(|url| !url.is_empty() && text::web_address(url).is_some()),
        host => host.strip_prefix("www.").unwrap_or(&host),
        on => date.as_str(),
        language => post.language.as_str(),
        topics => post.tags.0.clone(),
        edit => format!("{}#log-head", Pager::base("/me/activities", &filled).trim_end_matches(['&', '?'])),
    }
}

/// When it was: "3 Nov 2026", or "November 2026" where no more is known.
pub fn day(activity: &activity::Model, locale: Locale) -> String {
    if activity.month_only { locale.month(activity.on_date) } else { locale.short_day(activity.on_date) }
}

/// The newest on a member's page, by year, and how many there are.
pub async fn section(db: &impl ConnectionTrait, person: i64, viewer: Audience, locale: Locale) -> Result<Value, Error> {
    let total = queries::seen_by(person, viewer).count(db).await?;
    let newest = queries::page_seen_by(db, person, viewer, 0, ON_PROFILE).await?;
    let tracks = tracks::queries::all(db).await?;
    Ok(context! { total, shown => newest.len(), years => years(&newest, &tracks, locale) })
}

/// One page of all that others may see.
pub async fn page(
    db: &impl ConnectionTrait,
    person: i64,
    viewer: Audience,
    wanted: Option<u64>,
    locale: Locale,
) -> Result<(Pager, Vec<Value>), Error> {
    let pager = Pager::new(wanted, PER_PAGE, queries::seen_by(person, viewer).count(db).await?);
    let some = queries::page_seen_by(db, person, viewer, pager.offset(), PER_PAGE).await?;
    let tracks = tracks::queries::all(db).await?;
    Ok((pager, years(&some, &tracks, locale)))
}

fn years(newest_first: &[Logged], tracks: &[track::Model], locale: Locale) -> Vec<Value> {
    let of_one = newest_first.chunk_by(|a, b| a.activity.on_date.year() == b.activity.on_date.year());
    of_one
        .map(|some| {
            let rows: Vec<Value> = some.iter().map(|logged| row(logged, tracks, locale)).collect();
            context! { year => some[0].activity.on_date.year(), rows }
        })
        .collect()
}
