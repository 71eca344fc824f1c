//! What is true of signing in, over plain values.

use std::net::IpAddr;

use chrono::TimeDelta;
use entity::person::{self, Standing};

use crate::l10n::Message;
pub use crate::mail::LINK_LASTS;
use crate::text;
use crate::web::local_path::local;

/// How long the link works that `serve` prints; one from a letter as long as its letter is of use.
pub const SETUP_LASTS: TimeDelta = TimeDelta::days(1);

/// Wrong codes a link bears.
pub const CODE_TRIES: i32 = 5;

/// Letters an hour to one address, and asked for from one place.
pub const LETTERS_TO_ONE: i32 = 5;
pub const LETTERS_FROM_ONE: i32 = 20;
pub const WINDOW: TimeDelta = TimeDelta::hours(1);

const AGENT: usize = 200;

/// Where to go after signing in: the local path that was asked for, else one's own page. Never round in a circle.
pub fn next(asked: Option<&str>) -> String {
    let path = match asked {
        None | Some("") => return "/me".into(),
        Some(asked) => local(asked),
    };
    if ["/sign-in", "/sign-out", "/setup"].iter().any(|way| path.starts_with(way)) { "/me".into() } else { path }
}

/// Whether the person may have a session at all.
pub fn may_enter(person: &person::Model) -> bool {
    !matches!(person.standing, Standing::Deceased | Standing::Erased)
}

/// A code as people type it: in any case, with or without the hyphen.
pub fn code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).take(20).collect()
}

/// The place a request comes from: an IPv4 address, or the /64 that one IPv6 household has.
pub fn place(ip: Option<IpAddr>) -> String {
    match ip.map(|ip| ip.to_canonical()) {
        Some(IpAddr::V6(ip)) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Some(ip) => ip.to_string(),
        None => "unknown".into(),
    }
}

/// What a browser calls itself, as it is kept.
pub fn agent(header: Option<&str>) -> String {
    text::line(header.unwrap_or_default()).chars().take(AGENT).collect()
}

/// "Firefox on Linux": as people know their browsers.
pub fn agent_told(agent: &str) -> Message {
    let first = |known: &[(&str, &'static str)]| known.iter().find(|(sign, _)| agent.contains(sign)).map(|k| k.1);
    // Every browser claims to be the ones before it, so the order matters.
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => {
            Message::new("sign-in-browser-on").with("browser", browser).with("system", system)
        }
        (Some(one), None) | (None, Some(one)) => Message::verbatim(one),
        (None, None) if agent.is_empty() => Message::new("sign-in-browser-unknown"),
        (None, None) => Message::verbatim(agent.chars().take(60).collect::<String>()),
    }
}

/// How a session began, by a name that there are words for.
pub fn via(via: &str) -> &str {
    if ["letter", "github", "oidc", "setup", "demo"].contains(&via) { via } else { "other" }
}

/// An e-mail address as it is kept, or what is wrong with it.
pub fn address(typed: &str) -> Result<String, Message> {
    if typed.trim().is_empty() {
        return Err(Message::new("sign-in-wrong-address-missing"));
    }
    text::address(typed).ok_or_else(|| Message::new("sign-in-wrong-address"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_one_goes_where_one_wanted() {
        assert_eq!(next(Some("/cycles/2027?x=1")), "/cycles/2027?x=1");
        assert_eq!(next(None), "/me");
        assert_eq!(next(Some("")), "/me");
        assert_eq!(next(Some("//evil.example")), "/");
        assert_eq!(next(Some("/sign-in?next=/sign-in")), "/me");
        assert_eq!(next(Some("/sign-out")), "/me");
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        assert_eq!(code(" abcd-2345 "), code("ABCD2345"));
        assert!(code(&"A".repeat(1000)).len() <= 20);
    }

    #[test]
    fn one_household_is_one_place() {
        let place = |ip: &str| place(Some(ip.parse().unwrap()));
        assert_eq!(place("2001:db8:1:2:3::4"), place("2001:db8:1:2:ffff::1"));
        assert_ne!(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
        assert_eq!(place("::ffff:192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn browsers_are_told_by_name() {
        let agent_told = |agent: &str| agent_told(agent).to_string();
        assert_eq!(
            agent_told("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            "Firefox on Linux"
        );
        let chrome =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";
        assert_eq!(agent_told(chrome), "Chrome on Android");
        assert_eq!(agent_told("curl/8"), "curl/8");
        assert_eq!(agent_told(""), "Unknown browser");
        assert_eq!(agent(Some(&"x".repeat(900))).len(), 200);
        assert_eq!(agent(Some("a\r\nb")), "a b");
    }
}
