//! The announcement: a manager arms a decided cycle, and at its instant all of it happens at once: results, awards,
//! numbers, the directory, and the letters that tell of them (R7).

pub mod actions;
mod forms;
pub mod letters;
mod pages;
pub mod progress;
pub mod queries;
pub mod rules;
pub mod writing;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Announcements", |rocket| async { rocket.mount("/", pages::routes()) })
}
