//! What may stand in braces in the program's own words, and what a letter puts for it.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use minijinja::Value;

use crate::l10n::{Locale, Message};

/// A placeholder: `{name}` in the program's own words, and what of the letter's values stands for it.
#[derive(Clone, Copy, Debug)]
pub struct Fill {
    pub name: &'static str,
    from: &'static str,
    how: How,
}

#[derive(Clone, Copy, Debug)]
enum How {
    Text,
    Day,
    /// In the cycle's zone and in UTC.
    Instant,
}

const fn fill(name: &'static str, from: &'static str, how: How) -> Fill {
    Fill { name, from, how }
}

pub(super) const EVERYWHERE: [Fill; 3] =
    [fill("name", "to_name", How::Text), fill("program", "program", How::Text), fill("contact", "contact", How::Text)];
pub(super) const CYCLE: Fill = fill("cycle", "cycle", How::Text);
pub(super) const CYCLE_TITLE: Fill = fill("cycle", "title", How::Text);
pub(super) const TRACK: Fill = fill("track", "track", How::Text);
pub(super) const YEAR: Fill = fill("year", "year", How::Text);
pub(super) const PATH: Fill = fill("path", "path", How::Text);
pub(super) const VERSION: Fill = fill("version", "revision", How::Text);
pub(super) const NUMBER: Fill = fill("number", "number", How::Text);
pub(super) const REASON: Fill = fill("reason", "reason", How::Text);
pub(super) const FROM: Fill = fill("from", "from", How::Text);
pub(super) const OPENS: Fill = fill("opens", "opens_at", How::Instant);
pub(super) const CLOSES: Fill = fill("closes", "closes_at", How::Instant);
pub(super) const CLOSED: Fill = fill("before", "closed_at", How::Instant);
pub(super) const CLOSE: Fill = fill("closed", "closed_at", How::Instant);
pub(super) const UNTIL: Fill = fill("until", "until", How::Instant);
pub(super) const KEPT: Fill = fill("kept", "kept_until", How::Day);
pub(super) const RESULTS: Fill = fill("results", "announces_at", How::Instant);
pub(super) const START: Fill = fill("start", "term_start", How::Day);
pub(super) const END: Fill = fill("end", "term_end", How::Day);
pub(super) const LAST: Fill = fill("last", "last", How::Day);
pub(super) const GRACED: Fill = fill("graced", "graced", How::Day);
pub(super) const DUE: Fill = fill("due", "due", How::Day);
pub(super) const REVIEWS_DUE: Fill = fill("reviews-due", "due_at", How::Instant);
pub(super) const FEED: Fill = fill("feed", "url", How::Text);
pub(super) const SITE: Fill = fill("site", "url", How::Text);
pub(super) const CALL: Fill = fill("call", "call", How::Text);
pub(super) const PIECE: Fill = fill("piece", "piece", How::Text);
pub(super) const DEADLINE: Fill = fill("deadline", "deadline", How::Instant);
pub(super) const NEXT: Fill = fill("next", "next_opens", How::Day);

impl Fill {
    /// What it is, for managers.
    pub fn meaning(self) -> Message {
        Message::new(format!("letters-fill-{}", self.name))
    }

    /// What stands for it in a letter with these values; nothing where the letter has none.
    pub fn value(self, all: &Value, locale: Locale) -> String {
        let given = |name: &str| all.get_attr(name).ok().filter(|v| !v.is_none() && !v.is_undefined());
        let Some(value) = given(self.from).map(|v| v.to_string()) else { return String::new() };
        match self.how {
            How::Text => value,
            How::Day => date(&value).map_or(value, |day| locale.day(day)),
            How::Instant => {
                let Ok(at) = DateTime::parse_from_rfc3339(&value) else { return value };
                let zone = given("zone").and_then(|zone| zone.to_string().parse().ok()).unwrap_or(Tz::UTC);
                let utc = locale.zoned(at.to_utc(), Tz::UTC);
                match zone {
                    Tz::UTC | Tz::Etc__UTC => utc,
                    _ => {
                        let local = locale.zoned(at.to_utc(), zone);
                        Message::new("mail-when").with("local", local).with("utc", utc).in_(locale)
                    }
                }
            }
        }
    }
}

/// The day of a date or of an instant.
fn date(text: &str) -> Option<NaiveDate> {
    text.get(..10).and_then(|day| day.parse().ok())
}
