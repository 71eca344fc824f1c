//! The life of a term: who is told that it ends, that it is over with some days of grace, that the title has lapsed; and
//! one's own standing: on hold, back again, resigned.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Terms", |rocket| async { rocket.mount("/", pages::routes()) })
}
