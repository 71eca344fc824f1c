//! A portal of one's own for each test: the real routes on an empty database, with a clock that stands still.

mod browser;
pub mod chrome;
pub mod client;
pub mod command;
mod crowd;
mod database;
pub mod elsewhere;
mod given;
pub mod server;
pub mod sink;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use entity::role::Role;
use entity::{person, session, track};
use palmares::clock::Clock;
use palmares::config::{Config, Mail, Site};
use palmares::db::Db;
use palmares::feeds::actions::{Pace, Reader};
use palmares::jobs::{Around, Held, Job};
use palmares::mail::post::Post;
use palmares::outgoing::Outgoing;
use palmares::{people, secret};
use rocket::local::asynchronous::Client;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

pub use browser::{Browser, Reply, form};
pub use database::{Backend, Scratch};

/// Writes a test twice: once for each database.
///
/// ```ignore
/// both! {
///     async fn a_closed_cycle_takes_no_more(portal: Portal) { … }
/// }
/// ```
#[macro_export]
macro_rules! both {
    ($($(#[$attribute:meta])* async fn $name:ident($portal:ident: Portal) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($portal: &$crate::support::Portal) $body

            $(#[$attribute])*
            #[rocket::async_test]
            async fn on_sqlite() {
                test(&$crate::support::Portal::new($crate::support::Backend::Sqlite).await).await;
            }

            $(#[$attribute])*
            #[rocket::async_test]
            async fn on_postgres() {
                test(&$crate::support::Portal::new($crate::support::Backend::Postgres).await).await;
            }
        }
    )*};
}

/// The instant every test begins at, unless it says otherwise.
pub fn dawn() -> DateTime<Utc> {
    "2027-01-15T12:00:00Z".parse().unwrap()
}

pub struct Portal {
    client: Client,
    pub db: Db,
    pub clock: Clock,
    pub site: Site,
    around: Around,
    letters: tempfile::TempDir,
    scratch: Scratch,
    /// Statements that were read with since it was made.
    reads: Arc<AtomicUsize>,
}

impl Portal {
    pub async fn new(backend: Backend) -> Self {
        Self::with(backend, |_| ()).await
    }

    /// A portal whose configuration was changed first.
    pub async fn with(backend: Backend, change: impl FnOnce(&mut Config)) -> Self {
        let scratch = Scratch::new(backend).await;
        let letters = tempfile::tempdir().unwrap();
        let mut config = Config {
            database_url: scratch.url().to_owned(),
            secret_key: Some("a key for tests that is long enough".into()),
            mail: Mail { url: format!("file:{}", letters.path().display()), ..Mail::default() },
            ..Config::default()
        };
        change(&mut config);
        let clock = Clock::standing_at(dawn());
        let mut db = Db::connect(&config.database_url).await.unwrap();
        let reads = Arc::new(AtomicUsize::new(0));
        let counter = reads.clone();
        db.read.set_metric_callback(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let site = config.site();
        let around = Around {
            db: db.clone(),
            site: site.clone(),
            clock: clock.clone(),
            post: Arc::new(Post::new(&config).unwrap()),
            outgoing: Outgoing::new(&config.fetch, &config.base_url),
            held: Held::default(),
            stop: tokio::sync::watch::channel(false).1,
        };
        let client = Client::untracked(palmares::app(&config, db.clone(), clock.clone())).await.unwrap();
        Self { client, db, clock, site, around, letters, scratch, reads }
    }

    /// Where its database is.
    pub fn url(&self) -> &str {
        self.scratch.url()
    }

    /// Every route: its method, and its path as it is written at the handler.
    pub fn routes(&self) -> Vec<serde_json::Value> {
        let told = |r: &rocket::Route| serde_json::json!({ "method": r.method.as_str(), "path": r.uri.path() });
        self.client.rocket().routes().map(told).collect()
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn later(&self, by: TimeDelta) {
        self.clock.stand_at(self.now() + by);
    }

    /// How many statements a page reads with, as somebody who has been there before.
    pub async fn reads_of(&self, browser: &Browser<'_>, path: &str) -> usize {
        browser.get(path).await.ok();
        let before = self.reads.load(Ordering::Relaxed);
        browser.get(path).await.ok();
        self.reads.load(Ordering::Relaxed) - before
    }

    /// What the timetable would do at this instant.
    pub async fn run(&self, job: Job) {
        job.run(&self.around, self.now()).await.unwrap();
    }

    /// What the timetable works with.
    pub fn around(&self) -> &Around {
        &self.around
    }

    /// What reads feeds, at this pace.
    pub fn reader(&self, pace: Pace) -> Reader {
        let (db, outgoing, site) = (self.db.clone(), self.around.outgoing.clone(), self.site.clone());
        Reader { db, outgoing, site, pace }
    }

    pub fn anonymous(&self) -> Browser<'_> {
        Browser::new(self, None)
    }

    /// A browser in which the person is signed in.
    pub async fn as_(&self, person: &person::Model) -> Browser<'_> {
        let token = secret::token();
        let row = session::ActiveModel {
            token_hash: Set(secret::hash(&token)),
            person_id: Set(person.id),
            via: Set("letter".into()),
            agent: Set("test".into()),
            created_at: Set(self.now()),
            seen_at: Set(self.now()),
            expires_at: Set(self.now() + TimeDelta::days(180)),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap();
        Browser::new(self, Some(token))
    }

    /// Someone with a verified address, `<name>@example.org`.
    pub async fn person(&self, name: &str) -> person::Model {
        let address = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        people::with_proved_address(&self.db.write, &address, Some(name), self.now()).await.unwrap()
    }

    pub async fn manager(&self, name: &str) -> person::Model {
        self.with_role(name, Role::Manager, None).await
    }

    pub async fn admin(&self, name: &str) -> person::Model {
        self.with_role(name, Role::Admin, None).await
    }

    pub async fn reviewer(&self, name: &str, track: Option<&track::Model>) -> person::Model {
        self.with_role(name, Role::Reviewer, track).await
    }

    async fn with_role(&self, name: &str, role: Role, track: Option<&track::Model>) -> person::Model {
        let person = self.person(name).await;
        people::grant(&self.db.write, None, person.id, role, track, self.now()).await.unwrap();
        person
    }

    /// The letters that wait in the outbox or have left it: (address, template), oldest first.
    pub async fn outbox(&self) -> Vec<(String, String)> {
        let rows =
            entity::letter::Entity::find().order_by_asc(entity::letter::COLUMN.id).all(&self.db.write).await.unwrap();
        rows.into_iter().map(|l| (l.address, l.template)).collect()
    }

    /// The letters written to the folder, oldest first.
    pub async fn posted(&self) -> Vec<String> {
        self.run(Job::PostLetters).await;
        let mut files: Vec<_> = std::fs::read_dir(self.letters.path()).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        files.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect()
    }

    /// How often something was written to the audit log.
    pub async fn audited(&self, action: entity::audit::Action) -> u64 {
        use sea_orm::ColumnTrait;
        entity::audit::Entity::find()
            .filter(entity::audit::Column::Action.eq(action))
            .count(&self.db.write)
            .await
            .unwrap()
    }
}
