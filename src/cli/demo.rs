use std::path::PathBuf;

use super::serve::{log, until_stopped};
use super::{connect, told};
use crate::config::{self, Config, Mail};
use crate::demo;

/// A living sample program: eight years of history, people from many countries, cycles in every state, and a sign-in
/// page with one click for each kind of person. On SQLite in its own folder, for this machine alone.
#[derive(clap::Args)]
pub struct Arguments {
    /// How many people the program has
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(20..=1_000_000))]
    members: u32,
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// Where its database and letters are kept; delete it to begin anew
    #[arg(long, default_value = "data/demo", value_name = "DIR")]
    dir: PathBuf,
}

pub async fn run(arguments: Arguments) -> Result<(), String> {
    log();
    let dir = arguments.dir;
    std::fs::create_dir_all(&dir).map_err(|e| format!("The folder {} cannot be made: {e}.", dir.display()))?;
    let config = Config {
        database_url: format!("sqlite:{}", dir.join("demo.db").display()),
        base_url: format!("http://127.0.0.1:{}", arguments.port).parse().map_err(|e| format!("{e}"))?,
        secret_key: Some(key(&dir)?),
        port: arguments.port,
        mail: Mail { url: format!("file:{}", dir.join("letters").display()), ..Mail::default() },
        demo: true,
        ..Config::default()
    };
    let clock = config::clock()?;
    let db = connect(&config).await?;
    db.migrate().await.map_err(told)?;
    demo::prepare(&db, &config.site(), arguments.members, clock.now()).await.map_err(|e| e.to_string())?;
    until_stopped(config, db, clock, |at| println!("The sample program is at {at}   (Ctrl+C stops it)")).await
}

/// The same key at every start, so that who was signed in stays so.
fn key(dir: &std::path::Path) -> Result<String, String> {
    let file = dir.join("secret_key");
    if let Ok(key) = std::fs::read_to_string(&file) {
        return Ok(key);
    }
    let key = crate::secret::token() + &crate::secret::token();
    std::fs::write(&file, &key).map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
    Ok(key)
}
