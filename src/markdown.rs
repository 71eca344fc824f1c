//! Text from people: Markdown in, safe HTML out, kept beside its source. Never raw.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Options, Parser, html};

static CLEAN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .link_rel(Some("ugc nofollow noopener noreferrer"))
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        // Pictures by URL would tell other hosts who reads the page.
        .rm_tags(["img"])
        // The page has its own first two levels of headings.
        .rm_tags(["h1", "h2"]);
    builder
});

/// What `source` looks like on a page.
pub fn to_html(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION;
    let events = Parser::new_ext(source, options).map(lower_headings);
    let mut raw = String::with_capacity(source.len() * 2);
    html::push_html(&mut raw, events);
    CLEAN.clean(&raw).to_string()
}

fn lower_headings(event: pulldown_cmark::Event<'_>) -> pulldown_cmark::Event<'_> {
    use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
    let lower = |level| match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        _ => HeadingLevel::H5,
    };
    match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_drawn() {
        let html = to_html("# Hello\n\nI *write* at [my blog](https://blog.example.org).\n\n- one\n- two");
        assert!(html.contains("<h3>Hello</h3>") && html.contains("<em>write</em>") && html.contains("<li>one</li>"));
        assert!(html.contains(r#"rel="ugc nofollow noopener noreferrer""#), "{html}");
    }

    #[test]
    fn nothing_runs_and_nothing_is_fetched() {
        for attack in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt&#58;alert(1))",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](vbscript:alert)",
            "[x](//evil.example)",
            "<img src=x onerror=alert(1)>",
            "![x](https://tracker.example/p.gif)",
            "<a href=\"https://x.example\" onclick=\"alert(1)\" style=\"color:red\">x</a>",
            "<svg onload=alert(1)>",
            "<iframe src=https://evil.example></iframe>",
            "<form action=/sign-out><button>x</button></form>",
        ] {
            let html = to_html(attack).to_lowercase();
            let tags: String = html.split('<').skip(1).filter_map(|t| t.split('>').next()).collect();
            for word in [
                "script",
                "onerror",
                "onload",
                "onclick",
                "style=",
                "img",
                "iframe",
                "svg",
                "form",
                "data:",
                "href=\"//",
            ] {
                assert!(!tags.contains(word), "{attack} gave {html}");
            }
        }
    }
}
