use std::cell::Cell;

use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink, Node};

use super::{Taker, run};

/// What a page may cost, in steps.
const STEPS: usize = 10_000_000;

/// An element costs so much, and each of its attributes.
const ELEMENT: usize = 40;
const ATTRIBUTE: usize = 8;

/// What makes text look different is compared with all of its kind that is open.
const FORMATTING: usize = 8;

/// Elements that lie in each other: nobody nests deeper what is to be read.
const DEEP: usize = 256;

/// Of one tag so many attributes are looked at.
const ATTRIBUTES: usize = 64;

/// `<html>` and `<body>` may be said again, and their attributes are gathered: so often.
const ROOTS: usize = 4;

/// The tree of a page, as far as its budget lasts. Whoever needs no more than tags takes `read`, which sees all of them.
pub fn document(html: &str) -> Html {
    within(html, STEPS)
}

fn within(html: &str, steps: usize) -> Html {
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
    let grower = Grower { builder, taken: Cell::new(0), left: Cell::new(steps), roots: Cell::new(0) };
    run(html, grower).builder.sink.finish()
}

type Handle = <HtmlTreeSink as TreeSink>::Handle;

struct Grower {
    builder: TreeBuilder<Handle, HtmlTreeSink>,
    taken: Cell<usize>,
    /// Steps that are left.
    left: Cell<usize>,
    roots: Cell<usize>,
}

impl Grower {
    /// What a token cost: what it made, and how deep one had to look.
    fn count(&self, before: usize, is_formatting: bool) {
        let page = self.builder.sink.0.borrow();
        let made = page.tree.values().rev().take(page.tree.values().len() - before);
        let made: usize = made.map(|node| ELEMENT + ATTRIBUTE * attributes(node)).sum();
        let depth = page.tree.nodes().next_back().map_or(0, |last| last.ancestors().take(DEEP + 1).count());
        let looked = 1 + depth * if is_formatting { FORMATTING } else { 1 };
        let left = if depth > DEEP { 0 } else { self.left.get().saturating_sub(made + looked) };
        self.left.set(left);
    }

    /// The tag with as many attributes as anybody needs. Those of formatting elements are kept, copied and compared.
    fn cut(&self, mut tag: Tag) -> Tag {
        if matches!(&*tag.name, "body" | "html") {
            self.roots.set(self.roots.get() + 1);
        }
        if is_formatting(&tag.name) {
            tag.attrs.retain(|a| matches!(&*a.name.local, "class" | "title"));
        }
        tag.attrs.truncate(if self.roots.get() > ROOTS && matches!(&*tag.name, "body" | "html") {
            0
        } else {
            ATTRIBUTES
        });
        tag
    }
}

impl TokenSink for Grower {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.taken.set(self.taken.get() + 1);
        if self.is_full() {
            return TokenSinkResult::Continue;
        }
        let is_formatting =
            matches!(&token, Token::TagToken(tag) if tag.kind == TagKind::StartTag && is_formatting(&tag.name));
        let token = if let Token::TagToken(tag) = token { Token::TagToken(self.cut(tag)) } else { token };
        let before = self.builder.sink.0.borrow().tree.values().len();
        let result = self.builder.process_token(token, line);
        self.count(before, is_formatting);
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Taker for Grower {
    fn taken(&self) -> usize {
        self.taken.get()
    }

    fn is_full(&self) -> bool {
        self.left.get() == 0
    }
}

fn attributes(node: &Node) -> usize {
    node.as_element().map_or(0, |e| e.attrs().count())
}

fn is_formatting(name: &str) -> bool {
    // Links are not: no two are open in each other.
    matches!(
        name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(from: &str, most: usize) -> String {
        (0..most).map(|n| from.replace('#', &n.to_string())).collect()
    }

    #[test]
    fn a_usual_page_is_read_whole() {
        let page = "<section><h2>One</h2><p class=x>Some <b>words</b> and <a href=/x title=y>more</a></p></section>";
        let (ours, theirs) = (document(&page.repeat(5000)), Html::parse_document(&page.repeat(5000)));
        assert_eq!(ours.html(), theirs.html());
        assert!(document("").html().contains("<body>"));
    }

    #[test]
    fn whatever_it_is_made_of_a_page_has_an_end() {
        let hostile = [
            // Each paragraph opens them all again.
            numbered("<b class=a#>", 3900) + &"<p>x".repeat(400_000),
            numbered("<b class=a#>", 200) + &"<p>x".repeat(400_000),
            format!("<p>{}</p>", numbered("<i class=a#>", 200)) + &"<p>x".repeat(400_000),
            numbered("<b class=a#>", 200) + &"<b></b>".repeat(250_000),
            // What is looked through at each tag.
            "<path>".repeat(170_000) + &"<hr>".repeat(250_000),
            "<div>".repeat(400_000),
            "<div>".repeat(240) + &"</x>".repeat(400_000),
            "<div>".repeat(240) + &"<hr>".repeat(400_000),
            "<svg>".to_owned() + &"<path>".repeat(300_000),
            "<b><div>".repeat(120) + &"</b>".repeat(400_000),
            "<a><table>".repeat(200_000),
            "<table>".to_owned() + &"<b>x".repeat(400_000),
            // What is copied with each of them.
            format!("<a{}>", numbered(" a#", 60_000)) + &"<p>x".repeat(300_000),
            format!("<b class='{}'>", "x ".repeat(100_000)) + &"<p>x".repeat(300_000),
            numbered("<html a#>", 100_000),
        ];
        // A tenth of the budget is soon spent, and shows the same.
        for html in hostile {
            let made = within(&html, STEPS / 10).tree.values().len();
            assert!(made <= STEPS / 10 / ELEMENT + 2 * DEEP, "{made} of {}", &html[..20]);
        }
    }

    #[test]
    fn what_stood_before_the_end_was_read() {
        let page = document(&format!("<p class=h-entry>x</p>{}", "<div>".repeat(100_000)));
        let entry = scraper::Selector::parse(".h-entry").unwrap();
        assert_eq!(page.select(&entry).count(), 1);
    }
}
