//! The ranking: all who asked for a cycle's title beside what reviewers say of them, to be ordered, narrowed, kept as a
//! view, saved as a table, and decided by thresholds.
//!
//! `queries` gathers the lines · `rules` narrows, orders and ranks them in memory and knows whom thresholds touch ·
//! `actions` keeps views.

mod actions;
mod export;
mod forms;
mod order;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

use crate::decisions::places::{Ids, Spot};

/// The way from one application to the next for who comes from a ranking.
pub fn order(at: Spot<'_>) -> Ids<'_> {
    Box::pin(order::of(at))
}

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Ranking", |rocket| async { rocket.mount("/", pages::routes()) })
}
