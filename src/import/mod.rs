//! An existing program's people and their award history, read from CSV, JSON or YAML. What a file says is read
//! (`read`), checked (`rules`), gathered to people and found again among those we know (`matching`), laid out as a
//! plan (`plan`), and written in one transaction (`actions`). `docs/import.md` tells the formats.

mod actions;
mod matching;
mod plan;
mod queries;
mod read;
mod report;
mod rules;

pub use actions::{Progress, run, run_telling};
pub use report::Report;
