//! The dates of cycles as a calendar (RFC 5545). It follows from what is published alone: nothing in it may know of
//! decisions, of arming, or of anybody's extension.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::cycle::{self, State};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use crate::config::Site;
use crate::l10n::{Locale, Message};

/// How often a cycle's dates were moved, and when last.
type Moves = HashMap<i64, (i64, DateTime<Utc>)>;

/// When each open or scheduled cycle opens, closes and is announced.
pub fn drawn(program: &str, cycles: &[cycle::Model], moves: &Moves, site: &Site, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Palmares//Cycles//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(program);
    for cycle in cycles.iter().filter(|c| matches!(c.state(now), State::Scheduled | State::Open)) {
        // What never moved says the same at every reading.
        let (times, moved) = moves.get(&cycle.id).copied().unwrap_or((0, DateTime::UNIX_EPOCH));
        let told = |key: &'static str| Message::new(key).with("cycle", &cycle.title).in_(Locale::english());
        for (what, at, summary) in [
            ("opens", cycle.opens_at, told("cycles-calendar-opens")),
            ("closes", cycle.closes_at, told("cycles-calendar-closes")),
            ("results", cycle.announces_at, told("cycles-calendar-results")),
        ] {
            let mut event = Event::new();
            event
                .uid(&format!("cycle-{}-{what}@{}", cycle.id, host(site)))
                .sequence(u32::try_from(times).unwrap_or(u32::MAX))
                .timestamp(moved)
                .last_modified(moved)
                .starts(at)
                .summary(&summary)
                .url(&site.url(&format!("/cycles/{}", cycle.slug)))
                .append_property(Property::new("TRANSP", "TRANSPARENT"));
            calendar.push(event.done());
        }
    }
    calendar.to_string()
}

/// The host of our address: what makes an identifier the world's own.
fn host(site: &Site) -> String {
    let origin = site.url("/");
    url::Url::parse(&origin).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or(origin)
}
