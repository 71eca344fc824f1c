use entity::letter::{self, State};

use crate::l10n::Message;
use crate::mail::Letter;

/// What a letter that a manager sends to themselves bears in place of its folder.
pub const TEST: &str = "letters/test";

/// So many tests an hour.
pub const TESTS: i32 = 20;

pub const LONGEST_SUBJECT: usize = 160;
pub const LONGEST_BODY: usize = 10_000;

/// A letter that lets its reader in as somebody: nobody else reads it, and it has run out before anyone could send it
/// again.
pub fn is_a_way_in(letter: &letter::Model) -> bool {
    letter.template.starts_with("sign_in/")
}

pub fn may_be_sent_again(letter: &letter::Model) -> bool {
    letter.state == State::Failed && !is_a_way_in(letter)
}

/// What a letter in the outbox is called, also one that the portal does not send any more.
pub fn name(template: &str) -> Message {
    match Letter::by_folder(template) {
        Some(letter) => letter.name(),
        None if template == TEST => Message::new("letters-of-a-test"),
        None => Message::verbatim(template.to_owned()),
    }
}
