//! The program's own words for a letter: Markdown with placeholders from the letter's list. Never a template: what is
//! typed is text, and what stands for a placeholder is text in it, escaped like all other text.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use crate::markdown;

/// What stands for a placeholder by its name; none for a name that is none.
pub type Filling<'f> = &'f dyn Fn(&str) -> Option<String>;

/// The placeholders in a text, in braces.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// The first placeholder in `text` that is none of `known`.
pub fn unknown(text: &str, known: &[&str]) -> Option<String> {
    names(text).find(|name| !known.contains(name)).map(|name| name.chars().take(40).collect())
}

/// One line or plain text with every placeholder filled. What fills one is not looked at again.
pub fn filled(text: &str, fill: Filling<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}').and_then(|(name, left)| fill(name).map(|value| (value, left))) {
            Some((value, left)) => {
                out.push_str(&value);
                rest = left;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// As a letter's HTML form shows them.
pub fn html(source: &str, fill: Filling<'_>) -> String {
    markdown::drawn(events(source, fill))
}

/// As a letter's plain form shows them: the same words and the same links.
pub fn plain(source: &str, fill: Filling<'_>) -> String {
    let mut out = Plain::default();
    events(source, fill).for_each(|event| out.take(event));
    out.text.trim().to_owned()
}

/// Markdown with the placeholders filled where text stands. Tags that were typed are shown as typed.
fn events<'e>(source: &'e str, fill: Filling<'e>) -> impl Iterator<Item = Event<'e>> {
    let text = move |text: CowStr<'e>| CowStr::from(filled(&text, fill));
    TextMergeStream::new(Parser::new_ext(source, Options::ENABLE_STRIKETHROUGH)).map(move |event| match event {
        Event::Text(t) | Event::Html(t) | Event::InlineHtml(t) => Event::Text(text(t)),
        Event::Code(t) => Event::Code(text(t)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let part = |name: &str| fill(name).map(|v| url::form_urlencoded::byte_serialize(v.as_bytes()).collect());
            Event::Start(Tag::Link { link_type, dest_url: filled(&dest_url, &part).into(), title, id })
        }
        other => other,
    })
}

#[derive(Default)]
struct Plain {
    text: String,
    links: Vec<String>,
    /// The next number of each list one is in; none where it has no numbers.
    lists: Vec<Option<u64>>,
}

impl Plain {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(t) | Event::Code(t) => self.text.push_str(&t),
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.apart("---"),
            Event::Start(Tag::Link { dest_url, .. }) => self.links.push(dest_url.to_string()),
            Event::End(TagEnd::Link) => self.link(),
            Event::Start(Tag::List(first)) => {
                self.gap(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => drop(self.lists.pop()),
            Event::Start(Tag::Item) => self.item(),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_))
                if self.lists.is_empty() =>
            {
                self.gap(2);
            }
            _ => {}
        }
    }

    /// So many line breaks after what stands there.
    fn gap(&mut self, breaks: usize) {
        let there = self.text.len() - self.text.trim_end_matches('\n').len();
        if !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', breaks.saturating_sub(there)));
        }
    }

    fn apart(&mut self, line: &str) {
        self.gap(2);
        self.text.push_str(line);
    }

    fn item(&mut self) {
        self.gap(1);
        self.text.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
        match self.lists.last_mut() {
            Some(Some(n)) => {
                self.text.push_str(&format!("{n}. "));
                *n += 1;
            }
            _ => self.text.push_str("- "),
        }
    }

    fn link(&mut self) {
        let address = self.links.pop().unwrap_or_default();
        if !self.text.ends_with(&address) {
            self.text.push_str(&format!(" ({address})"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(name: &str) -> Option<String> {
        match name {
            "name" => Some("Ada <b> [x](https://evil.example) {cycle}".into()),
            "cycle" => Some("Main & more".into()),
            _ => None,
        }
    }

    #[test]
    fn what_fills_a_placeholder_is_text_and_no_more() {
        let html = html("Dear **{name}**, about {cycle} <i>{cycle}</i>.", &fill);
        assert!(html.contains("Ada &lt;b&gt; [x](https://evil.example) {cycle}"), "{html}");
        assert!(html.contains("Main &amp; more") && !html.contains("<a") && !html.contains("<i>"), "{html}");
    }

    #[test]
    fn the_plain_form_has_the_same_words_and_links() {
        let source = "# Hello {cycle}\n\nRead [our guide](https://example.org/guide) and <https://example.org>.\n\n- one\n- two\n\n1. first\n2. second\n\nEnd\nof it.";
        let text = plain(source, &fill);
        assert_eq!(
            text,
            "Hello Main & more\n\nRead our guide (https://example.org/guide) and https://example.org.\n\n- one\n- two\n\n1. first\n2. second\n\nEnd\nof it."
        );
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        assert_eq!(unknown("Hello {name}, {{ 7*7 }} {cycle}", &["name", "cycle"]).as_deref(), Some(" 7*7 "));
        assert_eq!(unknown("A { alone, and {name}", &["name"]), None);
        assert_eq!(unknown("Hello {name}", &["name"]), None);
        assert_eq!(filled("{who} {cycle} {", &fill), "{who} Main & more {");
    }
}
