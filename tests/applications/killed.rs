//! The server is killed while twenty people type: what it acknowledged is there, once.
//!
//! The moments are random; `KILL_SEED=…` plays a failure again as far as scheduling lets it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use entity::audit::Action;
use entity::{application, audit, letter, person};
use palmares::db::Db;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use tokio::sync::mpsc;

use super::sent;
use crate::support::client::between;
use crate::support::form;
use crate::support::server::Server;

const PEOPLE: usize = 20;
const KILLS: usize = 5;

both! {
    async fn what_was_acknowledged_is_there_once(portal: Portal) {
        let seed = std::env::var("KILL_SEED").map_or_else(|_| rand_seed(), |seed| seed.parse().unwrap());
        println!("KILL_SEED={seed}");
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        portal.clock.stand_at(chrono::Utc::now());
        portal.open_cycle("autumn").await;
        let mut typists = Vec::new();
        for n in 0..PEOPLE {
            let person = portal.person(&format!("Typist {n}")).await;
            let token = portal.as_(&person).await.cookie(palmares::web::SESSION).unwrap();
            typists.push(Typist::new(&person, token, chance.random()));
        }
        // Nobody else has it open: what the dead server left behind, the next one mends.
        portal.db.clone().close().await.unwrap();

        for _ in 0..KILLS {
            let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
            let after = chance.random_range(PEOPLE..8 * PEOPLE);
            typists = typed_until(server, typists, after).await;
        }
        let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
        for typist in &mut typists {
            typist.at = server.url("");
            typist.settle().await.unwrap();
        }
        assert!(server.stop().success());
        let db = Db::connect(portal.url()).await.unwrap();
        let mut submitted = 0;
        for typist in &typists {
            typist.look(&db).await;
            submitted += typist.submitted.len() as u64;
        }
        assert!(submitted > 0, "nobody submitted anything");
        assert_eq!(application::Entity::find().count(&db.read).await.unwrap(), PEOPLE as u64);
        let told = letter::Entity::find().filter(letter::COLUMN.template.eq("applications/received"));
        assert_eq!(told.count(&db.read).await.unwrap(), submitted);
        let noted = audit::Entity::find().filter(audit::Column::Action.eq(Action::ApplicationSubmitted));
        assert_eq!(noted.count(&db.read).await.unwrap(), submitted);
        let begun = audit::Entity::find().filter(audit::Column::Action.eq(Action::ApplicationStarted));
        assert_eq!(begun.count(&db.read).await.unwrap(), PEOPLE as u64);
    }
}

fn rand_seed() -> u64 {
    u64::from_le_bytes(palmares::secret::random())
}

/// All type at once; after so many acknowledgements the server is killed, and everybody finds it gone.
async fn typed_until(server: Server, typists: Vec<Typist>, after: usize) -> Vec<Typist> {
    let (said, mut heard) = mpsc::unbounded_channel();
    let alive = Arc::new(AtomicUsize::new(PEOPLE));
    let mut all = tokio::task::JoinSet::new();
    for mut typist in typists {
        typist.at = server.url("");
        let (said, alive) = (said.clone(), alive.clone());
        all.spawn(async move {
            let why = typist.types(&said).await;
            alive.fetch_sub(1, Ordering::Relaxed);
            (typist, why)
        });
    }
    for _ in 0..after {
        if alive.load(Ordering::Relaxed) < PEOPLE || heard.recv().await.is_none() {
            break;
        }
    }
    let pid = server.pid().to_string();
    assert!(std::process::Command::new("kill").args(["-9", &pid]).status().unwrap().success());
    drop(server.into_dir());
    let mut back = Vec::new();
    for (typist, why) in all.join_all().await {
        if let Gone::Wrong(what) = why {
            panic!("{what}");
        }
        back.push(typist);
    }
    back
}

/// Somebody at a browser, and what they were told is kept.
struct Typist {
    person: i64,
    token: String,
    /// Where the portal is now.
    at: String,
    http: reqwest::Client,
    chance: ChaCha8Rng,
    words: usize,
    application: Option<i64>,
    version: i32,
    /// What was last acknowledged as kept.
    kept: Option<String>,
    /// What was acknowledged as submitted, in order.
    submitted: Vec<String>,
    /// What was sent and not answered.
    unanswered: Option<Deed>,
}

#[derive(Clone, Debug)]
enum Deed {
    Start,
    Save(String),
    Submit(String),
    /// Follows the way that a submission led: the page has the version.
    Open,
}

/// Why somebody cannot go on.
#[derive(Debug)]
enum Gone {
    /// No answer, or half of one.
    Silent,
    Wrong(String),
}

impl From<reqwest::Error> for Gone {
    fn from(_: reqwest::Error) -> Self {
        Self::Silent
    }
}

impl Typist {
    fn new(person: &person::Model, token: String, seed: u64) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        Self {
            person: person.id,
            token,
            at: String::new(),
            http: http.timeout(std::time::Duration::from_secs(20)).build().unwrap(),
            chance: ChaCha8Rng::seed_from_u64(seed),
            words: 0,
            application: None,
            version: 0,
            kept: None,
            submitted: Vec::new(),
            unanswered: Some(Deed::Start),
        }
    }

    /// Until the server is gone.
    async fn types(&mut self, said: &mpsc::UnboundedSender<()>) -> Gone {
        loop {
            if let Err(why) = self.settle().await {
                return why;
            }
            let _ = said.send(());
            self.words += 1;
            let text = format!("Person {} wrote sentence {}.", self.person, self.words);
            self.unanswered = Some(if self.chance.random_ratio(1, 4) { Deed::Submit(text) } else { Deed::Save(text) });
        }
    }

    /// Does what was not answered until it is, as a browser does: the same once more.
    async fn settle(&mut self) -> Result<(), Gone> {
        while let Some(deed) = self.unanswered.clone() {
            let next = self.does(&deed).await?;
            self.unanswered = next;
        }
        Ok(())
    }

    /// One request; what is to be done after its answer.
    async fn does(&mut self, deed: &Deed) -> Result<Option<Deed>, Gone> {
        let own = format!("/me/applications/{}", self.application.unwrap_or_default());
        match deed {
            Deed::Start => {
                let (_, location, _) =
                    self.post("/cycles/autumn/applications", form(&[("path", "evangelist")]), 303).await?;
                self.application = location.rsplit('/').next().and_then(|id| id.parse().ok());
                Ok(Some(Deed::Open))
            }
            Deed::Save(text) => {
                let body = sent(self.version, "save", &[("why", text)]);
                let (.., body) = self.post(&format!("{own}/draft"), body, 200).await?;
                let saved: serde_json::Value = serde_json::from_str(&body).map_err(|_| Gone::Wrong(body.clone()))?;
                self.version = i32::try_from(saved["version"].as_i64().unwrap()).unwrap();
                self.kept = Some(text.clone());
                Ok(None)
            }
            Deed::Submit(text) => {
                self.post(&own, sent(self.version, "submit", &[("why", text)]), 303).await?;
                self.kept = Some(text.clone());
                self.submitted.push(text.clone());
                Ok(Some(Deed::Open))
            }
            Deed::Open => {
                let (.., page) = self.asks(self.http.get(format!("{}{own}", self.at)), 200).await?;
                self.version = super::version(&page);
                let kept = self.kept.as_deref().unwrap_or_default();
                match between(&page, "name=\"answers[why]\"", "</textarea>") {
                    Some(field) if field.contains(kept) => Ok(None),
                    _ => Err(Gone::Wrong(format!("{kept} is not on\n{page}"))),
                }
            }
        }
    }

    async fn post(&self, path: &str, body: String, wanted: u16) -> Result<(u16, String, String), Gone> {
        let request = self.http.post(format!("{}{path}", self.at)).header("Origin", &self.at);
        self.asks(request.header("Content-Type", "application/x-www-form-urlencoded").body(body), wanted).await
    }

    async fn asks(&self, request: reqwest::RequestBuilder, wanted: u16) -> Result<(u16, String, String), Gone> {
        let cookie = format!("{}={}", palmares::web::SESSION, self.token);
        let reply = request.header("Cookie", cookie).send().await?;
        let status = reply.status().as_u16();
        let location = reply.headers().get("location").and_then(|l| l.to_str().ok()).unwrap_or_default().to_owned();
        let body = reply.text().await?;
        if status != wanted {
            return Err(Gone::Wrong(format!("{status} instead of {wanted} for {:?}:\n{body}", self.unanswered)));
        }
        Ok((status, location, body))
    }

    /// What is stored is what was acknowledged: the last text, and every submission once and in order.
    async fn look(&self, db: &Db) {
        let own = application::Entity::find().filter(application::COLUMN.person_id.eq(self.person));
        let own = own.all(&db.read).await.unwrap();
        assert_eq!(own.len(), 1, "{own:?}");
        assert_eq!(Some(own[0].id), self.application);
        assert_eq!(own[0].version, self.version);
        assert_eq!(own[0].answers.one("why"), self.kept.as_deref().unwrap_or_default());
        let snapshots = entity::snapshot::Entity::find()
            .filter(entity::snapshot::COLUMN.application_id.eq(own[0].id))
            .order_by_asc(entity::snapshot::COLUMN.revision)
            .all(&db.read)
            .await
            .unwrap();
        let texts: Vec<_> = snapshots.iter().map(|s| s.answers.one("why")).collect();
        assert_eq!(texts, self.submitted);
        assert_eq!(
            snapshots.iter().map(|s| s.revision).collect::<Vec<_>>(),
            (1..=texts.len() as i32).collect::<Vec<_>>()
        );
        for snapshot in &snapshots {
            let event = format!("applications/received:{}:{}", own[0].id, snapshot.revision);
            assert_eq!(letter::Entity::find().filter(letter::COLUMN.event.eq(event)).count(&db.read).await.unwrap(), 1);
        }
    }
}
