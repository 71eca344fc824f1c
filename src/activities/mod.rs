//! Activities: what people do for the community, logged any day of the year (R4). One's own log, the kinds that managers
//! offer, and what of it stands on a member's page.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Activities", |rocket| async { rocket.mount("/", pages::routes()) })
}
