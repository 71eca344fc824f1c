//! Assignment: which reviewer is asked for which application, so that each has enough reviews, nobody too many, and
//! nobody judges who is close to them (R6).

pub mod queries;
pub mod scores;

use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Assignments", |rocket| async { rocket })
}
