//! Who was asked to apply: invited by a manager, or nominated by a Pro. Nothing but the address is kept until its owner
//! applies, and nobody but managers learns whether the portal knows it (R8).

pub mod actions;
mod forms;
pub mod letters;
mod pages;
pub mod queries;
pub mod rules;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Invitations", |rocket| async { rocket.mount("/", pages::routes()) })
}
