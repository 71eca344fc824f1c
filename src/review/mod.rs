//! Review: who was asked to judge reads what was submitted for their tracks, once the cycle has closed.

pub mod actions;
mod pages;
pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Review", |rocket| async { rocket.mount("/", pages::routes()) })
}
