//! What members do with their posts: added by address, hidden and shown again, removed for ever.

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::post::{self, Origin, State, Suggested};
use entity::{Words, post_picture, post_topic};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::{may_ask, note, own_page, put_topics};
use crate::activities::actions as activities;
use crate::activities::queries as log;
use crate::activities::rules::canonical;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::{Limits, Outgoing};
use crate::posts::forms::Added;
use crate::posts::queries;
use crate::posts::rules::{TITLE, plain, tags, when};
use crate::web::{Manager, Me};
use crate::{Error, languages, text};

/// Pages that are read for one member in an hour, to see whether they link back.
const LOOKS: i32 = 40;

/// Adds a post that no feed brings.
pub async fn add(db: &Db, me: &Me, typed: &Added<'_>, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let facts = checked(typed, now)?;
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let there = queries::of_address(&txn, me.id, &facts.canonical_url).await?;
    if there.as_ref().is_some_and(|p| p.state != State::Removed) {
        return Err(Error::wrong("url", Message::new("posts-wrong-twice")));
    }
    let logged = log::same_page(&txn, me.id, &facts.canonical_url).await?.first().map(|a| a.id);
    let found_text = text::fold(&[facts.title.as_str(), &facts.tags.joined()].join(" "));
    let mut row = post::ActiveModel {
        origin: Set(Origin::Address),
        person_id: Set(Some(me.id)),
        activity_id: Set(logged),
        state: Set(State::Shown),
        suggested: Set(if logged.is_some() { Suggested::No } else { Suggested::Open }),
        title: Set(facts.title),
        summary: Set(String::new()),
        url: Set(facts.url),
        canonical_url: Set(Some(facts.canonical_url)),
        language: Set(facts.language),
        tags: Set(facts.tags),
        found_text: Set(found_text),
        links_back: Set(false),
        is_backlog: Set(false),
        published_at: Set(facts.published_at),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    };
    // Its member may bring back what they removed; no feed does.
    let post = match there {
        Some(removed) => {
            row.id = Set(removed.id);
            row.version = Set(removed.version + 1);
            // What was written here for it is gone, and so is its place here.
            row.slug = Set(None);
            row.track_id = Set(None);
            row.edited_at = Set(None);
            row.update(&txn).await?
        }
        None => row.insert(&txn).await?,
    };
    put_topics(&txn, post.id, &post.tags).await?;
    note(&txn, Action::PostAdded, &post, "", me.id, now).await?;
    txn.commit().await?;
    Ok(post)
}

/// Looks whether the page at a post's address links to its member's page. One that does not answer does not, and whoever
/// adds so many that others would hear of us too often is asked no more of.
pub async fn look_back(
    db: &Db,
    outgoing: &Outgoing,
    site: &Site,
    post: &post::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (Some(url), Some(person)) = (text::web_address(&post.url), post.person_id) else { return Ok(()) };
    if !may_ask(db, "look-back", person, LOOKS, now).await? {
        return Ok(());
    }
    let accept = HeaderValue::from_static("text/html, application/xhtml+xml");
    let Ok(reply) = outgoing.get(url, HeaderMap::from_iter([(ACCEPT, accept)]), Limits::PAGE).await else {
        return Ok(());
    };
    if reply.status.is_success() && reply.is_html() && own_page(&db.read, site, person).await?.is_in(&reply.html()) {
        let row = post::ActiveModel { links_back: Set(true), ..Default::default() };
        post::Entity::update_many().set(row).filter(post::COLUMN.id.eq(post.id)).exec(&db.write).await?;
    }
    Ok(())
}

/// What was typed, as it is kept.
struct Facts {
    url: String,
    canonical_url: String,
    title: String,
    published_at: DateTime<Utc>,
    language: String,
    tags: Words,
}

fn checked(typed: &Added<'_>, now: DateTime<Utc>) -> Result<Facts, Error> {
    let mut complaints = Complaints::default();
    let url = text::web_address(typed.url).filter(|_| !typed.url.trim().is_empty());
    if url.is_none() {
        complaints.add("url", Message::new("posts-wrong-url"));
    }
    let title = complaints.needed("title", &plain(typed.title), TITLE, Message::new("posts-wrong-title"));
    let published_at = date(&mut complaints, typed.date, now);
    let language = language(&mut complaints, typed.language);
    let tags = topics(&mut complaints, typed.tags);
    complaints.end()?;
    let url = url.map(String::from).unwrap_or_default();
    Ok(Facts {
        canonical_url: canonical(&url).unwrap_or_default(),
        url,
        title,
        published_at: published_at.unwrap_or(now).min(now),
        language,
        tags,
    })
}

/// A day that has begun somewhere on earth; none where nothing was typed.
pub fn date(complaints: &mut Complaints, typed: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if typed.trim().is_empty() {
        return None;
    }
    let found = when(typed);
    match found {
        None => complaints.add("date", Message::new("posts-wrong-date")),
        Some(at) if at > now + TimeDelta::hours(14) => complaints.add("date", Message::new("posts-wrong-future")),
        Some(at) if at < DateTime::UNIX_EPOCH => complaints.add("date", Message::new("posts-wrong-date")),
        Some(_) => {}
    }
    found
}

pub fn language(complaints: &mut Complaints, typed: &str) -> String {
    let found = languages::find(typed);
    if found.is_none() && !typed.trim().is_empty() {
        complaints.add("language", Message::new("posts-wrong-language"));
    }
    found.unwrap_or_default()
}

pub fn topics(complaints: &mut Complaints, typed: &str) -> Words {
    let written = Words::parse(typed);
    let kept = tags(written.0.iter().map(String::as_str));
    if kept.0.len() < written.0.iter().map(|t| text::fold(t)).collect::<std::collections::HashSet<_>>().len() {
        complaints.add("tags", Message::new("posts-wrong-tags"));
    }
    kept
}

pub async fn hide(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<post::Model, Error> {
    turn(db, me, id, State::Hidden, now).await
}

pub async fn show(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<post::Model, Error> {
    turn(db, me, id, State::Shown, now).await
}

async fn turn(db: &Db, me: &Me, id: i64, to: State, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let old = queries::own(&txn, me.id, id).await?;
    let post = turned(&txn, old, me.id, to, now).await?;
    txn.commit().await?;
    Ok(post)
}

/// Hides news, or shows it again.
pub async fn turn_news(db: &Db, by: &Manager, id: i64, to: State, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let txn = db.begin().await?;
    let old = queries::a_news(&txn, id).await?;
    let post = turned(&txn, old, by.id, to, now).await?;
    txn.commit().await?;
    Ok(post)
}

pub async fn remove_news(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let post = queries::a_news(&txn, id).await?;
    emptied(&txn, post, by.id, now).await?;
    Ok(txn.commit().await?)
}

async fn turned(
    txn: &DatabaseTransaction,
    old: post::Model,
    by: i64,
    to: State,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    if old.state == to {
        return Ok(old);
    }
    if old.state == State::Draft {
        return Err(Error::refused(Message::new("posts-refused-draft")));
    }
    let from = old.state;
    let mut row = old.into_active_model();
    row.state = Set(to);
    row.updated_at = Set(now);
    let post = row.update(txn).await?;
    let action = if to == State::Shown { Action::PostShown } else { Action::PostHidden };
    note(txn, action, &post, told(from), by, now).await?;
    Ok(post)
}

pub fn told(state: State) -> &'static str {
    match state {
        State::Draft => "draft",
        State::Shown => "shown",
        State::Hidden => "hidden",
        State::Removed => "removed",
    }
}

/// Takes one away for ever: what stood in it is gone, and what it is known by stays, so that no feed brings it again.
/// What was put into the log for it stays there: that was done.
pub async fn remove(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let post = queries::own(&txn, me.id, id).await?;
    emptied(&txn, post, me.id, now).await?;
    Ok(txn.commit().await?)
}

pub(super) async fn emptied(
    txn: &DatabaseTransaction,
    post: post::Model,
    by: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (id, from, title) = (post.id, post.state, post.title.clone());
    // What nobody ever saw leaves no trace: its address is free again.
    let was_seen = from != State::Draft && post.published_at <= now;
    post_topic::Entity::delete_many().filter(post_topic::Column::PostId.eq(id)).exec(txn).await?;
    post_picture::Entity::delete_many().filter(post_picture::Column::PostId.eq(id)).exec(txn).await?;
    let mut row = post.into_active_model();
    row.state = Set(State::Removed);
    if !was_seen {
        row.slug = Set(None);
    }
    row.title = Set(String::new());
    row.summary = Set(String::new());
    row.source = Set(None);
    row.body_html = Set(None);
    row.tags = Set(Words::default());
    row.found_text = Set(String::new());
    row.links_back = Set(false);
    row.updated_at = Set(now);
    let mut post = row.update(txn).await?;
    if from == State::Shown {
        post.title = title;
    }
    note(txn, Action::PostRemoved, &post, told(from), by, now).await
}
