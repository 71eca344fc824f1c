//! Webmentions: received, checked, moderated, sent; and our pages as other programs read them.

mod command;
mod discovery;
mod elsewhere;
mod moderate;
mod patience;
mod read;
mod receive;
mod send;
mod under;
mod verify;

use entity::mention::{self, State};
use entity::person;
use palmares::jobs::Job;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Portal, Reply, form};

/// A member of this year and the address of their page.
pub async fn member(portal: &Portal, name: &str) -> (person::Model, String) {
    let person = portal.person(name).await;
    let track = portal.main_track().await;
    portal.award(&person, &track, 2027).await;
    let page = format!("/directory/{}", 1000 + person.id);
    (person, page)
}

/// Tells the portal that `source` links to a page of its own, as another site does.
pub async fn tell(portal: &Portal, source: &str, page: &str) -> Reply {
    let body = form(&[("source", source), ("target", &portal.site.url(page))]);
    portal.anonymous().post_from(None, "/webmention", &body).await
}

/// Tells it and lets the timetable look; gives what became of it.
pub async fn told(portal: &Portal, source: &str, page: &str) -> mention::Model {
    let reply = tell(portal, source, page).await;
    assert_eq!(reply.status.code, 201, "{}", reply.body);
    portal.run(Job::VerifyMentions).await;
    rows(portal).await.into_iter().rfind(|row| row.source == source).unwrap()
}

pub async fn rows(portal: &Portal) -> Vec<mention::Model> {
    mention::Entity::find().order_by_asc(mention::COLUMN.id).all(&portal.db.write).await.unwrap()
}

pub async fn states(portal: &Portal) -> Vec<State> {
    rows(portal).await.iter().map(|row| row.state).collect()
}

/// Writes a test for each database, with a web server elsewhere that the portal may reach.
macro_rules! with_elsewhere {
    ($(async fn $name:ident($portal:ident: Portal, $there:ident: Elsewhere) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test(backend: $crate::support::Backend) {
                let there = $crate::mentions::elsewhere::Elsewhere::start().await;
                let allowed = there.at.clone();
                let portal = $crate::support::Portal::with(backend, |config| config.fetch.allow = allowed).await;
                inner(&portal, &there).await;
            }

            async fn inner($portal: &$crate::support::Portal, $there: &$crate::mentions::elsewhere::Elsewhere) $body

            #[rocket::async_test]
            async fn on_sqlite() {
                test($crate::support::Backend::Sqlite).await;
            }

            #[rocket::async_test]
            async fn on_postgres() {
                test($crate::support::Backend::Postgres).await;
            }
        }
    )*};
}
pub(crate) use with_elsewhere;
