//! After the announcement: the waiting list that managers take people from, the appeal against a no, and who answers
//! it. Whatever comes of them goes through one door, `actions::late`, which is the announcement's for one person.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

use crate::decisions::places::{Ids, Spot};

/// The way from one application to the next for who comes from a waiting list.
pub fn order(at: Spot<'_>) -> Ids<'_> {
    Box::pin(queries::order(at))
}

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Results", |rocket| async { rocket.mount("/", pages::routes()) })
}
