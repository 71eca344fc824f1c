//! The letter that a feed is not read any more.

use chrono::{DateTime, Utc};
use entity::feed::{self, State};
use minijinja::context;
use sea_orm::{ActiveEnum, ConnectionTrait};

use crate::config::Site;
use crate::mail::{self, Letter, Recipient};
use crate::sites::shown::told;
use crate::{Error, people};

/// Without its scheme, so that no mail program makes a link of what may be anybody's.
fn bare(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

/// Tells the member that the portal stopped reading their feed, and why.
pub async fn stopped(
    db: &impl ConnectionTrait,
    site: &Site,
    feed: &feed::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let is_ours = matches!(feed.state, State::Failing | State::Moved | State::Gone);
    let Some(person) = feed.person_id.filter(|_| is_ours) else { return Ok(()) };
    let of = people::by_id(db, person).await?;
    let Some(to) = Recipient::of(db, &of).await? else { return Ok(()) };
    let words = context! {
        url => bare(&feed.url), state => feed.state.to_value(), moved_to => feed.moved_to.as_deref().map(bare),
        trouble => feed.trouble.as_ref().map(|t| told(t).in_(to.locale)), page => site.url("/me/feeds"),
    };
    let event = format!("feeds/stopped:{}:{}", feed.id, now.timestamp());
    mail::queue(db, site, &to, Letter::FeedStopped, &event, words, now).await
}
