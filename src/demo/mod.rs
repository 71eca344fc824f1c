//! The living sample: a program that does not exist, with eight years of history, and one click to be anyone in it.
//!
//! `program` `questions` `names` `places` `words` `written` are what is told; `chance` `history` `people` `answers`
//! `applications` `activities` `posts` `asking` `mentions` `calls` `benefits` `cycles` `portraits` `pictures` make it up, the same on
//! every machine; `fill` writes it.
//! Mounted in demo mode alone.

mod actions;
mod activities;
mod answers;
mod applications;
mod asking;
mod benefits;
mod calls;
mod chance;
mod cycles;
mod feeds;
mod fill;
mod forms;
mod history;
mod letters;
mod mentions;
mod names;
mod pages;
mod people;
mod personas;
mod pictures;
mod places;
mod portraits;
mod posts;
mod program;
mod queries;
mod questions;
mod reviews;
mod rules;
mod words;
mod written;

use chrono::{DateTime, Utc};
use entity::person;
use rocket::fairing::AdHoc;
use sea_orm::{EntityTrait, QuerySelect};

pub use personas::Persona;

use crate::Error;
use crate::config::Site;
use crate::db::Db;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Demo", |rocket| async { rocket.mount("/", pages::routes()) })
}

/// Fills a database that knows nobody yet; one that does is left as it is, so that a restart keeps everything.
pub async fn prepare(db: &Db, site: &Site, members: u32, now: DateTime<Utc>) -> Result<(), Error> {
    let somebody = person::Entity::find().select_only().column(person::Column::Id).into_tuple::<i64>();
    if somebody.one(&db.write).await?.is_some() {
        return Ok(());
    }
    fill::fill(db, site, members, now).await
}
