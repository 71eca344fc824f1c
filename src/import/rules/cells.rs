//! Single cells: from what is written to a value, or what is wrong with it.

use chrono::{Datelike, NaiveDate};

use super::add_new;
use crate::import::report::named;
use crate::{countries, languages, text};

pub const LONGEST_NAME: usize = 200;
const LONGEST_BIO: usize = 20_000;
const MOST_WORDS: usize = 60;
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// A larger one is a date or a telephone number in the wrong column, and every later number would follow it.
const LARGEST_NUMBER: i64 = 999_999_999;

pub fn one_line(field: &str, typed: &str, longest: usize) -> Result<String, String> {
    let line = text::line(typed);
    match line.chars().count() {
        n if n > longest => Err(format!("the {field} has {n} characters, more than {longest}")),
        _ => Ok(line),
    }
}

pub fn paragraphs(typed: &str) -> Result<String, String> {
    let text: String =
        typed.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    match text.chars().count() {
        n if n > LONGEST_BIO => Err(format!("the bio has {n} characters, more than {LONGEST_BIO}")),
        _ => Ok(text.trim().to_owned()),
    }
}

pub fn number(typed: &str) -> Result<Option<i64>, String> {
    let digits = typed.trim().trim_start_matches('#');
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let all_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    match digits.parse::<i64>() {
        Ok(n) if all_digits && (1..=LARGEST_NUMBER).contains(&n) => Ok(Some(n)),
        _ => Err(format!("{} is no member number: a whole number from 1 on is expected", named(typed))),
    }
}

pub fn email(typed: &str) -> Result<Option<String>, String> {
    let typed = typed.trim();
    let plain = typed.strip_prefix("mailto:").unwrap_or(typed);
    match (plain.is_empty(), text::address(plain)) {
        (true, _) => Ok(None),
        (false, Some(address)) => Ok(Some(address)),
        (false, None) => Err(format!("{} is no e-mail address", named(typed))),
    }
}

pub fn country(typed: &str, noted: &mut Vec<String>) -> Option<&'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let first = || typed.split(['/', ';', ',', '|']).next().and_then(countries::find);
    let found = countries::find(typed).or_else(first);
    if found.is_none() {
        noted.push(format!("the country {} is not known and is left empty", named(typed)));
    }
    found
}

pub fn known_languages(typed: &[String], noted: &mut Vec<String>) -> Vec<String> {
    let mut known = Vec::new();
    for word in typed {
        match languages::find(word) {
            Some(tag) => add_new(&mut known, vec![tag]),
            None => noted.push(format!("the language {} is not known and is left out", named(word))),
        }
    }
    known
}

pub fn topics(typed: &[String], noted: &mut Vec<String>) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for word in typed.iter().map(|w| text::line(w)).filter(|w| !w.is_empty()) {
        if word.chars().count() > 100 || topics.len() == MOST_WORDS {
            noted.push(format!("the topic {} is too long or one too many and is left out", named(&word)));
        } else if !topics.iter().any(|t| text::fold(t) == text::fold(&word)) {
            topics.push(word);
        }
    }
    topics
}

pub fn year(typed: &str) -> Result<i32, String> {
    let year = typed.parse::<i32>().ok().filter(|y| YEARS.contains(y) && typed.len() == 4);
    year.ok_or_else(|| format!("{} is no year", named(typed)))
}

pub fn date(field: &str, typed: &str) -> Result<Option<NaiveDate>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok();
    let day = day.filter(|d| typed.len() == 10 && d.year() >= *YEARS.start());
    day.map(Some).ok_or_else(|| format!("{field} {} is no date like 2027-01-31", named(typed)))
}
