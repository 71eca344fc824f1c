//! Reading a page for what it says of a member.

use std::ops::ControlFlow;

use entity::link::Found;
use url::Url;

use super::Profile;
use crate::html::{self, Piece, Tag};

/// Of each kind so many are told: a page may name a thousand feeds.
const MOST: usize = 5;
/// The longest address or title that is kept.
const LONGEST: usize = 500;

/// What a page says, the most telling first. `at` is where it came from.
pub fn look(body: &str, at: &Url, profile: &Profile) -> Vec<Found> {
    let base = html::base(body, at);
    let mut found: Vec<Found> = Vec::new();
    html::read(body, |piece| {
        let one = if let Piece::Open(tag) = piece { read(tag, &base, profile) } else { None };
        if let Some(one) = one {
            let alike = found.iter().filter(|f| weight(f) == weight(&one)).count();
            if alike < MOST && !found.contains(&one) {
                found.push(one);
            }
        }
        ControlFlow::Continue(())
    });
    found.sort_by_key(weight);
    found
}

fn read(tag: &Tag, base: &Url, profile: &Profile) -> Option<Found> {
    let attribute = |name| tag.attr(name).map(str::trim).unwrap_or_default();
    let name = tag.name();
    match name {
        "meta" => {
            let is_ours = attribute("name").eq_ignore_ascii_case("palmares");
            let content = tag.attr("content")?.trim();
            is_ours.then(|| Found::Meta {
                content: cut(content),
                is_ours: Url::parse(content).is_ok_and(|url| profile.is(&url)),
            })
        }
        "img" => {
            let src = base.join(tag.attr("src")?.trim()).ok()?;
            profile.is_badge(&src).then(|| Found::Badge { src: cut(src.as_str()) })
        }
        "a" | "area" | "link" => {
            let (href, rel) = (base.join(tag.attr("href")?.trim()).ok()?, attribute("rel"));
            let has = |token: &str| tag.has("rel", token);
            let is_ours = profile.is(&href);
            let kind = feed_kind(attribute("type"));
            match () {
                () if has("me") && matches!(href.scheme(), "http" | "https") => {
                    Some(Found::RelMe { element: name.to_owned(), href: cut(href.as_str()), is_ours })
                }
                () if is_ours => Some(Found::PlainLink { href: cut(href.as_str()), rel: cut(rel) }),
                () if name == "link" && (has("alternate") || has("feed")) && !has("stylesheet") => {
                    let title = cut(&crate::text::line(attribute("title")));
                    Some(Found::Feed { href: web(&href)?, kind: kind?.to_owned(), title })
                }
                () => None,
            }
        }
        _ => None,
    }
}

/// `application/json` is none: WordPress names its API so.
fn feed_kind(media_type: &str) -> Option<&'static str> {
    match media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/rss+xml" | "application/rdf+xml" | "application/xml" | "text/xml" => Some("rss"),
        "application/atom+xml" => Some("atom"),
        "application/feed+json" => Some("json"),
        _ => None,
    }
}

/// Whole or not at all: a feed is asked for at this address.
fn web(url: &Url) -> Option<String> {
    (matches!(url.scheme(), "http" | "https") && url.as_str().len() <= 2000).then(|| url.to_string())
}

/// The feed to read where a page names several: the first that is not of comments, else the first.
pub fn best_feed(found: &[Found]) -> Option<&str> {
    let feeds = || {
        found.iter().filter_map(|f| if let Found::Feed { href, title, .. } = f { Some((href, title)) } else { None })
    };
    let of_posts = |href: &str, title: &str| {
        let (href, title) = (href.to_lowercase(), title.to_lowercase());
        !title.contains("comment") && !href.contains("/comments") && !href.contains("comments=")
    };
    let best = feeds().find(|(href, title)| of_posts(href, title)).or_else(|| feeds().next());
    best.map(|(href, _)| href.as_str())
}

fn weight(found: &Found) -> u8 {
    match found {
        Found::RelMe { is_ours: true, .. } => 0,
        Found::Meta { is_ours: true, .. } => 1,
        Found::PlainLink { .. } => 2,
        Found::Meta { .. } => 3,
        Found::RelMe { .. } => 4,
        Found::Badge { .. } => 5,
        Found::Feed { .. } => 6,
    }
}

fn cut(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use entity::link::Proof;

    use super::*;
    use crate::config::Config;
    use crate::sites::rules::proof;

    fn seen(html: &str) -> Vec<Found> {
        let site = Config { base_url: "https://awards.example.org".parse().unwrap(), ..Config::default() }.site();
        let profile = Profile::of(&site, &[7, 3]);
        assert_eq!(profile.url(), "https://awards.example.org/directory/7");
        look(html, &"https://ada.example/blog/".parse().unwrap(), &profile)
    }

    #[test]
    fn a_link_with_rel_me_proves() {
        for html in [
            r#"<a rel="me" href="https://awards.example.org/directory/7">me</a>"#,
            r#"<link rel="ME" href="https://awards.example.org/directory/7/">"#,
            r#"<body><a class=x rel="nofollow  Me noopener" href=" http://awards.example.org/directory/7 ">me</a>"#,
            // Their old number, from before two records were found to be one person.
            r#"<a rel=me href=https://awards.example.org/directory/3>me"#,
            r#"<base href="https://awards.example.org/x/"><a rel="me" href="/directory/7">me</a>"#,
        ] {
            assert_eq!(proof(&seen(html)), Some(Proof::RelMe), "{html}");
        }
        let meta = r#"<meta name="Palmares" content="https://awards.example.org/directory/7">"#;
        assert_eq!(proof(&seen(meta)), Some(Proof::Meta));
    }

    #[test]
    fn nothing_else_proves() {
        for html in [
            r#"<a href="https://awards.example.org/directory/7">a plain link</a>"#,
            r#"<a rel="menu" href="https://awards.example.org/directory/7">x</a>"#,
            r#"<a rel="me" href="https://awards.example.org/directory/77">another</a>"#,
            r#"<a rel="me" href="https://awards.example.org/directory/7?x">x</a>"#,
            r#"<a rel="me" href="https://awards.example.org:8443/directory/7">x</a>"#,
            r#"<a rel="me" href="https://awards.example.org.evil.example/directory/7">x</a>"#,
            r#"<a rel="me" href="https://u@awards.example.org/directory/7">x</a>"#,
            r#"<a rel="me" href="/directory/7">relative to the blog</a>"#,
            r#"<!-- <a rel="me" href="https://awards.example.org/directory/7">x</a> -->"#,
            r#"<script>"<a rel='me' href='https://awards.example.org/directory/7'>"</script>"#,
            r#"<textarea><a rel="me" href="https://awards.example.org/directory/7">x</a></textarea>"#,
            r#"<template><a rel="me" href="https://awards.example.org/directory/7">x</a></template>"#,
            r#"<meta name="other" content="https://awards.example.org/directory/7">"#,
            "",
        ] {
            assert_eq!(proof(&seen(html)), None, "{html}");
        }
    }

    #[test]
    fn what_is_there_besides_is_told() {
        let found = seen(
            r#"<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="alternate" type="application/atom+xml; charset=utf-8" title="Ada" href="../atom.xml">
            <link rel="alternate" type="application/json" href="/wp-json/">
            <link rel="alternate" type="text/html" hreflang="fr" href="/fr">
            <img src="https://awards.example.org/directory/7/badge.svg?style=line">
            <a rel="me" href="https://social.example/@ada">m</a>
            <a rel="nofollow" href="https://awards.example.org/directory/7">plain</a>"#,
        );
        let plain = Found::PlainLink { href: "https://awards.example.org/directory/7".into(), rel: "nofollow".into() };
        assert_eq!(found[0], plain);
        assert!(matches!(&found[1], Found::RelMe { is_ours: false, .. }) && matches!(&found[2], Found::Badge { .. }));
        assert_eq!(best_feed(&found), Some("https://ada.example/atom.xml"));
        assert_eq!(found.len(), 5);
        assert_eq!(best_feed(&found[..3]), None);
    }

    #[test]
    fn a_page_of_a_thousand_links_is_told_in_a_few() {
        let links: String = (0..1000).map(|n| format!("<a rel=me href='https://x.example/{n}'>x</a>")).collect();
        let found = seen(&(links + "<a rel=me href=https://awards.example.org/directory/7>x"));
        assert_eq!((found.len(), proof(&found)), (6, Some(Proof::RelMe)));
    }

    #[test]
    fn a_page_made_to_be_slow_is_read_to_its_end() {
        let link = "<a rel=me href=https://awards.example.org/directory/7>x";
        let open: String = (0..3900).map(|n| format!("<b a{n}>")).collect();
        for slow in ["<div>".repeat(400_000), open + &"<p>x".repeat(400_000), "<path>".repeat(170_000)] {
            assert_eq!(proof(&seen(&(slow + link))), Some(Proof::RelMe));
        }
    }
}
