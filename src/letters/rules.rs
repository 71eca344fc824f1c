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

/// What only its reader may follow, taken out of a letter that others read: links by which one declines or refuses in
/// their name.
pub fn masked(letter: &str) -> String {
    ["/invitations/", "/letters/refuse/"].iter().fold(letter.to_owned(), |text, path| {
        let mut parts = text.split(path);
        let mut masked = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            masked.push_str(path);
            masked.push('…');
            masked.push_str(part.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_.~%=".contains(c)));
        }
        masked
    })
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

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn the_ways_of_others_are_not_shown() {
        let told = masked(
            "Decline: https://a.example/invitations/5-gDi_x.\n<a href=\"https://a.example/letters/refuse/r-7-AbC=\">",
        );
        assert_eq!(told, "Decline: https://a.example/invitations/…\n<a href=\"https://a.example/letters/refuse/…\">");
        assert_eq!(masked("Nothing to hide."), "Nothing to hide.");
    }
}
