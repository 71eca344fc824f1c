//! Palmares: the portal that a recognition program runs on. This page is the map.
//!
//! **Ground** (no domain): `clock` `config` `colour` `secret` `db` `error` `complaints` `text` `html` `countries` `languages` `markdown` ·
//! `picture` · `laurel` (the award drawn) · `drawing` (SVG to PNG) · `web` (guards, views, forms, the door) · `audit` · `mail` · `listing` (the public read model).
//!
//! **Slices**, each with the same layers inside (`pages` → `forms`, `actions` → `queries`, `rules`): each may lean on
//! those before it and on none after; `tests/rules.rs` checks it.
//!
//! `program` → `tracks` → `people` → `sign_in` → `activities` → `sites` → `mentions` → `posts` → `feeds` → `directory` → `profiles` → `awards` → `benefits` → `cycles` → `terms` →
//! `invitations` → `applications` → `deadlines` → `conflicts` → `assignments` → `review` → `decisions` → `ranking` → `announcements` → `results` → `letters` →
//! `charts` → `calls` → `audit_log` → `desk` → `home` → `import` → `demo`
//!
//! **Top**: `jobs` (the timetable), `front` (connections), `cli` (commands), and `app` below.

#[macro_use]
extern crate rocket;

pub mod activities;
pub mod announcements;
pub mod applications;
pub mod assignments;
pub mod audit;
pub mod audit_log;
pub mod awards;
pub mod benefits;
pub mod calls;
pub mod charts;
pub mod cli;
pub mod clock;
pub mod colour;
pub mod complaints;
pub mod config;
pub mod conflicts;
pub mod countries;
pub mod cycles;
pub mod db;
pub mod deadlines;
pub mod decisions;
pub mod demo;
pub mod desk;
pub mod directory;
pub mod drawing;
pub mod error;
pub mod feeds;
pub mod front;
pub mod home;
pub mod html;
pub mod import;
pub mod invitations;
pub mod jobs;
pub mod l10n;
pub mod languages;
pub mod laurel;
pub mod letters;
pub mod listing;
pub mod mail;
pub mod markdown;
pub mod mentions;
pub mod outgoing;
pub mod people;
pub mod picture;
pub mod posts;
pub mod profiles;
pub mod program;
pub mod ranking;
pub mod results;
pub mod review;
pub mod secret;
pub mod sign_in;
pub mod sites;
pub mod terms;
pub mod text;
pub mod tracks;
pub mod web;

use rocket::data::{Limits, ToByteUnit};
use rocket::{Build, Rocket};

use clock::Clock;
use config::Config;
use db::Db;
pub use error::Error;

/// The portal's routes on a database: what `serve` puts behind the front, and what tests talk to.
pub fn app(config: &Config, db: Db, clock: Clock) -> Rocket<Build> {
    let limits = Limits::default()
        .limit("form", 1.mebibytes())
        .limit("data-form", 6.mebibytes())
        .limit("file", 5.mebibytes())
        .limit("string", 1.mebibytes());
    let rocket = rocket::Config {
        limits,
        log_level: rocket::config::LogLevel::Off,
        ip_header: None,
        ..rocket::Config::release_default()
    };
    let site = config.site();
    let rocket = rocket::custom(rocket)
        .manage(outgoing::Outgoing::new(&config.fetch, &config.base_url))
        .manage(db)
        .manage(clock)
        .manage(drawing::Easel::default())
        .manage(decisions::places::Orders {
            ranking: ranking::order,
            announcement: announcements::order,
            waiting_list: results::order,
        })
        .manage(profiles::Waits { calls: calls::at_home })
        .attach(web::stage())
        .attach(home::stage())
        .attach(people::stage())
        .attach(sign_in::stage(config, &site))
        .attach(activities::stage())
        .attach(sites::stage())
        .attach(posts::stage())
        .attach(feeds::stage())
        .attach(mentions::stage())
        .attach(program::stage())
        .attach(tracks::stage())
        .attach(directory::stage())
        .attach(profiles::stage())
        .attach(awards::stage())
        .attach(benefits::stage())
        .attach(cycles::stage())
        .attach(terms::stage())
        .attach(invitations::stage())
        .attach(applications::stage())
        .attach(deadlines::stage())
        .attach(assignments::stage())
        .attach(review::stage())
        .attach(decisions::stage())
        .attach(ranking::stage())
        .attach(announcements::stage())
        .attach(results::stage())
        .attach(letters::stage())
        .attach(charts::stage())
        .attach(calls::stage())
        .attach(audit_log::stage())
        .attach(desk::stage());
    let rocket = if config.demo { rocket.attach(demo::stage()) } else { rocket };
    rocket.manage(site)
}
