//! XML as blogs send it, made such that a parser takes it: what is broken in known ways is mended, what is endless is
//! cut, and nothing is ever expanded.

use std::borrow::Cow;
use std::collections::VecDeque;

use super::Unreadable;

/// Namespaces of old that mean what a newer one means.
const NAMESPACES: [(&str, &str); 6] = [
    ("http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"),
    ("http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"),
    ("http://purl.org/atom/ns#", "http://www.w3.org/2005/Atom"),
    ("http://backend.userland.com/rss2", "http://purl.org/rss/1.0/"),
    ("http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/1.0/"),
    ("http://cyber.law.harvard.edu/rss/rss.html", "http://purl.org/rss/1.0/"),
];

/// Elements that hold more than so many others inside each other are no feed, nor are those with so many attributes.
const DEEP: usize = 100;
const ATTRIBUTES: usize = 1000;

/// So many elements are read in all: each of them becomes a value in memory, however short it is written.
const ELEMENTS: usize = 300_000;

/// The text with at most twice `most` entries, ready to be parsed: the first that stand in it and the last, since blogs
/// write the newest first or last.
pub fn xml(text: &str, most: usize) -> Result<String, Unreadable> {
    let start = text.find('<').ok_or_else(|| Unreadable::not_a_feed("there is no XML in it"))?;
    let mut mended = Mended { out: String::with_capacity(text.len() - start + 64), most, ..Mended::default() };
    let mut rest = &text[start..];
    while let Some(at) = rest.find(['<', '&']) {
        push(&mut mended.out, &rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('&') {
            let is_reference = reference(rest);
            mended.out.push_str(if is_reference { "&" } else { "&amp;" });
            rest = &rest[1..];
            continue;
        }
        let whole = part(rest).ok_or_else(|| Unreadable::not_a_feed("it ends in the middle"))?;
        match whole {
            // Its text is decoded: what it says of its encoding is no longer so.
            _ if whole.starts_with("<?xml ") => {}
            _ if is_doctype(whole) => refuse_entities(whole)?,
            _ if whole.starts_with("<!--") => {}
            _ if whole.starts_with("<![CDATA[") || whole.starts_with("<?") => push(&mut mended.out, whole),
            _ if whole.starts_with("<!") => return Err(Unreadable::not_a_feed("something in it begins with <!")),
            _ if whole.starts_with("</") => mended.close(whole),
            _ => mended.open(whole)?,
        }
        if mended.elements > ELEMENTS {
            return Ok(mended.cut());
        }
        rest = &rest[whole.len()..];
    }
    push(&mut mended.out, rest);
    Ok(mended.whole())
}

/// What is written so far.
#[derive(Default)]
struct Mended<'t> {
    out: String,
    open: Vec<&'t str>,
    most: usize,
    entries: usize,
    elements: usize,
    /// The entry at hand, where it is one behind the first.
    later: Option<Later>,
    /// The last of those, with their elements; and where they belong.
    last: VecDeque<(String, usize)>,
    belongs: Option<usize>,
}

/// Where an entry began: in what is written, among what is open, and after how many elements.
#[derive(Clone, Copy)]
struct Later {
    at: usize,
    level: usize,
    elements: usize,
}

impl<'t> Mended<'t> {
    fn open(&mut self, whole: &'t str) -> Result<(), Unreadable> {
        let name = whole[1..].split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
        let is_entry = matches!(name.rsplit(':').next(), Some("item" | "entry")) && self.open.len() <= 2;
        if is_entry && self.later.is_none() {
            self.entries += 1;
            if self.entries > self.most {
                self.later = Some(Later { at: self.out.len(), level: self.open.len(), elements: self.elements });
            }
        }
        self.elements += 1;
        let is_empty = whole.ends_with("/>");
        if !is_empty {
            self.open.push(name);
        }
        if self.open.len() > DEEP || whole.bytes().filter(|b| *b == b'=').nth(ATTRIBUTES).is_some() && has_many(whole) {
            return Err(Unreadable::not_a_feed("its elements lie too deep in each other, or have too many attributes"));
        }
        // The root and the channel say what kind of feed it is.
        let tag = if self.open.len() <= 2 { root(whole, name).into() } else { Cow::Borrowed(whole) };
        push(&mut self.out, &typed(tag, name));
        if is_empty {
            self.settle();
        }
        Ok(())
    }

    fn close(&mut self, whole: &str) {
        self.open.pop();
        push(&mut self.out, whole);
        self.settle();
    }

    /// Where an entry behind the first ends, it is kept apart, and the one before the last ones is forgotten.
    fn settle(&mut self) {
        let Some(later) = self.later.filter(|later| self.open.len() <= later.level) else { return };
        self.later = None;
        let entry = self.out.split_off(later.at);
        self.belongs.get_or_insert(later.at);
        self.last.push_back((entry, self.elements - later.elements));
        if self.last.len() > self.most
            && let Some((_, elements)) = self.last.pop_front()
        {
            self.elements -= elements;
        }
    }

    /// All of it, the last entries in their place.
    fn whole(mut self) -> String {
        let Some(at) = self.belongs else { return self.out };
        let behind = self.out.split_off(at);
        self.out.extend(self.last.into_iter().map(|(entry, _)| entry));
        self.out + &behind
    }

    /// What was read until now, as if it ended here.
    fn cut(mut self) -> String {
        if let Some(later) = self.later.take() {
            self.out.truncate(later.at);
            self.open.truncate(later.level);
        }
        for name in self.open.iter().rev() {
            self.out.extend(["</", name, ">"]);
        }
        self.whole()
    }
}

/// Whether a tag has more attributes than anybody writes: what stands in quotes is none.
fn has_many(tag: &str) -> bool {
    let mut quote = None;
    let signs = tag.bytes().filter(|&byte| match (quote, byte) {
        (Some(q), b) if q == b => {
            quote = None;
            false
        }
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (None, b'=') => true,
        _ => false,
    });
    signs.count() > ATTRIBUTES
}

fn is_doctype(whole: &str) -> bool {
    whole.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE"))
}

/// Control characters that XML does not know are left out.
fn push(out: &mut String, text: &str) {
    let bad = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(bad) { out.extend(text.chars().filter(|c| !bad(*c))) } else { out.push_str(text) }
}

/// Whether a `&` begins a reference, and is no sign that somebody forgot to escape.
fn reference(rest: &str) -> bool {
    let Some(end) = rest.bytes().take(40).position(|b| b == b';') else { return false };
    let name = &rest[1..end];
    match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            code.is_ok_and(|c| c >= 0x20 && char::from_u32(c).is_some() || matches!(c, 9 | 10 | 13))
        }
        None => !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric()),
    }
}

/// A tag, comment, instruction, declaration or section from its `<` to its end; none where it has no end.
fn part(rest: &str) -> Option<&str> {
    let until = |end: &str| rest.find(end).map(|at| &rest[..at + end.len()]);
    match () {
        () if rest.starts_with("<!--") => until("-->"),
        () if rest.starts_with("<![CDATA[") => until("]]>"),
        () if rest.starts_with("<?") => until("?>"),
        () if is_doctype(rest) => {
            let end = rest.find('>')?;
            match rest[..end].find('[') {
                Some(at) => {
                    let subset = at + rest[at..].find(']')?;
                    rest[subset..].find('>').map(|end| &rest[..=subset + end])
                }
                None => Some(&rest[..=end]),
            }
        }
        // Nothing else begins so: what it is, is not asked.
        () if rest.starts_with("<!") => rest.get(..2),
        () => {
            // A `>` in an attribute ends nothing.
            let mut quote = None;
            for (at, byte) in rest.bytes().enumerate() {
                match (quote, byte) {
                    (Some(q), b) if q == b => quote = None,
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (None, b'>') => return Some(&rest[..=at]),
                    _ => {}
                }
            }
            None
        }
    }
}

/// Feeds define no entities; whoever does wants them expanded.
fn refuse_entities(doctype: &str) -> Result<(), Unreadable> {
    let defines = doctype.split("<!ENTITY").skip(1).any(|e| !e.trim_start().starts_with('%'));
    if defines { Err(Unreadable { kind: "entities", detail: String::new() }) } else { Ok(()) }
}

/// Elements of Atom that hold text and say of which type it is.
const TEXTS: [&str; 6] = ["title", "subtitle", "tagline", "summary", "content", "rights"];

const TYPE: &str = " type=";

/// An element of Atom that holds text, with a type that the parser knows: of its media types and capitals, which older
/// feeds have, one alone would cost the whole feed.
fn typed<'t>(tag: Cow<'t, str>, name: &str) -> Cow<'t, str> {
    let local = name.strip_prefix("atom:").unwrap_or(name);
    let Some(at) = tag.find(TYPE).filter(|_| TEXTS.contains(&local)) else { return tag };
    let value = &tag[at + TYPE.len()..];
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return tag };
    let Some(said) = value[1..].split(quote).next() else { return tag };
    let known = match said.to_ascii_lowercase().as_str() {
        "text/plain" => "text",
        "text/html" => "html",
        "application/xhtml+xml" => "xhtml",
        "text" => "text",
        "html" => "html",
        "xhtml" => "xhtml",
        _ if local != "content" => "text",
        _ => return tag,
    };
    format!("{}{TYPE}{quote}{known}{}", &tag[..at], &value[1 + said.len()..]).into()
}

/// A root element with the namespace and the version that the parser knows.
fn root(tag: &str, name: &str) -> String {
    let mut tag = NAMESPACES.iter().fold(tag.to_owned(), |tag, (old, new)| tag.replace(old, new));
    if name == "rss" {
        let known = ["2.0", "0.91", "0.92"]
            .iter()
            .any(|v| tag.contains(&format!("version=\"{v}\"")) || tag.contains(&format!("version='{v}'")));
        if !known {
            tag = match tag.split_once(" version=") {
                Some((before, after)) => format!("{before} was={after}"),
                None => tag,
            };
            tag = tag.replacen("<rss", "<rss version=\"2.0\"", 1);
        }
    }
    tag
}
