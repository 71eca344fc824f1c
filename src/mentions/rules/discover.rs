//! Where a page wants its webmentions (W3C Webmention 3.1.2): the `Link` header first, then the first `<link>` or `<a>`.

use std::ops::ControlFlow;

use reqwest::header::{HeaderMap, LINK};
use url::Url;

use crate::html::{self, Piece};

/// The relation that is looked for.
const REL: &str = "webmention";

/// Where an endpoint was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Header,
    Link,
    Anchor,
}

impl Place {
    /// As the command tells it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Link => "link",
            Self::Anchor => "a",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub url: Url,
    pub place: Place,
}

/// The endpoint that an answer names; `at` is where it came from, after redirects. `body` is there where it is HTML.
/// The query of an endpoint is kept, an empty address is the page itself.
pub fn endpoint(headers: &HeaderMap, body: Option<&str>, at: &Url) -> Option<Endpoint> {
    let named = headers.get_all(LINK).iter().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let named: Vec<String> = named.collect();
    let in_header = named.iter().flat_map(|value| parts(value, ',')).find_map(|link| of_link(link, at));
    if let Some(url) = in_header {
        return Some(Endpoint { url, place: Place::Header });
    }
    let (href, place) = tagged(body?)?;
    let url = html::base(body?, at).join(href.trim()).ok()?;
    is_web(&url).then_some(Endpoint { url, place })
}

/// The first tag that names one. Without an address it names nothing; the next may.
fn tagged(body: &str) -> Option<(String, Place)> {
    let mut found = None;
    html::read(body, |piece| {
        let Piece::Open(tag) = piece else { return ControlFlow::Continue(()) };
        let place = match tag.name() {
            "link" => Place::Link,
            "a" => Place::Anchor,
            _ => return ControlFlow::Continue(()),
        };
        match tag.attr("href").filter(|_| has_rel(tag.attr("rel"))) {
            Some(href) => {
                found = Some((href.to_owned(), place));
                ControlFlow::Break(())
            }
            None => ControlFlow::Continue(()),
        }
    });
    found
}

/// `<address>; rel="one two"` of a `Link` header (RFC 8288). Only the first `rel` counts.
fn of_link(link: &str, at: &Url) -> Option<Url> {
    let (href, parameters) = link.trim().strip_prefix('<')?.split_once('>')?;
    let rel = parts(parameters, ';').into_iter().find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("rel").then(|| value.trim().trim_matches('"'))
    });
    has_rel(rel).then(|| at.join(href.trim()).ok()).flatten().filter(is_web)
}

fn has_rel(rel: Option<&str>) -> bool {
    rel.is_some_and(|rel| rel.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(REL)))
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.host_str().is_some()
}

/// What stands between these separators, where they are outside of `<…>` and `"…"`.
fn parts(text: &str, separator: char) -> Vec<&str> {
    let (mut all, mut from) = (Vec::new(), 0);
    let (mut in_address, mut in_quotes, mut escaped) = (false, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_quotes => escaped = true,
            '"' if !in_address => in_quotes = !in_quotes,
            '<' if !in_quotes => in_address = true,
            '>' if !in_quotes => in_address = false,
            c if c == separator && !in_address && !in_quotes => {
                all.push(&text[from..at]);
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    all.push(&text[from..]);
    all
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn found(links: &[&'static str], html: &str) -> Option<(String, &'static str)> {
        let headers = links.iter().map(|l| (LINK, HeaderValue::from_static(l)));
        let mut all = HeaderMap::new();
        headers.for_each(|(name, value)| {
            all.append(name, value);
        });
        let at = Url::parse("https://target.example/posts/1?page=2").unwrap();
        endpoint(&all, Some(html), &at).map(|e| (e.url.to_string(), e.place.slug()))
    }

    fn at(url: &str, place: &'static str) -> Option<(String, &'static str)> {
        Some((url.to_owned(), place))
    }

    #[test]
    fn headers_are_read_as_they_are_written() {
        for link in [
            "</in>; rel=webmention",
            "<https://target.example/in>; rel=\"webmention\"",
            "</in>; rel=\"me Webmention\"; title=\"a, b; rel=none\"",
            "</style>; rel=preload; as=style, </in>;REL = webmention",
            "</a,b;c>; rel=next, </in>; rel=webmention",
        ] {
            assert_eq!(found(&[link], ""), at("https://target.example/in", "header"), "{link}");
        }
        assert_eq!(
            found(&["</a>; rel=next", "<in?a=b&c=d>; rel=webmention"], ""),
            at("https://target.example/posts/in?a=b&c=d", "header")
        );
        assert_eq!(found(&["<>; rel=webmention"], ""), at("https://target.example/posts/1?page=2", "header"));
        for link in [
            "</in>; rel=not-webmention",
            "</in>; title=webmention",
            "</in>; rel=x; rel=webmention",
            "/in; rel=webmention",
            "<javascript:alert(1)>; rel=webmention",
        ] {
            assert_eq!(found(&[link], ""), None, "{link}");
        }
    }

    #[test]
    fn a_base_moves_what_is_relative() {
        assert_eq!(
            found(&[], "<base href=/a/><link rel=webmention href=in>"),
            at("https://target.example/a/in", "link")
        );
    }
}
