//! Who links to what: the two addresses of a webmention, and the page of ours that is meant.

use url::Url;

use crate::config::Site;
use crate::text::is_slug;

/// The longest address that is taken: the two of a mention together have their place in an index, whose rows PostgreSQL
/// lets have 2,704 bytes.
const LONGEST: usize = 1300;

/// A page of ours that takes mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Member(i64),
    Post(String),
    News(String),
    Call(String),
}

/// The two addresses, as they are kept: the source without its fragment, since it is one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub source: Url,
    pub target: Url,
    pub page: Target,
}

/// Why a webmention is not taken at all; each has words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No address, or none of the web.
    Source,
    Target,
    /// Both are the same page.
    Same,
    /// Not a page of ours that takes mentions.
    NotOurs,
}

impl Wrong {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Target => "target",
            Self::Same => "same",
            Self::NotOurs => "not-ours",
        }
    }

    /// The field that is to be looked at.
    pub fn field(self) -> &'static str {
        match self {
            Self::Source | Self::Same => "source",
            Self::Target | Self::NotOurs => "target",
        }
    }
}

/// What was sent, where it can be taken. Whether the page exists is another question.
pub fn pair(source: &str, target_url: &str, site: &Site) -> Result<Pair, Wrong> {
    let mut source = address(source).ok_or(Wrong::Source)?;
    source.set_fragment(None);
    let target_url = address(target_url).ok_or(Wrong::Target)?;
    let bare = |url: &Url| url.as_str().split('#').next().unwrap_or_default().to_owned();
    if bare(&source) == bare(&target_url) {
        return Err(Wrong::Same);
    }
    let page = target(&target_url, site).ok_or(Wrong::NotOurs)?;
    // One page of ours by two addresses is still one page.
    if target(&source, site).is_some_and(|from| from == page) {
        return Err(Wrong::Same);
    }
    Ok(Pair { source, target: target_url, page })
}

/// The page of ours at an address; its query and fragment say nothing of which.
pub fn target(url: &Url, site: &Site) -> Option<Target> {
    if url.origin().ascii_serialization() != site.origin() {
        return None;
    }
    let mut parts = url.path().trim_end_matches('/').split('/').skip(1);
    let (kind, name) = (parts.next()?, parts.next()?);
    let is_number = !name.is_empty() && name.len() <= 9 && name.bytes().all(|b| b.is_ascii_digit());
    match (kind, parts.next()) {
        ("directory", None) if is_number => name.parse().ok().map(Target::Member),
        ("posts", None) if is_slug(name) => Some(Target::Post(name.to_owned())),
        ("news", None) if is_slug(name) => Some(Target::News(name.to_owned())),
        ("calls", None) if is_slug(name) => Some(Target::Call(name.to_owned())),
        _ => None,
    }
}

fn address(typed: &str) -> Option<Url> {
    let url = Url::parse(typed.trim()).ok()?;
    let is_plain = url.username().is_empty() && url.password().is_none();
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty());
    (is_web && is_plain && url.as_str().len() <= LONGEST).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn read(source: &str, target: &str) -> Result<Target, Wrong> {
        let site = Config { base_url: "https://home.example".parse().unwrap(), ..Config::default() }.site();
        pair(source, target, &site).map(|pair| pair.page)
    }

    #[test]
    fn pages_of_ours_take_mentions() {
        let from = "https://blog.example/post";
        assert_eq!(read(from, "https://home.example/directory/12"), Ok(Target::Member(12)));
        assert_eq!(read(from, "https://HOME.example:443/directory/12/?from=x#about"), Ok(Target::Member(12)));
        assert_eq!(read(from, "https://home.example/posts/one-two"), Ok(Target::Post("one-two".into())));
        assert_eq!(read(from, "https://home.example/news/2027"), Ok(Target::News("2027".into())));
        assert_eq!(read(from, "https://home.example/calls/winter"), Ok(Target::Call("winter".into())));
        assert_eq!(read("https://home.example/posts/one", "https://home.example/directory/12"), Ok(Target::Member(12)));
    }

    #[test]
    fn whatever_else_is_refused_with_a_reason() {
        let (from, to) = ("https://blog.example/post", "https://home.example/directory/12");
        for bad in [
            "",
            "post",
            "ftp://blog.example/",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://me:pw@blog.example/",
            "http://",
        ] {
            assert_eq!(read(bad, to), Err(Wrong::Source), "{bad}");
            assert_eq!(read(from, bad), Err(Wrong::Target), "{bad}");
        }
        assert_eq!(read(&format!("https://blog.example/{}", "x".repeat(1300)), to), Err(Wrong::Source));
        for (source, target) in
            [(to, to), ("https://home.example/directory/12#a", to), (to, "https://home.example/directory/12?x")]
        {
            assert_eq!(read(source, target), Err(Wrong::Same), "{source}");
        }
        for other in [
            "https://other.example/directory/12",
            "http://home.example/directory/12",
            "https://home.example:8443/directory/12",
            "https://home.example/",
            "https://home.example/directory",
            "https://home.example/directory/12/activities",
            "https://home.example/directory/12.json",
            "https://home.example/directory/x",
            "https://home.example/tracks/12",
            "https://home.example/calls",
            "https://home.example/calls/winter/claim",
        ] {
            assert_eq!(read(from, other), Err(Wrong::NotOurs), "{other}");
        }
    }
}
