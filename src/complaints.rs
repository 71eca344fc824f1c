//! What is wrong with a form, all of it at once: an action asks its fields one by one and ends with `end()?`.

use crate::error::{Error, Wrong};
use crate::l10n::Message;
use crate::text;

#[derive(Debug, Default)]
pub struct Complaints(Vec<Wrong>);

impl Complaints {
    pub fn add(&mut self, field: impl Into<String>, why: impl Into<Message>) {
        self.0.push(Wrong { field: field.into(), why: why.into() });
    }

    /// One line of at most `most` characters, as it is kept.
    pub fn line(&mut self, field: &str, typed: &str, most: usize) -> String {
        let line = text::line(typed);
        self.measure(field, &line, most);
        line
    }

    /// A line that must not be empty; `missing` says so.
    pub fn needed(&mut self, field: &str, typed: &str, most: usize, missing: impl Into<Message>) -> String {
        let line = self.line(field, typed, most);
        if line.is_empty() {
            self.add(field, missing);
        }
        line
    }

    /// Several lines of at most `most` characters, with line ends of one kind, as browsers count them.
    pub fn lines(&mut self, field: &str, typed: &str, most: usize) -> String {
        let lines: String =
            typed.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect();
        let lines = lines.trim().to_owned();
        self.measure(field, &lines, most);
        lines
    }

    fn measure(&mut self, field: &str, text: &str, most: usize) {
        let long = text.chars().count();
        if long > most {
            self.add(field, Message::new("form-too-long").count("most", most).count("long", long));
        }
    }

    pub fn end(self) -> Result<(), Error> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Wrong(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_not_bytes() {
        let mut complaints = Complaints::default();
        assert_eq!(complaints.line("name", "  山田\u{0} 太郎 ", 5), "山田 太郎");
        assert_eq!(complaints.lines("bio", "a\r\nb\r\n", 3), "a\nb");
        complaints.end().unwrap();
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let mut complaints = Complaints::default();
        complaints.needed("name", " ", 5, Message::verbatim("Give a name."));
        complaints.line("city", "too long", 5);
        let Err(Error::Wrong(wrong)) = complaints.end() else { panic!("nothing was wrong") };
        assert_eq!(wrong.iter().map(|w| w.field.as_str()).collect::<Vec<_>>(), ["name", "city"]);
    }
}
