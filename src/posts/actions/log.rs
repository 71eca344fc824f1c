//! Posts and the log (R4): what is suggested is put down with one click, or left out for ever.

use chrono::{DateTime, Utc};
use entity::activity::Visibility;
use entity::audit::Action;
use entity::post::{self, State, Suggested};
use entity::{activity_kind, person};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, IntoActiveModel, QueryFilter, QuerySelect,
};

use super::note;
use crate::Error;
use crate::activities::actions::{self as activities, Facts};
use crate::activities::queries as log;
use crate::activities::rules::{address, canonical};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::posts::queries;
use crate::web::Me;

/// Puts one into the log. Who clicks twice has it there once.
pub async fn accept(db: &Db, site: &Site, me: &Me, id: i64, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let post = queries::own(&txn, me.id, id).await?;
    if post.suggested == Suggested::Accepted && post.activity_id.is_some() {
        return Ok(post);
    }
    let kind = kind(&txn).await?.ok_or_else(no_kind)?;
    let post = put_down(&txn, site, post, me, kind.id, Some(me.id), now).await?;
    txn.commit().await?;
    Ok(post)
}

/// So many are written in one transaction: nobody else waits for five hundred.
const AT_ONCE: u64 = 50;

/// Puts everything that is suggested into the log; of one feed, where it is named. How many there were.
pub async fn accept_all(db: &Db, site: &Site, me: &Me, of: Option<i64>, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut count = 0;
    loop {
        let txn = db.begin().await?;
        activities::hold(&txn, me.id).await?;
        let posts = suggested(&txn, site, me.id, of).await?;
        if posts.is_empty() {
            return Ok(count);
        }
        let kind = kind(&txn).await?.ok_or_else(no_kind)?;
        count += posts.len();
        for post in posts {
            put_down(&txn, site, post, me, kind.id, Some(me.id), now).await?;
        }
        txn.commit().await?;
    }
}

/// Leaves one out of the log, for ever.
pub async fn ignore(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let post = queries::own(&txn, me.id, id).await?;
    match post.suggested {
        Suggested::Open => left_out(&txn, post, me, now).await?,
        Suggested::Ignored => {}
        Suggested::No | Suggested::Accepted => return Err(Error::refused(Message::new("posts-refused-logged"))),
    }
    Ok(txn.commit().await?)
}

/// Leaves everything that is suggested out of the log; of one feed, where it is named. How many there were.
pub async fn ignore_all(db: &Db, site: &Site, me: &Me, of: Option<i64>, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut count = 0;
    loop {
        let txn = db.begin().await?;
        activities::hold(&txn, me.id).await?;
        let posts = suggested(&txn, site, me.id, of).await?;
        if posts.is_empty() {
            return Ok(count);
        }
        count += posts.len();
        for post in posts {
            left_out(&txn, post, me, now).await?;
        }
        txn.commit().await?;
    }
}

/// Takes back what was accepted or ignored: it is suggested again, and what was put down for it leaves the log.
pub async fn reopen(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let txn = db.begin().await?;
    activities::hold(&txn, me.id).await?;
    let post = queries::own(&txn, me.id, id).await?;
    if !matches!(post.suggested, Suggested::Accepted | Suggested::Ignored) {
        return Ok(post);
    }
    if let Some(activity) = post.activity_id {
        activities::take_out(&txn, me, activity, now).await?;
    }
    let mut row = post.into_active_model();
    row.suggested = Set(Suggested::Open);
    row.activity_id = Set(None);
    row.updated_at = Set(now);
    let post = row.update(&txn).await?;
    note(&txn, Action::PostReopened, &post, "", me.id, now).await?;
    txn.commit().await?;
    Ok(post)
}

async fn suggested(
    txn: &DatabaseTransaction,
    site: &Site,
    person: i64,
    of: Option<i64>,
) -> Result<Vec<post::Model>, Error> {
    let all = log::suggested(person, site).limit(AT_ONCE);
    let all = of.map_or(all.clone(), |feed| all.filter(post::COLUMN.feed_id.eq(feed)));
    Ok(all.all(txn).await?)
}

async fn left_out(txn: &DatabaseTransaction, post: post::Model, me: &Me, now: DateTime<Utc>) -> Result<(), Error> {
    let mut row = post.into_active_model();
    row.suggested = Set(Suggested::Ignored);
    row.updated_at = Set(now);
    let post = row.update(txn).await?;
    note(txn, Action::PostIgnored, &post, "", me.id, now).await
}

/// Puts a post into the log of whoever holds it, with everything filled; where the same page stands there already, ties
/// the post to that.
pub async fn put_down(
    txn: &DatabaseTransaction,
    site: &Site,
    post: post::Model,
    of: &person::Model,
    kind: i64,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let facts = facts(&post, site, of, kind, now);
    let there = match &facts.canonical_url {
        Some(canonical) => log::same_page(txn, of.id, canonical).await?.into_iter().next(),
        None => None,
    };
    let (activity, suggested) = match there {
        Some(there) => (there.id, Suggested::No),
        None => (activities::put_down(txn, of.id, facts, by, now).await?.id, Suggested::Accepted),
    };
    let mut row = post.into_active_model();
    row.suggested = Set(suggested);
    row.activity_id = Set(Some(activity));
    row.updated_at = Set(now);
    Ok(row.update(txn).await?)
}

/// A blog post, as long as the program offers that; else the first kind that it does offer.
pub async fn kind(db: &impl ConnectionTrait) -> Result<Option<activity_kind::Model>, Error> {
    let kinds: Vec<_> = log::kinds(db).await?.into_iter().filter(|k| k.retired_at.is_none()).collect();
    Ok(kinds.iter().find(|k| k.key == "blog-post").or(kinds.first()).cloned())
}

fn no_kind() -> Error {
    Error::refused(Message::new("posts-refused-no-kind"))
}

fn facts(post: &post::Model, site: &Site, of: &person::Model, kind: i64, now: DateTime<Utc>) -> Facts {
    let only = match &of.languages.0[..] {
        [only] => only.clone(),
        _ => String::new(),
    };
    let url = address(post, site);
    Facts {
        kind_id: kind,
        track_id: post.track_id,
        title: post.title.clone(),
        on_date: post.published_at.min(now).date_naive(),
        month_only: false,
        canonical_url: canonical(&url).filter(|_| !url.is_empty()),
        url,
        place: String::new(),
        online: false,
        language: if post.language.is_empty() { only } else { post.language.clone() },
        topics: post.tags.clone(),
        role: String::new(),
        reach: None,
        // What a member hides they would not tell everyone by another way.
        visibility: if post.state == State::Shown { Visibility::Public } else { Visibility::Private },
        note: String::new(),
    }
}
