//! One's own side of the portal: where one stands, and the profile that others see.

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;
pub mod renewals;
pub mod rules;
mod snippets;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Profiles", |rocket| async { rocket.mount("/", pages::routes()) })
}
