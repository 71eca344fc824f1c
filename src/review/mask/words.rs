//! The words of a text, where they stand, and folded as names are compared.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text;

/// A word where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub start: usize,
    pub end: usize,
    pub folded: String,
}

pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_word = c.is_alphanumeric() || is_combining_mark(c) || is_unseen(c);
        match (start, is_word) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                tokens.push(Token { start: from, end: at, folded: fold(&text[from..at]) });
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn fold(word: &str) -> String {
    text::fold(&word.replace(is_unseen, ""))
}

/// Letters that nobody sees: a soft hyphen, joiners. A name with one inside is the same name.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

/// Whether the script of a letter writes words without spaces, or joins small words to the next.
pub fn is_run_together(c: char) -> bool {
    is_ideograph(c)
        || matches!(u32::from(c),
            0x0590..=0x05ff | 0x0600..=0x06ff | 0x0750..=0x077f | 0x0e00..=0x0eff | 0x1000..=0x109f
            | 0x1100..=0x11ff | 0x1780..=0x17ff | 0x3040..=0x30ff | 0xac00..=0xd7af)
}

pub fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x2fa1f)
}

/// Where a folded run of letters stands inside a word.
pub fn inside(word: &str, run: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, String)> = word.char_indices().map(|(at, c)| (at, fold(&c.to_string()))).collect();
    let end_of = |n: usize| letters.get(n + 1).map_or(word.len(), |(at, _)| *at);
    let mut found = Vec::new();
    for (n, (start, _)) in letters.iter().enumerate() {
        let mut rest = run;
        for (m, (_, letter)) in letters.iter().enumerate().skip(n) {
            let Some(after) = rest.strip_prefix(letter.as_str()) else { break };
            rest = after;
            if rest.is_empty() {
                found.push(*start..end_of(m));
                break;
            }
        }
    }
    found
}
