//! What a page says of itself in microformats: the `h-entry` that links to us, as plain text of limited length.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use entity::mention::Kind;
use scraper::{ElementRef, Html};
use url::Url;

use super::page::{base, every, short, words};
use crate::html;

const NAME: usize = 120;
const TITLE: usize = 200;
const EXCERPT: usize = 280;

/// So many elements are looked at, and so far up: a page of one class nested without end is not read without end.
const LOOKED_AT: usize = 64;
const UP: usize = 256;

/// All of it is plain text; what the page does not say is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    pub author_name: String,
    /// Absolute, http or https.
    pub author_url: String,
    pub title: String,
    pub excerpt: String,
    pub published_at: Option<DateTime<Utc>>,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            kind: Kind::Mention,
            author_name: String::new(),
            author_url: String::new(),
            title: String::new(),
            excerpt: String::new(),
            published_at: None,
        }
    }
}

/// Reads a page of HTML. `at` is where it came from; a date after `now` is left out.
pub fn entry(body: &str, at: &Url, target: &Url, now: DateTime<Utc>) -> Entry {
    let page = html::document(body);
    let read = Reader { base: base(&page, at), page: &page };
    let mut entry = match read.root(target) {
        Some(root) => read.entry(root, target),
        None => read.head(),
    };
    if entry.author_name.is_empty() {
        (entry.author_name, entry.author_url) = read.rel_author();
    }
    entry.published_at = entry.published_at.filter(|published| *published <= now);
    entry
}

struct Reader<'p> {
    page: &'p Html,
    base: Url,
}

impl<'p> Reader<'p> {
    /// The entry in which the link stands, else the first.
    fn root(&self, target: &Url) -> Option<ElementRef<'p>> {
        let all = every(self.page, ".h-entry");
        let links = |root: &ElementRef<'p>| {
            let elements = root.descendants().filter_map(|node| node.value().as_element());
            elements.filter_map(|e| e.attr("href")).any(|href| self.is(href, target))
        };
        all.iter().take(LOOKED_AT).copied().find(links).or_else(|| all.first().copied())
    }

    fn entry(&self, root: ElementRef<'p>, target: &Url) -> Entry {
        let content = self.first(root, &["e-content", "p-content"]).map(|e| words(e, EXCERPT)).unwrap_or_default();
        let summary = self.first(root, &["p-summary"]).map(|e| words(e, EXCERPT)).unwrap_or_default();
        let title = self.first(root, &["p-name"]).map(|e| self.text(e, TITLE)).unwrap_or_default();
        // A note has no title of its own: what stands there is its text again.
        let is_note = !title.is_empty() && content.starts_with(title.trim_end_matches('…'));
        let (author_name, author_url) = self.author(root);
        Entry {
            kind: self.kind(root, target),
            author_name,
            author_url,
            title: if is_note { String::new() } else { title },
            excerpt: if summary.is_empty() { content } else { summary },
            published_at: self.first(root, &["dt-published"]).and_then(when),
        }
    }

    /// What a page without microformats says in its head.
    fn head(&self) -> Entry {
        let meta = |names: &[&str]| {
            let tags = every(self.page, "meta[content]");
            let named = |tag: &ElementRef<'_>, name: &str| {
                ["property", "name"].iter().any(|a| tag.attr(a).is_some_and(|v| v.eq_ignore_ascii_case(name)))
            };
            let found = names.iter().find_map(|name| tags.iter().find(|tag| named(tag, name)));
            found.and_then(|tag| tag.attr("content")).unwrap_or_default().to_owned()
        };
        let title = every(self.page, "title").first().map(|e| words(*e, TITLE)).unwrap_or_default();
        let titled = short(&meta(&["og:title"]), TITLE);
        Entry {
            title: if titled.is_empty() { title } else { titled },
            excerpt: short(&meta(&["og:description", "description"]), EXCERPT),
            author_name: short(&meta(&["author"]), NAME),
            published_at: instant(&meta(&["article:published_time"])),
            ..Entry::default()
        }
    }

    /// By what the page says it does with us.
    fn kind(&self, root: ElementRef<'p>, target: &Url) -> Kind {
        let all = [
            ("u-in-reply-to", Kind::Reply),
            ("u-like-of", Kind::Like),
            ("u-repost-of", Kind::Repost),
            ("u-bookmark-of", Kind::Bookmark),
        ];
        let is_of = |class: &str| {
            self.properties(root, class).into_iter().any(|element| {
                let inside = every_in(element, ".u-url[href], a[href]");
                let own = element
                    .attr("href")
                    .into_iter()
                    .chain(inside.into_iter().take(LOOKED_AT).filter_map(|e| e.attr("href")));
                own.into_iter().any(|href| self.is(href, target))
            })
        };
        all.into_iter().find(|(class, _)| is_of(class)).map_or(Kind::Mention, |(_, kind)| kind)
    }

    /// The entry's own author, else that of the feed it stands in.
    fn author(&self, root: ElementRef<'p>) -> (String, String) {
        let feed = || {
            let above = root.ancestors().take(UP).filter_map(ElementRef::wrap);
            above
                .into_iter()
                .find(|e| has_class(*e, "h-feed"))
                .and_then(|feed| self.first(feed, &["p-author", "u-author"]))
        };
        let Some(author) = self.first(root, &["p-author", "u-author"]).or_else(feed) else {
            return Default::default();
        };
        if !has_class(author, "h-card") {
            let url = author.attr("href").map(|href| self.web(href)).unwrap_or_default();
            return (self.text(author, NAME), url);
        }
        let name = every_in(author, ".p-name").first().map(|e| self.text(*e, NAME)).unwrap_or_default();
        let url = every_in(author, ".u-url[href]").first().and_then(|e| e.attr("href")).or_else(|| author.attr("href"));
        let name = if name.is_empty() { self.text(author, NAME) } else { name };
        (name, url.map(|href| self.web(href)).unwrap_or_default())
    }

    /// The page's author by a link (`rel="author"`).
    fn rel_author(&self) -> (String, String) {
        let is_it = |e: &ElementRef<'_>| {
            e.attr("rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("author")))
        };
        let Some(link) = every(self.page, "a[rel][href], link[rel][href]").into_iter().find(is_it) else {
            return Default::default();
        };
        let url = link.attr("href").map(|href| self.web(href)).unwrap_or_default();
        (self.text(link, NAME), url)
    }

    /// The first property of the entry with one of these classes, the first class before the others.
    fn first(&self, root: ElementRef<'p>, classes: &[&str]) -> Option<ElementRef<'p>> {
        classes.iter().find_map(|class| self.properties(root, class).first().copied())
    }

    /// Elements of a class that belong to this root and not to one nested in it.
    fn properties(&self, root: ElementRef<'p>, class: &str) -> Vec<ElementRef<'p>> {
        let own = |e: &ElementRef<'p>| {
            let above = e.ancestors().take(UP).filter_map(ElementRef::wrap);
            above.into_iter().find(|e| is_root(*e)).is_some_and(|nearest| nearest.id() == root.id())
        };
        every_in(root, &format!(".{class}")).into_iter().take(LOOKED_AT).filter(own).collect()
    }

    /// The text of a property, as microformats have it.
    fn text(&self, of: ElementRef<'_>, most: usize) -> String {
        let said = match of.value().name() {
            "abbr" | "link" => of.attr("title"),
            "data" | "input" => of.attr("value"),
            "img" | "area" => of.attr("alt"),
            _ => None,
        };
        said.map_or_else(|| words(of, most), |said| short(said, most))
    }

    fn is(&self, href: &str, target: &Url) -> bool {
        self.base.join(href.trim()).is_ok_and(|url| url == *target)
    }

    /// An address of the web, whole; empty for any other.
    fn web(&self, href: &str) -> String {
        let url = self.base.join(href.trim()).ok();
        let is_web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.as_str().len() <= 500;
        url.filter(is_web).map(String::from).unwrap_or_default()
    }
}

fn every_in<'p>(root: ElementRef<'p>, css: &str) -> Vec<ElementRef<'p>> {
    scraper::Selector::parse(css).map(|selector| root.select(&selector).take(LOOKED_AT).collect()).unwrap_or_default()
}

fn has_class(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|c| c == class)
}

fn is_root(element: ElementRef<'_>) -> bool {
    element
        .value()
        .classes()
        .any(|c| c.strip_prefix("h-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase())))
}

/// `<time datetime>`, `<abbr title>`, `<data value>`, or the words themselves.
fn when(of: ElementRef<'_>) -> Option<DateTime<Utc>> {
    let said = ["datetime", "title", "value"].into_iter().find_map(|name| of.attr(name));
    said.map(str::to_owned).or_else(|| Some(words(of, 40))).and_then(|said| instant(&said))
}

/// An instant as pages write it; one without a zone is taken for UTC.
fn instant(written: &str) -> Option<DateTime<Utc>> {
    let written = written.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(written) {
        return Some(at.to_utc());
    }
    for form in ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%dT%H:%M%z", "%Y-%m-%d %H:%M%z"] {
        if let Ok(at) = DateTime::parse_from_str(written, form) {
            return Some(at.to_utc());
        }
    }
    for form in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"] {
        if let Ok(at) = NaiveDateTime::parse_from_str(written, form) {
            return Some(at.and_utc());
        }
    }
    let day = NaiveDate::parse_from_str(written.get(..10)?, "%Y-%m-%d").ok()?;
    day.and_hms_opt(0, 0, 0).map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Entry {
        let at = Url::parse("https://blog.example/post").unwrap();
        let target = Url::parse("https://home.example/directory/12").unwrap();
        entry(html, &at, &target, "2027-01-15T12:00:00Z".parse().unwrap())
    }

    const LINK: &str = "<a href='https://home.example/directory/12'>us</a>";

    #[test]
    fn an_entry_is_read_whole() {
        let found = read(&format!(
            "<article class='h-entry'><h1 class='p-name'>On &lt;b&gt; mesh</h1>
            <div class='p-author h-card'><a class='u-url p-name' href='/ada'>Ada <b>L.</b></a></div>
            <time class='dt-published' datetime='2027-01-02T03:04:05+0100'>then</time>
            <div class='e-content'><p>One {LINK}</p><p>two<script>alert(1)</script></p></div></article>"
        ));
        assert_eq!((found.title.as_str(), found.author_name.as_str()), ("On <b> mesh", "Ada L."));
        assert_eq!((found.author_url.as_str(), found.excerpt.as_str()), ("https://blog.example/ada", "One us two"));
        assert_eq!(found.published_at, Some("2027-01-02T02:04:05Z".parse().unwrap()));
        assert_eq!(found.kind, Kind::Mention);
    }

    #[test]
    fn what_it_does_is_told_by_its_class() {
        for (class, kind) in [
            ("u-in-reply-to", Kind::Reply),
            ("u-like-of", Kind::Like),
            ("u-repost-of", Kind::Repost),
            ("u-bookmark-of", Kind::Bookmark),
        ] {
            let own =
                format!("<div class='h-entry'><a class='{class}' href='https://home.example/directory/12'>x</a></div>");
            assert_eq!(read(&own).kind, kind);
            let cited = format!(
                "<div class='h-entry'><div class='{class} h-cite'><a class=u-url href='https://home.example/directory/12'>x</a></div></div>"
            );
            assert_eq!(read(&cited).kind, kind);
            let other =
                format!("<div class='h-entry'><a class='{class}' href='https://other.example/'>x</a> {LINK}</div>");
            assert_eq!(read(&other).kind, Kind::Mention);
        }
    }

    #[test]
    fn the_entry_that_links_is_meant_and_nested_ones_are_not() {
        let found = read(&format!(
            "<div class=h-feed><a class='p-author h-card' href='https://feed.example/'>Of the feed</a>
            <div class=h-entry><p class=p-name>First</p></div>
            <div class=h-entry><div class='u-comment h-cite'><p class=p-name>Theirs</p></div><p class=p-name>Second</p> {LINK}</div></div>"
        ));
        assert_eq!((found.title.as_str(), found.author_name.as_str()), ("Second", "Of the feed"));
        assert_eq!(found.author_url, "https://feed.example/");
    }

    #[test]
    fn without_microformats_the_head_tells() {
        let found = read(&format!(
            "<title>Page</title><meta name=description content='What it is'><a rel='author nofollow' href='/me'>Bo</a>{LINK}"
        ));
        assert_eq!((found.title.as_str(), found.excerpt.as_str()), ("Page", "What it is"));
        assert_eq!((found.author_name.as_str(), found.author_url.as_str()), ("Bo", "https://blog.example/me"));
    }

    #[test]
    fn a_note_has_no_title_and_nothing_dangerous_is_kept() {
        let note = read(&format!("<div class='h-entry'><div class='p-name e-content'>Just a note {LINK}</div></div>"));
        assert_eq!((note.title.as_str(), note.excerpt.as_str()), ("", "Just a note us"));
        let bad = read(
            "<div class=h-entry><a class='p-author h-card' href='javascript:alert(1)'>X</a><time class=dt-published datetime='2099-01-01'></time></div>",
        );
        assert_eq!((bad.author_url.as_str(), bad.published_at), ("", None));
        assert_eq!(read(""), Entry::default());
        let deep = format!("<div class=h-entry>{}{LINK}", "<div class='p-name h-x'>".repeat(2_000));
        assert_eq!(read(&deep).kind, Kind::Mention);
        assert_eq!(
            read(&format!("<div class=h-entry><p class=e-content>{}</p>", "ж ".repeat(5000))).excerpt.chars().count(),
            EXCERPT
        );
    }
}
