//! The work of several instances, and how politely it is done.

use std::time::Duration;

use chrono::TimeDelta;
use entity::feed::State;
use entity::person::Standing;
use palmares::jobs::Job;
use sea_orm::ActiveValue::Set;

use super::*;
use crate::sites::{linking, member};
use crate::support::Backend;

async fn nothing_is_fetched_twice(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    for n in 0..6 {
        there.put(&format!("/{n}"), posting("").late(Duration::from_millis(50)));
        let url = if n % 2 == 0 { there.url(&format!("/{n}")) } else { other_host(&there, &format!("/{n}")) };
        feed(&portal, Some(&ada), &url).await;
    }
    tokio::join!(read(&portal, EAGER), read(&portal, EAGER), read(&portal, EAGER));
    for n in 0..6 {
        assert_eq!(there.asked(&format!("/{n}")).len(), 1, "/{n}");
    }
    // Two hosts, and each is asked one thing at a time.
    assert!(there.most() <= 2, "{}", there.most());
    assert!(all(&portal).await.iter().all(|f| f.read_at.is_some() && f.lease_until.is_none()));
}

#[rocket::async_test]
async fn several_instances_share_the_work_on_sqlite() {
    nothing_is_fetched_twice(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn several_instances_share_the_work_on_postgres() {
    nothing_is_fetched_twice(Backend::Postgres).await;
}

#[rocket::async_test]
async fn a_host_is_left_alone_between_two_requests() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    for n in 0..3 {
        there.put(&format!("/{n}"), posting(""));
        feed(&portal, Some(&ada), &there.url(&format!("/{n}"))).await;
    }
    // The clock stands: within one turn a second has not passed.
    let hour = Pace { gap: Duration::from_secs(3600), ..EAGER };
    read(&portal, hour).await;
    assert_eq!(all(&portal).await.iter().filter(|f| f.read_at.is_some()).count(), 1);
    read(&portal, hour).await;
    assert_eq!(all(&portal).await.iter().filter(|f| f.read_at.is_some()).count(), 1);
    portal.later(TimeDelta::hours(2));
    read(&portal, hour).await;
    assert_eq!(all(&portal).await.iter().filter(|f| f.read_at.is_some()).count(), 2);
}

#[rocket::async_test]
async fn who_dies_with_a_feed_in_hand_keeps_it_for_two_minutes() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", posting(""));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    let lost = palmares::feeds::actions::take(&portal.db, &one.host, portal.now()).await.unwrap();
    assert!(lost.is_some());
    read(&portal, EAGER).await;
    assert!(there.asked("/feed").is_empty());
    portal.later(TimeDelta::minutes(3));
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), 1);
}

async fn a_site_with_a_tick_brings_its_feed(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/", linking(&portal, &ada));
    there.put("/feed.xml", posting(""));
    let blog = crate::sites::site(&portal, &ada, &there.url("/")).await;
    portal.run(Job::CheckSites).await;
    portal.run(Job::ReadFeeds).await;
    let found = all(&portal).await.remove(0);
    assert_eq!((found.person_id, found.link_id, found.url), (Some(ada.id), Some(blog.id), there.url("/feed.xml")));
    assert!(found.read_at.is_some());
    portal.run(Job::ReadFeeds).await;
    assert_eq!(all(&portal).await.len(), 1);
    // Removed is removed, also when the site is looked at again.
    portal.as_(&ada).await.post(&format!("/me/feeds/{}/removal", found.id), "").await.onward();
    portal.later(TimeDelta::days(7));
    portal.run(Job::CheckSites).await;
    portal.run(Job::ReadFeeds).await;
    assert_eq!(all(&portal).await.iter().map(|f| f.state).collect::<Vec<_>>(), [State::Removed]);
    assert_eq!(there.asked("/feed.xml").len(), 1);
}

#[rocket::async_test]
async fn feeds_are_discovered_on_sqlite() {
    a_site_with_a_tick_brings_its_feed(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn feeds_are_discovered_on_postgres() {
    a_site_with_a_tick_brings_its_feed(Backend::Postgres).await;
}

#[rocket::async_test]
async fn a_site_that_lost_its_tick_is_not_read() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", posting(""));
    let doubted = crate::sites::site(&portal, &ada, &there.url("/")).await;
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    put(&portal, &one, |row| row.link_id = Set(Some(doubted.id))).await;
    read(&portal, EAGER).await;
    assert!(there.asked("/feed").is_empty());
    assert!(portal.as_(&ada).await.get("/me/feeds").await.ok().contains("while its site has no tick"));
    // Who took the site away reads on.
    portal.as_(&ada).await.post(&format!("/me/sites/{}/removal", doubted.id), "").await.onward();
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), 1);
}

#[rocket::async_test]
async fn nothing_is_read_for_the_dead_and_the_erased() {
    let (portal, there, _) = ground(Backend::Sqlite).await;
    for (name, standing) in [("Dora", Standing::Deceased), ("Eve", Standing::Erased)] {
        let person = member(&portal, name).await;
        there.put(&format!("/{name}"), posting(""));
        feed(&portal, Some(&person), &there.url(&format!("/{name}"))).await;
        let mut row: person::ActiveModel = person.into();
        row.standing = Set(standing);
        row.update(&portal.db.write).await.unwrap();
        read(&portal, EAGER).await;
        assert!(there.asked(&format!("/{name}")).is_empty());
    }
}
