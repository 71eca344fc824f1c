//! Managers read what was asked for and what reviewers said of it, and record what shall become of it, one by one or
//! many at once. All of it is pending, and theirs alone, until the announcement (R7).
//!
//! `actions` records · `reviews` shows what reviewers said side by side · `preview` names everybody before many are
//! decided · `places`
//! leads on from where one came · `batches` tells what was decided at once, to be undone at once · `blocks` are words that are said often.

pub mod actions;
pub mod batches;
pub mod blocks;
pub mod export;
pub mod forms;
pub mod history;
pub mod offered;
mod pages;
pub mod places;
pub mod preview;
pub mod queries;
pub mod reviews;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Decisions", |rocket| async { rocket.mount("/", pages::routes()) })
}
