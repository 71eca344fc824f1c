//! The public directory reads one table, `listing`, written only here: `refresh` for one member, `refresh_many` for a
//! whole cycle, `refresh_stale` for those whom the clock alone changes, `refresh_soon` to have that done for all. What
//! is not announced is not in it: the embargo holds by construction.

mod badge;
pub mod filter;
mod forms;
pub mod lists;
mod pages;
pub mod queries;
mod refresh;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub use refresh::{refresh, refresh_many, refresh_soon, refresh_stale};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Directory", |rocket| async { rocket.mount("/", pages::routes()) })
}
