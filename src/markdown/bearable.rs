//! Raw HTML inside Markdown is made into a tree before it is cleaned, and a tree can be made to cost hours: each element
//! of formatting that is left open is opened again in each paragraph, and everything left open is looked through at each
//! tag. Nobody who writes for readers leaves much open.

use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::html::{Piece, read};

/// Elements of formatting, and elements in all, that may be open together.
const FORMATTING: usize = 16;
const OPEN: usize = 200;

/// Those that the standard opens again in the next paragraph.
const REOPENED: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Those that end by themselves, where the next begins or at once.
const ENDING: [&str; 19] = [
    "area", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "option", "p", "source", "tbody", "td", "th",
    "thead", "tr", "wbr",
];

pub fn is_bearable(html: &str) -> bool {
    let mut open: HashMap<String, usize> = HashMap::new();
    let (mut formatting, mut all) = (0, 0);
    read(html, |piece| {
        match piece {
            Piece::Open(tag) if !ENDING.contains(&tag.name()) => {
                *open.entry(tag.name().to_owned()).or_default() += 1;
                formatting += usize::from(REOPENED.contains(&tag.name()));
                all += 1;
            }
            Piece::Close(name) => {
                if let Some(count) = open.get_mut(name).filter(|count| **count > 0) {
                    *count -= 1;
                    formatting -= usize::from(REOPENED.contains(&name));
                    all -= 1;
                }
            }
            _ => {}
        }
        if formatting > FORMATTING || all > OPEN { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    formatting <= FORMATTING && all <= OPEN
}

#[cfg(test)]
mod tests {
    use super::is_bearable;

    #[test]
    fn what_is_left_open_is_counted() {
        let open = |n: usize| (0..n).map(|n| format!("<b a{n}>")).collect::<String>();
        assert!(is_bearable(&open(16)) && !is_bearable(&open(17)));
        assert!(!is_bearable(&(open(17) + &*"</i>".repeat(17))), "what closes something else closes nothing");
        assert!(is_bearable(&"<b>x</b>".repeat(1_000)) && is_bearable(&"<p>x<li>y<br>".repeat(1_000)));
        assert!(!is_bearable(&"<div>".repeat(201)));
    }
}
