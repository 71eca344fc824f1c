//! What a page says of a member, and what follows from it (R10). Pure.

mod page;

use chrono::{DateTime, TimeDelta, Utc};
use entity::link::{self, Found, Proof};
use url::Url;

use crate::config::Site;

pub use page::{best_feed, look};

/// Sites and profiles elsewhere that one person may name.
pub const MOST: usize = 20;

/// A site is looked at so often.
pub const WEEK: TimeDelta = TimeDelta::days(7);

/// After so many checks that failed, one after the other, the member is warned; after more the tick is taken (R10).
pub const WARNED: i32 = 2;
pub const UNVERIFIED: i32 = 4;

/// A site that never linked back in so many checks is left alone until its member asks again.
const ENOUGH: i32 = 8;

/// Services whose pages carry no link of one's own that says who one is: there is nothing to look for. Their hosts.
const SILENT: [&str; 14] = [
    "linkedin.com",
    "x.com",
    "twitter.com",
    "facebook.com",
    "instagram.com",
    "youtube.com",
    "xing.com",
    "reddit.com",
    "bsky.app",
    "sessionize.com",
    "slideshare.net",
    "speakerdeck.com",
    "twitch.tv",
    "t.me",
];

/// What counts as a link to a member's page: exactly its address, by whichever of their numbers, with or without a
/// closing slash, by http or https.
#[derive(Clone, Debug)]
pub struct Profile {
    home: Url,
    paths: Vec<String>,
}

impl Profile {
    /// `numbers`: their own first, then those of records that were merged into theirs.
    pub fn of(site: &Site, numbers: &[i64]) -> Self {
        let paths: Vec<String> = numbers.iter().map(|n| format!("/directory/{n}")).collect();
        let home = Url::parse(&site.origin()).expect("the configuration was checked at start");
        Self { home, paths }
    }

    /// Nobody's: for who only looks what else a page says.
    pub fn nobodys(home: &Url) -> Self {
        Self { home: home.clone(), paths: Vec::new() }
    }

    /// The address to be linked.
    pub fn url(&self) -> String {
        let path = self.paths.first().map_or("/directory", String::as_str);
        self.home.join(path).map_or_else(|_| path.to_owned(), String::from)
    }

    /// Whether this is the member's page, and nothing but it.
    pub fn is(&self, url: &Url) -> bool {
        let path = url.path().strip_suffix('/').unwrap_or(url.path());
        self.is_here(url)
            && self.paths.iter().any(|p| p == path)
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    }

    /// Whether it is on this portal at all. Where the port is the usual one of its scheme, the other scheme's counts too.
    pub fn is_here(&self, url: &Url) -> bool {
        matches!(url.scheme(), "http" | "https")
            && url.host_str() == self.home.host_str()
            && url.port() == self.home.port()
    }

    /// Whether it is the picture that tells of the member.
    pub fn is_badge(&self, url: &Url) -> bool {
        let of = url.path().strip_suffix("/badge.svg");
        self.is_here(url) && of.is_some_and(|of| self.paths.iter().any(|p| p == of))
    }
}

/// Whether a page at this address may carry the link at all.
pub fn may_link_back(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    !SILENT.iter().any(|silent| host == *silent || host.strip_suffix(silent).is_some_and(|rest| rest.ends_with('.')))
}

/// When a new address is looked at first: at once, or never.
pub fn first_check(url: &Url, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    may_link_back(url).then_some(now)
}

/// Whether two addresses are of one domain: the same host, or one a part of the other (`example.org`,
/// `blog.example.org`). Two that merely share what is above them are not: on many hosts, neighbours are strangers.
pub fn same_domain(one: &Url, other: &Url) -> bool {
    let host = |url: &Url| {
        let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    };
    let below = |part: &str, whole: &str| {
        let is_domain = url::Host::parse(whole).is_ok_and(|h| matches!(h, url::Host::Domain(_)));
        is_domain && whole.contains('.') && part.strip_suffix(whole).is_some_and(|rest| rest.ends_with('.'))
    };
    let (one, other) = (host(one), host(other));
    !one.is_empty() && (one == other || below(&one, &other) || below(&other, &one))
}

/// What proves that the page is the member's.
pub fn proof(found: &[Found]) -> Option<Proof> {
    let by = |f: &Found| match f {
        Found::RelMe { is_ours: true, .. } => Some(Proof::RelMe),
        Found::Meta { is_ours: true, .. } => Some(Proof::Meta),
        _ => None,
    };
    found.iter().find_map(by)
}

/// What a check leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    pub proof: Option<Proof>,
    pub verified_at: Option<DateTime<Utc>>,
    pub failed_checks: i32,
    pub check_at: Option<DateTime<Utc>>,
    pub event: Option<Event>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Verified,
    Warned,
    Unverified,
}

/// What follows from a check that found this proof, or none. `counts` is false where the member only looked in between:
/// nobody loses a tick by pressing a button.
pub fn judged(link: &link::Model, proof: Option<Proof>, counts: bool, now: DateTime<Utc>) -> Judged {
    let as_it_is = Judged {
        proof: link.proof,
        verified_at: link.verified_at,
        failed_checks: link.failed_checks,
        check_at: link.check_at,
        event: None,
    };
    if let Some(proof) = proof {
        return Judged {
            proof: Some(proof),
            verified_at: link.verified_at.or(Some(now)),
            failed_checks: 0,
            check_at: Some(now + WEEK),
            event: link.verified_at.is_none().then_some(Event::Verified),
        };
    }
    // It was known by something else than its page, which need not say it.
    if link.proof == Some(Proof::Claim) {
        return Judged { check_at: None, ..as_it_is };
    }
    if !counts {
        return as_it_is;
    }
    let failed_checks = link.failed_checks.saturating_add(1);
    let loses = failed_checks >= UNVERIFIED && link.verified_at.is_some();
    let is_warned = failed_checks == WARNED && link.verified_at.is_some();
    Judged {
        proof: link.proof.filter(|_| !loses),
        verified_at: link.verified_at.filter(|_| !loses),
        failed_checks,
        check_at: (failed_checks < ENOUGH).then_some(now + WEEK),
        event: if loses { Some(Event::Unverified) } else { is_warned.then_some(Event::Warned) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    fn link(verified: bool, failed: i32) -> link::Model {
        let now = DateTime::UNIX_EPOCH;
        link::Model {
            id: 1,
            person_id: 1,
            kind: "blog".into(),
            url: "https://ada.example/".into(),
            url_key: "ada.example".into(),
            verified_at: verified.then_some(now),
            position: 0,
            proof: verified.then_some(Proof::RelMe),
            checked_at: None,
            check_at: Some(now),
            failed_checks: failed,
            report: None,
            check_lease: None,
        }
    }

    #[test]
    fn two_failures_warn_and_four_take_the_tick() {
        let now = DateTime::UNIX_EPOCH + WEEK;
        let events: Vec<_> = (0..5).map(|failed| judged(&link(true, failed), None, true, now).event).collect();
        assert_eq!(events, [None, Some(Event::Warned), None, Some(Event::Unverified), Some(Event::Unverified)]);
        let lost = judged(&link(true, 3), None, true, now);
        assert_eq!((lost.proof, lost.verified_at, lost.check_at), (None, None, Some(now + WEEK)));
        // Looked at in between: nothing counts.
        assert_eq!(judged(&link(true, 3), None, false, now).failed_checks, 3);
        // Nobody is warned of a tick that they never had, and at some time it is enough.
        assert!((0..9).all(|failed| judged(&link(false, failed), None, true, now).event.is_none()));
        assert_eq!(judged(&link(false, 7), None, true, now).check_at, None);
    }

    #[test]
    fn a_good_check_forgives_and_keeps_the_first_day() {
        let now = DateTime::UNIX_EPOCH + WEEK;
        let good = judged(&link(true, 3), Some(Proof::Meta), true, now);
        assert_eq!((good.failed_checks, good.verified_at), (0, Some(DateTime::UNIX_EPOCH)));
        assert_eq!((good.proof, good.event), (Some(Proof::Meta), None));
        assert_eq!(judged(&link(false, 7), Some(Proof::RelMe), false, now).event, Some(Event::Verified));
        let claimed = link::Model { proof: Some(Proof::Claim), ..link(true, 3) };
        let kept = judged(&claimed, None, true, now);
        assert_eq!((kept.proof, kept.verified_at, kept.event), (claimed.proof, claimed.verified_at, None));
    }

    #[test]
    fn one_domain_is_one_owner() {
        let same = |a: &str, b: &str| same_domain(&url(a), &url(b));
        assert!(same("http://www.example.org/feed", "https://blog.example.org/x"));
        assert!(same("http://127.0.0.1:4000/", "http://127.0.0.1:5000/"));
        for (a, b) in [
            ("https://ada.github.io/", "https://eve.github.io/"),
            ("https://example.org/", "https://notexample.org/"),
            ("https://example.org/", "https://org/"),
            ("http://127.0.0.1/", "http://0.0.1/"),
            ("http://127.0.0.1/", "http://localhost/"),
        ] {
            assert!(!same(a, b) && !same(b, a), "{a} {b}");
        }
    }

    #[test]
    fn some_services_let_nobody_link_back() {
        assert!(!may_link_back(&url("https://www.linkedin.com/in/ada")) && !may_link_back(&url("https://x.com/ada")));
        assert!(may_link_back(&url("https://netflix.com/")) && may_link_back(&url("https://mastodon.social/@ada")));
    }
}
