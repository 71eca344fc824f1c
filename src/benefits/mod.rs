//! Benefits: what comes with a title. A key from a pool, one for each member; links and downloads for those entitled
//! now (R11).

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;
mod sealing;
pub mod sheet;

use rocket::fairing::AdHoc;

pub use sealing::Seal;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Benefits", |rocket| async { rocket.mount("/", pages::routes()) })
}
