//! Ways in: by a letter with a link, by a provider, once by the link that `serve` prints; and the sessions they begin.

use rocket::fairing::AdHoc;
use rocket::time::Duration;

use crate::config::{Config, Site};
use crate::outgoing::Outgoing;
use crate::web::{Cookies, SESSION, SESSION_LASTS};

pub mod actions;
mod forms;
mod pages;
mod providers;
mod queries;
mod rules;

pub use providers::check;
pub use rules::place;

pub fn stage(config: &Config, site: &Site) -> AdHoc {
    let (settings, site) = (config.sign_in.clone(), site.clone());
    AdHoc::on_ignite("Sign in", |rocket| async move {
        let outgoing = rocket.state::<Outgoing>().expect("outgoing requests are managed").clone();
        rocket.manage(providers::Providers::new(&settings, &site, outgoing)).mount("/", pages::routes())
    })
}

/// Gives the browser the session that `actions::begin` began.
pub fn remember(cookies: &Cookies<'_>, token: String) {
    cookies.set(SESSION, token, Duration::seconds(SESSION_LASTS.num_seconds()));
}
