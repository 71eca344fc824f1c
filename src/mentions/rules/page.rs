//! What reading any page needs: its base, and its text without what is not shown.

use scraper::{ElementRef, Html, Selector};
use url::Url;

use crate::text;

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
