//! XML as blogs send it, made such that a parser takes it: what is broken in known ways is mended, what is endless is
//! cut, and nothing is ever expanded.

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

/// Elements that hold more than so many others inside each other are no feed.
const DEEP: usize = 100;

/// The text with at most `most` entries, ready to be parsed.
pub fn xml(text: &str, most: usize) -> Result<String, Unreadable> {
    let start = text.find('<').ok_or_else(|| Unreadable::not_a_feed("there is no XML in it"))?;
    let mut out = String::with_capacity(text.len() - start + 64);
    let mut rest = &text[start..];
    let mut open: Vec<&str> = Vec::new();
    let mut entries = 0;
    while let Some(at) = rest.find(['<', '&']) {
        push(&mut out, &rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('&') {
            let is_reference = reference(rest);
            out.push_str(if is_reference { "&" } else { "&amp;" });
            rest = &rest[1..];
            continue;
        }
        let whole = part(rest).ok_or_else(|| Unreadable::not_a_feed("it ends in the middle"))?;
        match whole {
            // Its text is decoded: what it says of its encoding is no longer so.
            _ if whole.starts_with("<?xml ") => {}
            _ if whole.starts_with("<!DOCTYPE") || whole.starts_with("<!doctype") => refuse_entities(whole)?,
            _ if whole.starts_with("<!--") => {}
            _ if whole.starts_with("<![CDATA[") || whole.starts_with("<?") => push(&mut out, whole),
            _ if whole.starts_with("</") => {
                open.pop();
                push(&mut out, whole);
            }
            _ => {
                let name =
                    whole[1..].split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
                if matches!(name.rsplit(':').next(), Some("item" | "entry")) && open.len() <= 2 {
                    entries += 1;
                    if entries > most {
                        close(&mut out, &open);
                        return Ok(out);
                    }
                }
                if !whole.ends_with("/>") {
                    open.push(name);
                }
                if open.len() > DEEP {
                    return Err(Unreadable::not_a_feed("its elements lie too deep in each other"));
                }
                // The root and the channel say what kind of feed it is.
                if open.len() <= 2 { push(&mut out, &root(whole, name)) } else { push(&mut out, whole) }
            }
        }
        rest = &rest[whole.len()..];
    }
    push(&mut out, rest);
    Ok(out)
}

/// Control characters that XML does not know are left out.
fn push(out: &mut String, text: &str) {
    let bad = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(bad) { out.extend(text.chars().filter(|c| !bad(*c))) } else { out.push_str(text) }
}

fn close(out: &mut String, open: &[&str]) {
    for name in open.iter().rev() {
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
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
        () if rest.starts_with("<!") => {
            let subset = rest.find('[').filter(|at| rest.find('>').is_none_or(|end| *at < end));
            match subset {
                Some(at) => {
                    rest[at..].find(']').and_then(|end| rest[at + end..].find('>').map(|e| &rest[..at + end + e + 1]))
                }
                None => until(">"),
            }
        }
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
