//! Tracks: the titles that can be held. One main, any number of sub-programs, and Pro.

pub mod actions;
pub mod forms;
mod manage;
pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Tracks", |rocket| async { rocket.mount("/", manage::routes()) })
}
