//! Pictures in a text, as what stands for them.

use scraper::{Html, Selector};

use super::article::{Kept, PICTURES};

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// One that is kept here.
pub fn shown(kept: &Kept, alt: &str) -> String {
    format!(
        "<img src=\"{PICTURES}{}\" alt=\"{}\" width=\"{}\" height=\"{}\" decoding=\"async\">",
        kept.key,
        escaped(alt),
        kept.width,
        kept.height
    )
}

/// One that is elsewhere: only who follows the link is seen there.
pub fn link(url: &str, alt: &str) -> String {
    format!("<a class=\"picture-link\" href=\"{}\">{}</a>", escaped(url), escaped(&called(url, alt)))
}

/// One that is nowhere.
pub fn nowhere(written: &str, alt: &str) -> String {
    format!("<span class=\"picture-link\">{}</span>", escaped(&called(written, alt)))
}

/// By its words, else by the name of its file.
fn called(url: &str, alt: &str) -> String {
    if !alt.trim().is_empty() {
        return alt.trim().to_owned();
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    // What an address holds besides a place (`data:`) is no name.
    let name = path.rsplit('/').next().filter(|name| !name.is_empty() && !url.starts_with("data:"));
    name.unwrap_or("…").chars().take(80).collect()
}

/// HTML with each of its `<img>` replaced; none where it has none.
pub fn replaced(html: &str, mut with: impl FnMut(&str, &str) -> String) -> Option<String> {
    const TAG: &str = "<img";
    let find = |from: usize| html[from..].to_ascii_lowercase().find(TAG).map(|at| from + at);
    let mut at = find(0)?;
    let (mut out, mut from) = (String::new(), 0);
    loop {
        out.push_str(&html[from..at]);
        from = at + end(&html[at..]);
        out.push_str(&picture(&html[at..from], &mut with));
        match find(from) {
            Some(next) => at = next,
            None => break,
        }
    }
    out.push_str(&html[from..]);
    Some(out)
}

/// Where a tag ends: behind its closing bracket, whatever stands in quotes.
fn end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn picture(tag: &str, with: &mut impl FnMut(&str, &str) -> String) -> String {
    let Ok(images) = Selector::parse("img") else { return String::new() };
    let read = Html::parse_fragment(tag);
    let Some(image) = read.select(&images).next() else { return String::new() };
    match image.value().attr("src").filter(|src| !src.trim().is_empty()) {
        Some(src) => with(src.trim(), image.value().attr("alt").unwrap_or_default()),
        None => String::new(),
    }
}
