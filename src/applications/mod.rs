//! Applications: a person asks for a cycle's title, and until it closes may save, submit, change and withdraw it.
//!
//! `pages` draws and listens · `forms` reads what was typed · `actions` changes things · `queries` finds them ·
//! `rules` knows what is missing · `evidence`, `consents` and `renewal` know what stands beside the answers.

pub mod actions;
pub mod after;
pub mod consents;
pub mod counted;
pub mod evidence;
mod forms;
mod pages;
pub mod queries;
pub mod reading;
pub mod reasons;
pub mod renewal;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Applications", |rocket| async { rocket.mount("/", pages::routes()) })
}
