//! The outbox as managers read it: what was sent to whom, what waits, what failed and is worth another try. The words
//! of every letter, which the program may say in its own; and where their readers refuse what may be refused.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Letters", |rocket| async { rocket.mount("/", pages::routes()) })
}
