use rocket::fairing::AdHoc;

use crate::config::{Config, Site};

pub mod actions;

pub fn stage(_config: &Config, _site: &Site) -> AdHoc {
    AdHoc::on_ignite("Sign in", |rocket| async { rocket })
}

pub async fn check(_config: &Config, _outgoing: &crate::outgoing::Outgoing) -> Vec<(String, Result<String, String>)> {
    Vec::new()
}
