//! The manager's desk: where everything is, how much there is of it, and what to do first or next.

mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Desk", |rocket| async { rocket.mount("/", pages::routes()) })
}
