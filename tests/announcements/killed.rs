//! The server is killed while it announces and mails: every result has its letter, no letter tells of what is not
//! stored, and one is repeated only where the server died between the answer of the mail server and the mark.
//!
//! The moments are random; `KILL_SEED=…` plays a failure again as far as scheduling lets it.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use entity::audit::Action;
use entity::letter::{self, State};
use entity::{audit, award, cycle};
use palmares::db::Db;
use palmares::secret;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::many::given;
use super::{armed, cycle_now};
use crate::support::Portal;
use crate::support::server::Server;
use crate::support::sink::Sink;

const RESULTS: i64 = 300;
const KILLS: usize = 8;

/// Letters under way at the same time, at most.
const UNDER_WAY: usize = 10;

/// An armed cycle whose instant has passed, with so many results.
pub async fn due(portal: &Portal, results: i64) -> cycle::Model {
    portal.clock.stand_at(Utc::now());
    let cycle = portal.cycle("main-2027", TimeDelta::days(-30), TimeDelta::days(-10)).await;
    let mia = portal.manager("Mia").await;
    given(portal, &cycle, mia.id, results).await;
    armed(portal, &cycle).await;
    cycle_now(portal, &cycle).await
}

/// So much later each time: what a dead server held in hand is free again.
fn serve(portal: &Portal, sink: &Sink, later: TimeDelta) -> Server {
    Server::serve(&[
        ("PALMARES_DATABASE_URL", portal.url()),
        ("PALMARES_MAIL__URL", &sink.url()),
        ("PALMARES_MAIL__PER_MINUTE", "12000"),
        ("PALMARES_BASE_URL", "http://127.0.0.1:8000"),
        ("PALMARES_NOW", &(Utc::now() + later).to_rfc3339()),
    ])
}

async fn letters(db: &Db) -> Vec<letter::Model> {
    letter::Entity::find().filter(letter::COLUMN.event.starts_with("announcements/")).all(&db.write).await.unwrap()
}

/// What a letter's Message-ID is.
fn message_id(letter: &letter::Model) -> String {
    format!("<{}@127.0.0.1>", secret::hash(&letter.event))
}

fn counted(sink: &Sink) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for taken in sink.taken() {
        *counts.entry(taken.message_id).or_default() += 1;
    }
    counts
}

both! {
    async fn no_letter_is_lost_or_made_up_and_few_are_repeated(portal: Portal) {
        let seed = std::env::var("KILL_SEED").map_or_else(|_| u64::from_le_bytes(secret::random()), |seed| seed.parse().unwrap());
        println!("KILL_SEED={seed}");
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let cycle = due(portal, RESULTS).await;
        // Nobody else has it open: what the dead server left behind, the next one mends.
        portal.db.clone().close().await.unwrap();
        let sink = Sink::start(60, 20);
        // What was marked as sent when a server died, and how often it had been taken by then.
        let mut marked: HashMap<String, usize> = HashMap::new();
        for kill in 0..KILLS {
            let server = serve(portal, &sink, TimeDelta::minutes(5) * i32::try_from(kill).unwrap());
            // The first moments hold the announcement itself; later there are letters under way.
            tokio::time::sleep(Duration::from_millis(chance.random_range(20..1200))).await;
            let pid = server.pid().to_string();
            assert!(std::process::Command::new("kill").args(["-9", &pid]).status().unwrap().success());
            drop(server.into_dir());
            // What was on the wire when it died has arrived.
            tokio::time::sleep(Duration::from_millis(150)).await;
            let db = Db::connect(portal.url()).await.unwrap();
            let stored = letters(&db).await;
            db.close().await.unwrap();
            let counts = counted(&sink);
            let ids: HashSet<String> = stored.iter().map(message_id).collect();
            assert!(counts.keys().all(|id| ids.contains(id)), "a letter went out for what is not stored");
            for sent in stored.iter().filter(|l| l.state == State::Sent) {
                let id = message_id(sent);
                let count = counts.get(&id).copied().unwrap_or_default();
                assert!(count >= 1, "{} is marked and was never taken", sent.event);
                assert_eq!(*marked.entry(id).or_insert(count), count, "{} was sent again after its mark", sent.event);
            }
        }
        let server = serve(portal, &sink, TimeDelta::hours(2));
        let db = Db::connect(portal.url()).await.unwrap();
        let began = std::time::Instant::now();
        loop {
            let stored = letters(&db).await;
            if stored.len() == RESULTS as usize && stored.iter().all(|l| l.state == State::Sent) {
                break;
            }
            assert!(began.elapsed() < Duration::from_secs(90), "letters still wait");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        assert!(server.stop().success());
        let (stored, taken, counts) = (letters(&db).await, sink.taken(), counted(&sink));
        assert_eq!(counts.len(), RESULTS as usize, "not every result has its letter");
        assert!(stored.iter().map(message_id).all(|id| counts.contains_key(&id)));
        for (id, before) in &marked {
            assert_eq!(counts[id], *before, "{id} was sent again after its mark");
        }
        let repeats = taken.len() - counts.len();
        println!("{repeats} repeats, {} kills", KILLS);
        assert!(repeats <= KILLS * UNDER_WAY, "{repeats} letters were repeated");
        for again in &taken {
            let first = taken.iter().find(|t| t.message_id == again.message_id).unwrap();
            assert_eq!(first.to, again.to, "the same Message-ID is the same letter");
        }
        let told = audit::Entity::find().filter(audit::Column::Action.eq(Action::CycleAnnounced));
        assert_eq!(told.count(&db.read).await.unwrap(), 1);
        let given = award::Entity::find().filter(award::COLUMN.cycle_id.eq(cycle.id)).count(&db.read).await.unwrap();
        assert_eq!(given, RESULTS as u64 * 3 / 4);
    }

    async fn who_is_told_to_stop_ends_what_is_under_way(portal: Portal) {
        due(portal, 100).await;
        portal.db.clone().close().await.unwrap();
        let sink = Sink::start(900, 0);
        let server = serve(portal, &sink, TimeDelta::zero());
        let began = std::time::Instant::now();
        while sink.taken().len() < 12 {
            assert!(began.elapsed() < Duration::from_secs(60), "no letter leaves");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(server.stop().success());
        let db = Db::connect(portal.url()).await.unwrap();
        let stored = letters(&db).await;
        let sent: HashSet<String> = stored.iter().filter(|l| l.state == State::Sent).map(message_id).collect();
        let counts = counted(&sink);
        assert!(sent.len() < stored.len(), "it was not stopped in the middle");
        assert_eq!(counts.keys().cloned().collect::<HashSet<_>>(), sent, "what was taken is marked");
        assert!(counts.values().all(|n| *n == 1));
        // What was not begun is not held: the next instance sends it at once.
        let now = Utc::now();
        assert!(stored.iter().filter(|l| l.state == State::Waiting).all(|l| l.run_at <= now));
    }
}
