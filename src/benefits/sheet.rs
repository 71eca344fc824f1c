//! Keys as a manager brings them: pasted, one a line, or the first column of a table. Pure.

use std::collections::{HashMap, HashSet};

use crate::l10n::Message;

/// Keys at once, and characters of one.
pub const MOST: usize = 5_000;
pub const LONGEST: usize = 500;

/// So many complaints are told; of more only how many they are.
const TOLD: usize = 10;

/// What the first row of a table may say in place of a key.
const HEADS: [&str; 9] = ["key", "keys", "code", "codes", "serial", "licence", "license", "licence key", "license key"];

/// A key with its line, from 1, and what it is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub line: u64,
    pub key: String,
}

/// One key a line. Empty lines at the end are none.
pub fn pasted(text: &str) -> Vec<Line> {
    let lines = text.trim_end().lines().zip(1..);
    lines.map(|(line, at)| Line { line: at, key: line.trim().to_owned() }).collect()
}

/// The first column of a table; what else stands there is not looked at.
pub fn table(text: &str) -> Result<Vec<Line>, Message> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|d| head.contains(char::from(*d))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Message::new("benefits-manage-keys-unreadable"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let key = record.get(0).unwrap_or_default().trim().to_owned();
        if !(lines.is_empty() && HEADS.contains(&key.to_lowercase().as_str())) {
            lines.push(Line { line, key });
        }
    }
    Ok(lines)
}

/// What is wrong with them, by line. `hash` says what a key is known by, `pool` what is there already.
pub fn wrong(lines: &[Line], pool: &HashSet<String>, hash: impl Fn(&str) -> String) -> Vec<Message> {
    let mut wrong = Vec::new();
    let mut first: HashMap<&str, u64> = HashMap::new();
    for line in lines {
        let told = |key: &'static str| Message::new(key).with("line", line.line);
        if line.key.is_empty() {
            wrong.push(told("benefits-manage-keys-empty"));
        } else if line.key.chars().count() > LONGEST {
            wrong.push(told("benefits-manage-keys-long").count("most", LONGEST));
        } else if line.key.chars().any(char::is_control) {
            wrong.push(told("benefits-manage-keys-control"));
        } else if let Some(before) = first.get(line.key.as_str()) {
            wrong.push(told("benefits-manage-keys-twice").with("first", before));
        } else {
            first.insert(&line.key, line.line);
            if pool.contains(&hash(&line.key)) {
                wrong.push(told("benefits-manage-keys-known"));
            }
        }
    }
    few(wrong)
}

/// The first of them, and how many more there are.
pub fn few(mut wrong: Vec<Message>) -> Vec<Message> {
    let more = wrong.len().saturating_sub(TOLD);
    wrong.truncate(TOLD);
    wrong.extend((more > 0).then(|| Message::new("benefits-manage-keys-more").count("count", more)));
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(lines: &[Line]) -> Vec<(u64, &str)> {
        lines.iter().map(|l| (l.line, l.key.as_str())).collect()
    }

    #[test]
    fn a_line_is_a_key_and_the_end_of_the_text_is_none() {
        assert_eq!(keys(&pasted("  A-1 \r\n\r\nB,2\n\n\n")), [(1, "A-1"), (2, ""), (3, "B,2")]);
        assert!(pasted(" \n \n").is_empty());
    }

    #[test]
    fn a_table_gives_its_first_column_without_its_head() {
        assert_eq!(keys(&table("\u{feff}Key;Until\nA-1;2027\nB-2;2027\n").unwrap()), [(2, "A-1"), (3, "B-2")]);
        assert_eq!(keys(&table("A-1\nkey\n").unwrap()), [(1, "A-1"), (2, "key")]);
        assert_eq!(keys(&table("\"A,1\",x\n,y\n").unwrap()), [(1, "A,1"), (2, "")]);
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_never_by_the_key() {
        let pool = HashSet::from(["C".to_owned()]);
        let long = "x".repeat(LONGEST + 1);
        let lines = pasted(&format!("A\nB\n\nA\nC\n{long}\na\tb"));
        let told: Vec<String> = wrong(&lines, &pool, str::to_owned).iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 5, "{told:?}");
        for (sentence, line) in told.iter().zip(["Line 3", "Line 4", "Line 5", "Line 6", "Line 7"]) {
            assert!(sentence.starts_with(line), "{sentence}");
        }
        assert!(told[1].contains("line 1") && !told.concat().contains("xxx"));
    }

    #[test]
    fn of_many_complaints_a_few_are_told() {
        let lines = pasted(&"A\n".repeat(31));
        let told = wrong(&lines, &HashSet::new(), str::to_owned);
        assert_eq!(told.len(), 11);
        assert!(told[10].to_string().contains("20"), "{}", told[10]);
    }
}
