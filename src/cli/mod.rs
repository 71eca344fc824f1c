//! The commands. Each ends with 0 only on success; what went wrong is one plain sentence on stderr with what to do.

mod check;
mod demo;
mod feed;
mod grant;
mod import;
mod serve;
mod site;
mod webmention;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use sea_orm::DbErr;

use crate::config::Config;
use crate::db::Db;
use crate::error::chain;

/// The portal that a recognition program runs on: people earn a title for one year by helping a community, apply
/// again each year, and stand in a public directory with their number and their history.
#[derive(Parser)]
#[command(
    name = "palmares",
    version,
    arg_required_else_help = true,
    after_help = "\
Try it:       palmares demo            then open http://127.0.0.1:8000
Run it:       palmares serve           with palmares.toml beside it or PALMARES_* variables (palmares.example.toml tells all)
First admin:  palmares grant you@example.org admin"
)]
struct Arguments {
    /// The configuration file; without it, palmares.toml here, if there is one
    #[arg(long, global = true, env = "PALMARES_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A living sample program with one-click sign-in as each kind of person
    Demo(demo::Arguments),
    /// The portal, as configured
    Serve(serve::Arguments),
    /// Bring the database's schema up to date and stop
    Migrate,
    /// Read people and their award history from CSV, JSON or YAML
    Import(import::Arguments),
    /// Make someone admin, manager or reviewer
    Grant(grant::Arguments),
    /// Members' sites: whether a page links back
    Site(site::Arguments),
    /// Members' feeds: read one now, say what is known of it
    Feed(feed::Arguments),
    /// Send a webmention now, and explain what comes of it
    Webmention(webmention::Arguments),
    /// Look at configuration, database, mail and sign-in providers: what is wrong, and how to mend it
    Check,
}

/// Reads the command line and does it.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(arguments)),
        Err(e) => Err(format!("The runtime does not start: {e}.")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("palmares: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), String> {
    // The demo is its own: it reads no configuration and cannot touch a real database.
    if let Command::Demo(demo) = arguments.command {
        return demo::run(demo).await;
    }
    let config = Config::load(arguments.config.as_deref())?;
    match arguments.command {
        Command::Demo(_) => unreachable!("done above"),
        Command::Serve(serve) => serve::run(config, serve).await,
        Command::Migrate => migrate(config).await,
        Command::Import(import) => import::run(config, import).await,
        Command::Grant(grant) => grant::run(config, grant).await,
        Command::Site(site) => site::run(config, site).await,
        Command::Feed(feed) => feed::run(config, feed).await,
        Command::Webmention(webmention) => webmention::run(config, webmention).await,
        Command::Check => check::run(config).await,
    }
}

async fn migrate(config: Config) -> Result<(), String> {
    let db = connect(&config).await?;
    let missing = db.migrations_missing().await.map_err(told)?;
    db.migrate().await.map_err(told)?;
    match missing {
        0 => println!("The schema is up to date."),
        n => println!("The schema is up to date after {n} migrations."),
    }
    db.close().await.map_err(told)
}

/// Connects, or says what stands in the way.
async fn connect(config: &Config) -> Result<Db, String> {
    if let Some(path) = config.database_url.strip_prefix("sqlite:").map(|p| p.trim_start_matches("//")) {
        let file = PathBuf::from(path.split('?').next().unwrap_or(path));
        if let Some(dir) = file.parent().filter(|d| !d.as_os_str().is_empty()) {
            std::fs::create_dir_all(dir).map_err(|e| format!("The folder {} cannot be made: {e}.", dir.display()))?;
        }
    }
    Db::connect(&config.database_url)
        .await
        .map_err(|e| format!("The database does not open: {}. Look at database_url.", chain(&e)))
}

/// Connects to a database that has the schema; `serve` and `migrate` bring it up to date.
async fn connect_migrated(config: &Config) -> Result<Db, String> {
    let db = connect(config).await?;
    db.migrate().await.map_err(told)?;
    Ok(db)
}

fn told(e: DbErr) -> String {
    format!("The database refused: {}.", chain(&e))
}
