//! A feed as its member and as managers read of it.

use chrono::{DateTime, Utc};
use entity::feed::{self, State};
use entity::link;
use minijinja::{Value, context};
use sea_orm::ActiveEnum;

use crate::l10n::Locale;
use crate::sites::shown::told;
use crate::web::instant;

/// Everything that is known of a feed. `site`: the one that vouches for it, where it is still there.
pub fn row(feed: &feed::Model, site: Option<&link::Model>, posts: i64, locale: Locale, now: DateTime<Utc>) -> Value {
    let is_alone = feed.link_id.is_some() && site.is_none();
    let is_doubted = is_alone || site.is_some_and(|s| s.verified_at.is_none());
    context! {
        id => feed.id, url => feed.url.as_str(), site_url => feed.site_url.as_str(),
        title => if feed.title.is_empty() { feed.host.as_str() } else { feed.title.as_str() },
        format => feed.format.as_deref(), state => feed.state.to_value(), look => look(feed, is_doubted),
        moved_to => feed.moved_to.as_deref(), trusted => feed.trusted, posts, is_doubted, is_alone,
        read_at => feed.read_at.map(instant), fetched_at => feed.fetched_at.map(instant),
        next_at => next(feed, is_doubted, now).map(instant),
        failing_since => feed.failing_since.map(instant), failures => feed.failures,
        trouble => feed.trouble.as_ref().map(|t| told(t).in_(locale)),
    }
}

/// Which chip.
fn look(feed: &feed::Model, is_doubted: bool) -> &'static str {
    match feed.state {
        State::Active if is_doubted => "warn",
        State::Active if feed.failures > 0 => "warn",
        State::Active if feed.read_at.is_some() => "good",
        State::Active => "plain",
        State::Paused | State::Removed => "alumni",
        State::Failing | State::Moved | State::Gone => "bad",
    }
}

/// When it is asked for again; none where it is not, or any moment now.
fn next(feed: &feed::Model, is_doubted: bool, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let next = feed.wait_until.map_or(feed.next_at, |until| until.max(feed.next_at));
    (feed.state == State::Active && !is_doubted && next > now).then_some(next)
}

/// What is wrong with a feed, for the log; empty where nothing is.
pub fn trouble_in_english(feed: &feed::Model) -> String {
    feed.trouble.as_ref().map(|t| told(t).to_string()).unwrap_or_default()
}
