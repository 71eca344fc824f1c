//! The front page, and what machines ask every site for: the sitemap, the robots' rules, whether it is alive.

mod chart;
mod pages;
mod queries;
mod sitemap;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Home", |rocket| async { rocket.mount("/", pages::routes()) })
}
