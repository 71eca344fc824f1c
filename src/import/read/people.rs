//! From a tree of YAML or JSON to entries: our own shape, and those that lists kept in git repositories usually have.

use super::node::{Node, Value};
use super::{Contents, Entry, RawAward, RawLink, links, words};
use crate::countries;
use crate::import::report::{Refusal, Warning, named};

/// Where a list of people may stand in a file that is not one itself.
pub fn is_list_key(key: &str) -> bool {
    matches!(key, "people" | "members" | "persons" | "awardees" | "ambassadors" | "champions" | "experts")
}

pub fn no_list(line: usize) -> String {
    format!("line {line}: a list of people is expected here, or one under \"people\" or \"members\".")
}

/// The people of one YAML document.
pub fn gather(document: &Node, contents: &mut Contents) -> Result<(), String> {
    let list = match &document.value {
        Value::List(items) => items,
        Value::Empty => return Ok(()),
        Value::Map(_) if document.get("name").is_some() => {
            add(document, contents);
            tell_unknown(contents);
            return Ok(());
        }
        Value::Map(pairs) => {
            let found = pairs.iter().filter(|(k, _)| is_list_key(k)).find_map(|(_, node)| match &node.value {
                Value::List(items) => Some(items),
                _ => None,
            });
            found.ok_or_else(|| no_list(document.line))?
        }
        Value::Text(_) => return Err(no_list(document.line)),
    };
    for item in list {
        add(item, contents);
    }
    tell_unknown(contents);
    Ok(())
}

const UNKNOWN: &str = "keys that are not known and not read: ";

/// One person, or why not.
pub fn add(node: &Node, contents: &mut Contents) {
    match entry(node, &mut contents.warnings) {
        Ok(entry) => contents.entries.push(entry),
        Err(refusal) => contents.refused.push(refusal),
    }
}

/// Brings what was said of single keys into one warning.
pub fn tell_unknown(contents: &mut Contents) {
    let mut keys: Vec<String> = Vec::new();
    contents.warnings.retain(|w| match w.why.strip_prefix(UNKNOWN) {
        Some(key) => {
            if !keys.iter().any(|k| k == key) {
                keys.push(key.to_owned());
            }
            false
        }
        None => true,
    });
    if !keys.is_empty() {
        contents.warnings.push(Warning::of_file(format!("{UNKNOWN}{}", keys.join(", "))));
    }
}

fn entry(node: &Node, warnings: &mut Vec<Warning>) -> Result<Entry, Refusal> {
    let Value::Map(pairs) = &node.value else {
        return Err(Refusal::at(node.line, "a person is a set of keys with a name among them"));
    };
    let mut entry = Entry { line: node.line, ..Entry::default() };
    let mut single = Single::default();
    for (key, value) in pairs {
        let text = || value.text().ok_or_else(|| Refusal::at(value.line, format!("{} is no text", named(key))));
        match key.as_str() {
            "name" | "full_name" => entry.name = text()?,
            "native_name" => entry.native_name = text()?,
            "email" => entry.email = plain_address(text()?),
            "number" => entry.number = text()?,
            "country" => entry.country = country(value).ok_or_else(|| bad_country(value))?,
            "city" => entry.city = text()?,
            "location" => single.location = text()?,
            "headline" | "tagline" => entry.headline = text()?,
            "company" | "employer" => entry.employer = text()?,
            "bio" | "biography" | "about" => entry.bio = text()?,
            "languages" | "language" => entry.languages = list(value)?,
            "topics" | "projects" | "interests" => entry.topics.extend(list(value)?),
            "links" | "social" | "socials" | "profiles" => entry.links.extend(links_of(value)?),
            "status" | "standing" => entry.status = list(value)?,
            "awards" => entry.awards = awards(value)?,
            "track" | "category" => single.tracks = list(value)?,
            "year" | "years" => single.years = list(value)?,
            "term_start" => single.award.term_start = text()?,
            "term_end" => single.award.term_end = text()?,
            kind if links::is_kind(kind) => entry.links.extend(link(kind, value)?),
            _ if value.is_empty() => {}
            key => warnings.push(Warning::of_file(format!("{UNKNOWN}{}", named(key)))),
        }
    }
    single.place(&mut entry);
    single.award_to(&mut entry, warnings);
    Ok(entry)
}

/// What stands at the person instead of in a list.
#[derive(Default)]
struct Single {
    location: String,
    tracks: Vec<String>,
    years: Vec<String>,
    award: RawAward,
}

impl Single {
    /// "Ghent, Belgium": the country is what stands last, where it is one.
    fn place(&self, entry: &mut Entry) {
        let (city, last) = self.location.rsplit_once(',').unwrap_or(("", &self.location));
        let found = countries::find(last).is_some();
        if entry.country.is_empty() && found {
            entry.country = last.trim().to_owned();
        }
        if entry.city.is_empty() {
            entry.city = if found { city } else { &self.location }.trim().to_owned();
        }
    }

    /// A year beside the name is an award of it, unless there is a list of awards.
    fn award_to(self, entry: &mut Entry, warnings: &mut Vec<Warning>) {
        if !entry.awards.is_empty() {
            return;
        }
        let dated = !self.award.term_start.is_empty() || !self.award.term_end.is_empty();
        if self.years.is_empty() && !dated {
            for track in &self.tracks {
                let why = format!("{} has no year: no award comes of it", named(track));
                warnings.push(Warning::at(entry.line, why));
            }
            return;
        }
        let years = if self.years.is_empty() { vec![String::new()] } else { self.years };
        let tracks = if self.tracks.is_empty() { vec![String::new()] } else { self.tracks };
        for track in &tracks {
            for year in &years {
                let award =
                    RawAward { line: entry.line, track: track.clone(), year: year.clone(), ..self.award.clone() };
                entry.awards.push(award);
            }
        }
    }
}

/// `user!example.org`: how some public lists keep addresses from being harvested.
fn plain_address(text: String) -> String {
    if text.contains('@') || text.matches('!').count() != 1 { text } else { text.replace('!', "@") }
}

/// Plain, or a map of where somebody lives, comes from, was chosen: where they live is what counts.
fn country(node: &Node) -> Option<String> {
    match &node.value {
        Value::Map(_) => {
            let order = ["residence", "nomination", "citizenship", "nationality", "birth", "code", "name"];
            let found = order.iter().filter_map(|k| node.get(k)?.scalar()).find(|text| !text.is_empty());
            Some(found.unwrap_or_default())
        }
        _ => node.text(),
    }
}

fn bad_country(node: &Node) -> Refusal {
    Refusal::at(node.line, "\"country\" is no text")
}

fn list(node: &Node) -> Result<Vec<String>, Refusal> {
    let bad = || Refusal::at(node.line, "a list of words is expected here");
    match &node.value {
        Value::Empty => Ok(Vec::new()),
        Value::Text(text) => Ok(words(text)),
        Value::List(items) => {
            let texts: Option<Vec<String>> = items.iter().map(|i| i.scalar()).collect();
            Ok(texts.ok_or_else(bad)?.into_iter().filter(|t| !t.is_empty()).collect())
        }
        Value::Map(_) => Err(bad()),
    }
}

/// `{kind: url}`, a list of `{kind, url}`, a list of URLs, or all in one text.
fn links_of(node: &Node) -> Result<Vec<RawLink>, Refusal> {
    let mut found = Vec::new();
    match &node.value {
        Value::Empty => {}
        Value::Text(text) => found = links::parse(text),
        Value::Map(pairs) => {
            for (kind, value) in pairs {
                found.extend(link(kind, value)?);
            }
        }
        Value::List(items) => {
            for item in items {
                match &item.value {
                    Value::Map(pairs) if item.get("url").is_none() && item.get("href").is_none() => {
                        for (kind, value) in pairs {
                            found.extend(link(kind, value)?);
                        }
                    }
                    Value::Map(_) => {
                        let of = |keys: [&str; 3]| keys.iter().find_map(|k| item.get(k)?.scalar()).unwrap_or_default();
                        found.push(RawLink { kind: of(["kind", "type", "name"]), address: of(["url", "href", "url"]) });
                    }
                    Value::Text(text) => found.extend(links::parse(text)),
                    Value::Empty => {}
                    Value::List(_) => return Err(Refusal::at(item.line, "a link is expected here")),
                }
            }
        }
    }
    Ok(found)
}

fn link(kind: &str, node: &Node) -> Result<Vec<RawLink>, Refusal> {
    let bad = || Refusal::at(node.line, format!("the link {} is no text", named(kind)));
    let texts: Vec<String> = match &node.value {
        Value::List(items) => items.iter().map(|i| i.scalar()).collect::<Option<_>>().ok_or_else(bad)?,
        _ => vec![node.scalar().ok_or_else(bad)?],
    };
    let texts = texts.into_iter().filter(|t| !t.is_empty());
    Ok(texts.map(|address| RawLink { kind: kind.to_owned(), address }).collect())
}

/// A list of `{track, year, …}` or of years alone.
fn awards(node: &Node) -> Result<Vec<RawAward>, Refusal> {
    let bad = |line| Refusal::at(line, "an award is a year, or a set of keys with a year among them");
    let items = match &node.value {
        Value::Empty => return Ok(Vec::new()),
        Value::List(items) => items,
        Value::Text(_) | Value::Map(_) => return Err(Refusal::at(node.line, "\"awards\" is no list")),
    };
    let mut found = Vec::new();
    for item in items {
        let mut award = RawAward { line: item.line, ..RawAward::default() };
        match &item.value {
            Value::Text(year) => award.year = year.trim().to_owned(),
            Value::Map(_) => {
                let of = |key: &str| match item.get(key) {
                    Some(node) => {
                        node.scalar().ok_or_else(|| Refusal::at(node.line, format!("{} is no text", named(key))))
                    }
                    None => Ok(String::new()),
                };
                award.track = of("track")?;
                award.year = of("year")?;
                award.term_start = of("term_start")?;
                award.term_end = of("term_end")?;
                award.status = item.get("status").map_or(Ok(Vec::new()), |n| list(n))?;
            }
            Value::Empty | Value::List(_) => return Err(bad(item.line)),
        }
        found.push(award);
    }
    Ok(found)
}
