use std::path::PathBuf;

use super::{connect_migrated, told};
use crate::config::{self, Config};
use crate::import;

/// Read people and their award history from a file. Importing the same file twice changes nothing; a bad row is
/// refused with its line and the reason, the rest go in.
#[derive(clap::Args)]
#[command(after_help = "\
CSV, one row a person and award, with these columns in any order:
  name,native_name,email,number,country,city,headline,bio,languages,topics,links,track,year,term_start,term_end,status
YAML or JSON: a list of people with `awards: [{track, year, …}]` and `links: {kind: url}`.

palmares import members.csv --dry-run")]
pub struct Arguments {
    /// A .csv, .json, .yaml or .yml file
    file: PathBuf,
    /// Print exactly what a run would do, and change nothing
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let db = connect_migrated(&config).await?;
    let now = config::clock()?.now();
    let report = import::run(&db, &arguments.file, arguments.dry_run, now).await.map_err(|e| e.to_string())?;
    print!("{report}");
    db.close().await.map_err(told)?;
    match report.refused() {
        0 => Ok(()),
        n => Err(format!("{n} of the entries were refused; the lines above say why. The others are in.")),
    }
}
