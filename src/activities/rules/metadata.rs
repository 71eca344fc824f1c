//! What a page says of itself, for the form of an activity.

use std::ops::ControlFlow;

use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use url::Url;

use super::guess;
use crate::html::{self, Piece, Tag};
use crate::{languages, text};

/// The longest title that a log keeps.
pub const TITLE: usize = 200;

/// What was found; what a page does not say is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    pub title: Option<String>,
    pub date: Option<NaiveDate>,
    /// BCP 47.
    pub language: Option<String>,
    /// The key of one of the usual kinds.
    pub kind: Option<&'static str>,
}

/// Reads a page. Whatever it holds, what comes out is plain text of limited length.
pub fn metadata(body: &str, url: &Url) -> Metadata {
    let page = Page::of(body);
    let said = Said::of(&page.blocks);
    let meta = |names: &[&str]| page.meta(names);
    let title = meta(&["og:title", "twitter:title", "citation_title"]).or(said.title.clone()).or(page.title.clone());
    let published = meta(&[
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "dcterms.created",
        "dc.date",
        "dc.date.issued",
        "date",
        "video:release_date",
        "book:release_date",
    ]);
    let in_the_text = page.marked.into_iter().flatten().next();
    let date = published.as_deref().and_then(day).or(said.date).or(in_the_text).or_else(|| in_path(url));
    let language = page.lang.clone().or_else(|| meta(&["og:locale", "content-language"]));
    let og_type = meta(&["og:type"]).unwrap_or_default();
    Metadata {
        title: title.map(|t| short(&t)).filter(|t| !t.is_empty()),
        date,
        language: language.and_then(|tag| languages::find(&tag)),
        kind: guess::kind(&said.types, &og_type, url),
    }
}

/// Of one page so many meta tags and blocks are kept, and of each so much.
const KEPT: usize = 500;
const LONG: usize = 2000;

/// What a page holds of use.
#[derive(Default)]
struct Page {
    title: Option<String>,
    lang: Option<String>,
    /// Names in lower case, and what they say.
    metas: Vec<(String, String)>,
    /// Linked data, as it stands.
    blocks: Vec<String>,
    /// The days beside a text's head line, the most telling mark first: the first of each.
    marked: [Option<NaiveDate>; 6],
    articles: usize,
    mains: usize,
    /// The element whose text is being kept.
    within: Option<Within>,
}

#[derive(Clone, Copy, PartialEq)]
enum Within {
    Title,
    Block,
}

impl Page {
    fn of(body: &str) -> Self {
        let mut page = Self::default();
        html::read(body, |piece| {
            match piece {
                Piece::Open(tag) => page.open(tag),
                Piece::Close(name) => page.close(name),
                Piece::Text(text) => match page.within {
                    Some(Within::Title) => page.title.get_or_insert_default().push_str(text),
                    Some(Within::Block) => page.blocks.last_mut().into_iter().for_each(|block| block.push_str(text)),
                    None => {}
                },
            }
            ControlFlow::Continue(())
        });
        page
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name() {
            "title" if self.title.is_none() => self.within = Some(Within::Title),
            "script" if self.blocks.len() < KEPT && tag.has("type", "application/ld+json") => {
                self.blocks.push(String::new());
                self.within = Some(Within::Block);
            }
            "html" if self.lang.is_none() => {
                self.lang = tag.attr("lang").map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty());
            }
            "article" => self.articles += 1,
            "main" => self.mains += 1,
            "meta" => self.keep(tag),
            "time" => self.mark(tag),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" | "script" => self.within = None,
            "article" => self.articles = self.articles.saturating_sub(1),
            "main" => self.mains = self.mains.saturating_sub(1),
            _ => {}
        }
    }

    fn keep(&mut self, tag: &Tag) {
        let Some(content) = tag.attr("content").map(str::trim).filter(|content| !content.is_empty()) else { return };
        for name in ["property", "name", "itemprop", "http-equiv"].into_iter().filter_map(|a| tag.attr(a)) {
            if self.metas.len() < KEPT && name.len() <= LONG {
                self.metas.push((name.trim().to_ascii_lowercase(), content.chars().take(LONG).collect()));
            }
        }
    }

    fn mark(&mut self, tag: &Tag) {
        let Some(at) = tag.attr("datetime").and_then(day) else { return };
        let is_marked = [
            tag.attr("pubdate").is_some(),
            tag.attr("itemprop") == Some("datePublished"),
            tag.attr("class").is_some_and(|all| all.split_ascii_whitespace().any(|class| class == "dt-published")),
            self.articles > 0,
            self.mains > 0,
            true,
        ];
        for (mark, _) in self.marked.iter_mut().zip(is_marked).filter(|(_, is)| *is) {
            mark.get_or_insert(at);
        }
    }

    /// What the first of these names says.
    fn meta(&self, names: &[&str]) -> Option<String> {
        let said = |name: &&str| self.metas.iter().find(|(n, _)| n == name).map(|(_, content)| content.clone());
        names.iter().find_map(said)
    }
}

/// What stands in the blocks of JSON-LD.
#[derive(Default)]
struct Said {
    types: Vec<String>,
    title: Option<String>,
    date: Option<NaiveDate>,
}

impl Said {
    fn of(blocks: &[String]) -> Self {
        let mut said = Self::default();
        for block in blocks {
            if let Ok(value) = serde_json::from_str(block) {
                said.read(&value, 0);
            }
        }
        said
    }

    /// The page itself stands at the top or in a `@graph`; what lies deeper is its author, its pictures.
    fn read(&mut self, value: &Value, depth: u8) {
        match value {
            Value::Array(all) => all.iter().take(50).for_each(|one| self.read(one, depth)),
            Value::Object(facts) => {
                if let Some(graph) = facts.get("@graph").filter(|_| depth < 2) {
                    self.read(graph, depth + 1);
                }
                let types = names(facts.get("@type"));
                if !types.iter().any(|t| guess::is_of_the_page(t)) {
                    return;
                }
                self.types.extend(types);
                let text = |key: &str| facts.get(key).and_then(Value::as_str);
                self.title = self.title.take().or_else(|| text("headline").or(text("name")).map(str::to_owned));
                let date = ["datePublished", "uploadDate", "startDate", "dateCreated"].into_iter().find_map(text);
                self.date = self.date.or_else(|| date.and_then(day));
            }
            _ => {}
        }
    }
}

fn names(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// Blogs write the day into the address: `/2026/11/03/`.
fn in_path(url: &Url) -> Option<NaiveDate> {
    let parts: Vec<&str> = url.path().split('/').collect();
    parts.windows(3).find_map(|p| {
        let [year, month, day] = p else { return None };
        let is_date = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
        is_date.then(|| NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
    })
}

/// The day as its author's clock had it.
fn day(written: &str) -> Option<NaiveDate> {
    let written = written.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(written) {
        return Some(at.date_naive());
    }
    if let Ok(at) = DateTime::parse_from_rfc2822(written) {
        return Some(at.date_naive());
    }
    let start = written.get(..10).unwrap_or(written);
    let compact = || NaiveDate::parse_from_str(written.get(..8)?, "%Y%m%d").ok();
    let forms = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"];
    forms.into_iter().find_map(|form| NaiveDate::parse_from_str(start, form).ok()).or_else(compact)
}

fn short(title: &str) -> String {
    let line = text::line(title);
    if line.chars().count() <= TITLE {
        return line;
    }
    let cut: String = line.chars().take(TITLE - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Metadata {
        metadata(html, &Url::parse("https://example.org/a").unwrap())
    }

    fn date(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_blog_tells_everything_in_its_head() {
        let found = read(
            r#"<html lang="pl-PL"><head><title>Blog | Mesh</title>
            <meta property="og:title" content="Sieć &amp; dachy"><meta property="og:type" content="article">
            <meta property="article:published_time" content="2026-11-03T23:30:00+01:00"></head>"#,
        );
        assert_eq!(found.title.as_deref(), Some("Sieć & dachy"));
        assert_eq!(found.date, date("2026-11-03"));
        assert_eq!((found.language.as_deref(), found.kind), (Some("pl-PL"), Some("blog-post")));
    }

    #[test]
    fn linked_data_is_read_in_all_its_shapes() {
        let video = r#"<script type="application/ld+json">{"@context":"https://schema.org","@type":"VideoObject",
            "name":"Sixty roofs","uploadDate":"2026-05-06"}</script>"#;
        let found = read(video);
        assert_eq!(
            (found.title.as_deref(), found.date, found.kind),
            (Some("Sixty roofs"), date("2026-05-06"), Some("video"))
        );
        let graph = r#"<script type="application/ld+json">{"@graph":[{"@type":"Person","name":"Ada"},
            {"@type":["BlogPosting"],"headline":"One","datePublished":"2026-02-01T08:00:00Z"}]}</script>"#;
        let found = read(graph);
        assert_eq!(
            (found.title.as_deref(), found.date, found.kind),
            (Some("One"), date("2026-02-01"), Some("blog-post"))
        );
        let event = r#"<script type="application/ld+json">[{"@type":"Event","name":"Mesh day",
            "startDate":"2026-09-12T10:00","eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode"}]</script>"#;
        assert_eq!(read(event).kind, Some("event"));
        assert_eq!(read(event).date, date("2026-09-12"));
        assert_eq!(
            read(r#"<script type="application/ld+json">{broken</script><title>T</title>"#).title.as_deref(),
            Some("T")
        );
    }

    #[test]
    fn the_day_is_found_where_blogs_put_it() {
        assert_eq!(read(r#"<article><time datetime="2025-12-31">yesterday</time></article>"#).date, date("2025-12-31"));
        let nav = r#"<nav><time datetime="2020-01-01"></time></nav><article><time datetime="2026-01-02T03:04:05Z"></time></article>"#;
        assert_eq!(read(nav).date, date("2026-01-02"));
        assert_eq!(read(r#"<meta itemprop="datePublished" content="2026-03-04">"#).date, date("2026-03-04"));
        assert_eq!(read(r#"<meta name="date" content="Tue, 03 Nov 2026 10:00:00 GMT">"#).date, date("2026-11-03"));
        assert_eq!(read(r#"<meta name="citation_publication_date" content="2026/11/03">"#).date, date("2026-11-03"));
        let dated = metadata("<title>x</title>", &Url::parse("https://example.org/2026/4/9/mesh").unwrap());
        assert_eq!(dated.date, date("2026-04-09"));
        assert_eq!(read("<time datetime='soon'></time>").date, None);
    }

    #[test]
    fn nothing_said_is_nothing_found_and_nothing_breaks() {
        assert_eq!(read(""), Metadata::default());
        assert_eq!(read("\u{0}<<<>>&&<title>\n a\n\tb </title>").title.as_deref(), Some("a b"));
        let long = format!("<title>{}</title>", "ж".repeat(5000));
        assert_eq!(read(&long).title.unwrap().chars().count(), TITLE);
        assert_eq!(read(r#"<html lang="x-klingon"><title>t</title>"#).language, None);
        let deep = "<div>".repeat(20_000) + "<title>deep</title>";
        assert_eq!(read(&deep).title.as_deref(), Some("deep"));
    }
}
