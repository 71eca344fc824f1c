//! CSV: one row a person and award. Columns in any order; `,`, `;` or tab between them.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{Contents, Entry, RawAward, key, links, words};
use crate::import::report::{Refusal, Warning, named};

const COLUMNS: [&str; 17] = [
    "name",
    "native_name",
    "email",
    "number",
    "country",
    "city",
    "headline",
    "employer",
    "bio",
    "languages",
    "topics",
    "links",
    "track",
    "year",
    "term_start",
    "term_end",
    "status",
];

/// Rows that a stray quote swallowed are taken up again one by one; a file with more of them is no CSV.
const MOST_REPAIRS: usize = 1000;

pub fn read(text: &str) -> Result<Contents, String> {
    let first = text.lines().find(|l| !l.trim().is_empty()).ok_or("the file is empty.")?;
    let delimiter = delimiter(first);
    let mut rows = Rows { text, delimiter, reader: reader(text, delimiter), from: 0, at: 0, counted: 0, line: 1 };
    let header = rows.next().ok_or("the file is empty.")?;
    let columns = Columns::of(&header.cells)?;
    let mut contents = Contents::default();
    contents.warnings.extend(columns.unknown());
    let mut repairs = 0;
    while let Some(row) = rows.next() {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let why = match row.cells.len() {
            _ if row.open => "a quote is opened here and not closed".to_owned(),
            n if n != columns.0.len() => format!("has {n} cells where the header has {}", columns.0.len()),
            _ => {
                contents.entries.push(columns.entry(&row));
                continue;
            }
        };
        if row.lines > 1 {
            repairs += 1;
            if repairs > MOST_REPAIRS {
                return Err(format!("line {}: {why}; so do too many others: this is no CSV.", row.line));
            }
            rows.go_on_after_line(row.start);
        }
        contents.refused.push(Refusal::at(row.line, why));
    }
    Ok(contents)
}

/// The one that parts the header into the most columns we know.
fn delimiter(header: &str) -> u8 {
    let known = |delimiter: char| {
        let cells = header.split(delimiter).map(|c| key(c.trim().trim_matches('"')));
        cells.filter(|c| COLUMNS.contains(&c.as_str())).count()
    };
    let mut best = b',';
    for other in [b';', b'\t'] {
        if known(char::from(other)) > known(char::from(best)) {
            best = other;
        }
    }
    best
}

struct Row {
    line: usize,
    /// The byte it begins at, and how many lines it covers.
    start: usize,
    lines: usize,
    cells: StringRecord,
    /// Whether a quote was opened and not closed where it should be.
    open: bool,
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// The rows of the text, each with its line.
struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    reader: Reader<&'t [u8]>,
    /// Where the reader began and where it is, in bytes; up to where lines were counted, and how many.
    from: usize,
    at: usize,
    counted: usize,
    line: usize,
}

impl Rows<'_> {
    /// A bad row that covers several lines has swallowed them: only its first line is lost.
    fn go_on_after_line(&mut self, start: usize) {
        self.at = self.text[start..].find('\n').map_or(self.text.len(), |n| start + n + 1);
        self.from = self.at;
        self.reader = reader(&self.text[self.from..], self.delimiter);
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let blank = self.text[self.at..].bytes().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let start = self.at + blank;
        let mut cells = StringRecord::new();
        // Reading from memory that is text cannot fail; the end of it is `false`.
        if !self.reader.read_record(&mut cells).unwrap_or(false) {
            return None;
        }
        let end = usize::try_from(self.reader.position().byte()).map_or(self.text.len(), |read| self.from + read);
        self.line += newlines(&self.text[self.counted..start]);
        self.counted = start;
        self.at = end;
        let row = &self.text[start..end];
        let lines = 1 + newlines(row.trim_end());
        // On a line of its own a stray quote is text, and harms nobody.
        let may_swallow = lines > 1 || end == self.text.len();
        let open = may_swallow && row.contains('"') && is_badly_quoted(row.trim_end(), self.delimiter);
        Some(Row { line: self.line, start, lines, cells, open })
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|b| *b == b'\n').count()
}

/// Whether the quotes of a row are not as they should be: never closed, or closed in the middle of a cell.
fn is_badly_quoted(row: &str, delimiter: u8) -> bool {
    let mut bytes = row.bytes().peekable();
    let mut begins = true;
    while let Some(b) = bytes.next() {
        if begins && b == b'"' {
            loop {
                match (bytes.next(), bytes.peek()) {
                    (None, _) => return true,
                    // A doubled quote is one within the cell.
                    (Some(b'"'), Some(b'"')) => drop(bytes.next()),
                    (Some(b'"'), None) => return false,
                    (Some(b'"'), Some(next)) if *next == delimiter || matches!(next, b'\n' | b'\r') => break,
                    (Some(b'"'), Some(_)) => return true,
                    (Some(_), _) => {}
                }
            }
        }
        begins = b == delimiter;
    }
    false
}

/// What each column is; an unknown one stays under its own name.
struct Columns(Vec<Result<usize, String>>);

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, String> {
        let mut columns: Vec<Result<usize, String>> = Vec::new();
        for cell in header {
            let found = COLUMNS.iter().position(|c| *c == key(cell)).ok_or_else(|| cell.trim().to_owned());
            if found.is_ok() && columns.contains(&found) {
                return Err(format!("line 1: the column {} stands twice.", named(cell)));
            }
            columns.push(found);
        }
        if !columns.contains(&Ok(0)) {
            return Err(format!(
                "line 1: there is no column \"name\". The first line names the columns: {}.",
                COLUMNS.join(",")
            ));
        }
        Ok(Self(columns))
    }

    fn unknown(&self) -> Option<Warning> {
        let names: Vec<_> =
            self.0.iter().filter_map(|c| c.as_ref().err()).filter(|n| !n.is_empty()).map(|n| named(n)).collect();
        (!names.is_empty())
            .then(|| Warning::of_file(format!("columns that are not known and not read: {}", names.join(", "))))
    }

    fn entry(&self, row: &Row) -> Entry {
        let mut entry = Entry { line: row.line, ..Entry::default() };
        let mut award = RawAward { line: row.line, ..RawAward::default() };
        for (column, cell) in self.0.iter().zip(&row.cells) {
            let Ok(column) = column else { continue };
            let text = cell.trim().to_owned();
            match COLUMNS[*column] {
                "name" => entry.name = text,
                "native_name" => entry.native_name = text,
                "email" => entry.email = text,
                "number" => entry.number = text,
                "country" => entry.country = text,
                "city" => entry.city = text,
                "headline" => entry.headline = text,
                "employer" => entry.employer = text,
                "bio" => entry.bio = text,
                "languages" => entry.languages = words(&text),
                "topics" => entry.topics = words(&text),
                "links" => entry.links = links::parse(&text),
                "track" => award.track = text,
                "year" => award.year = text,
                "term_start" => award.term_start = text,
                "term_end" => award.term_end = text,
                _ => entry.status = words(&text),
            }
        }
        if [&award.track, &award.year, &award.term_start, &award.term_end].iter().any(|cell| !cell.is_empty()) {
            award.status = std::mem::take(&mut entry.status);
            entry.awards.push(award);
        }
        entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (Vec<(usize, String)>, Vec<usize>) {
        let contents = read(text).unwrap_or_default();
        (
            contents.entries.into_iter().map(|e| (e.line, e.name)).collect(),
            contents.refused.iter().flat_map(|r| r.lines.clone()).collect(),
        )
    }

    #[test]
    fn delimiters_are_told_by_the_header() {
        for text in
            ["city,name\nGent,Ada", "city;name\nGent;Ada", "city\tname\nGent\tAda", "\"city\";\"Name\"\nGent;Ada"]
        {
            let contents = read(text).unwrap_or_default();
            assert_eq!(
                (contents.entries[0].city.as_str(), contents.entries[0].name.as_str()),
                ("Gent", "Ada"),
                "{text}"
            );
        }
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let (entries, refused) =
            lines("name,bio\r\n\r\nAda,\"two\r\nlines\"\r\n,\r\nBen,x,y\r\n\r\nCleo,\"a \"\"b\"\"\"\r\n");
        assert_eq!(entries, [(3, "Ada".to_owned()), (8, "Cleo".to_owned())]);
        assert_eq!(refused, [6]);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_one_row() {
        let (entries, refused) = lines("name,bio\nAda,\"oh\nBen,x\nCleo,y\n");
        assert_eq!(entries, [(3, "Ben".to_owned()), (4, "Cleo".to_owned())]);
        assert_eq!(refused, [2]);
        let (entries, refused) = lines("name,bio\nAda,\"oh\nBen,\"x\"\nCleo,y\n");
        assert_eq!(entries, [(3, "Ben".to_owned()), (4, "Cleo".to_owned())]);
        assert_eq!(refused, [2]);
    }

    #[test]
    fn unknown_columns_are_told_once_and_a_missing_name_stops_it() {
        let contents = read("name,shoe size,x\nAda,38,\nBen,44,\n").unwrap_or_default();
        assert_eq!(contents.warnings.len(), 1);
        assert!(contents.warnings[0].why.contains("\"shoe size\", \"x\""));
        assert!(read("nom,pays\nAda,BE\n").is_err() && read("name,Name\nAda,B\n").is_err() && read("\n").is_err());
    }
}
