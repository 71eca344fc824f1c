//! What an entry must be to be taken in. Pure: from the words of the file to values, or the reason why not.

mod cells;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{Datelike, Days, Months, NaiveDate};
use url::Url;

use cells::{LONGEST_NAME, country, date, email, known_languages, number, one_line, paragraphs, topics, year};

use super::read::{Entry, RawAward, url_of};
use super::report::{Refusal, Warning, named};
use crate::{markdown, text};

/// What a file tells of one person: of one entry, and after `matching` of all their entries. An empty value says
/// nothing.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub lines: Vec<usize>,
    pub name: String,
    pub name_key: String,
    pub native_name: String,
    pub emails: Vec<String>,
    pub number: Option<i64>,
    pub country: Option<&'static str>,
    pub city: String,
    pub headline: String,
    pub employer: String,
    pub bio: String,
    pub bio_html: OnceLock<String>,
    pub languages: Vec<String>,
    pub topics: Vec<String>,
    pub links: Vec<Link>,
    pub standing: Option<Said>,
    pub founding: bool,
    pub awards: Vec<Award>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub kind: String,
    pub url: String,
    pub key: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    pub line: usize,
    /// None: the main track.
    pub track: Option<String>,
    pub year: i32,
    /// None: that of the cycle, or the calendar year.
    pub term: Option<(NaiveDate, NaiveDate)>,
    pub revoked: bool,
}

/// What is said of a person's standing (R1); of several the last in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Not a member any more: resigned, if an award would still say otherwise.
    Alumni,
    Current,
    Resigned,
    OnHold,
    Staff,
    Honorary,
    Deceased,
}

impl Told {
    /// The bio as it is shown, made once.
    pub fn bio_html(&self) -> &str {
        self.bio_html.get_or_init(|| markdown::to_html(&self.bio))
    }

    /// Takes in a later entry of the same person: what it says counts, what it leaves empty stays.
    pub fn absorb(&mut self, later: Told) {
        let newer = |mine: &mut String, theirs: String| {
            if !theirs.is_empty() {
                *mine = theirs;
            }
        };
        self.lines.extend(later.lines);
        newer(&mut self.name, later.name);
        newer(&mut self.name_key, later.name_key);
        newer(&mut self.native_name, later.native_name);
        newer(&mut self.city, later.city);
        newer(&mut self.headline, later.headline);
        newer(&mut self.employer, later.employer);
        newer(&mut self.bio, later.bio);
        self.bio_html = OnceLock::new();
        self.number = later.number.or(self.number);
        self.country = later.country.or(self.country);
        self.standing = self.standing.max(later.standing);
        self.founding |= later.founding;
        add_new(&mut self.emails, later.emails);
        add_new(&mut self.languages, later.languages);
        add_new(&mut self.topics, later.topics);
        for link in later.links {
            if !self.links.iter().any(|l| l.key == link.key) {
                self.links.push(link);
            }
        }
        self.awards.extend(later.awards);
    }
}

fn add_new(mine: &mut Vec<String>, theirs: Vec<String>) {
    for word in theirs {
        if !mine.contains(&word) {
            mine.push(word);
        }
    }
}

/// An entry's values, or why it cannot be taken in. What is left out of it is told in `warnings`.
pub fn check(entry: &Entry, warnings: &mut Vec<Warning>) -> Result<Told, Refusal> {
    let line = entry.line;
    let refused = |why: String| Refusal::at(line, why);
    let name = one_line("name", &entry.name, LONGEST_NAME).map_err(refused)?;
    if name.is_empty() {
        return Err(refused("there is no name".to_owned()));
    }
    let mut told = Told {
        lines: vec![line],
        name_key: text::fold(&name),
        name,
        native_name: one_line("native_name", &entry.native_name, LONGEST_NAME).map_err(refused)?,
        city: one_line("city", &entry.city, LONGEST_NAME).map_err(refused)?,
        headline: one_line("headline", &entry.headline, LONGEST_NAME).map_err(refused)?,
        employer: one_line("employer", &entry.employer, LONGEST_NAME).map_err(refused)?,
        bio: paragraphs(&entry.bio).map_err(refused)?,
        number: number(&entry.number).map_err(refused)?,
        emails: email(&entry.email).map_err(refused)?.into_iter().collect(),
        ..Told::default()
    };
    let mut noted = Vec::new();
    told.country = country(&entry.country, &mut noted);
    told.languages = known_languages(&entry.languages, &mut noted);
    told.topics = topics(&entry.topics, &mut noted);
    told.links = links(entry, &mut noted);
    let revoked = statuses(&entry.status, &mut told, &mut noted);
    let is_only = entry.awards.len() == 1;
    for raw in &entry.awards {
        let itself = statuses(&raw.status, &mut told, &mut noted);
        match award(raw, itself || (revoked && is_only)) {
            Ok(Some(award)) => told.awards.push(award),
            Ok(None) => noted.push(format!("{} has no year: no award comes of it", named(&raw.track))),
            Err(why) => return Err(Refusal::at(raw.line, why)),
        }
    }
    if revoked && !is_only {
        noted.push("\"revoked\" is said of no single award and is left out".to_owned());
    }
    warnings.extend(noted.into_iter().map(|why| Warning::at(line, why)));
    Ok(told)
}

fn links(entry: &Entry, noted: &mut Vec<String>) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for raw in &entry.links {
        let Some((kind, url)) = url_of(raw) else {
            noted.push(format!("the link {} is no web address and is left out", named(&raw.address)));
            continue;
        };
        let key = text::url_key(&url);
        if !links.iter().any(|l| l.key == key) {
            links.push(Link { kind, url: Url::into(url), key });
        }
    }
    links
}

/// Reads statuses of R1 into `told`; whether an award is said to be revoked.
fn statuses(words: &[String], told: &mut Told, noted: &mut Vec<String>) -> bool {
    let mut revoked = false;
    for word in words {
        let folded = text::fold(word).replace(['-', '_'], " ");
        let said = match folded.as_str() {
            "" | "active" | "ended" => None,
            "founding member" | "founding" | "founder" => {
                told.founding = true;
                None
            }
            "revoked" => {
                revoked = true;
                None
            }
            "current" | "member" => Some(Said::Current),
            "alumni" | "alumnus" | "alumna" | "former" | "inactive" | "lapsed" => Some(Said::Alumni),
            "resigned" | "retired" => Some(Said::Resigned),
            "on hold" | "hold" | "paused" => Some(Said::OnHold),
            "staff" | "emeritus" | "emerita" | "emeritus (staff)" | "employee" => Some(Said::Staff),
            "honorary" | "honorary member" => Some(Said::Honorary),
            "deceased" | "passed away" | "in memoriam" | "memoriam" | "late" => Some(Said::Deceased),
            _ => {
                noted.push(format!("the status {} is not known and is left out", named(word)));
                None
            }
        };
        told.standing = told.standing.max(said);
    }
    revoked
}

/// An award; none where only a track stands, with no year.
fn award(raw: &RawAward, revoked: bool) -> Result<Option<Award>, String> {
    let (start, end) = (date("term_start", &raw.term_start)?, date("term_end", &raw.term_end)?);
    let year = match (raw.year.trim(), start.or(end)) {
        ("", Some(day)) => day.year(),
        ("", None) => return Ok(None),
        (typed, _) => year(typed)?,
    };
    let track = one_line("track", &raw.track, 100)?;
    let term = match (start, end) {
        (None, None) => None,
        (Some(start), Some(end)) => Some((start, end)),
        // A year from the day it began, or from the beginning of the year it is of.
        (Some(start), None) => Some((
            start,
            start.checked_add_months(Months::new(12)).and_then(|d| d.checked_sub_days(Days::new(1))).unwrap_or(start),
        )),
        (None, Some(end)) => Some((calendar(year).0.min(end), end)),
    };
    if let Some((start, end)) = term.filter(|(start, end)| end < start) {
        return Err(format!("the term ends on {end}, before it begins on {start}"));
    }
    Ok(Some(Award { line: raw.line, track: Some(track).filter(|t| !t.is_empty()), year, term, revoked }))
}

/// First and last day of a year.
pub fn calendar(year: i32) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(1, 1), day(12, 31))
}

/// Whether two folded names may well be one person's: they share a word.
pub fn are_akin(one: &str, other: &str) -> bool {
    let words: BTreeSet<&str> = one.split([' ', '-', '.']).filter(|w| w.chars().count() > 1).collect();
    one == other || other.split([' ', '-', '.']).any(|w| words.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry { line: 7, name: " Ada  Lovelace ".into(), ..Entry::default() }
    }

    fn year_of(year: &str, start: &str, end: &str) -> RawAward {
        RawAward { line: 7, year: year.into(), term_start: start.into(), term_end: end.into(), ..RawAward::default() }
    }

    #[test]
    fn a_name_is_enough() {
        let told = check(&entry(), &mut Vec::new()).unwrap_or_default();
        assert_eq!((told.name.as_str(), told.name_key.as_str()), ("Ada Lovelace", "ada lovelace"));
        assert!(check(&Entry::default(), &mut Vec::new()).is_err());
    }

    #[test]
    fn bad_values_are_refused_with_their_reason() {
        for (entry, word) in [
            (Entry { number: "-1".into(), ..entry() }, "number"),
            (Entry { number: "0".into(), ..entry() }, "number"),
            (Entry { number: "12.5".into(), ..entry() }, "number"),
            (Entry { number: "3200000000000".into(), ..entry() }, "number"),
            (Entry { email: "ada at example".into(), ..entry() }, "e-mail"),
            (Entry { name: "x".repeat(201), ..entry() }, "201"),
            (Entry { awards: vec![year_of("20x9", "", "")], ..entry() }, "year"),
            (Entry { awards: vec![year_of("19", "", "")], ..entry() }, "year"),
            (Entry { awards: vec![year_of("2019", "2019-13-01", "")], ..entry() }, "term_start"),
            (Entry { awards: vec![year_of("2019", "01.02.2019", "")], ..entry() }, "term_start"),
            (Entry { awards: vec![year_of("2019", "2019-06-01", "2019-05-31")], ..entry() }, "before"),
        ] {
            let why = check(&entry, &mut Vec::new()).err().map(|r| r.why).unwrap_or_default();
            assert!(why.contains(word), "{why}");
        }
        assert!(check(&Entry { name: "x".repeat(200), number: "#007".into(), ..entry() }, &mut Vec::new()).is_ok());
    }

    #[test]
    fn what_is_not_known_is_left_out_and_told() {
        let mut warnings = Vec::new();
        let odd = Entry {
            country: "Atlantis".into(),
            languages: vec!["English".into(), "Klingonese".into()],
            status: vec!["legendary".into()],
            links: vec![super::super::read::RawLink { kind: String::new(), address: "nowhere".into() }],
            ..entry()
        };
        let told = check(&odd, &mut warnings).unwrap_or_default();
        assert_eq!((told.country, told.languages, told.links.len()), (None, vec!["en".to_owned()], 0));
        assert_eq!(warnings.iter().map(|w| w.line).collect::<Vec<_>>(), [Some(7); 4]);
    }

    #[test]
    fn statuses_are_read_however_they_are_written() {
        for (word, said) in [
            ("alumni", Said::Alumni),
            ("passed-away", Said::Deceased),
            ("In memoriam", Said::Deceased),
            ("honorary-member", Said::Honorary),
            ("on_hold", Said::OnHold),
            ("Emeritus", Said::Staff),
            ("retired", Said::Resigned),
        ] {
            let entry = Entry { status: vec![word.into(), "founding-member".into()], ..entry() };
            let told = check(&entry, &mut Vec::new()).unwrap_or_default();
            assert_eq!((told.standing, told.founding), (Some(said), true), "{word}");
        }
    }

    #[test]
    fn half_a_term_is_made_whole() {
        let term = |raw: RawAward| {
            award(&raw, false).unwrap_or_default().and_then(|a| a.term).map(|(a, b)| format!("{a} {b}"))
        };
        assert_eq!(term(year_of("2019", "2019-02-01", "")).as_deref(), Some("2019-02-01 2020-01-31"));
        assert_eq!(term(year_of("2019", "", "2020-03-31")).as_deref(), Some("2019-01-01 2020-03-31"));
        assert_eq!(term(year_of("2019", "", "")), None);
        assert_eq!(award(&year_of("", "2019-02-01", ""), false).unwrap_or_default().map(|a| a.year), Some(2019));
    }

    #[test]
    fn names_are_akin_that_share_a_word() {
        assert!(are_akin("ada byron", "ada lovelace") && are_akin("x", "x"));
        assert!(!are_akin("ada byron", "ben smith") && !are_akin("a. one", "a. two"));
    }
}
