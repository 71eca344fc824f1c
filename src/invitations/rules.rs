//! What may be asked, whom, and until when. Pure.

use chrono::{DateTime, Utc};
use entity::cycle::{self, Who};
use entity::invitation::{self, Kind};

use crate::error::Wrong;
use crate::l10n::Message;
use crate::secret::Key;
use crate::text;

/// Nominations of one Pro in one cycle.
pub const NOMINATIONS: usize = 10;

/// Invitations in one paste.
pub const AT_MOST: usize = 2000;

/// Why nobody can be asked in this cycle, if so.
pub fn refusal(cycle: &cycle::Model, kind: Kind, now: DateTime<Utc>) -> Option<Message> {
    if !is_for(cycle, kind) {
        return Some(Message::new("invitations-not-here"));
    }
    (cycle.announced_at.is_some() || cycle.closes_at <= now).then(|| Message::new("invitations-closed"))
}

/// Whether being asked leads anywhere: who may apply is asked in this way, or it is anyone.
pub fn is_for(cycle: &cycle::Model, kind: Kind) -> bool {
    match cycle.who {
        Who::Anyone => true,
        Who::Invited => kind == Kind::Invited,
        Who::Nominated => kind == Kind::Nominated,
        Who::Members => false,
    }
}

/// The addresses that were pasted, one a line, each once: `ada@example.org` or `Ada <ada@example.org>`. What is none is
/// told by its line.
pub fn addresses(typed: &str) -> Result<Vec<String>, Vec<Wrong>> {
    let wrong = |why: Message| Wrong { field: "addresses".into(), why };
    let (mut found, mut wrongs) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let one = line.trim_end().trim_end_matches([',', ';']).trim_end();
        let within = one.rsplit_once('<').and_then(|(_, rest)| rest.strip_suffix('>'));
        match text::address(within.unwrap_or(one)) {
            Some(address) if found.contains(&address) => {}
            Some(address) => found.push(address),
            None => wrongs.push(wrong(line_is_none(number, line))),
        }
    }
    match (found.len(), wrongs.is_empty()) {
        (_, false) => Err(wrongs),
        (0, true) => Err(vec![wrong(Message::new("invitations-manage-addresses-missing"))]),
        (AT_MOST.., true) => Err(vec![wrong(Message::new("invitations-manage-addresses-many").count("most", AT_MOST))]),
        _ => Ok(found),
    }
}

fn line_is_none(number: i64, line: &str) -> Message {
    let shown: String = text::line(line).chars().take(80).collect();
    Message::new("invitations-manage-line-wrong").count("number", number).with("line", shown)
}

/// What the one who asks writes to them.
pub fn words(typed: &str, most: usize) -> Result<String, Wrong> {
    let words = typed.replace("\r\n", "\n").trim().to_owned();
    let fits = words.chars().count() <= most && !words.chars().any(|c| c.is_control() && c != '\n' && c != '\t');
    fits.then_some(words)
        .ok_or_else(|| Wrong { field: "words".into(), why: Message::new("invitations-words-long").count("most", most) })
}

/// What stands in the link to decline: nobody else can make it. It holds for one row and the address in it.
pub fn token(key: &Key, invitation: &invitation::Model) -> String {
    format!("{}-{}", invitation.id, key.sign(USE, &signed(invitation)))
}

/// The row that a token may be for.
pub fn id_in(token: &str) -> Option<i64> {
    token.split_once('-')?.0.parse().ok()
}

pub fn is_token_of(key: &Key, invitation: &invitation::Model, token: &str) -> bool {
    token.split_once('-').is_some_and(|(_, signature)| key.signed(USE, &signed(invitation), signature))
}

const USE: &str = "invitation";

/// A row may go and its number come again: the address is part of what is signed.
fn signed(invitation: &invitation::Model) -> String {
    format!("{}:{}", invitation.id, invitation.address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_one_a_line_and_once() {
        let found = addresses("ada@example.org\r\n\r\n Bo B <BO@example.org>;\nAda@Example.org,\n").unwrap();
        assert_eq!(found, ["ada@example.org", "bo@example.org"]);
    }

    #[test]
    fn what_is_none_is_told_by_its_line() {
        let wrongs = addresses("ada@example.org\n\nnobody\n<x@y>\n").unwrap_err();
        let told: Vec<_> = wrongs.iter().map(|w| w.why.to_string()).collect();
        assert_eq!(told.len(), 2);
        assert!(told[0].contains("Line 3") && told[0].contains("nobody") && told[1].contains("Line 4"), "{told:?}");
        assert_eq!(addresses(" \n ").unwrap_err().len(), 1);
    }

    #[test]
    fn a_token_holds_for_its_row_and_address() {
        let row = |id, address: &str| invitation::Model {
            id,
            cycle_id: 1,
            address: address.into(),
            kind: Kind::Invited,
            words: String::new(),
            by_id: None,
            created_at: DateTime::UNIX_EPOCH,
            declined_at: None,
        };
        let key = Key::random();
        let token = token(&key, &row(7, "ada@example.org"));
        assert_eq!(id_in(&token), Some(7));
        assert!(is_token_of(&key, &row(7, "ada@example.org"), &token));
        assert!(!is_token_of(&key, &row(7, "bo@example.org"), &token));
        assert!(!is_token_of(&key, &row(8, "ada@example.org"), &token));
        assert!(!is_token_of(&Key::random(), &row(7, "ada@example.org"), &token));
        assert!(id_in("x-y").is_none() && id_in("").is_none());
    }
}
