use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::feed::{self, State};
use entity::{link, person};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect,
};
use url::Url;

use super::poll::put_url;
use super::{Wanted, subscribe};
use crate::audit::Entry;
use crate::db::Db;
use crate::feeds::{queries, rules};
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, sign_in, sites, text};

/// How often in an hour one may add feeds, each of which is read at once.
const AN_HOUR: i32 = 30;

/// Adds a feed of one's own: on the domain of a site with a tick, or named by one. Whatever anybody writes anywhere
/// could go into a log otherwise.
pub async fn add(db: &Db, me: &Me, typed: &str, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    let url = text::web_address(typed).ok_or_else(|| Error::wrong("url", Message::new("sites-wrong-url")))?;
    sign_in::actions::count_try(&db.write, format!("feed:{}", me.id), AN_HOUR, now).await?;
    let txn = db.begin().await?;
    person::Entity::find_by_id(me.id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let links = sites::queries::of_person(&txn, me.id).await?;
    let Some(site) = links.iter().find(|l| rules::vouches(l, &url)) else {
        return Err(Error::wrong("url", Message::new("feeds-wrong-unverified")));
    };
    let there = queries::of_person(&txn, me.id).await?;
    let url_key = text::url_key(&url);
    if let Some(known) = there.iter().find(|f| f.url_key == url_key || f.url == url.as_str()) {
        let stands = |l: &link::Model| Some(l.id) == known.link_id && l.verified_at.is_some();
        if known.link_id.is_none() || links.iter().any(stands) {
            return Err(Error::wrong("url", Message::new("feeds-wrong-twice")));
        }
        let feed = vouched(&txn, me, known.clone(), site, now).await?;
        txn.commit().await?;
        return Ok(feed);
    }
    if there.len() >= rules::MOST {
        return Err(Error::wrong("url", Message::new("feeds-wrong-many").count("most", rules::MOST)));
    }
    let wanted = Wanted { url: &url, of: Some(me.id), by: Some(me.id), link: Some(site.id) };
    let feed = subscribe(&txn, wanted, now).await?;
    txn.commit().await?;
    Ok(feed)
}

/// The site that a feed waited for is gone, or has no tick any more; another one vouches for it now.
async fn vouched(
    txn: &DatabaseTransaction,
    me: &Me,
    feed: feed::Model,
    site: &link::Model,
    now: DateTime<Utc>,
) -> Result<feed::Model, Error> {
    let mut row = feed.into_active_model();
    row.link_id = Set(Some(site.id));
    let feed = row.update(txn).await?;
    let entry = Entry::new(Action::FeedChanged, "feed", feed.id).by(me.id).on(me.id);
    entry.note(format!("{}, of {}", feed.url, site.url)).record(txn, now).await?;
    Ok(feed)
}

pub async fn pause(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    change(db, me, id, now, |feed, row| {
        row.state = Set(State::Paused);
        feed.state == State::Active
    })
    .await
}

/// Reads on, from now: after a pause, after errors, also where it was gone, or had moved away and is back.
pub async fn resume(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    change(db, me, id, now, |feed, row| {
        again(row, now);
        matches!(feed.state, State::Paused | State::Failing | State::Gone | State::Moved)
    })
    .await
}

/// The feed moved to another domain, and its member says that this is theirs too: it is read there. `to` is where they
/// were told that it went.
pub async fn confirm_move(db: &Db, me: &Me, id: i64, to: &str, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    change(db, me, id, now, |feed, row| {
        let Some(url) = feed.moved_to.as_deref().filter(|known| *known == to).and_then(|known| Url::parse(known).ok())
        else {
            return false;
        };
        put_url(row, &url);
        row.etag = Set(None);
        row.last_modified = Set(None);
        again(row, now);
        feed.state == State::Moved
    })
    .await
}

/// The row stays, so that the feed is not found on their site again; its posts stay too.
pub async fn remove(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    change(db, me, id, now, |_, row| {
        row.state = Set(State::Removed);
        row.moved_to = Set(None);
        true
    })
    .await
}

/// Whether its posts go into the log without being asked for each.
pub async fn trust(db: &Db, me: &Me, id: i64, trusted: bool, now: DateTime<Utc>) -> Result<feed::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, me, id).await?;
    if old.trusted == trusted {
        return Ok(old);
    }
    let mut row = old.into_active_model();
    row.trusted = Set(trusted);
    let feed = row.update(&txn).await?;
    let words = if trusted { ("asked for each", "trusted") } else { ("trusted", "asked for each") };
    let entry = Entry::new(Action::FeedTrusted, "feed", feed.id).by(me.id).on(me.id).states(words.0, words.1);
    entry.note(&feed.url).record(&txn, now).await?;
    txn.commit().await?;
    Ok(feed)
}

/// Read from now on as if nothing had been wrong.
pub(super) fn again(row: &mut feed::ActiveModel, now: DateTime<Utc>) {
    row.state = Set(State::Active);
    row.next_at = Set(now);
    row.moved_to = Set(None);
    row.failing_since = Set(None);
    row.failures = Set(0);
    row.trouble = Set(None);
}

async fn held(txn: &DatabaseTransaction, me: &Me, id: i64) -> Result<feed::Model, Error> {
    queries::own(txn, me.id, id).await?;
    feed::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)
}

/// `change` says whether it may be, and writes what becomes of it. Otherwise somebody was quicker, and is told.
async fn change(
    db: &Db,
    me: &Me,
    id: i64,
    now: DateTime<Utc>,
    change: impl FnOnce(&feed::Model, &mut feed::ActiveModel) -> bool,
) -> Result<feed::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, me, id).await?;
    let mut row = old.clone().into_active_model();
    if !change(&old, &mut row) {
        return Err(Error::refused(Message::new("feeds-not-so")));
    }
    let feed = row.update(&txn).await?;
    let entry = Entry::new(Action::FeedChanged, "feed", feed.id).by(me.id).on(me.id);
    entry.states(old.state.to_value(), feed.state.to_value()).note(&feed.url).record(&txn, now).await?;
    txn.commit().await?;
    Ok(feed)
}
