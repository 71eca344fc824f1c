//! What is written here: Markdown with what belongs to it, as a draft or shown; edited by one hand at a time.

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::person;
use entity::post::{self, Origin, State, Suggested};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};

use super::draft::{Draft, Facts, Read, read};
use super::{note, own, put_topics};
use crate::activities::actions as activities;
use crate::activities::queries as log;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::posts::forms::Draft as Typed;
use crate::posts::queries;
use crate::web::Me;
use crate::{Error, text};

/// A second click comes within a minute and says the same.
const SAME_CLICK: TimeDelta = TimeDelta::minutes(1);

/// What was written, and where.
pub struct Written {
    pub post: post::Model,
    pub draft: Draft,
    /// Pictures that are still elsewhere.
    pub missing: Vec<String>,
}

/// Keeps what was written, as a draft or shown. `id` is the post that is edited; one from an older version is refused.
pub async fn write(
    db: &Db,
    site: &Site,
    me: &Me,
    typed: &Typed<'_>,
    id: Option<i64>,
    is_news: bool,
    now: DateTime<Utc>,
) -> Result<Written, Error> {
    match try_to_write(db, site, me, typed, id, is_news, now).await {
        // Somebody else took the same address in this moment: the next one is free.
        Err(e) if e.is_taken() => try_to_write(db, site, me, typed, id, is_news, now).await,
        other => other,
    }
}

async fn try_to_write(
    db: &Db,
    site: &Site,
    me: &Me,
    typed: &Typed<'_>,
    id: Option<i64>,
    is_news: bool,
    now: DateTime<Utc>,
) -> Result<Written, Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let old = match id {
        Some(id) if is_news => Some(queries::a_news(&txn, id).await?),
        Some(id) => Some(queries::own(&txn, me.id, id).await?).filter(|p| p.origin == Origin::Written),
        None => None,
    };
    if id.is_some() && old.is_none() {
        return Err(Error::NotFound);
    }
    let author = match old.as_ref().and_then(|p| p.person_id).filter(|_| is_news) {
        Some(author) if author != me.id => crate::people::by_id(&txn, author).await?,
        _ => person::Model::clone(me),
    };
    let read = read(&txn, site, &author, typed, old.as_ref(), is_news, now).await?;
    if old.as_ref().is_some_and(|p| p.version != typed.version) {
        return Err(Error::wrong("", Message::new("posts-wrong-version")));
    }
    if old.is_none()
        && let Some(post) = clicked(&txn, me.id, &read.facts, is_news, now).await?
    {
        return Ok(Written { post, draft: read.draft, missing: Vec::new() });
    }
    if !is_news && let Some(canonical) = &read.facts.canonical_url {
        let there = queries::of_address(&txn, me.id, canonical).await?;
        if there.is_some_and(|p| Some(p.id) != id) {
            return Err(Error::wrong("canonical_url", Message::new("posts-wrong-twice")));
        }
    }
    let is_shown = typed.act == "show";
    let row = row(&txn, old.clone(), &read, is_shown, now).await?;
    let post = match &old {
        Some(_) => row.update(&txn).await?,
        None => {
            let origin = if is_news { Origin::News } else { Origin::Written };
            let row = post::ActiveModel {
                origin: Set(origin),
                person_id: Set(Some(me.id)),
                suggested: Set(Suggested::No),
                is_backlog: Set(false),
                created_at: Set(now),
                ..row
            };
            row.insert(&txn).await?
        }
    };
    put_topics(&txn, post.id, &post.tags).await?;
    let post = if is_news || post.state != State::Shown { post } else { suggested(&txn, post).await? };
    let from = old.as_ref().map_or("", |p| own::told(p.state));
    let action = match &old {
        None => Action::PostWritten,
        Some(p) if p.state != State::Shown && post.state == State::Shown => Action::PostShown,
        Some(_) => Action::PostEdited,
    };
    note(&txn, action, &post, from, me.id, now).await?;
    txn.commit().await?;
    let missing = read.missing(&db.read, post.id).await?;
    Ok(Written { post, draft: read.draft, missing })
}

/// What was shown for the first time may belong into the log, unless it stands there.
async fn suggested(txn: &DatabaseTransaction, post: post::Model) -> Result<post::Model, Error> {
    if post.suggested != Suggested::No || post.activity_id.is_some() {
        return Ok(post);
    }
    let logged = match (&post.canonical_url, post.person_id) {
        (Some(canonical), Some(person)) => log::same_page(txn, person, canonical).await?.into_iter().next(),
        _ => None,
    };
    let mut row = post.into_active_model();
    match logged {
        Some(activity) => row.activity_id = Set(Some(activity.id)),
        None => row.suggested = Set(Suggested::Open),
    }
    Ok(row.update(txn).await?)
}

/// The same, written a moment ago: a second click.
async fn clicked(
    txn: &DatabaseTransaction,
    person: i64,
    facts: &Facts,
    is_news: bool,
    now: DateTime<Utc>,
) -> Result<Option<post::Model>, Error> {
    let origin = if is_news { Origin::News } else { Origin::Written };
    let just_now = post::Entity::find()
        .filter(post::COLUMN.person_id.eq(person))
        .filter(post::COLUMN.origin.eq(origin))
        .filter(post::COLUMN.created_at.gt(now - SAME_CLICK))
        .filter(post::COLUMN.title.eq(&facts.title));
    let found = just_now.all(txn).await?;
    Ok(found.into_iter().find(|p| p.source.as_ref() == Some(&facts.source) && p.state != State::Removed))
}

/// What is written down. What was shown keeps its address; a draft is called by its title.
async fn row(
    txn: &DatabaseTransaction,
    old: Option<post::Model>,
    read: &Read,
    is_shown: bool,
    now: DateTime<Utc>,
) -> Result<post::ActiveModel, Error> {
    let facts = &read.facts;
    let was_draft = old.as_ref().is_none_or(|p| p.state == State::Draft);
    let slug = match &old {
        Some(post) if !was_draft => post.slug.clone(),
        _ => {
            let wanted = if read.draft.slug.is_empty() { &facts.title } else { &read.draft.slug };
            Some(free_slug(txn, wanted, old.as_ref().map(|p| p.id), now).await?)
        }
    };
    let published_at = match &old {
        Some(post) if !was_draft => facts.date.unwrap_or(post.published_at),
        Some(post) if !is_shown => facts.date.unwrap_or(post.created_at),
        _ => facts.date.unwrap_or(now),
    };
    let state = match &old {
        Some(post) if !was_draft => post.state,
        _ if is_shown => State::Shown,
        _ => State::Draft,
    };
    let mut row = old.clone().map(IntoActiveModel::into_active_model).unwrap_or_default();
    read.put(&mut row);
    row.state = Set(state);
    row.slug = Set(slug);
    row.published_at = Set(published_at);
    row.edited_at = Set((!was_draft).then_some(now).or(old.as_ref().and_then(|p| p.edited_at)));
    row.version = Set(old.map_or(1, |p| p.version + 1));
    row.track_id = Set(facts.track_id);
    row.updated_at = Set(now);
    Ok(row)
}

/// An address that nobody has: by the title, else by the day; with a number where there is one of that name.
pub async fn free_slug(
    db: &impl ConnectionTrait,
    wanted: &str,
    own: Option<i64>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let slug = Some(text::slug(wanted)).filter(|s| !s.is_empty()).unwrap_or_else(|| now.format("%Y-%m-%d").to_string());
    let slug = slug.chars().take(54).collect::<String>().trim_end_matches('-').to_owned();
    let like = post::Entity::find().select_only().columns([post::Column::Id, post::Column::Slug]);
    let like: Vec<(i64, Option<String>)> =
        like.filter(post::COLUMN.slug.starts_with(&slug)).into_tuple().all(db).await?;
    let is_taken = |s: &String| like.iter().any(|(id, taken)| taken.as_ref() == Some(s) && Some(*id) != own);
    let numbered = (2..).map(|n| format!("{slug}-{n}"));
    Ok(std::iter::once(slug.clone()).chain(numbered).find(|s| !is_taken(s)).unwrap_or(slug))
}
