//! The audit log as managers read it. Writing it is `audit`'s.

mod export;
pub mod forms;
mod named;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Audit log", |rocket| async { rocket.mount("/", pages::routes()) })
}
