//! A post as pages and feeds tell it.

use chrono::{DateTime, Utc};
use entity::post::{self, Origin, State};
use entity::{listing, track};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::actions::Read;
use super::queries::{self, Told};
use super::rules::path;
use crate::web::instant;
use crate::{Error, text, tracks};

/// Posts on a member's page, and on the front page.
const ON_PROFILE: u64 = 5;
const ON_FRONT: u64 = 6;
const NEWS_ON_FRONT: u64 = 3;

/// How a text will look, and what stood in front of it: for `posts/_preview.html`.
pub fn preview(read: &Read) -> Value {
    context! {
        title => read.draft.title.as_str(),
        html => read.article.html.as_str(),
        summary => read.facts.summary.as_str(),
        astray => read.article.astray.clone(),
        pictures => read.article.pictures.len(),
        taken => read.draft.taken.clone(),
        unknown => read.draft.unknown.clone(),
        is_draft => read.draft.is_draft,
    }
}

/// Where it is read: here, where it was written here.
pub fn href(post: &post::Model) -> String {
    match (&post.slug, post.origin) {
        (Some(slug), Origin::Written | Origin::News) => path(slug, post.origin == Origin::News),
        _ => post.url.clone(),
    }
}

pub fn host(post: &post::Model) -> String {
    let host = text::web_address(&post.url).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

pub fn row(post: &post::Model, tracks: &[track::Model]) -> Value {
    let track = tracks.iter().find(|t| Some(t.id) == post.track_id);
    let is_here = matches!(post.origin, Origin::Written | Origin::News);
    context! {
        id => post.id,
        title => post.title.as_str(),
        summary => post.summary.as_str(),
        href => href(post),
        host => if is_here { String::new() } else { host(post) },
        is_here,
        at => instant(post.published_at),
        language => post.language.as_str(),
        tags => post.tags.0.clone(),
        links_back => post.links_back,
        track => track.map(|t| context! { name => t.name.as_str(), slug => t.slug.as_str() }),
    }
}

/// With whose it is.
pub fn told((post, author): &Told, tracks: &[track::Model]) -> Value {
    context! { author => author_of(author), ..row(post, tracks) }
}

pub fn author_of(author: &listing::Model) -> Value {
    context! { name => author.name.as_str(), number => author.number, photo => author.photo.as_deref() }
}

/// For its member: in which state it is, and what became of it.
pub fn own(post: &post::Model, tracks: &[track::Model]) -> Value {
    context! {
        state => post.state.to_value(),
        origin => post.origin.to_value(),
        suggested => post.suggested.to_value(),
        activity => post.activity_id,
        is_shown => post.state == State::Shown,
        ..row(post, tracks)
    }
}

/// The newest on a member's page.
pub async fn section(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<Value, Error> {
    let (total, newest) = queries::of_member(db, person, ON_PROFILE, now).await?;
    let rows: Vec<Value> = newest.iter().map(|(post, _)| row(post, &[])).collect();
    Ok(context! { total, rows })
}

/// The newest on the front page: of members, and of the program.
pub async fn front(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Value, Error> {
    let tracks = tracks::queries::all(db).await?;
    let posts = queries::latest(db, ON_FRONT, now).await?;
    let news = queries::latest_news(db, NEWS_ON_FRONT, now).await?;
    Ok(context! {
        posts => posts.iter().map(|t| told(t, &tracks)).collect::<Vec<_>>(),
        news => news.iter().map(|p| row(p, &tracks)).collect::<Vec<_>>(),
    })
}
