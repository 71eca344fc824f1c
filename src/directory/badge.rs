//! The live badge: what it says, in which colours, and how much of a name fits on it.

use chrono::{DateTime, Datelike, Utc};
use entity::award::State;
use entity::cycle::end_of;
use entity::listing::Status;
use minijinja::{Value, context};
use unicode_normalization::char::is_combining_mark;

use super::queries::Member;
use crate::listing::Facts;

const GREY: &str = "#6b6b6b";

/// What `directory/badge.svg` is drawn with.
pub fn of(member: &Member, facts: &Facts, program: &str, accent: &str, now: DateTime<Utc>) -> Value {
    let live = matches!(facts.status, Status::Current | Status::Honorary);
    let colour = if live { accent } else { GREY };
    context! {
        program => shortened(program, 26),
        name => shortened(&member.person.name, 19),
        title => format!("{program}: {}, {}", member.person.name, line(member, facts, now)),
        number => member.number,
        line => line(member, facts, now),
        colour,
        ink => ink_on(colour),
    }
}

fn line(member: &Member, facts: &Facts, now: DateTime<Utc>) -> String {
    let today = now.date_naive();
    let years = member.awards.iter().filter(|a| a.covers(today, member.grace)).map(|a| a.year);
    match facts.status {
        Status::Current => format!("current {}", years.max().unwrap_or(facts.last_year)),
        Status::Honorary => "honorary member".into(),
        Status::Staff => "emeritus".into(),
        Status::OnHold => "on hold".into(),
        Status::Memoriam => "in memoriam".into(),
        Status::Alumni if member.awards.iter().all(|a| a.state == State::Revoked) => "revoked".into(),
        Status::Alumni => match (facts.begins, facts.until) {
            (Some(begins), _) => format!("from {}", begins.format("%-d %b %Y")),
            (_, Some(until)) if until < today => format!("alumni since {}", end_of(until).year()),
            _ => "alumni".into(),
        },
    }
}

/// As much of a text as fits; what is wide (Chinese, Japanese, Korean, emoji) counts twice, marks on letters not.
fn shortened(text: &str, room: usize) -> String {
    let width = |c: char| match u32::from(c) {
        _ if is_combining_mark(c) => 0,
        0x200B..=0x200F => 0,
        0x1100..=0x115F | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x1F000.. => 2,
        _ => 1,
    };
    if text.chars().map(width).sum::<usize>() <= room {
        return text.to_owned();
    }
    let mut used = 0;
    let fits = text.chars().take_while(|c| {
        used += width(*c);
        used < room
    });
    format!("{}…", fits.collect::<String>().trim_end())
}

/// White or near-black, whichever reads better on `colour`.
fn ink_on(colour: &str) -> &'static str {
    let channel = |at: usize| {
        let byte = colour.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
        let share = f64::from(byte) / 255.0;
        if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    if luminance > 0.18 { "#1c1a17" } else { "#ffffff" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_shortened() {
        assert_eq!(shortened("Ada Lovelace", 19), "Ada Lovelace");
        assert_eq!(shortened("Ada Augusta King, Countess of Lovelace", 19), "Ada Augusta King,…");
        assert_eq!(shortened("山田太郎山田太郎山田太郎", 19), "山田太郎山田太郎山…");
        assert_eq!(shortened(&"e\u{301}".repeat(10), 10).chars().count(), 20);
    }

    #[test]
    fn the_ink_can_be_read_on_any_accent() {
        assert_eq!((ink_on("#7a5c12"), ink_on("#ffdd00"), ink_on("#000000")), ("#ffffff", "#1c1a17", "#ffffff"));
        assert_eq!(ink_on("odd"), "#ffffff");
    }
}
