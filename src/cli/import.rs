use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

use super::{connect_migrated, told};
use crate::config::{self, Config};
use crate::import;

/// Read people and their award history from a file. Importing the same file twice changes nothing; a bad row is
/// refused with its line and the reason, the rest go in.
#[derive(clap::Args)]
#[command(after_help = "\
CSV, one row a person and award, with these columns in any order (, ; or tab between them):
  name,native_name,email,number,country,city,headline,bio,languages,topics,links,track,year,term_start,term_end,status
YAML or JSON: a list of people with `awards: [{track, year, …}]` and `links: {kind: url}`.
People are found again by number, e-mail, any same link, then name and country. docs/import.md tells it all.

palmares import members.csv --dry-run")]
pub struct Arguments {
    /// A .csv, .tsv, .json, .yaml or .yml file
    file: PathBuf,
    /// Print exactly what a run would do, and change nothing
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let db = connect_migrated(&config).await?;
    let now = config::clock()?.now();
    let bar = bar();
    let tell = |what: &'static str, done: usize, of: usize| {
        bar.set_message(what);
        bar.set_length(of.try_into().unwrap_or(u64::MAX));
        bar.set_position(done.try_into().unwrap_or(u64::MAX));
    };
    let report = import::run_telling(&db, &arguments.file, arguments.dry_run, now, &tell).await;
    bar.finish_and_clear();
    let report = report.map_err(|e| e.to_string())?;
    // Whoever reads may stop reading, as `head` does.
    let _ = std::io::stdout().lock().write_all(report.to_string().as_bytes());
    db.close().await.map_err(told)?;
    let others = if arguments.dry_run { "would go in" } else { "are in" };
    match report.refused() {
        0 => Ok(()),
        1 => Err(format!("one entry was refused; its line above says why. The others {others}.")),
        n => Err(format!("{n} entries were refused; their lines above say why. The others {others}.")),
    }
}

/// A bar on a terminal, nothing elsewhere.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg:10} {wide_bar} {human_pos}/{human_len} {elapsed}");
    let bar = ProgressBar::new(1);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(std::time::Duration::from_millis(100));
    bar
}
