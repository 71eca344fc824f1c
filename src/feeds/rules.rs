//! When a feed is asked for, and what an answer means for that. Pure.

use chrono::{DateTime, TimeDelta, Utc};
use entity::link::{self, Found};
use url::Url;

pub use crate::outgoing::retry_after;
use crate::posts::rules::Entry;
use crate::sites::rules::same_domain;

/// A feed is left alone for at least so long, and at most so long, whatever its server or its posts say.
pub const SOONEST: TimeDelta = TimeDelta::hours(1);
pub const LATEST: TimeDelta = TimeDelta::hours(24);
/// Where nobody knows how often something is posted.
pub const USUAL: TimeDelta = TimeDelta::hours(6);

/// After so long with nothing but errors a feed is paused (R10).
pub const PATIENCE: TimeDelta = TimeDelta::days(14);

/// Feeds that one person may have.
pub const MOST: usize = 20;

/// How long a feed is left alone after it was read: a quarter of the usual time between its last posts, and a day where
/// it has slept for long.
pub fn interval(entries: &[Entry], now: DateTime<Utc>) -> TimeDelta {
    let mut dates: Vec<DateTime<Utc>> = entries.iter().filter_map(|e| e.published_at).filter(|at| *at <= now).collect();
    dates.sort_unstable_by(|a, b| b.cmp(a));
    dates.truncate(11);
    let Some(newest) = dates.first() else { return USUAL };
    if now - *newest > TimeDelta::days(60) {
        return LATEST;
    }
    let mut gaps: Vec<TimeDelta> = dates.windows(2).map(|w| w[0] - w[1]).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).map_or(USUAL, |gap| *gap / 4);
    usual.clamp(SOONEST, LATEST)
}

/// When to come again after a good answer. What the feed (`ttl`) or its server (`max-age`) wants counts where it is
/// longer, up to a day.
pub fn next(interval: TimeDelta, wishes: [Option<TimeDelta>; 2], seed: u64, now: DateTime<Utc>) -> DateTime<Utc> {
    let wait = wishes.into_iter().flatten().fold(interval, TimeDelta::max).clamp(SOONEST, LATEST);
    now + wait + jitter(wait, seed)
}

/// When to come again after so many errors in a row: a quarter of an hour, then twice as long each time, up to a day.
pub fn after_failure(failures: i32, seed: u64, now: DateTime<Utc>) -> DateTime<Utc> {
    let doubled = u32::try_from(failures.clamp(1, 12) - 1).unwrap_or_default();
    let wait = (TimeDelta::minutes(15) * 2_i32.pow(doubled)).min(LATEST);
    now + wait + jitter(wait, seed)
}

/// Up to a tenth more, so that what was added together does not come together for ever. The same for the same seed.
fn jitter(of: TimeDelta, seed: u64) -> TimeDelta {
    let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let thousandth = i32::try_from((mixed >> 33) % 101).unwrap_or_default();
    of * thousandth / 1000
}

/// What a feed is told apart by in `jitter`: itself, and the hour.
pub fn seed(feed: i64, now: DateTime<Utc>) -> u64 {
    feed.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (now.timestamp().unsigned_abs() / 3600)
}

/// The freshness that `Cache-Control` gives.
pub fn max_age(cache_control: &str) -> Option<TimeDelta> {
    let lower = cache_control.to_ascii_lowercase();
    let seconds = lower
        .split(',')
        .find_map(|part| part.trim().strip_prefix("max-age=")?.trim_matches('"').parse::<u32>().ok())?;
    Some(TimeDelta::seconds(seconds.into()))
}

/// Whether a site with a tick says that a feed is its member's own: by naming it, or because it lies below the site. On
/// many hosts neighbours are strangers, by path (`/@ada`, `/@eve`) as by name (`ada.`, `eve.`): only who has the whole of a
/// host has what is below it.
pub fn vouches(site: &link::Model, feed: &Url) -> bool {
    let names = |f: &Found| matches!(f, Found::Feed { href, .. } if href == feed.as_str());
    let is_named = site.report.as_ref().is_some_and(|r| r.found.iter().any(names));
    let is_below = Url::parse(&site.url).is_ok_and(|site| lies_below(&site, feed));
    site.verified_at.is_some() && (is_named || is_below)
}

fn lies_below(site: &Url, feed: &Url) -> bool {
    let host = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let (of, path) = (host(site), site.path());
    // The index of a folder is the folder.
    let path = ["index.html", "index.htm", "index.php"].iter().find_map(|i| path.strip_suffix(i)).unwrap_or(path);
    let path = path.trim_end_matches('/');
    let is_there = feed.path().strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let is_part = || path.is_empty() && host(feed).len() > of.len() && same_domain(site, feed);
    site.port() == feed.port() && is_there && (host(feed) == of || is_part())
}

/// Whether it is time to give up on a feed.
pub fn is_hopeless(failing_since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - failing_since >= PATIENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2027-01-15T12:00:00Z".parse().unwrap()
    }

    fn posts(hours_ago: &[i64]) -> Vec<Entry> {
        let entry = |h: &i64| Entry { published_at: Some(now() - TimeDelta::hours(*h)), ..Entry::default() };
        hours_ago.iter().map(entry).collect()
    }

    #[test]
    fn who_posts_often_is_read_often() {
        assert_eq!(interval(&posts(&[1, 3, 5, 7]), now()), SOONEST);
        assert_eq!(interval(&posts(&[10, 58, 34]), now()), TimeDelta::hours(6));
        assert_eq!(interval(&posts(&[24, 24 * 8, 24 * 15]), now()), LATEST);
        assert_eq!(interval(&posts(&[24 * 90, 24 * 90 + 1]), now()), LATEST);
        assert_eq!(interval(&[], now()), USUAL);
        // What is dated into the future says nothing.
        assert_eq!(interval(&posts(&[-100, -200]), now()), USUAL);
    }

    #[test]
    fn wishes_count_within_a_day() {
        let wait = |wishes| next(SOONEST, wishes, 0, now()) - now();
        assert_eq!(wait([None, Some(TimeDelta::hours(5))]), TimeDelta::hours(5));
        assert_eq!(wait([Some(TimeDelta::days(7)), None]), LATEST);
        assert_eq!(wait([Some(TimeDelta::seconds(1)), None]), SOONEST);
        for seed in 0..50 {
            let wait = next(SOONEST, [None, None], super::seed(seed, now()), now()) - now();
            assert!(wait >= SOONEST && wait <= SOONEST * 11 / 10);
        }
    }

    #[test]
    fn a_site_vouches_for_what_lies_below_it_and_what_it_names() {
        let below = |site: &str, feed: &str| lies_below(&site.parse().unwrap(), &feed.parse().unwrap());
        for (site, feed) in [
            ("https://ada.example", "https://ada.example/feed.xml"),
            ("https://www.ada.example/index.html", "http://ada.example/feed.xml"),
            ("https://ada.example/", "https://blog.ada.example/feed"),
            ("https://host.example/~ada/", "https://host.example/~ada/feed?x"),
            ("https://host.example/~ada/index.php", "https://host.example/~ada/feed"),
            ("https://host.example/@ada", "https://host.example/@ada/feed.rss"),
        ] {
            assert!(below(site, feed), "{site} {feed}");
        }
        for (site, feed) in [
            ("https://mastodon.social/@ada", "https://mastodon.social/@eve.rss"),
            ("https://mastodon.social/@ada", "https://mastodon.social/@adam/feed"),
            ("https://dev.to/ada", "https://dev.to/feed/eve"),
            ("https://medium.com/@ada", "https://eve.medium.com/@ada/feed"),
            ("https://ada.medium.com/", "https://medium.com/feed/@eve"),
            ("https://ada.github.io/", "https://eve.github.io/feed"),
            ("https://ada.example/", "https://ada.example:8443/feed"),
            ("http://127.0.0.1/", "http://localhost/feed"),
        ] {
            assert!(!below(site, feed), "{site} {feed}");
        }
    }

    #[test]
    fn errors_are_given_more_and_more_time() {
        let waits: Vec<_> =
            [1, 2, 3, 7, 8, 1000].iter().map(|n| (after_failure(*n, 0, now()) - now()).num_minutes()).collect();
        assert_eq!(waits, [15, 30, 60, 960, 1440, 1440]);
        assert!(is_hopeless(now() - PATIENCE, now()) && !is_hopeless(now() - PATIENCE + TimeDelta::hours(1), now()));
    }

    #[test]
    fn servers_say_how_long_it_keeps() {
        assert_eq!(max_age("public, Max-Age=300, must-revalidate"), Some(TimeDelta::minutes(5)));
        assert_eq!(max_age("no-store"), None);
    }
}
