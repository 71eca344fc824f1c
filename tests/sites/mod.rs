//! Members' sites: whether they link back, what was found, what follows.

mod check;
mod command;
mod own;

use entity::link::{self, Proof};
use entity::{person, track};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use crate::support::elsewhere::{Answer, Elsewhere};
use crate::support::{Backend, Portal};

/// A portal, another server that it may reach, and a member: number 1000 and something.
pub async fn ground(backend: Backend) -> (Portal, Elsewhere, person::Model) {
    let there = Elsewhere::new().await;
    let allow = there.allow();
    let portal = Portal::with(backend, |config| config.fetch.allow = allow).await;
    let ada = member(&portal, "Ada").await;
    (portal, there, ada)
}

pub async fn member(portal: &Portal, name: &str) -> person::Model {
    let track: track::Model = portal.main_track().await;
    let person = portal.person(name).await;
    portal.award(&person, &track, 2027).await;
    person::Entity::find_by_id(person.id).one(&portal.db.write).await.unwrap().unwrap()
}

/// A site of theirs that is due.
pub async fn site(portal: &Portal, of: &person::Model, url: &str) -> link::Model {
    let row = link::ActiveModel {
        person_id: Set(of.id),
        kind: Set("blog".into()),
        url: Set(url.into()),
        url_key: Set(palmares::text::url_key(&url.parse().unwrap())),
        position: Set(0),
        check_at: Set(Some(portal.now())),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

/// The same, verified long ago.
pub async fn verified(portal: &Portal, of: &person::Model, url: &str) -> link::Model {
    let mut row: link::ActiveModel = site(portal, of, url).await.into();
    row.verified_at = Set(Some(portal.now() - chrono::TimeDelta::days(100)));
    row.proof = Set(Some(Proof::RelMe));
    row.update(&portal.db.write).await.unwrap()
}

pub async fn reload(portal: &Portal, link: &link::Model) -> link::Model {
    link::Entity::find_by_id(link.id).one(&portal.db.write).await.unwrap().unwrap()
}

/// A page that links back.
pub fn linking(portal: &Portal, of: &person::Model) -> Answer {
    let page = portal.site.url(&format!("/directory/{}", of.number.unwrap()));
    Answer::page(&format!(
        r#"<!doctype html><title>Blog</title><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="Ada"><a rel="me" href="{page}">me</a>"#
    ))
}
