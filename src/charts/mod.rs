//! A cycle in charts, for managers: who applied and when, how the reviewing goes, one year beside another. Drawn by the
//! server as SVG that says in words what it shows, with the numbers in a table beneath.

mod export;
mod pages;
pub mod queries;
pub mod rules;
mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Charts", |rocket| async { rocket.mount("/", pages::routes()) })
}
