//! Reading a feed: from the bytes that a server sent to plain values. Whatever stands in it, what comes out is bounded:
//! so many entries, titles and summaries as plain text, addresses of the web alone.

mod decode;
mod json;
mod mend;
mod plain;

use std::cmp::Reverse;
use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use feed_rs::model::{self, FeedType, LinkTarget};
use url::Url;

use crate::posts::rules::Entry;
use crate::{languages, text};

/// Of one feed so many entries are taken, the newest that stand in it.
pub const MOST: usize = 200;
/// The longest title, summary, name, tag and content that are kept, in characters; the last in bytes.
const TITLE: usize = 300;
const SUMMARY: usize = 500;
const NAME: usize = 500;
const TAG: usize = 60;
const TAGS: usize = 20;
const CONTENT: usize = 200_000;

/// A feed, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// `rss`, `atom` or `json`.
    pub format: &'static str,
    pub title: String,
    pub site_url: String,
    /// It wants to be left alone for so long.
    pub ttl: Option<TimeDelta>,
    pub entries: Vec<Entry>,
}

/// Why it is no feed: what the parser says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub kind: &'static str,
    pub detail: String,
}

/// Reads the body of an answer from `at`.
pub fn read(body: &[u8], content_type: &str, at: &Url) -> Result<Document, Unreadable> {
    let text = decode::text(body, content_type);
    let is_json = text.trim_start().starts_with('{');
    let text = if is_json { json::mended(&text)? } else { mend::xml(&text, MOST)? };
    // Without an id of its own an entry is known by its address: a generated one would change with the parser.
    let parser = feed_rs::parser::Builder::new().base_uri(Some(at)).id_generator(|_, _, _| String::new()).build();
    let feed = parser.parse(text.as_bytes()).map_err(|e| Unreadable::not_a_feed(&crate::error::chain(&e)))?;
    Ok(told(feed, at))
}

impl Unreadable {
    fn not_a_feed(why: &str) -> Self {
        Self { kind: "not_a_feed", detail: cut(why, 300) }
    }
}

fn told(feed: model::Feed, at: &Url) -> Document {
    let format = match feed.feed_type {
        FeedType::Atom => "atom",
        FeedType::JSON => "json",
        FeedType::RSS0 | FeedType::RSS1 | FeedType::RSS2 => "rss",
    };
    let language = feed.language.as_deref().and_then(languages::find).unwrap_or_default();
    let mut seen = HashSet::new();
    let entries = feed.entries.into_iter().filter_map(|e| entry(e, at, &language));
    let entries = newest(entries.filter(|e| seen.insert(e.guid.clone())).collect());
    Document {
        format,
        title: cut(&feed.title.as_ref().map(words).unwrap_or_default(), TITLE),
        site_url: page(&feed.links, at).map(String::from).unwrap_or_default(),
        // RSS counts in minutes.
        ttl: feed.ttl.map(|minutes| TimeDelta::minutes(minutes.min(60 * 24 * 7).into())),
        entries,
    }
}

/// None for what has neither a name nor an address: it would be new at each reading.
fn entry(entry: model::Entry, at: &Url, language: &str) -> Option<Entry> {
    let id = text::line(&entry.id);
    // A GUID is the address where RSS has no link: it is a permalink unless it says otherwise.
    let url = page(&entry.links, at).or_else(|| web(&id, None));
    let guid = if id.is_empty() { url.as_ref()?.to_string() } else { cut(&id, NAME) };
    let content = entry.content.and_then(|c| c.body).unwrap_or_default();
    let teaser = entry.summary.as_ref().map(words).filter(|s| !s.is_empty());
    let summary = teaser.unwrap_or_else(|| plain::text(&content));
    let title = entry.title.as_ref().map(words).filter(|t| !t.is_empty());
    // Short notes have no title.
    let title = title.unwrap_or_else(|| summary.clone());
    let content = if content.is_empty() { entry.summary.map(|s| s.content).unwrap_or_default() } else { content };
    let language = entry.language.as_deref().and_then(languages::find).unwrap_or_else(|| language.to_owned());
    let mut tags: Vec<String> = Vec::new();
    for category in entry.categories {
        let tag = cut(&plain::text(&category.label.unwrap_or(category.term)), TAG);
        if !tag.is_empty() && !tags.contains(&tag) && tags.len() < TAGS {
            tags.push(tag);
        }
    }
    let published_at = entry.published.or(entry.updated).filter(is_a_date);
    Some(Entry {
        guid,
        url: url.map(String::from).unwrap_or_default(),
        title: cut(&title, TITLE),
        summary: cut(&summary, SUMMARY),
        content: first_bytes(content, CONTENT),
        edited_at: entry.updated.filter(|at| is_a_date(at) && Some(*at) != published_at),
        published_at,
        language,
        tags,
    })
}

/// The newest of them; where there is no date, those that stand before others.
fn newest(mut entries: Vec<Entry>) -> Vec<Entry> {
    if entries.len() > MOST {
        entries.sort_by_key(|e| Reverse(e.published_at));
        entries.truncate(MOST);
    }
    entries
}

/// Neither the year 0 nor the year 30,000, which no column takes.
fn is_a_date(at: &DateTime<Utc>) -> bool {
    (0..4_102_444_800).contains(&at.timestamp())
}

/// Text is text, HTML is what it says; in RSS nobody knows, and most of it is HTML.
fn words(text: &model::Text) -> String {
    let is_plain = text.content_type.essence().subty == "plain" && !text.content.contains(['<', '&']);
    if is_plain { text::line(&text.content) } else { plain::text(&text.content) }
}

/// Where it is read: the first address of the web that is no enclosure, comment or the feed itself.
fn page(links: &[model::Link], at: &Url) -> Option<Url> {
    let is_page = |l: &&model::Link| {
        let rel = l.rel.as_deref().unwrap_or("alternate");
        !matches!(l.target, Some(LinkTarget::Comments | LinkTarget::CommentsFeed)) && rel == "alternate"
    };
    links.iter().filter(is_page).find_map(|l| web(&l.href, Some(at)))
}

fn web(href: &str, base: Option<&Url>) -> Option<Url> {
    let url = match base {
        Some(base) => base.join(href.trim()).ok()?,
        None => Url::parse(href).ok()?,
    };
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|h| !h.is_empty());
    let plain = url.username().is_empty() && url.password().is_none() && url.as_str().len() <= 2000;
    (is_web && plain).then_some(url)
}

/// At most so many characters, at a word's end where there is one.
fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let short: String = words.chars().take(most - 1).collect();
    let at = short.rfind(' ').filter(|at| *at > short.len() / 2).unwrap_or(short.len());
    format!("{}…", short[..at].trim_end())
}

fn first_bytes(mut text: String, most: usize) -> String {
    if text.len() > most {
        let at = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(at);
    }
    // PostgreSQL keeps no NUL.
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

#[cfg(test)]
mod tests;
