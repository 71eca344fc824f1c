//! What reading any page needs: its base, and its text without what is not shown.

use std::collections::HashMap;

use scraper::{ElementRef, Html, Selector};
use url::Url;

use crate::text;

/// Deeper than this no page is meant to be read.
const DEEPEST: usize = 4_000;

/// Whether elements lie in each other so deep that reading the page would take for ever: the time grows with the square
/// of the depth. Counted by names, opened less closed, without building anything.
pub fn is_bottomless(html: &str) -> bool {
    // They have no content, or end by themselves where the next begins.
    const SHALLOW: [&str; 26] = [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup",
        "option", "p", "param", "path", "rect", "source", "tbody", "td", "th", "tr", "track", "wbr",
    ];
    let mut open: HashMap<&str, usize> = HashMap::new();
    let mut depth = 0;
    for tag in html.split('<').skip(1) {
        let (closes, name) = tag.strip_prefix('/').map_or((false, tag), |name| (true, name));
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.is_empty() || name.len() > 40 || SHALLOW.iter().any(|s| s.eq_ignore_ascii_case(name)) {
            continue;
        }
        let of = open.entry(name).or_default();
        match (closes, *of) {
            (false, _) => (*of, depth) = (*of + 1, depth + 1),
            (true, 1..) => (*of, depth) = (*of - 1, depth - 1),
            (true, 0) => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

pub fn every<'p>(page: &'p Html, css: &str) -> Vec<ElementRef<'p>> {
    Selector::parse(css).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

/// What relative addresses on the page begin from: the first `<base href>`, else where the page is.
pub fn base(page: &Html, at: &Url) -> Url {
    let named =
        every(page, "base[href]").first().and_then(|base| base.attr("href")).and_then(|href| at.join(href).ok());
    named.unwrap_or_else(|| at.clone())
}

/// The words in an element, of at most so many characters: one line, without scripts and styles.
pub fn words(of: ElementRef<'_>, most: usize) -> String {
    let mut said = String::new();
    let mut last = None;
    for node in of.descendants() {
        let (Some(text), Some(parent)) = (node.value().as_text(), node.parent()) else {
            if node.value().as_element().is_some_and(|e| e.name() == "br") {
                said.push(' ');
            }
            continue;
        };
        let name = parent.value().as_element().map_or("", |e| e.name());
        if matches!(name, "script" | "style" | "template" | "noscript") {
            continue;
        }
        // What stands in another block stands apart.
        let above = node.ancestors().take(UP);
        let block = above.into_iter().find(|n| !n.value().as_element().is_some_and(|e| INLINE.contains(&e.name())));
        let block = block.map(|n| n.id());
        if last.is_some() && last != block {
            said.push(' ');
        }
        last = block;
        said.push_str(text);
        // Of a page of megabytes a few words are wanted.
        if said.len() > most * 16 {
            break;
        }
    }
    short(&said, most)
}

/// So far up one looks for what an element stands in.
const UP: usize = 64;

/// Elements that do not part words.
const INLINE: [&str; 19] = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
    "time", "u", "var",
];

/// One line of at most so many characters.
pub fn short(said: &str, most: usize) -> String {
    let line = text::line(said);
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_a_bottom_is_known_before_it_is_read() {
        assert!(is_bottomless(&"<div>".repeat(5_000)) && is_bottomless(&"<b a=1></x>".repeat(5_000)));
        assert!(is_bottomless(&"<a><b>".repeat(3_000)));
        for fine in ["<p>one<br>".repeat(50_000), "<div>x</div>".repeat(50_000), "<li><a href=x>y</a>".repeat(50_000)] {
            assert!(!is_bottomless(&fine));
        }
        assert!(!is_bottomless("") && !is_bottomless("a < b <<< c") && !is_bottomless(&"<".repeat(100_000)));
    }
}
