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
    // Nor where its member takes the site away: that does not make it theirs.
    let browser = portal.as_(&ada).await;
    browser.post(&format!("/me/sites/{}/removal", doubted.id), "").await.onward();
    read(&portal, EAGER).await;
    assert!(there.asked("/feed").is_empty());
    assert!(browser.get("/me/feeds").await.ok().contains("Its site is not among yours any more"));
    // Another site that vouches for it: it is added again, and is the same.
    let add = async || browser.post("/me/feeds", &crate::support::form(&[("url", &there.url("/feed"))])).await;
    assert_eq!(add().await.status, rocket::http::Status::UnprocessableEntity);
    let new = ticked(&portal, &ada, &there.url("/")).await;
    add().await.onward();
    let now = reload(&portal, &one).await;
    assert_eq!((now.link_id, now.read_at.is_some(), all(&portal).await.len()), (Some(new.id), true, 1));
}

async fn a_host_is_held_by_one(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let one = feed(&portal, Some(&ada), &there.url("/one")).await;
    let take = async || palmares::feeds::actions::take(&portal.db, &one.host, portal.now()).await.unwrap();
    let lease = take().await.unwrap();
    // Also where another of its feeds is added meanwhile.
    let two = feed(&portal, Some(&ada), &there.url("/two")).await;
    assert!(take().await.is_none());
    read(&portal, EAGER).await;
    assert!(there.asked("/two").is_empty());
    // Or where an older one moves there.
    put(&portal, &one, |row| row.host = Set("elsewhere.example".into())).await;
    assert!(take().await.is_some(), "of the feeds of this host none is held now");
    put(&portal, &one, |row| row.host = Set(two.host.clone())).await;
    put(&portal, &one, |row| row.lease_until = Set(None)).await;
    assert!(take().await.is_none(), "the newer one holds it");
    lease.release(&portal.db).await.unwrap();
}

#[rocket::async_test]
async fn a_host_is_held_by_one_on_sqlite() {
    a_host_is_held_by_one(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_host_is_held_by_one_on_postgres() {
    a_host_is_held_by_one(Backend::Postgres).await;
}

#[rocket::async_test]
async fn where_a_feed_moved_to_is_not_barred() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let other = there.url_elsewhere("/feed");
    there.put("/", Answer::page(&format!("<link rel=alternate type='application/rss+xml' href='{other}'>")));
    there.put("/feed", posting(""));
    let one = feed(&portal, Some(&ada), &there.url("/")).await;
    read(&portal, EAGER).await;
    let now = reload(&portal, &one).await;
    assert_eq!((now.url, now.lease_until), (other, None));
}

/// With the limits of production: what never answers is given up after 35 seconds, and what becomes due at any time
/// meanwhile is read at once.
#[rocket::async_test]
async fn who_never_answers_idles_nobody() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/silent", posting("").late(Duration::from_secs(60)));
    there.put("/late", posting(""));
    let silent = feed(&portal, Some(&ada), &there.url("/silent")).await;
    let began = std::time::Instant::now();
    let reading = async {
        read(&portal, Pace::USUAL).await;
        began.elapsed()
    };
    let looking = async {
        tokio::time::sleep(Duration::from_secs(25)).await;
        let late = feed(&portal, None, &other_host(&there, "/late")).await;
        let added = began.elapsed();
        while reload(&portal, &late).await.read_at.is_none() {
            assert!(began.elapsed() - added < Duration::from_secs(6), "it waits for the silent one");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let (took, ()) = tokio::join!(reading, looking);
    assert!(took > Duration::from_secs(34) && took < Duration::from_secs(45), "{took:?}");
    assert!(is(&reload(&portal, &silent).await, State::Active, Some("too_slow")));
}

/// As `jobs::run` does it: the row of the job, another instance's lease on it or none, and when it is due.
async fn job(portal: &Portal, change: impl FnOnce(&mut entity::job::ActiveModel)) {
    let mut row = entity::job::ActiveModel { kind: Set("read_feeds".into()), ..Default::default() };
    change(&mut row);
    entity::job::Entity::update(row).exec(&portal.db.write).await.unwrap();
}

async fn a_shared_job_keeps_its_period_and_helps_who_has_it(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/one", posting(""));
    there.put("/two", posting(""));
    let period = Duration::from_secs(5);
    let turn = async || palmares::jobs::turn(portal.around(), Job::ReadFeeds, period).await.unwrap();
    turn().await;
    turn().await;
    feed(&portal, Some(&ada), &there.url("/one")).await;
    turn().await;
    assert!(there.asked("/one").is_empty(), "it was done just now, and is not due");
    portal.later(TimeDelta::seconds(6));
    turn().await;
    assert_eq!(there.asked("/one").len(), 1);

    // Another instance has it in hand: this one takes part, as often as if it were its own.
    let theirs = Some(portal.now() + TimeDelta::minutes(1));
    job(&portal, |row| row.lease_until = Set(theirs)).await;
    feed(&portal, Some(&ada), &other_host(&there, "/two")).await;
    assert_eq!(turn().await, period);
    assert_eq!(there.asked("/two").len(), 1);
    let row = entity::job::Entity::find_by_id("read_feeds").one(&portal.db.read).await.unwrap().unwrap();
    assert_eq!((row.lease_until, row.failures), (theirs, 0));
    // What fails in taking part is noted, and waited out.
    broken(&portal).await;
    assert!(turn().await > period);
    let row = entity::job::Entity::find_by_id("read_feeds").one(&portal.db.read).await.unwrap().unwrap();
    assert_eq!((row.lease_until, row.failures), (theirs, 1));
    assert!(!row.last_error.is_empty());
}

/// The table of feeds is away.
async fn broken(portal: &Portal) {
    use sea_orm::ConnectionTrait;
    portal.db.write.execute_unprepared("ALTER TABLE feed RENAME TO feed_away").await.unwrap();
}

#[rocket::async_test]
async fn a_shared_job_keeps_its_period_on_sqlite() {
    a_shared_job_keeps_its_period_and_helps_who_has_it(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_shared_job_keeps_its_period_on_postgres() {
    a_shared_job_keeps_its_period_and_helps_who_has_it(Backend::Postgres).await;
}

#[rocket::async_test]
async fn what_is_told_to_stop_takes_nothing_new() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", posting(""));
    feed(&portal, Some(&ada), &there.url("/feed")).await;
    let stopped = tokio::sync::watch::channel(true).1;
    read_due(&portal.reader(EAGER), &portal.clock, &stopped).await.unwrap();
    assert!(there.asked("/feed").is_empty());
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
