//! Calls for content, and what members answer (R10): open → claimed (expires) → submitted → accepted | changes asked |
//! declined → counted. A call is held while any of its answers changes, so that its places are never given twice.

pub mod actions;
mod forms;
mod letters;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Calls", |rocket| async { rocket.mount("/", pages::routes()) })
}
