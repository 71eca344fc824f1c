//! Every test, in one binary. Those that need a database run on SQLite and on PostgreSQL: see `both!`.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[macro_use]
mod support;

mod announcements;
mod applications;
mod cycles;
mod decisions;
mod demo;
mod directory;
mod embargo;
mod ground;
mod home;
mod import;
mod journey;
mod review;
mod rules;
mod sign_in;
