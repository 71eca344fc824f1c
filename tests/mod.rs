//! Every test, in one binary. Those that need a database run on SQLite and on PostgreSQL: see `both!`.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[macro_use]
mod support;

mod applications;
mod audit_log;
mod awards;
mod cycles;
mod desk;
mod ground;
mod letters;
mod people;
mod profiles;
mod program;
mod review;
mod rules;
mod tracks;
