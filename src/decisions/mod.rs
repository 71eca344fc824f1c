//! Managers read what was asked for and record what shall become of it, one by one or many at once. All of it is
//! pending, and theirs alone, until the announcement (R7).

pub mod actions;
pub mod export;
pub mod forms;
pub mod history;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Decisions", |rocket| async { rocket.mount("/", pages::routes()) })
}
