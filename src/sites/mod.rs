//! Sites: members' blogs and profiles elsewhere, and whether they link back (R10).

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Sites", |rocket| async { rocket.mount("/", pages::routes()) })
}
