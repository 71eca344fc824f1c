//! An armed cycle announces at its instant: on a portal that was down then, as soon as it is back; and where two
//! instances share a database, once.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::{self, State};
use entity::audit::{self, Action};
use entity::{award, cycle, letter};
use palmares::db::Db;
use palmares::mail::post::Post;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::killed::due;
use crate::support::server::Server;
use crate::support::sink::Sink;
use crate::support::{Backend, Portal};

const RESULTS: i64 = 100;

fn serve(url: &str, sink: &Sink, now: DateTime<Utc>) -> Server {
    Server::serve(&[
        ("PALMARES_DATABASE_URL", url),
        ("PALMARES_MAIL__URL", &sink.url()),
        ("PALMARES_MAIL__PER_MINUTE", "12000"),
        ("PALMARES_NOW", &now.to_rfc3339()),
    ])
}

/// The cycle once it is announced.
async fn announced(db: &Db, id: i64) -> cycle::Model {
    let began = Instant::now();
    loop {
        let cycle = cycle::Entity::find_by_id(id).one(&db.read).await.unwrap().unwrap();
        if cycle.announced_at.is_some() {
            return cycle;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "it is not announced");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn all_sent(db: &Db, many: u64) {
    let began = Instant::now();
    let sent = || letter::Entity::find().filter(letter::Column::State.eq(letter::State::Sent)).count(&db.read);
    while sent().await.unwrap() < many {
        assert!(began.elapsed() < Duration::from_secs(90), "letters still wait");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn assert_announced_once(db: &Db, cycle: i64, sink: &Sink) {
    let told = audit::Entity::find().filter(audit::Column::Action.eq(Action::CycleAnnounced));
    assert_eq!(told.count(&db.read).await.unwrap(), 1);
    let given = award::Entity::find().filter(award::COLUMN.cycle_id.eq(cycle)).count(&db.read).await.unwrap();
    assert_eq!(given, RESULTS as u64 * 3 / 4);
    let noted = audit::Entity::find().filter(audit::Column::Action.eq(Action::AwardGiven));
    assert_eq!(noted.count(&db.read).await.unwrap(), given);
    let accepted = application::Entity::find().filter(application::Column::State.eq(State::Accepted));
    assert_eq!(accepted.count(&db.read).await.unwrap(), given);
    assert_eq!(letter::Entity::find().count(&db.read).await.unwrap(), RESULTS as u64);
    let mut ids: Vec<_> = sink.taken().into_iter().map(|t| t.to).collect();
    ids.sort();
    assert_eq!(ids.len(), RESULTS as usize, "a letter was sent twice");
    ids.dedup();
    assert_eq!(ids.len(), RESULTS as usize, "somebody has two letters");
}

both! {
    async fn it_announces_at_its_instant_and_not_before(portal: Portal) {
        let cycle = due(portal, RESULTS).await;
        let instant: DateTime<Utc> = "2031-03-01T09:00:00Z".parse().unwrap();
        let row = cycle::ActiveModel { id: Set(cycle.id), announces_at: Set(instant), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let sink = Sink::start(5, 0);
        let server = serve(portal.url(), &sink, instant - TimeDelta::seconds(4));
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert!(sink.taken().is_empty());
        let at = announced(&portal.db, cycle.id).await.announced_at.unwrap();
        assert!(at >= instant && at < instant + TimeDelta::seconds(4), "{at}");
        all_sent(&portal.db, RESULTS as u64).await;
        assert!(server.stop().success());
        assert_announced_once(&portal.db, cycle.id, &sink).await;
    }

    async fn it_announces_as_soon_as_the_portal_is_back(portal: Portal) {
        let cycle = due(portal, RESULTS).await;
        let sink = Sink::start(5, 0);
        let server = serve(portal.url(), &sink, cycle.announces_at - TimeDelta::hours(1));
        tokio::time::sleep(Duration::from_millis(2500)).await;
        assert!(server.stop().success());
        let still = cycle::Entity::find_by_id(cycle.id).one(&portal.db.read).await.unwrap().unwrap();
        assert_eq!(still.announced_at, None);
        let back = cycle.announces_at + TimeDelta::days(2);
        let server = serve(portal.url(), &sink, back);
        let at = announced(&portal.db, cycle.id).await.announced_at.unwrap();
        assert!(at >= back && at < back + TimeDelta::seconds(10), "{at}, back at {back}");
        all_sent(&portal.db, RESULTS as u64).await;
        assert!(server.stop().success());
        assert_announced_once(&portal.db, cycle.id, &sink).await;
    }

    async fn two_posts_send_no_letter_twice(portal: Portal) {
        let cycle = due(portal, RESULTS).await;
        portal.run(palmares::jobs::Job::Announce).await;
        let sink = Sink::start(20, 10);
        let mut config = palmares::config::Config::default();
        config.mail.url = sink.url();
        config.mail.per_minute = 60_000;
        // Both at once, as where a lease ran out under an instance that still works.
        let (one, two, now) = (Post::new(&config).unwrap(), Post::new(&config).unwrap(), portal.now());
        let (a, b) = tokio::join!(one.post_waiting(&portal.db, now), two.post_waiting(&portal.db, now));
        let (a, b) = (a.unwrap(), b.unwrap());
        assert!(a > 0 && b > 0, "{a} and {b}");
        assert_announced_once(&portal.db, cycle.id, &sink).await;
    }
}

#[rocket::async_test]
async fn two_instances_on_one_database_announce_once() {
    for _ in 0..3 {
        let portal = Portal::new(Backend::Postgres).await;
        let cycle = due(&portal, RESULTS).await;
        let (sink, back) = (Sink::start(30, 10), cycle.announces_at + TimeDelta::days(1));
        let start = || {
            let (url, sink) = (portal.url().to_owned(), sink.clone());
            std::thread::spawn(move || serve(&url, &sink, back))
        };
        let instances = [start(), start()].map(|started| started.join().unwrap());
        announced(&portal.db, cycle.id).await;
        all_sent(&portal.db, RESULTS as u64).await;
        for instance in instances {
            assert!(instance.stop().success());
        }
        assert_announced_once(&portal.db, cycle.id, &sink).await;
    }
}
