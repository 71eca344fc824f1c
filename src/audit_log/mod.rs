//! The audit log as managers read it. Writing it is `audit`'s.

pub mod forms;
mod pages;
pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Audit log", |rocket| async { rocket.mount("/", pages::routes()) })
}
