//! HTML that strangers wrote. A parser that keeps to the standard opens every unclosed `<b>` again in each paragraph, looks
//! through all that is open at each tag, and compares each attribute with those before it: a page of a megabyte can be
//! made to cost hours and gigabytes. Here whatever is read has a budget, and what stands behind its end is not read.

mod tags;
mod tree;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TokenSink, Tokenizer, TokenizerOpts};

pub use tags::{Piece, Tag, base, read, words};
pub use tree::document;

/// A tokenizer is given so much at once, in bytes.
const PIECE: usize = 4096;

/// Comparisons of attributes with those before them, in all.
const COMPARED: usize = 200_000_000;

/// What takes the tokens of a page.
trait Taker: TokenSink {
    /// Tokens so far.
    fn taken(&self) -> usize;

    /// It wants no more.
    fn is_full(&self) -> bool;
}

/// Runs the tokenizer over a page until its end, or until the taker has enough.
fn run<T: Taker>(html: &str, taker: T) -> T {
    let tokenizer = Tokenizer::new(taker, TokenizerOpts::default());
    let buffer = BufferQueue::default();
    // Of a tag that has begun and not ended: so many attributes it may have.
    let (mut attributes, mut compared) = (0, 0);
    let mut is_comment = false;
    for piece in pieces(html) {
        let before = tokenizer.sink.taken();
        buffer.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&buffer), TokenizerResult::Done) {}
        if tokenizer.sink.is_full() {
            break;
        }
        if tokenizer.sink.taken() > before {
            (attributes, is_comment) = (0, false);
            continue;
        }
        is_comment |= attributes == 0 && piece.starts_with("<!--");
        if !is_comment {
            let more = piece.bytes().filter(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'"' | b'\'')).count();
            attributes += more;
            compared += attributes * more;
        }
        if compared > COMPARED {
            break;
        }
    }
    tokenizer.end();
    tokenizer.sink
}

/// A page in pieces, a new one at each `<`: so no piece holds more than one tag.
fn pieces(mut html: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let most = (0..=PIECE.min(html.len())).rev().find(|at| html.is_char_boundary(*at)).unwrap_or(0);
        let next = html.as_bytes()[..most].iter().skip(1).position(|byte| *byte == b'<');
        let end = next.map_or(most, |at| at + 1);
        let (piece, rest) = html.split_at(end);
        html = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_page_in_pieces_is_the_page() {
        let long = "ж".repeat(9000);
        for page in ["", "<", "a<b>c<<d", "ж<ж>", "<a>", &long] {
            let all: Vec<&str> = pieces(page).collect();
            assert_eq!(all.concat(), page);
            assert!(all.iter().all(|p| !p.chars().skip(1).any(|c| c == '<') && p.len() <= super::PIECE));
        }
    }
}
