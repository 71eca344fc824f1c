//! The public directory reads one table, `listing`, written only by `crate::listing`. What is not announced is not in
//! it: the embargo holds by construction.

mod badge;
pub mod filter;
mod forms;
pub mod linked;
mod lists;
mod pages;
pub mod queries;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub use crate::listing::{refresh, refresh_many, refresh_stale};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Directory", |rocket| async { rocket.mount("/", pages::routes()) })
}
