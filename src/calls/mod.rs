//! Calls for content, and what members answer (R10): open → claimed (expires) → submitted → accepted | changes asked |
//! declined → counted. A call is held while any of its answers changes, so that its places are never given twice.

pub mod actions;
mod forms;
mod letters;
mod pages;
pub mod queries;
pub mod rules;
mod shown;

use chrono::{DateTime, Utc};
use rocket::fairing::AdHoc;

use crate::db::Db;
use crate::profiles::Told;
use crate::web::Me;

/// What waits for a member, on their home.
pub fn at_home<'a>(db: &'a Db, me: &'a Me, now: DateTime<Utc>) -> Told<'a> {
    Box::pin(shown::at_home(db, me, now))
}

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Calls", |rocket| async { rocket.mount("/", pages::routes()) })
}
