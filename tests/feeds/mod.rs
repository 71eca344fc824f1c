//! Members' feeds: asked for politely, whatever they answer.

mod command;
mod corpus;
mod due;
mod life;
mod manage;
mod own;

use std::time::Duration;

use entity::feed::{self, State};
use entity::{link, person};
use palmares::feeds::actions::{Pace, Wanted, read_due, subscribe};
use palmares::outgoing::Limits;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};

use crate::sites::{ground, site};
use crate::support::Portal;
use crate::support::elsewhere::{Answer, Elsewhere};

/// As the timetable reads, but nobody waits between two requests.
pub const EAGER: Pace = Pace { gap: Duration::ZERO, ..Pace::USUAL };

/// The same with little time and room for each feed.
pub const SHORT: Pace =
    Pace { limits: Limits { time: Duration::from_millis(1500), size: 1 << 20, ..Limits::FEED }, ..EAGER };

/// A feed of somebody, to be read now.
pub async fn feed(portal: &Portal, of: Option<&person::Model>, url: &str) -> feed::Model {
    let url = url.parse().unwrap();
    let wanted = Wanted { url: &url, of: of.map(|p| p.id), by: None, link: None };
    subscribe(&portal.db.write, wanted, portal.now()).await.unwrap()
}

pub async fn read(portal: &Portal, pace: Pace) {
    read_due(&portal.reader(pace), &portal.clock, &portal.around().stop).await.unwrap();
}

pub async fn reload(portal: &Portal, feed: &feed::Model) -> feed::Model {
    feed::Entity::find_by_id(feed.id).one(&portal.db.write).await.unwrap().unwrap()
}

pub async fn all(portal: &Portal) -> Vec<feed::Model> {
    feed::Entity::find().order_by_asc(feed::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// The row with something else in it.
pub async fn put(portal: &Portal, feed: &feed::Model, change: impl FnOnce(&mut feed::ActiveModel)) -> feed::Model {
    let mut row: feed::ActiveModel = reload(portal, feed).await.into();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap()
}

/// A site of theirs with a tick, which needs no look.
pub async fn ticked(portal: &Portal, of: &person::Model, url: &str) -> link::Model {
    let mut row: link::ActiveModel = site(portal, of, url).await.into();
    row.verified_at = Set(Some(portal.now()));
    row.check_at = Set(None);
    row.update(&portal.db.write).await.unwrap()
}

pub fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Ada writes</title><link>https://ada.example/</link>{items}</channel></rss>"
    )
}

/// A feed with one post, and these headers besides.
pub fn posting(headers: &str) -> Answer {
    let item = "<item><title>One</title><link>https://ada.example/1</link><guid>one</guid><pubDate>Mon, 11 Jan 2027 10:00:00 GMT</pubDate></item>";
    Answer::new(&format!("200 OK\r\nContent-Type: application/rss+xml{headers}"), rss(item))
}

/// What is asked again: its time has come.
pub async fn due_again(portal: &Portal, feed: &feed::Model) {
    put(portal, feed, |row| row.next_at = Set(portal.now())).await;
}

pub fn is(feed: &feed::Model, state: State, trouble: Option<&str>) -> bool {
    feed.state == state && feed.trouble.as_ref().map(|t| t.kind.as_str()) == trouble
}

/// The server by a name that is not its usual one, so that politeness takes it for another host.
pub fn other_host(there: &Elsewhere, path: &str) -> String {
    there.url_elsewhere(path)
}
