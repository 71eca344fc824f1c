use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use entity::{Words, post};

use super::OwnPage;
use crate::activities::rules::canonical;
use crate::{languages, markdown, text};

/// One thing in a feed, as the feed tells it, in plain values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The feed's own name for it; where it has none, its address.
    pub guid: String,
    /// Absolute, http or https; empty where there is none.
    pub url: String,
    /// Plain text.
    pub title: String,
    /// Plain text, cut.
    pub summary: String,
    /// What stands in it, as the feed has it: looked through for links, never shown.
    pub content: String,
    pub published_at: Option<DateTime<Utc>>,
    pub edited_at: Option<DateTime<Utc>>,
    /// BCP 47; empty where it is not said.
    pub language: String,
    pub tags: Vec<String>,
}

/// Characters of a title, of a summary, of a GUID, of a language.
pub const TITLE: usize = 200;
pub const SUMMARY: usize = 600;
pub const GUID: usize = 500;
pub const LANGUAGE: usize = 60;
const BEGINNING: usize = 300;
/// How many tags there may be, and characters of one: as many as the log takes.
const TAGS: usize = 10;
const TAG: usize = 40;

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    pub guid: String,
    pub url: String,
    pub canonical_url: Option<String>,
    pub title: String,
    pub summary: String,
    pub language: String,
    pub tags: Words,
    pub links_back: bool,
    pub published_at: Option<DateTime<Utc>>,
    pub edited_at: Option<DateTime<Utc>>,
}

impl Facts {
    pub fn of(entry: Entry, own: &OwnPage, now: DateTime<Utc>) -> Self {
        let address = text::web_address(&entry.url);
        let host = address.as_ref().and_then(|url| url.host_str()).unwrap_or_default().to_owned();
        let canonical_url = address.as_ref().and_then(|url| canonical(url.as_str()));
        let url = address.map(String::from).unwrap_or_default();
        let summary = summary(&entry.summary);
        let title = [cut(&plain(&entry.title), TITLE), cut(&summary, 80), host];
        let title = title.into_iter().find(|t| !t.is_empty()).unwrap_or_default();
        let guid = if entry.guid.trim().is_empty() { &url } else { entry.guid.trim() };
        let guid = guid.replace('\0', "");
        // The beginning of time is where a clock stood that nobody set.
        let told = |at: Option<DateTime<Utc>>| at.filter(|at| at.year() >= 1990).map(|at| at.min(now));
        Self {
            guid: if guid.chars().count() > GUID { crate::secret::hash(&guid) } else { guid },
            links_back: own.is_in(&entry.content) || own.is_in(&entry.summary),
            language: languages::find(&entry.language).unwrap_or_default(),
            tags: tags(entry.tags.iter().map(String::as_str)),
            published_at: told(entry.published_at),
            edited_at: told(entry.edited_at),
            url,
            canonical_url,
            title,
            summary,
        }
    }

    /// When it was written, as far as anyone knows.
    pub fn written(&self) -> Option<DateTime<Utc>> {
        self.published_at.or(self.edited_at)
    }

    /// Whether the feed says another thing than what is kept.
    pub fn differ(&self, post: &post::Model) -> bool {
        self.title != post.title
            || self.summary != post.summary
            || self.url != post.url
            || self.tags != post.tags
            || self.links_back != post.links_back
    }

    /// What search looks in.
    pub fn found_text(&self) -> String {
        text::fold(&[self.title.as_str(), &self.summary, &self.tags.joined()].join(" "))
    }
}

/// One line that can be shown and written into XML.
pub fn plain(typed: &str) -> String {
    let kept: String = typed.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
    text::line(&kept)
}

/// A summary as it is kept.
pub fn summary(typed: &str) -> String {
    cut(&plain(typed), SUMMARY)
}

/// What lists say of a text whose author says nothing of it.
pub fn beginning(text: &str) -> String {
    cut(&plain(text), BEGINNING)
}

/// What its author says of a text that is written here; empty where lists have its beginning.
pub fn description(post: &post::Model) -> &str {
    let source = post.source.as_deref().unwrap_or_default();
    let text = markdown::article(source, None, &HashMap::new()).text;
    if post.summary == beginning(&text) { "" } else { &post.summary }
}

/// The beginning of a text, cut between words where it is too long.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most - 1).collect();
    let words = head.rsplit_once(' ').map(|(words, _)| words).filter(|w| w.chars().count() > most / 2);
    format!("{}…", words.unwrap_or(&head).trim_end())
}

/// Tags as they are kept: each once, whatever its case; none that is no word any more.
pub fn tags<'t>(told: impl IntoIterator<Item = &'t str>) -> Words {
    let mut kept: Vec<String> = Vec::new();
    for tag in told {
        let tag = plain(tag.trim_start_matches('#'));
        let is_there = kept.iter().any(|k| text::fold(k) == text::fold(&tag));
        if !tag.is_empty() && tag.chars().count() <= TAG && !is_there && kept.len() < TAGS {
            kept.push(tag);
        }
    }
    Words(kept)
}

/// The same, as posts are found by them.
pub fn topics(tags: &Words) -> Vec<String> {
    let mut topics: Vec<String> = tags.0.iter().map(|tag| text::fold(tag)).filter(|t| !t.is_empty()).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(entry: Entry) -> Facts {
        let own = OwnPage::new("https://portal.example/directory/", vec![832]);
        Facts::of(entry, &own, "2027-01-15T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn what_a_feed_tells_is_brought_into_shape() {
        let facts = read(Entry {
            url: "https://Blog.example.org/a?utm_source=x".into(),
            title: "  A\u{0} title\n of\u{ffff} mine ".into(),
            summary: "word ".repeat(400),
            published_at: Some("2030-01-01T00:00:00Z".parse().unwrap()),
            edited_at: Some("1970-01-01T00:00:00Z".parse().unwrap()),
            language: "DE-de".into(),
            tags: ["#NSX", "nsx", "", &"x".repeat(41), "vSAN"].map(str::to_owned).into(),
            ..Entry::default()
        });
        assert_eq!(facts.title, "A title of mine");
        assert_eq!(facts.canonical_url.as_deref(), Some("blog.example.org/a"));
        assert_eq!(facts.guid, "https://blog.example.org/a?utm_source=x");
        assert!(facts.summary.ends_with("word…") && facts.summary.chars().count() <= SUMMARY);
        assert_eq!(facts.published_at, Some("2027-01-15T12:00:00Z".parse().unwrap()), "the future is brought to now");
        assert_eq!(facts.edited_at, None);
        assert_eq!(
            (facts.language.as_str(), facts.tags.0.as_slice()),
            ("de-DE", &["NSX".to_owned(), "vSAN".into()][..])
        );
    }

    #[test]
    fn without_a_title_it_is_called_by_what_there_is() {
        let of = |title: &str, summary: &str, url: &str| {
            read(Entry { title: title.into(), summary: summary.into(), url: url.into(), ..Entry::default() }).title
        };
        assert_eq!(of("", "A note", "https://x.example/1"), "A note");
        assert_eq!(of("", "", "https://x.example/1"), "x.example");
        assert!(read(Entry { url: "javascript:alert(1)".into(), ..Entry::default() }).url.is_empty());
        assert_eq!(
            read(Entry { guid: "g".repeat(900), ..Entry::default() }).guid,
            crate::secret::hash(&"g".repeat(900))
        );
    }
}
