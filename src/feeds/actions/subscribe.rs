use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::feed::{self, State};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use url::Url;

use super::own::again;
use super::poll::{host, put_url};
use crate::audit::Entry;
use crate::db::Db;
use crate::feeds::{queries, rules};
use crate::sites::rules::best_feed;
use crate::{Error, text};

/// A site that was looked at so long ago has told by now which feeds it has.
const LATELY: TimeDelta = TimeDelta::hours(1);

/// What is to be subscribed, by whom, and for whom: nobody, where it is the operator's own.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub url: &'a Url,
    pub of: Option<i64>,
    pub by: Option<i64>,
    pub link: Option<i64>,
}

/// Adds a feed, or gives the one that is there: one that was removed comes back.
pub async fn subscribe(
    db: &impl ConnectionTrait,
    wanted: Wanted<'_>,
    now: DateTime<Utc>,
) -> Result<feed::Model, Error> {
    let url_key = text::url_key(wanted.url);
    let there = queries::at(db, wanted.url.as_str(), &url_key).await?.into_iter().find(|f| f.person_id == wanted.of);
    match there {
        Some(feed) if feed.state != State::Removed => Ok(feed),
        Some(removed) => {
            let feed = revived(removed, wanted, now).update(db).await?;
            note(&feed, wanted, "removed").record(db, now).await?;
            Ok(feed)
        }
        None => {
            let feed = row(wanted, url_key, now).insert(db).await?;
            note(&feed, wanted, "").record(db, now).await?;
            Ok(feed)
        }
    }
}

/// As if it were new: asked for where it is wanted now, by the site that vouches for it now, trusted by nobody yet. What
/// its server asked for still holds.
fn revived(old: feed::Model, wanted: Wanted<'_>, now: DateTime<Utc>) -> feed::ActiveModel {
    let has_moved = old.url != wanted.url.as_str();
    let mut row = old.into_active_model();
    again(&mut row, now);
    row.link_id = Set(wanted.link);
    row.trusted = Set(false);
    if has_moved {
        put_url(&mut row, wanted.url);
        row.etag = Set(None);
        row.last_modified = Set(None);
    }
    row
}

fn row(wanted: Wanted<'_>, url_key: String, now: DateTime<Utc>) -> feed::ActiveModel {
    feed::ActiveModel {
        person_id: Set(wanted.of),
        link_id: Set(wanted.link),
        url: Set(wanted.url.to_string()),
        url_key: Set(url_key),
        host: Set(host(wanted.url)),
        title: Set(String::new()),
        site_url: Set(String::new()),
        state: Set(State::Active),
        next_at: Set(now),
        interval_minutes: Set(i32::try_from(rules::USUAL.num_minutes()).unwrap_or(60)),
        failures: Set(0),
        trusted: Set(false),
        created_at: Set(now),
        ..Default::default()
    }
}

fn note(feed: &feed::Model, wanted: Wanted<'_>, from: &str) -> Entry {
    let entry = Entry::new(Action::FeedAdded, "feed", feed.id).states(from, "active").note(&feed.url);
    let entry = wanted.of.map_or(entry.clone(), |of| entry.on(of));
    wanted.by.map_or(entry.clone(), |by| entry.by(by))
}

/// Subscribes the feeds that sites with a tick name: of each site the one that is of its posts. One that its member
/// removed is known, and stays removed.
pub async fn discover(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    for link in queries::undiscovered(&db.read, now - LATELY).await? {
        let found = link.report.as_ref().and_then(|r| best_feed(&r.found)).and_then(|href| Url::parse(href).ok());
        let Some(url) = found else { continue };
        let txn = db.begin().await?;
        if queries::of_person(&txn, link.person_id).await?.len() >= rules::MOST {
            continue;
        }
        let there = queries::at(&txn, url.as_str(), &text::url_key(&url)).await?;
        match there.into_iter().find(|f| f.person_id == Some(link.person_id)) {
            Some(known) => {
                let same = feed::Entity::update_many().filter(feed::COLUMN.id.eq(known.id));
                let row = feed::ActiveModel { link_id: Set(Some(link.id)), ..Default::default() };
                same.set(row).exec(&txn).await?;
            }
            None => {
                let wanted = Wanted { url: &url, of: Some(link.person_id), by: None, link: Some(link.id) };
                subscribe(&txn, wanted, now).await?;
            }
        }
        txn.commit().await?;
    }
    Ok(())
}
