use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rocket::local::asynchronous::Client;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

use super::{connect, told};
use crate::clock::Clock;
use crate::config::{self, Config};
use crate::db::Db;
use crate::error::chain;
use crate::front::{self, Limits};
use crate::jobs::{self, Around, Held};
use crate::mail::post::Post;
use crate::outgoing::Outgoing;
use crate::sign_in;

/// Requests under way when the portal is told to stop have so long to end.
const GRACE: Duration = Duration::from_secs(3);

/// Letters and jobs in hand have so long, and the front's time besides.
const LAST_LETTER: Duration = Duration::from_millis(1200);

#[derive(clap::Args)]
pub struct Arguments {
    /// Do not migrate: refuse to start on a database whose schema is not up to date
    #[arg(long)]
    no_migrate: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    log();
    let db = connect(&config).await?;
    let missing = db.migrations_missing().await.map_err(told)?;
    if missing > 0 && arguments.no_migrate {
        return Err(format!("The schema lacks {missing} migrations: run `palmares migrate` first."));
    }
    db.migrate().await.map_err(told)?;
    let clock = config::clock()?;
    let first = sign_in::actions::setup_link(&db, &config.site(), clock.now()).await.map_err(|e| e.to_string())?;
    let announce = move |at: String| {
        println!("Palmares is at {at}");
        if let Some(link) = first {
            println!("Nobody runs it yet. Within a day, open this once to become its admin:\n  {link}");
        }
    };
    until_stopped(config, db, clock, announce).await
}

/// Serves until SIGTERM or SIGINT; then takes nothing new, ends what is under way, and closes the database.
pub async fn until_stopped(config: Config, db: Db, clock: Clock, announce: impl FnOnce(String)) -> Result<(), String> {
    let limits = Limits { trusted_proxies: config.trusted_proxies.clone(), ..Limits::default() }
        .within_descriptors(descriptors());
    let at = SocketAddr::new(config.address, config.port);
    let listener = TcpListener::bind(at)
        .await
        .map_err(|e| format!("{at} cannot be listened on: {e}. Choose another with PALMARES_PORT."))?;
    let site = config.site();
    let post = Arc::new(Post::new(&config).map_err(|e| e.to_string())?);
    let (stop, stopped) = watch::channel(false);
    let around = Around {
        db: db.clone(),
        site: site.clone(),
        clock: clock.clone(),
        post: post.clone(),
        outgoing: Outgoing::new(&config.fetch, &config.base_url),
        held: Held::default(),
        stop: stopped.clone(),
    };
    let rocket = crate::app(&config, db.clone(), clock);
    let client =
        Client::untracked(rocket).await.map_err(|e| format!("The portal does not start: {}.", e.pretty_print()))?;
    let mut jobs = tokio::spawn(jobs::run(around.clone()));
    let mut front = tokio::spawn(front::serve(listener, Arc::new(client), limits, stopped, GRACE));
    announce(site.origin());
    let why = tokio::select! {
        told = told_to_stop() => told,
        // Better no portal, and an operator who sees it, than one that serves and never announces.
        _ = &mut jobs => Err("The timetable ended by itself; the log says why.".to_owned()),
        _ = &mut front => Err("The front ended by itself; the log says why.".to_owned()),
    };
    post.close();
    let _ = stop.send(true);
    let last_moment = tokio::time::Instant::now() + GRACE + LAST_LETTER;
    if !front.is_finished() {
        let _ = tokio::time::timeout(GRACE, &mut front).await;
    }
    if !jobs.is_finished() && tokio::time::timeout_at(last_moment, &mut jobs).await.is_err() {
        jobs.abort();
        let _ = jobs.await;
    }
    jobs::release(&around).await.map_err(|e| e.to_string())?;
    db.close().await.map_err(|e| format!("The database did not close: {}.", chain(&e)))?;
    why
}

async fn told_to_stop() -> Result<(), String> {
    let mut term = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let mut int = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    Ok(())
}

/// Raises the limit of open files as far as it goes; too few are said at start rather than found at a deadline.
fn descriptors() -> u64 {
    let limit = rlimit::increase_nofile_limit(65_536).unwrap_or(256);
    if limit < 1024 {
        tracing::warn!(limit, "few open files are allowed; raise the limit (ulimit -n 4096) to serve many at once");
    }
    limit
}

/// One line an event; `PALMARES_LOG` filters (`info`, `palmares=debug`, `off`).
pub fn log() {
    let filter =
        EnvFilter::try_from_env("PALMARES_LOG").unwrap_or_else(|_| EnvFilter::new("warn,palmares=info,sqlx=off"));
    // Rocket tells every address whole, also those that hold a way in; the front tells them without.
    let filter = filter.add_directive("rocket=off".parse().expect("a literal"));
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
