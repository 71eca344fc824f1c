//! The announcement: a manager arms a decided cycle, and at its instant all of it happens at once: results, awards,
//! numbers, the directory, and the letters that tell of them (R7).

pub mod actions;
mod forms;
pub mod letters;
mod order;
mod pages;
pub mod progress;
pub mod queries;
pub mod results;
pub mod rules;
pub mod writing;

use rocket::fairing::AdHoc;

use crate::decisions::places::{Ids, Spot};

/// The way from one application to the next for who comes from what is announced, or would be.
pub fn order(at: Spot<'_>) -> Ids<'_> {
    Box::pin(order::of(at))
}

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Announcements", |rocket| async { rocket.mount("/", pages::routes()) })
}
