//! Tracks: the titles that can be held. One main, any number of sub-programs, and Pro.

pub mod history;
pub mod pages;
pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Tracks", |rocket| async { rocket.mount("/", pages::routes()) })
}
