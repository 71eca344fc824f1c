//! Applications: a person asks for a cycle's title, and until it closes may save, submit, change and withdraw it.
//!
//! `pages` draws and listens · `forms` reads what was typed · `actions` changes things · `queries` finds them ·
//! `rules` knows what is missing.

pub mod actions;
pub mod after;
mod forms;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Applications", |rocket| async { rocket.mount("/", pages::routes()) })
}
