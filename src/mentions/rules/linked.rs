//! Whether a document links to an address, and where the links of a text lead.

use std::ops::ControlFlow;

use serde_json::Value;
use url::Url;

use crate::html::{self, Piece};

/// What carries an address in HTML.
const ATTRIBUTES: [&str; 6] = ["href", "src", "cite", "data", "poster", "longdesc"];

/// Deeper than this nobody nests what they mean.
const DEPTH: u8 = 64;

/// Whether a document of this media type links to exactly `target` (fragment included). In HTML by an attribute: what
/// only stands there as text, or in a comment, is no link. None: not a kind of document that links.
pub fn links(content_type: &str, body: &str, at: &Url, target: &Url) -> Option<bool> {
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_lowercase();
    match kind.as_str() {
        "" | "text/html" | "application/xhtml+xml" => Some(in_html(body, at, target)),
        "application/json" => Some(in_json(body, target)),
        kind if kind.ends_with("+json") => Some(in_json(body, target)),
        "text/plain" | "text/markdown" => Some(in_text(body, target)),
        _ => None,
    }
}

fn in_html(body: &str, at: &Url, target: &Url) -> bool {
    let base = html::base(body, at);
    let is_it = |href: &str| base.join(href.trim()).is_ok_and(|url| url == *target);
    let mut links = false;
    html::read(body, |piece| match piece {
        Piece::Open(tag) if ATTRIBUTES.iter().filter_map(|name| tag.attr(name)).any(is_it) => {
            links = true;
            ControlFlow::Break(())
        }
        _ => ControlFlow::Continue(()),
    });
    links
}

fn in_json(body: &str, target: &Url) -> bool {
    serde_json::from_str::<Value>(body).is_ok_and(|value| says(&value, target, 0))
}

fn says(value: &Value, target: &Url, depth: u8) -> bool {
    match value {
        _ if depth > DEPTH => false,
        Value::String(text) => Url::parse(text.trim()).is_ok_and(|url| url == *target),
        Value::Array(all) => all.iter().any(|one| says(one, target, depth + 1)),
        Value::Object(all) => all.values().any(|one| says(one, target, depth + 1)),
        _ => false,
    }
}

/// The address as a whole: `/directory/12` is not in a text that says `/directory/123`.
fn in_text(body: &str, target: &Url) -> bool {
    let is_end = |rest: &str| {
        let mut rest = rest.chars();
        match rest.next() {
            None => true,
            Some('.' | ',' | ';' | ':' | '!' | '?' | ')' | ']') => rest.next().is_none_or(char::is_whitespace),
            Some(c) => c.is_whitespace() || matches!(c, '>' | '<' | '"' | '\''),
        }
    };
    body.match_indices(target.as_str()).any(|(at, found)| is_end(&body[at + found.len()..]))
}

/// Where the links in what we drew lead on the web: each address once, in their order.
pub fn outward(drawn: &str, at: &Url) -> Vec<Url> {
    let mut all: Vec<Url> = Vec::new();
    html::read(drawn, |piece| {
        let href = if let Piece::Open(tag) = piece { tag.attr("href").filter(|_| tag.name() == "a") } else { None };
        if let Some(url) = href.and_then(|href| at.join(href).ok()) {
            let is_web = matches!(url.scheme(), "http" | "https") && url.origin() != at.origin();
            if is_web && !all.contains(&url) {
                all.push(url);
            }
        }
        ControlFlow::Continue(())
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: &str = "https://home.example/directory/12";

    fn read(content_type: &str, body: &str) -> Option<bool> {
        let at = Url::parse("https://blog.example/post").unwrap();
        links(content_type, body, &at, &Url::parse(TARGET).unwrap())
    }

    #[test]
    fn only_an_attribute_links() {
        for html in [
            "<a href='https://home.example/directory/12'>x</a>",
            "<a href=' HTTPS://HOME.example:443/directory/12 '>x</a>",
            "<img src=\"https://home.example/directory/12\">",
            "<blockquote cite=\"https://home.example/directory/12\">",
            "<base href='https://home.example/'><a href='directory/12'>x</a>",
            "<video poster=https://home.example/directory/12></video>",
        ] {
            assert_eq!(read("text/html; charset=utf-8", html), Some(true), "{html}");
        }
        for html in [
            "https://home.example/directory/12",
            "<!-- <a href='https://home.example/directory/12'>x</a> -->",
            "&lt;a href='https://home.example/directory/12'&gt;",
            "<pre><code>&lt;a href=\"https://home.example/directory/12\"&gt;</code></pre>",
            "<a href='https://home.example/directory/123'>x</a>",
            "<a href='https://home.example/directory/12#about'>x</a>",
            "<a href='https://home.example/directory/12?x'>x</a>",
            "<a href='http://home.example/directory/12'>x</a>",
            "<a title='https://home.example/directory/12'>x</a>",
            "<script>var a = \"<a href='https://home.example/directory/12'>\"</script>",
            "<textarea><a href='https://home.example/directory/12'></textarea>",
            "",
        ] {
            assert_eq!(read("text/html", html), Some(false), "{html}");
        }
    }

    #[test]
    fn other_documents_link_in_their_own_way() {
        let json = r#"{"type":["h-entry"],"properties":{"in-reply-to":["https://home.example/directory/12"]}}"#;
        assert_eq!(read("application/json", json), Some(true));
        assert_eq!(read("application/mf2+json", json), Some(true));
        assert_eq!(read("application/json", r#"{"text":"see https://home.example/directory/12"}"#), Some(false));
        assert_eq!(read("application/json", "{broken"), Some(false));
        assert_eq!(read("text/plain", "See https://home.example/directory/12."), Some(true));
        assert_eq!(
            read("text/plain", "See https://home.example/directory/123 or https://home.example/directory/12.json"),
            Some(false)
        );
        assert_eq!(read("image/png", TARGET), None);
        assert_eq!(read("application/pdf", TARGET), None);
    }

    #[test]
    fn what_leads_outward_is_found_once() {
        let at = Url::parse("https://home.example/posts/one").unwrap();
        let html = "<p><a href='https://b.example/x'>b</a> <a href='/directory/1'>own</a> <a href='https://b.example/x'>again</a>
            <a href='mailto:a@b.example'>m</a> <a href='https://c.example/#y'>c</a></p>";
        let found: Vec<_> = outward(html, &at).iter().map(Url::to_string).collect();
        assert_eq!(found, ["https://b.example/x", "https://c.example/#y"]);
    }
}
