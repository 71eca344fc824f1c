//! A cycle is one intake of one track for one year: it opens, it closes, it is decided, it is announced.

pub mod actions;
mod calendar;
pub mod forms;
pub mod queries;
pub mod rules;
pub mod who;
mod world;

mod pages;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Cycles", |rocket| async { rocket.mount("/", pages::routes()) })
}
