//! The log as a table for a spreadsheet, and back.

use crate::Error;
use crate::l10n::Message;

/// The columns, as they are written; read in any order, and by these names alone.
pub const HEAD: [&str; 13] = [
    "date",
    "kind",
    "title",
    "url",
    "place",
    "online",
    "language",
    "topics",
    "role",
    "reach",
    "track",
    "visibility",
    "note",
];

/// Rows in one file.
pub const MOST_ROWS: usize = 2_000;
pub const MOST_KIBIBYTES: usize = 512;

/// One row as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: [String; 13],
}

/// The rows of a file, or why it is none.
pub fn read(csv: &str) -> Result<Vec<Row>, Message> {
    let csv = csv.trim_start_matches('\u{feff}');
    let head = csv.lines().next().unwrap_or_default();
    let count = |c: char| head.matches(c).count();
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(|c| (count(*c), *c == ',')).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .flexible(true)
        .trim(csv::Trim::Headers)
        .from_reader(csv.as_bytes());
    let names = reader.headers().map_err(|_| Message::new("activities-import-unreadable"))?.clone();
    let at = |column: &str| names.iter().position(|n| n.eq_ignore_ascii_case(column));
    let places = HEAD.map(at);
    if places[..3].contains(&None) {
        return Err(Message::new("activities-import-no-head"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Message::new("activities-import-unreadable"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = places.map(|place| place.and_then(|p| record.get(p)).map(plain).unwrap_or_default());
        if cells.iter().any(|c| !c.trim().is_empty()) {
            rows.push(Row { line, cells });
        }
        if rows.len() > MOST_ROWS {
            return Err(Message::new("activities-import-too-many").count("most", MOST_ROWS));
        }
    }
    if rows.is_empty() { Err(Message::new("activities-import-empty")) } else { Ok(rows) }
}

/// A table that spreadsheets open; none of its cells is run by them.
pub fn write(rows: impl IntoIterator<Item = [String; 13]>) -> Result<String, Error> {
    let outside = |e: csv::Error| Error::Outside(e.to_string());
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(HEAD).map_err(outside)?;
    for row in rows {
        file.write_record(row.map(harmless)).map_err(outside)?;
    }
    let bytes = file.into_inner().map_err(|e| Error::Outside(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file's text: UTF-8, or what spreadsheets write in its place.
pub fn text(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    }
}

const RUN: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether an apostrophe at its head means: what follows is text.
fn is_quoted(rest: &str) -> bool {
    rest.starts_with(RUN) || rest.starts_with('\'') && is_quoted(&rest[1..])
}

/// A spreadsheet runs a cell that begins like a formula; with an apostrophe before it, it is text.
fn harmless(cell: String) -> String {
    if is_quoted(&cell) { format!("'{cell}") } else { cell }
}

fn plain(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|rest| is_quoted(rest)).unwrap_or(cell).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str) -> [String; 13] {
        let mut row: [String; 13] = Default::default();
        row[0] = "2026-11".into();
        row[1] = "talk".into();
        row[2] = title.into();
        row
    }

    #[test]
    fn what_is_written_is_read_again() {
        let titles =
            ["=1+1", "'=1", "''=1", "'tis", "-5 °C", "@home", "a, \"b\"\nc", "نص عربي", "+", "'", "''", "plain"];
        let file = write(titles.map(row)).unwrap();
        let back = read(&file).unwrap();
        assert_eq!(back.iter().map(|r| r.cells[2].as_str()).collect::<Vec<_>>(), titles);
        assert_eq!((back[0].line, back[0].cells[0].as_str()), (2, "2026-11"));
        for line in file.lines().skip(1) {
            let title = line.split(',').nth(2).unwrap_or_default().trim_start_matches('"');
            assert!(!title.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }

    #[test]
    fn spreadsheets_of_all_countries_are_read() {
        let file = "Title;DATE;Kind;Online\r\nSieć;2026-11-03;Talk;yes\r\n;;;\r\n";
        let rows = read(&text(&[b"\xef\xbb\xbf", file.as_bytes()].concat())).unwrap();
        assert_eq!(rows.len(), 1);
        let [date, kind, title, _, _, online, ..] = &rows[0].cells;
        assert_eq!([date, kind, title, online], ["2026-11-03", "Talk", "Sieć", "yes"]);
        assert_eq!(text(b"Caf\xe9"), "Café");
    }

    #[test]
    fn what_is_no_table_is_told() {
        let key = |csv: &str| format!("{:?}", read(csv).unwrap_err());
        assert!(key("").contains("no-head") && key("a,b\n1,2").contains("no-head"));
        assert!(key("date,kind,title\n").contains("empty"));
        let many = format!("date,kind,title\n{}", "2026-01-01,talk,x\n".repeat(MOST_ROWS + 1));
        assert!(key(&many).contains("too-many"));
    }
}
