//! Feeds: members' feeds, read politely, again and again (R10).

pub mod actions;
mod ask;
pub mod forms;
mod letters;
mod pages;
pub mod queries;
pub mod read;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Feeds", |rocket| async { rocket.mount("/", pages::routes()) })
}
