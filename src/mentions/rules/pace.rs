//! How often, and from where: limits of what is taken in, and when another try makes sense.

use chrono::TimeDelta;
use url::Url;

/// Webmentions that are taken within an hour, each with what is counted: from one host, from all hosts of one domain,
/// from one place on the net, in all.
pub const AN_HOUR: Limits = Limits { host: 30, domain: 200, place: 60, all: 2000 };

pub struct Limits {
    pub host: i32,
    pub domain: i32,
    pub place: i32,
    pub all: i32,
}

/// How long to wait after so many tries that came to nothing; none: that was the last.
pub fn again(attempts: i32) -> Option<TimeDelta> {
    match attempts {
        ..=1 => Some(TimeDelta::minutes(2)),
        2 => Some(TimeDelta::minutes(20)),
        3 => Some(TimeDelta::hours(2)),
        4 => Some(TimeDelta::hours(12)),
        _ => None,
    }
}

/// The same for one that was verified, where its source is away: an outage takes nothing down. Four weeks of it do, in four
/// weekly looks after the first ones (as R10 has it for sites).
pub fn still(attempts: i32) -> Option<TimeDelta> {
    match attempts {
        5..=8 => Some(TimeDelta::weeks(1)),
        _ => again(attempts),
    }
}

/// The host as it is counted, shown and blocked.
pub fn host(of: &Url) -> String {
    let host = of.host_str().unwrap_or_default().to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// The last two names of a host. Of hosts that many people share (`co.uk`) the limit holds for all of them together.
pub fn domain(host: &str) -> &str {
    let is_number = host.rsplit('.').next().is_some_and(|last| last.parse::<u8>().is_ok()) || host.starts_with('[');
    match host.rmatch_indices('.').nth(1) {
        Some((at, _)) if !is_number => &host[at + 1..],
        _ => host,
    }
}

/// The host and those above it: whoever blocks `example.org` blocks `blog.example.org`.
pub fn suffixes(host: &str) -> Vec<String> {
    let above = host.match_indices('.').map(|(at, _)| host[at + 1..].to_owned());
    std::iter::once(host.to_owned()).chain(above).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_counted_with_their_domain() {
        assert_eq!(host(&Url::parse("https://WWW.Blog.example.org/x").unwrap()), "blog.example.org");
        assert_eq!(domain("blog.example.org"), "example.org");
        assert_eq!(domain("example.org"), "example.org");
        assert_eq!(domain("127.0.0.1"), "127.0.0.1");
        assert_eq!(suffixes("a.b.example"), ["a.b.example", "b.example", "example"]);
    }

    #[test]
    fn tries_end() {
        let all: Vec<_> = (1..).map_while(again).collect();
        assert_eq!(all.len(), 4);
        assert!(all.is_sorted());
        let patient: Vec<_> = (1..).map_while(still).collect();
        assert!(patient.is_sorted() && patient.starts_with(&all));
        assert!(patient.iter().sum::<TimeDelta>() > TimeDelta::weeks(4));
    }
}
