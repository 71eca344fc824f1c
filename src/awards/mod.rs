//! Awards after the announcement: revoked, corrected, restored. Giving them is the announcement's.

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Awards", |rocket| async { rocket.mount("/", pages::routes()) })
}
