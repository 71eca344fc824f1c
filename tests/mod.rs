//! Every test, in one binary. Those that need a database run on SQLite and on PostgreSQL: see `both!`.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[macro_use]
mod support;

mod activities;
mod announcements;
mod applications;
mod assignments;
mod audit_log;
mod awards;
mod benefits;
mod browser;
mod calls;
mod charts;
mod cycles;
mod deadlines;
mod decisions;
mod demo;
mod desk;
mod directory;
mod embargo;
mod feeds;
mod ground;
mod home;
mod import;
mod invitations;
mod journey;
mod l10n;
mod letters;
mod life;
mod mentions;
mod people;
mod posts;
mod profiles;
mod program;
mod ranking;
mod results;
mod review;
mod rules;
mod sign_in;
mod sites;
mod terms;
mod tracks;
mod walk;
