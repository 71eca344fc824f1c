//! Review: who was asked to judge reads what was submitted for their tracks, once the cycle has closed; gives scores and
//! words; and, when the cycle says so, reads what the others gave and talks about it with them (R6).

pub mod actions;
mod forms;
pub mod mask;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Review", |rocket| async { rocket.mount("/", pages::routes()) })
}
