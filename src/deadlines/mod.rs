//! The end of the time to apply: more of it for some, letters before it comes, what becomes of a draft when it has
//! come, and what is forgotten a year later.
//!
//! `pages` draws and listens · `forms` reads what was typed · `actions` changes things, asked for or by the clock ·
//! `queries` finds them · `rules` knows what may be given and which letter is due.

pub mod actions;
mod forms;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Deadlines", |rocket| async { rocket.mount("/", pages::routes()) })
}
