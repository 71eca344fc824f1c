use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use html5ever::tokenizer::states::{RawKind, ScriptData};
use html5ever::tokenizer::{self, TagKind, Token, TokenSink, TokenSinkResult};
use url::Url;

use super::{Taker, run};
use crate::text;

/// Longer than this no address is that others begin from: each of them would be a copy of it.
const BASE: usize = 4000;

/// What a page consists of, in its order. What stands in a `<template>` is no part of it.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'p> {
    Open(&'p Tag),
    Close(&'p str),
    Text(&'p str),
}

/// A tag that opens an element.
#[derive(Debug)]
pub struct Tag(tokenizer::Tag);

impl Tag {
    pub fn name(&self) -> &str {
        &self.0.name
    }

    pub fn attr(&self, name: &str) -> Option<&str> {
        self.0.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }

    /// Whether one of the words of an attribute is `token`, in whichever case.
    pub fn has(&self, attr: &str, token: &str) -> bool {
        self.attr(attr).is_some_and(|all| all.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(token)))
    }
}

/// Shows the page piece by piece until its end, or until `see` breaks off. Nothing is built: links, meta tags and words
/// need no tree.
pub fn read(html: &str, mut see: impl FnMut(Piece<'_>) -> ControlFlow<()>) {
    let zero = Cell::default;
    let see: RefCell<&mut See<'_>> = RefCell::new(&mut see);
    run(html, Reader { see, taken: zero(), templates: zero(), drawings: zero(), is_full: Cell::new(false) });
}

type See<'s> = dyn FnMut(Piece<'_>) -> ControlFlow<()> + 's;

struct Reader<'s> {
    see: RefCell<&'s mut See<'s>>,
    taken: Cell<usize>,
    /// Of these so many are open.
    templates: Cell<usize>,
    drawings: Cell<usize>,
    is_full: Cell<bool>,
}

impl Reader<'_> {
    fn show(&self, piece: Piece<'_>) {
        if self.templates.get() == 0 && !self.is_full.get() && (self.see.borrow_mut())(piece).is_break() {
            self.is_full.set(true);
        }
    }

    /// Opens an element, and says how what stands in it is to be read.
    fn open(&self, tag: tokenizer::Tag) -> TokenSinkResult<()> {
        let tag = Tag(tag);
        self.show(Piece::Open(&tag));
        match tag.name() {
            "template" => self.templates.set(self.templates.get() + 1),
            "svg" | "math" if !tag.0.self_closing => self.drawings.set(self.drawings.get() + 1),
            // None of these stands in a drawing: it was left open.
            "body" | "div" | "h1" | "h2" | "h3" | "head" | "img" | "meta" | "ol" | "p" | "span" | "table" | "ul" => {
                self.drawings.set(0);
            }
            // In a drawing these are elements as any other.
            _ if self.drawings.get() > 0 => {}
            "script" => return TokenSinkResult::RawData(ScriptData),
            "textarea" | "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
            "iframe" | "noembed" | "noframes" | "noscript" | "style" | "xmp" => {
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            "plaintext" => return TokenSinkResult::Plaintext,
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn close(&self, name: &str) {
        let one_less = |count: &Cell<usize>| count.set(count.get().saturating_sub(1));
        match name {
            "template" => return one_less(&self.templates),
            "svg" | "math" => one_less(&self.drawings),
            _ => {}
        }
        self.show(Piece::Close(name));
    }
}

impl TokenSink for Reader<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if !matches!(token, Token::ParseError(_)) {
            self.taken.set(self.taken.get() + 1);
        }
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.open(tag),
            Token::TagToken(tag) => self.close(&tag.name),
            Token::CharacterTokens(text) => self.show(Piece::Text(&text)),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.drawings.get() > 0
    }
}

impl Taker for Reader<'_> {
    fn taken(&self) -> usize {
        self.taken.get()
    }

    fn is_full(&self) -> bool {
        self.is_full.get()
    }
}

/// What relative addresses on a page begin from: its first `<base href>`, else where it is.
pub fn base(html: &str, at: &Url) -> Url {
    let mut named = None;
    if html.as_bytes().windows(5).any(|five| five.eq_ignore_ascii_case(b"<base")) {
        read(html, |piece| match piece {
            Piece::Open(tag) if tag.name() == "base" && tag.attr("href").is_some() => {
                named = tag.attr("href").and_then(|href| at.join(href).ok());
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        });
    }
    named.filter(|base| base.as_str().len() <= BASE).unwrap_or_else(|| at.clone())
}

/// In these nothing is said to a reader.
const SILENT: [&str; 5] = ["iframe", "noscript", "script", "style", "title"];

/// Words go on in these; in others they stand apart.
const INLINE: [&str; 17] =
    ["a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"];

/// The words of a piece of HTML on one line.
pub fn words(html: &str) -> String {
    let mut said = String::new();
    let mut silent: Option<String> = None;
    read(html, |piece| {
        match piece {
            Piece::Open(tag) if silent.is_none() && SILENT.contains(&tag.name()) => silent = Some(tag.name().into()),
            Piece::Close(name) if silent.as_deref() == Some(name) => silent = None,
            Piece::Text(text) if silent.is_none() => said.push_str(text),
            Piece::Open(tag) if !INLINE.contains(&tag.name()) => said.push(' '),
            Piece::Close(name) if !INLINE.contains(&name) => said.push(' '),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    text::line(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(html: &str) -> Vec<String> {
        let mut all = Vec::new();
        read(html, |piece| {
            if let Piece::Open(tag) = piece {
                all.push(tag.name().to_owned());
            }
            ControlFlow::Continue(())
        });
        all
    }

    #[test]
    fn what_only_looks_like_a_tag_is_none() {
        for (html, tags) in [
            ("<a><!-- <b> --><i>", "a i"),
            ("<script>if (a<b) '<b>'; <!-- <script> </script> --></script><i>", "script i"),
            ("<textarea><b></textarea><title><b></title><i>", "textarea title i"),
            ("<style><b></style><noscript><b></noscript><i>", "style noscript i"),
            ("<template><b><template></template><b></template><i>", "template i"),
            ("<svg><title><g></title><![CDATA[<b>]]></svg><title><b></title>", "svg title g title"),
            ("<svg><p><title><b></title>", "svg p title"),
            ("a < b <<i> </b <u>", "i"),
            ("<plaintext><b>", "plaintext"),
        ] {
            assert_eq!(opened(html).join(" "), tags, "{html}");
        }
    }

    #[test]
    fn a_base_moves_what_is_relative_but_not_for_ever() {
        let at: Url = "https://ada.example/blog/".parse().unwrap();
        assert_eq!(base("<a href=x>", &at), at);
        assert_eq!(base("<BASE target=x><base href='../y/'>", &at).as_str(), "https://ada.example/y/");
        assert_eq!(base(&format!("<base href=/{}>", "x".repeat(5000)), &at), at);
    }

    #[test]
    fn words_are_told_without_what_is_none() {
        for (html, told) in [
            ("<p>One</p>two<br>three", "One two three"),
            ("a<b>b</b><script>x</script>c", "abc"),
            ("1 < 2 &amp; 3", "1 < 2 & 3"),
            ("<svg><title>no</title></svg>yes<style>no", "yes"),
        ] {
            assert_eq!(words(html), told);
        }
    }

    #[test]
    fn a_hundred_thousand_attributes_are_not_compared_for_ever() {
        let many: String = (0..400_000).map(|n| format!(" a{n}")).collect();
        assert!(opened(&format!("<i><b{many}>")).len() == 1);
        let slashed = many.replace(' ', "/");
        assert!(opened(&format!("<i><b{slashed}>")).len() == 1);
        // What a page may well hold: a long address, a long comment, many attributes.
        let long = "a b ".repeat(8_000);
        let fine = format!("<i title='{long}'><!--{}--><b{}><u>", "<x y='z'> ".repeat(50_000), &many[..20_000]);
        assert_eq!(opened(&fine), ["i", "b", "u"]);
    }

    #[test]
    fn who_has_enough_sees_no_more() {
        let mut seen = 0;
        read(&"<p>x".repeat(100_000), |_| {
            seen += 1;
            ControlFlow::Break(())
        });
        assert_eq!(seen, 1);
    }
}
