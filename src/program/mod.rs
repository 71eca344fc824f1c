//! The program that this installation runs: its name, colours and texts.

pub mod actions;
pub mod forms;
mod icon;
mod pages;
pub mod palette;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Program", |rocket| async { rocket.mount("/", pages::routes()) })
}
