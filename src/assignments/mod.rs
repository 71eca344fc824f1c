//! Assignment: which reviewer is asked for which application, so that each has enough reviews, nobody too many, and
//! nobody judges who is close to them (R6); and the board on which managers see who owes what.

pub mod actions;
mod forms;
mod letters;
mod pages;
pub mod queries;
pub mod rules;
pub mod scores;
mod telling;

use rocket::fairing::AdHoc;

pub use telling::panel;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Assignments", |rocket| async { rocket.mount("/", pages::routes()) })
}
