//! Files as they come: each format is read into the same `Entry`, in the words of the file, with its line.

mod csv;
mod decode;
mod json;
mod links;
mod node;
mod people;
mod yaml;

use std::path::Path;

use super::report::{Refusal, Warning};
use crate::Error;
use crate::l10n::Message;

pub use links::{RawLink, url_of};

/// One row, or one element of a list: what a file says of one person. Nothing is checked yet; what is missing is
/// empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub line: usize,
    pub name: String,
    pub native_name: String,
    pub email: String,
    pub number: String,
    pub country: String,
    pub city: String,
    pub headline: String,
    pub employer: String,
    pub bio: String,
    pub languages: Vec<String>,
    pub topics: Vec<String>,
    pub links: Vec<RawLink>,
    pub status: Vec<String>,
    pub awards: Vec<RawAward>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawAward {
    pub line: usize,
    pub track: String,
    pub year: String,
    pub term_start: String,
    pub term_end: String,
    pub status: Vec<String>,
}

/// What could be read of a file, and what could not.
#[derive(Debug, Default)]
pub struct Contents {
    pub entries: Vec<Entry>,
    pub refused: Vec<Refusal>,
    pub warnings: Vec<Warning>,
}

/// What is wrong with the file as a whole: told on the command line, in English.
fn whole(why: String) -> Error {
    Error::refused(Message::verbatim(why))
}

/// Reads a file by its ending. An error is about the file as a whole.
pub fn file(path: &Path) -> Result<Contents, Error> {
    let name = path.display();
    let bytes = std::fs::read(path).map_err(|e| whole(format!("{name} cannot be read: {e}.")))?;
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
    let (text, encoding) = decode::text(&bytes).map_err(|why| whole(format!("{name}: {why}")))?;
    let mut contents = match ending.as_str() {
        "csv" | "tsv" => csv::read(&text),
        "json" => json::read(&text),
        "yaml" | "yml" => yaml::read(&text),
        _ => Err("the ending tells the format: name it .csv, .json, .yaml or .yml.".to_owned()),
    }
    .map_err(|why| whole(format!("{name}: {why}")))?;
    if let Some(encoding) = encoding {
        contents.warnings.insert(0, Warning::of_file(format!("the file is not UTF-8; it was read as {encoding}")));
    }
    if contents.entries.is_empty() && contents.refused.is_empty() {
        contents.warnings.push(Warning::of_file("there is nobody in the file"));
    }
    Ok(contents)
}

/// A list in one cell: split at commas, semicolons, bars and line ends.
fn words(cell: &str) -> Vec<String> {
    cell.split([',', ';', '|', '\n', '،', '、', '，'])
        .map(str::trim)
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The name of a column or key, however it is written: "Native name", "native-name" and "nativeName" are one.
fn key(written: &str) -> String {
    let mut key = String::new();
    let mut before = ' ';
    for c in written.trim().chars() {
        if c.is_uppercase() && before.is_lowercase() {
            key.push('_');
        }
        match c {
            ' ' | '-' | '_' | '.' | '\u{a0}' => key.push('_'),
            c => key.extend(c.to_lowercase()),
        }
        before = c;
    }
    match key.as_str() {
        "e_mail" | "mail" | "email_address" => "email".to_owned(),
        "member_number" => "number".to_owned(),
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_one_however_it_is_written() {
        for written in ["native_name", "Native name", "native-name", "nativeName", " NATIVE_NAME "] {
            assert_eq!(key(written), "native_name", "{written}");
        }
        assert_eq!(key("E-Mail"), "email");
    }

    #[test]
    fn a_list_in_a_cell_splits() {
        assert_eq!(words("en, fr;de | nl,"), ["en", "fr", "de", "nl"]);
    }
}
