//! Every test, in one binary. Those that need a database run on SQLite and on PostgreSQL: see `both!`.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[macro_use]
mod support;

mod ground;
mod import;
mod rules;
