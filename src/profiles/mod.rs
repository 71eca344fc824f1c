//! One's own side of the portal: where one stands, and the profile that others see.

pub mod actions;
pub mod forms;
mod pages;
pub mod queries;
pub mod renewals;
pub mod rules;
mod snippets;

use std::pin::Pin;

use chrono::{DateTime, Utc};
use minijinja::Value;
use rocket::fairing::AdHoc;

use crate::Error;
use crate::db::Db;
use crate::web::Me;

/// What takes its time to be told.
pub type Told<'a> = Pin<Box<dyn Future<Output = Result<Value, Error>> + Send + 'a>>;

/// What slices that come after this one have waiting for a member: each tells it itself, and the member's home shows it.
#[derive(Clone, Copy)]
pub struct Waits {
    pub calls: for<'a> fn(&'a Db, &'a Me, DateTime<Utc>) -> Told<'a>,
}

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Profiles", |rocket| async { rocket.mount("/", pages::routes()) })
}
