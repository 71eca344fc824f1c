//! Text from people: Markdown in, safe HTML out, kept beside its source. Never raw.

mod article;
mod bearable;
mod code;
mod pictures;
mod powershell;

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

pub use article::{Article, Kept, PICTURES, article};

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
    drawn(Parser::new_ext(source, options))
}

/// The same for Markdown that was read already.
pub fn drawn<'s>(events: impl Iterator<Item = Event<'s>>) -> String {
    cleaned(&CLEAN, &events.collect::<Vec<_>>(), HeadingLevel::H3)
}

/// As HTML, cleaned. Raw HTML in it that nobody could bear to read is shown as it was typed.
fn cleaned(clean: &Builder<'_>, events: &[Event<'_>], from: HeadingLevel) -> String {
    let mut raw = String::new();
    html::push_html(&mut raw, lowered(events.iter().cloned(), from));
    if !bearable::is_bearable(&raw) {
        raw.clear();
        let typed = events.iter().cloned().map(|event| match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            other => other,
        });
        html::push_html(&mut raw, lowered(typed, from));
    }
    clean.clean(&raw).to_string()
}

/// Brings headings below the levels of the page, the first to `from`, and none below one that is not there: whoever
/// begins with `###` or leaps from `#` to `####` gets third and fourth level headings all the same.
fn lowered<'s>(events: impl Iterator<Item = Event<'s>>, from: HeadingLevel) -> impl Iterator<Item = Event<'s>> {
    const ALL: [HeadingLevel; 5] =
        [HeadingLevel::H2, HeadingLevel::H3, HeadingLevel::H4, HeadingLevel::H5, HeadingLevel::H6];
    let levels: Vec<HeadingLevel> = ALL.into_iter().filter(|level| *level >= from).collect();
    // The levels as written, from the outermost down to the heading at hand.
    let mut above: Vec<HeadingLevel> = Vec::new();
    events.map(move |event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            above.retain(|outer| *outer < level);
            above.push(level);
            let level = levels[(above.len() - 1).min(levels.len() - 1)];
            Event::Start(Tag::Heading { level, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(_)) => {
            Event::End(TagEnd::Heading(levels[above.len().saturating_sub(1).min(levels.len() - 1)]))
        }
        other => other,
    })
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
    fn no_heading_stands_below_one_that_is_not_there() {
        let html = to_html("### A\n\n###### B\n\n# C\n\n#### D\n\n## E");
        let levels: Vec<_> = html.split("<h").skip(1).map(|h| &h[..3]).collect();
        assert_eq!(levels, ["3>A", "4>B", "3>C", "4>D", "4>E"]);
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
