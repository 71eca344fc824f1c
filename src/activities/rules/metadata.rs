//! What a page says of itself, for the form of an activity.

use chrono::{DateTime, NaiveDate};
use scraper::{Html, Selector};
use serde_json::Value;
use url::Url;

use super::guess;
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
pub fn metadata(html: &str, url: &Url) -> Metadata {
    let page = Html::parse_document(html);
    let said = Said::of(&page);
    let meta = |names: &[&str]| meta(&page, names);
    let title = meta(&["og:title", "twitter:title", "citation_title"])
        .or(said.title.clone())
        .or_else(|| first(&page, "head > title, title").map(|t| t.text().collect()));
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
    let date = published.as_deref().and_then(day).or(said.date).or_else(|| in_the_text(&page)).or_else(|| in_path(url));
    let language = attribute(&page, "html[lang]", "lang").or_else(|| meta(&["og:locale", "content-language"]));
    let og_type = meta(&["og:type"]).unwrap_or_default();
    Metadata {
        title: title.map(|t| short(&t)).filter(|t| !t.is_empty()),
        date,
        language: language.and_then(|tag| languages::find(&tag)),
        kind: guess::kind(&said.types, &og_type, url),
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
    fn of(page: &Html) -> Self {
        let mut said = Self::default();
        for block in every(page, r#"script[type="application/ld+json"]"#) {
            let json: String = block.text().collect();
            if let Ok(value) = serde_json::from_str(&json) {
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

fn every<'p>(page: &'p Html, css: &str) -> Vec<scraper::ElementRef<'p>> {
    Selector::parse(css).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

fn first<'p>(page: &'p Html, css: &str) -> Option<scraper::ElementRef<'p>> {
    Selector::parse(css).ok().and_then(|selector| page.select(&selector).next())
}

fn attribute(page: &Html, css: &str, name: &str) -> Option<String> {
    first(page, css)?.attr(name).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned)
}

/// The first of these that the page's head tells, by `property`, `name`, `itemprop` or `http-equiv`.
fn meta(page: &Html, names: &[&str]) -> Option<String> {
    let tags = every(page, "meta[content]");
    names
        .iter()
        .find_map(|wanted| {
            let is_it = |tag: &&scraper::ElementRef<'_>| {
                let by = ["property", "name", "itemprop", "http-equiv"].into_iter().filter_map(|a| tag.attr(a));
                by.into_iter().any(|name| name.trim().eq_ignore_ascii_case(wanted))
            };
            tags.iter().filter(is_it).filter_map(|tag| tag.attr("content")).map(str::trim).find(|c| !c.is_empty())
        })
        .map(str::to_owned)
}

/// The day beside a text's head line.
fn in_the_text(page: &Html) -> Option<NaiveDate> {
    let marked = [
        "time[pubdate]",
        "time[itemprop=datePublished]",
        "time.dt-published",
        "article time[datetime]",
        "main time[datetime]",
        "time[datetime]",
    ];
    marked.into_iter().find_map(|css| attribute(page, css, "datetime").and_then(|at| day(&at)))
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
