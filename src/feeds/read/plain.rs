//! HTML as words.

use crate::html;

/// Of HTML so much is looked at, in bytes: more than any summary needs.
const LOOKED_AT: usize = 20_000;

/// The words of a piece of HTML on one line, without what is no words: scripts, styles.
pub fn text(of: &str) -> String {
    let at = (0..=LOOKED_AT.min(of.len())).rev().find(|at| of.is_char_boundary(*at)).unwrap_or(0);
    html::words(&of[..at])
}
