//! Mentions: webmentions that other sites send us, and those that we send (R10). A mention is taken in a moment and
//! checked later; shown with the page it is about, as its member wishes.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Mentions", |rocket| async { rocket.attach(pages::advert()).mount("/", pages::routes()) })
}
