//! Posts: what members write, here and elsewhere, and the news of the program.

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;
pub mod rules;
pub mod shown;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Posts", |rocket| async { rocket.mount("/", pages::routes()) })
}
