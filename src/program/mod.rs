//! The program that this installation runs: its name, colours and texts.

pub mod queries;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Program", |rocket| async { rocket })
}
