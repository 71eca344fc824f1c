//! A whole text, as posts and news are: besides what everyone may write, footnotes, task lists, code in colours, and
//! pictures: those that are kept here are shown, any other is a link, so that nobody else learns who reads.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use url::Url;

use super::code::highlighted;
use super::pictures::{self, escaped};

/// A picture that is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub width: i32,
    pub height: i32,
}

/// Where pictures are served from.
pub const PICTURES: &str = "/posts/pictures/";

/// A text as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    pub html: String,
    /// Its paragraphs in plain letters, as far as a summary needs them.
    pub text: String,
    /// Addresses of its pictures, each once.
    pub pictures: Vec<String>,
    /// Addresses that lead nowhere as they stand: relative ones of a text that has no place of its own.
    pub astray: Vec<String>,
}

/// `base` is where the text stands elsewhere; `kept` are pictures by their address.
pub fn article(source: &str, base: Option<&Url>, kept: &HashMap<String, Kept>) -> Article {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut writer = Writer { base, kept, article: Article::default(), notes: Vec::new(), told: HashMap::new() };
    let mut events = Vec::new();
    writer.go(&mut Parser::new_ext(source, options), &mut events, &mut HashMap::new());
    Article { html: super::cleaned(&CLEAN, &events, HeadingLevel::H2), ..writer.article }
}

/// Text that a summary needs.
const ENOUGH: usize = 1_000;

struct Writer<'a> {
    base: Option<&'a Url>,
    kept: &'a HashMap<String, Kept>,
    article: Article,
    /// Labels of footnotes in the order in which they are first named.
    notes: Vec<String>,
    /// How often each was named.
    told: HashMap<String, usize>,
}

impl Writer<'_> {
    fn go<'s>(
        &mut self,
        parser: &mut Parser<'s>,
        out: &mut Vec<Event<'s>>,
        notes: &mut HashMap<String, Vec<Event<'s>>>,
    ) {
        let mut links: Vec<bool> = Vec::new();
        let mut note: Option<(String, Vec<Event<'s>>)> = None;
        let mut paragraph = false;
        while let Some(event) = parser.next() {
            let drawn = match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    note = Some((label.to_string(), Vec::new()));
                    continue;
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    notes.extend(note.take());
                    continue;
                }
                Event::Start(Tag::CodeBlock(kind)) => vec![code(parser, &kind)],
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let alt = alt(parser);
                    vec![Event::InlineHtml(self.picture(&dest_url, &alt).into())]
                }
                Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                    let to = self.address(&dest_url);
                    links.push(to.is_some());
                    let start = |to: String| Event::Start(Tag::Link { link_type, dest_url: to.into(), title, id });
                    to.map(start).into_iter().collect()
                }
                Event::End(TagEnd::Link) => {
                    let is_one = links.pop().unwrap_or_default();
                    is_one.then_some(Event::End(TagEnd::Link)).into_iter().collect()
                }
                Event::FootnoteReference(label) => vec![self.reference(&label)],
                Event::TaskListMarker(done) => vec![Event::Text(if done { "☑ " } else { "☐ " }.into())],
                Event::Start(Tag::HtmlBlock) => vec![Event::Html(self.with_pictures(block(parser).into()))],
                Event::InlineHtml(html) => vec![Event::InlineHtml(self.with_pictures(html))],
                Event::Start(Tag::Table(columns)) => {
                    vec![
                        Event::Html("<div class=\"table-wrap\" tabindex=\"0\">".into()),
                        Event::Start(Tag::Table(columns)),
                    ]
                }
                Event::End(TagEnd::Table) => vec![Event::End(TagEnd::Table), Event::Html("</div>\n".into())],
                other => {
                    match &other {
                        Event::Start(Tag::Paragraph) => paragraph = note.is_none(),
                        Event::End(TagEnd::Paragraph) => {
                            paragraph = false;
                            self.gather(" ");
                        }
                        Event::Text(text) | Event::Code(text) if paragraph => self.gather(text),
                        Event::SoftBreak | Event::HardBreak if paragraph => self.gather(" "),
                        _ => {}
                    }
                    vec![other]
                }
            };
            note.as_mut().map_or(&mut *out, |(_, into)| into).extend(drawn);
        }
        self.write_notes(out, notes);
    }

    fn gather(&mut self, text: &str) {
        if self.article.text.len() < ENOUGH {
            self.article.text.push_str(text);
        }
    }

    /// Where an address leads, from where the text stands.
    fn address(&mut self, written: &str) -> Option<String> {
        let found = match Url::parse(written) {
            Ok(url) => Some(url),
            Err(_) => self.base.and_then(|base| base.join(written).ok()),
        };
        if found.is_none() && !self.article.astray.iter().any(|a| a == written) {
            self.article.astray.push(written.to_owned());
        }
        found.map(String::from)
    }

    fn picture(&mut self, written: &str, alt: &str) -> String {
        let url = self.address(written).filter(|url| url.starts_with("http:") || url.starts_with("https:"));
        let Some(url) = url else { return pictures::nowhere(written, alt) };
        if !self.article.pictures.contains(&url) {
            self.article.pictures.push(url.clone());
        }
        match self.kept.get(&url) {
            Some(kept) => pictures::shown(kept, alt),
            None => pictures::link(&url, alt),
        }
    }

    fn with_pictures<'s>(&mut self, html: CowStr<'s>) -> CowStr<'s> {
        pictures::replaced(&html, |src, alt| self.picture(src, alt)).map_or(html, CowStr::from)
    }

    fn reference<'s>(&mut self, label: &str) -> Event<'s> {
        let number = self.notes.iter().position(|n| n == label).unwrap_or_else(|| {
            self.notes.push(label.to_owned());
            self.notes.len() - 1
        }) + 1;
        let times = self.told.entry(label.to_owned()).or_default();
        *times += 1;
        // The way back leads to where it was named first.
        let id = if *times == 1 { format!(" id=\"note-back-{number}\"") } else { String::new() };
        Event::InlineHtml(format!("<sup class=\"note-ref\"{id}><a href=\"#note-{number}\">{number}</a></sup>").into())
    }

    fn write_notes<'s>(&mut self, out: &mut Vec<Event<'s>>, notes: &mut HashMap<String, Vec<Event<'s>>>) {
        if self.notes.is_empty() {
            return;
        }
        out.push(Event::Html("<div class=\"notes\"><ol>".into()));
        for (at, label) in self.notes.iter().enumerate() {
            let number = at + 1;
            let back = format!(" <a class=\"notes__back\" href=\"#note-back-{number}\">↩</a>");
            let mut note = notes.remove(label).unwrap_or_default();
            // In the last paragraph, where it does not stand alone.
            let at =
                if matches!(note.last(), Some(Event::End(TagEnd::Paragraph))) { note.len() - 1 } else { note.len() };
            note.insert(at, Event::InlineHtml(back.into()));
            out.push(Event::Html(format!("<li id=\"note-{number}\">").into()));
            out.append(&mut note);
            out.push(Event::Html("</li>\n".into()));
        }
        out.push(Event::Html("</ol></div>\n".into()));
    }
}

/// A block of HTML, whole: it comes line by line, and a tag may go over several.
fn block(parser: &mut Parser<'_>) -> String {
    let mut html = String::new();
    for event in parser {
        match event {
            Event::End(TagEnd::HtmlBlock) => break,
            Event::Html(line) | Event::Text(line) => html.push_str(&line),
            _ => {}
        }
    }
    html
}

/// The words inside a picture's brackets.
fn alt(parser: &mut Parser<'_>) -> String {
    let (mut alt, mut depth) = (String::new(), 0);
    for event in parser {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
    }
    alt
}

/// A block of code, in colours where its language is known. It may be wider than the page: the keyboard gets there.
fn code<'s>(parser: &mut Parser<'s>, kind: &CodeBlockKind<'s>) -> Event<'s> {
    let mut text = String::new();
    for event in parser {
        match event {
            Event::Text(more) => text.push_str(&more),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default(),
        CodeBlockKind::Indented => "",
    };
    let drawn = highlighted(&text, language).unwrap_or_else(|| escaped(&text));
    Event::Html(format!("<pre class=\"code\" tabindex=\"0\"><code>{drawn}</code></pre>\n").into())
}

/// Classes that mean something here, besides those of code.
const CLASSES: [&str; 6] = ["code", "note-ref", "notes", "notes__back", "table-wrap", "picture-link"];

static CLEAN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .link_rel(Some("ugc nofollow noopener noreferrer"))
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(UrlRelative::Custom(Box::new(ours)))
        // The title of the page is its first heading.
        .rm_tags(["h1"])
        .add_generic_attributes(["class", "id"])
        .add_tag_attributes("pre", ["tabindex"])
        .add_tag_attributes("div", ["tabindex"])
        .add_tag_attributes("img", ["decoding"])
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") => value.starts_with(PICTURES).then_some(value.into()),
            (_, "class") => classes(value),
            (_, "id") => value.starts_with("note-").then_some(value.into()),
            (_, "tabindex") => Some("0".into()),
            _ => Some(value.into()),
        });
    builder
});

/// Within the page, and to pictures that are kept: no other relative address means anything here.
fn ours(url: &str) -> Option<Cow<'_, str>> {
    (url.starts_with("#note-") || url.starts_with(PICTURES)).then_some(Cow::Borrowed(url))
}

fn classes(value: &str) -> Option<Cow<'_, str>> {
    let is_ours = |class: &&str| class.starts_with("hl-") || CLASSES.contains(class);
    let kept: Vec<&str> = value.split_whitespace().filter(is_ours).collect();
    (!kept.is_empty()).then(|| kept.join(" ").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(source: &str) -> Article {
        let base = Url::parse("https://blog.example.org/2020/post/").unwrap();
        let kept = Kept { key: "k3y".into(), width: 640, height: 480 };
        let kept = [("https://blog.example.org/img/a.png".to_owned(), kept)].into();
        article(source, Some(&base), &kept)
    }

    #[test]
    fn what_a_post_may_have_is_drawn() {
        let html = drawn("### Head\n\n- [x] done\n- [ ] open\n\n~~gone~~ note[^a] again[^a]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^a]: The *note*.").html;
        for part in [
            "<h2>Head</h2>",
            "<li>☑ done</li>",
            "<del>gone</del>",
            "<div class=\"table-wrap\" tabindex=\"0\"><table>",
            "<sup class=\"note-ref\" id=\"note-back-1\"><a href=\"#note-1\"",
            "<li id=\"note-1\">",
            "The <em>note</em>.",
            "href=\"#note-back-1\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn code_is_coloured_by_classes() {
        let html = drawn("```rust\nfn main() {}\n```\n\n```powershell\nGet-VM | Where-Object { $_.Name }\n```\n\n```nonsense\n<b>\n```").html;
        assert!(html.contains("<pre class=\"code\" tabindex=\"0\"><code><span class=\"hl-source hl-rust\">"), "{html}");
        assert!(
            html.contains("<span class=\"hl-support\">Get-VM</span>")
                && html.contains("&lt;b&gt;")
                && !html.contains("style"),
            "{html}"
        );
    }

    #[test]
    fn pictures_are_shown_from_here_or_are_links() {
        let article = drawn(
            "![A](/img/a.png) ![B *b*](b.png) ![](data:image/png;base64,x)\n\n<p><img alt='C' src=\"c.png\" onerror=alert(1)></p>",
        );
        let html = &article.html;
        assert!(html.contains("<img src=\"/posts/pictures/k3y\" alt=\"A\" width=\"640\" height=\"480\""), "{html}");
        assert!(
            html.contains("href=\"https://blog.example.org/2020/post/b.png\"") && html.contains("B b</a>"),
            "{html}"
        );
        assert!(
            html.contains("href=\"https://blog.example.org/2020/post/c.png\"") && !html.contains("onerror"),
            "{html}"
        );
        assert_eq!(article.pictures.len(), 3);
        assert_eq!(html.matches("<img").count(), 1, "{html}");
        // A tag over several lines is one.
        let html = drawn("<div>\n<img\n  alt=\"D\"\n  src=\"/img/a.png\">\n</div>\n\nText").html;
        assert!(html.contains("<img src=\"/posts/pictures/k3y\" alt=\"D\"") && !html.contains("src=\"/img"), "{html}");
        assert!(!html.contains("&gt;") && html.contains("<p>Text</p>"), "{html}");
    }

    #[test]
    fn what_is_left_open_a_thousand_times_is_shown_as_it_was_typed() {
        let open: String = (0..1_000).map(|n| format!("<b a{n}>")).collect();
        let html = drawn(&format!("Before **it**.\n\n{open}\n\n{}", "x\n\n".repeat(5_000))).html;
        assert!(html.contains("<strong>it</strong>") && html.contains("&lt;b a999&gt;"), "{}", &html[..200]);
        assert!(!html.contains("<b") && html.len() < 200_000, "{}", html.len());
    }

    #[test]
    fn relative_addresses_need_a_place() {
        let lost = article("[a](/b) and ![p](/img/p.png)", None, &HashMap::new());
        assert_eq!(lost.astray, ["/b", "/img/p.png"]);
        assert!(
            !lost.html.contains("href") && lost.html.contains("<span class=\"picture-link\">p</span>"),
            "{}",
            lost.html
        );
        assert!(drawn("[a](/b)").html.contains("href=\"https://blog.example.org/b\""));
        assert_eq!(drawn("One *two*.\n\n# No\n\nThree").text.trim(), "One two. Three");
    }
}
