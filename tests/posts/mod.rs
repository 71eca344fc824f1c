//! Posts (R4, R10): taken in from feeds, suggested for the log, found by everyone, written here; and news.

mod blog;
mod feeds;
mod founding;
pub mod hostile;
mod news;
mod own;
pub mod payloads;
mod pictures;
mod public;
mod suggestions;
mod take_in;
mod write;

use chrono::{DateTime, Utc};
use entity::{feed, link, person, post};
use palmares::posts::actions::{self, Taken};
use palmares::posts::rules::Entry;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::support::Portal;

/// A member with a page in the directory.
pub async fn member(portal: &Portal, name: &str) -> person::Model {
    let person = portal.person(name).await;
    portal.award(&person, &portal.main_track().await, 2027).await;
    person::Entity::find_by_id(person.id).one(&portal.db.write).await.unwrap().unwrap()
}

/// Their site, with a tick.
pub async fn site(portal: &Portal, of: &person::Model) -> link::Model {
    let theirs = link::Entity::find().filter(link::COLUMN.person_id.eq(of.id));
    let known = theirs.filter(link::COLUMN.url_key.eq("blog.example.org")).one(&portal.db.write).await.unwrap();
    if let Some(known) = known {
        return known;
    }
    let row = link::ActiveModel {
        person_id: Set(of.id),
        kind: Set("website".into()),
        url: Set("https://blog.example.org/".into()),
        url_key: Set("blog.example.org".into()),
        verified_at: Set(Some(portal.now())),
        position: Set(0),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

/// A feed of their site that was read before.
pub async fn feed(portal: &Portal, of: &person::Model, url: &str) -> feed::Model {
    let row = feed::ActiveModel {
        person_id: Set(Some(of.id)),
        link_id: Set(Some(site(portal, of).await.id)),
        url: Set(url.into()),
        url_key: Set(url.replace("https://", "")),
        host: Set("blog.example.org".into()),
        title: Set(format!("Blog of {}", of.name)),
        site_url: Set("https://blog.example.org/".into()),
        format: Set(Some("atom".into())),
        state: Set(feed::State::Active),
        next_at: Set(portal.now()),
        interval_minutes: Set(60),
        read_at: Set(Some(portal.now())),
        failures: Set(0),
        trusted: Set(false),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

pub async fn unread(portal: &Portal, feed: feed::Model) -> feed::Model {
    let mut row = feed.into_active_model();
    row.read_at = Set(None);
    row.update(&portal.db.write).await.unwrap()
}

/// An entry that is called so, and lies behind the clock by so many days.
pub fn entry(portal: &Portal, name: &str, days: i64) -> Entry {
    Entry {
        guid: format!("guid-{name}"),
        url: format!("https://blog.example.org/{name}"),
        title: format!("Title {name}"),
        summary: format!("About {name}."),
        published_at: Some(ago(portal, days)),
        tags: vec!["NSX".into(), "Storage".into()],
        ..Entry::default()
    }
}

pub fn ago(portal: &Portal, days: i64) -> DateTime<Utc> {
    portal.now() - chrono::TimeDelta::days(days)
}

pub async fn take_in(portal: &Portal, feed: &feed::Model, entries: Vec<Entry>) -> Taken {
    let txn = portal.db.begin().await.unwrap();
    let taken = actions::take_in(&txn, &portal.site, feed, entries, portal.now()).await.unwrap();
    txn.commit().await.unwrap();
    taken
}

pub async fn posts(portal: &Portal) -> Vec<post::Model> {
    post::Entity::find().order_by_asc(post::COLUMN.id).all(&portal.db.write).await.unwrap()
}
