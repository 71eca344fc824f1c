//! HTML as words.

use scraper::{Html, Node};

/// Of HTML so much is looked at, in bytes: more than any summary needs.
const LOOKED_AT: usize = 20_000;

/// The words of a piece of HTML on one line, without what is no words: scripts, styles.
pub fn text(html: &str) -> String {
    let at = (0..=LOOKED_AT.min(html.len())).rev().find(|at| html.is_char_boundary(*at)).unwrap_or(0);
    let page = Html::parse_fragment(&html[..at]);
    let mut words = String::new();
    for node in page.tree.root().descendants() {
        match node.value() {
            Node::Text(text) => {
                let hides =
                    |name: &str| matches!(name, "script" | "style" | "template" | "iframe" | "noscript" | "title");
                let of = node.parent().and_then(|p| p.value().as_element().map(|e| hides(e.name())));
                if of != Some(true) {
                    words.push_str(text);
                }
            }
            // Words in inline elements go on; others stand apart.
            Node::Element(e)
                if !matches!(
                    e.name(),
                    "a" | "b"
                        | "i"
                        | "em"
                        | "strong"
                        | "span"
                        | "code"
                        | "sub"
                        | "sup"
                        | "abbr"
                        | "u"
                        | "s"
                        | "small"
                        | "mark"
                        | "q"
                        | "kbd"
                ) =>
            {
                words.push(' ');
            }
            _ => {}
        }
    }
    crate::text::line(&words)
}
