//! What managers type about cycles, paths and questions, and what is wrong with it.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use entity::question::Kind;
use entity::{Words, cycle, path, question, track};
use sea_orm::ActiveEnum;

use super::rules;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::{Error, markdown, text};

/// A cycle. In an edit, what is left out stays as it is.
#[derive(FromForm, Default)]
pub struct CycleForm<'v> {
    pub title: Option<&'v str>,
    /// Made from the title where it is left empty.
    pub slug: Option<&'v str>,
    /// Its slug.
    pub track: Option<&'v str>,
    pub year: Option<&'v str>,
    /// An IANA name; the local times below are read in it.
    pub zone: Option<&'v str>,
    pub opens_at: Option<&'v str>,
    pub closes_at: Option<&'v str>,
    pub grace_minutes: Option<&'v str>,
    /// May be empty.
    pub reviews_due_at: Option<&'v str>,
    pub announces_at: Option<&'v str>,
    pub term_start: Option<&'v str>,
    pub term_end: Option<&'v str>,
    /// Markdown.
    pub intro: Option<&'v str>,
}

/// New instants for a cycle. What is left out or empty stays, but for the reviews, which may be due at no set time.
#[derive(FromForm, Default)]
pub struct Postponement<'v> {
    pub closes_at: Option<&'v str>,
    pub reviews_due_at: Option<&'v str>,
    pub announces_at: Option<&'v str>,
    /// Told to everyone who applies.
    pub reason: Option<&'v str>,
}

#[derive(FromForm)]
pub struct PathForm<'v> {
    pub name: Option<&'v str>,
    pub description: Option<&'v str>,
    /// Given once; made from the name where it is left empty.
    pub key: Option<&'v str>,
}

#[derive(FromForm)]
pub struct QuestionForm<'v> {
    pub label: Option<&'v str>,
    /// Given once; made from the label where it is left empty.
    pub key: Option<&'v str>,
    pub help: Option<&'v str>,
    pub kind: Option<&'v str>,
    pub required: bool,
    pub max_length: Option<&'v str>,
    /// One a line.
    pub choices: Option<&'v str>,
}

/// One place up or down.
#[derive(FromForm)]
pub struct Step {
    pub direction: Direction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, FromFormField)]
pub enum Direction {
    Up,
    Down,
}

impl CycleForm<'_> {
    /// What the cycle becomes; none was there before where it is new.
    pub fn over(&self, before: Option<&cycle::Model>, tracks: &[track::Model]) -> Result<cycle::Model, Error> {
        let mut after = before.cloned().unwrap_or_else(blank);
        let mut read = Reading::of(before.is_none());
        read.field("title", self.title, &mut after.title, |typed| line(typed, 120, "cycles-manage-title-missing"));
        let title = after.title.clone();
        read.field("slug", self.slug, &mut after.slug, |typed| slug(typed, &title));
        read.field("track", self.track, &mut after.track_id, |typed| {
            tracks
                .iter()
                .find(|t| t.slug == typed)
                .map(|t| t.id)
                .ok_or_else(|| Message::new("cycles-manage-track-missing"))
        });
        read.field("year", self.year, &mut after.year, |typed| number(typed, "cycles-manage-year-missing"));
        read.field("zone", self.zone, &mut after.zone, |typed| {
            typed
                .trim()
                .parse::<Tz>()
                .map(|zone| zone.name().to_owned())
                .map_err(|_| Message::new("cycles-manage-zone-missing"))
        });
        let zone = rules::zone_of(&after);
        let stood = before.filter(|b| b.zone == after.zone);
        read.field("opens_at", self.opens_at, &mut after.opens_at, |typed| {
            rules::instant(typed, zone, stood.map(|b| b.opens_at))
        });
        read.field("closes_at", self.closes_at, &mut after.closes_at, |typed| {
            rules::instant(typed, zone, stood.map(|b| b.closes_at))
        });
        read.field("grace_minutes", self.grace_minutes, &mut after.grace_minutes, |typed| {
            number(if typed.trim().is_empty() { "0" } else { typed }, "cycles-manage-minutes-missing")
        });
        read.field("reviews_due_at", self.reviews_due_at, &mut after.reviews_due_at, |typed| {
            perhaps(typed, |typed| rules::instant(typed, zone, stood.and_then(|b| b.reviews_due_at)))
        });
        read.field("announces_at", self.announces_at, &mut after.announces_at, |typed| {
            rules::instant(typed, zone, stood.map(|b| b.announces_at))
        });
        read.field("term_start", self.term_start, &mut after.term_start, rules::day);
        read.field("term_end", self.term_end, &mut after.term_end, rules::day);
        read.field("intro", self.intro, &mut after.intro, |typed| block(typed, 20_000));
        after.intro_html = markdown::to_html(&after.intro);
        read.done(after)
    }
}

impl Postponement<'_> {
    /// What the cycle becomes.
    pub fn over(&self, before: &cycle::Model) -> Result<cycle::Model, Error> {
        let mut after = before.clone();
        let mut read = Reading::of(false);
        let zone = rules::zone_of(before);
        read.field("closes_at", given(self.closes_at), &mut after.closes_at, |typed| {
            rules::instant(typed, zone, Some(before.closes_at))
        });
        read.field("reviews_due_at", self.reviews_due_at, &mut after.reviews_due_at, |typed| {
            perhaps(typed, |typed| rules::instant(typed, zone, before.reviews_due_at))
        });
        read.field("announces_at", given(self.announces_at), &mut after.announces_at, |typed| {
            rules::instant(typed, zone, Some(before.announces_at))
        });
        read.field("reason", self.reason, &mut String::new(), |typed| block(typed, 500));
        read.done(after)
    }
}

impl PathForm<'_> {
    /// What the path becomes. Its key is asked for only where it is new, and may stay empty even then.
    pub fn over(&self, before: Option<&path::Model>) -> Result<path::Model, Error> {
        let blank = || path::Model {
            id: 0,
            cycle_id: 0,
            key: String::new(),
            name: String::new(),
            description: String::new(),
            position: 0,
            evidence_min: 0,
            evidence_max: None,
            evidence_kinds: Words::default(),
        };
        let mut after = before.cloned().unwrap_or_else(blank);
        let mut read = Reading::of(before.is_none());
        read.field("name", self.name, &mut after.name, |typed| line(typed, 80, "cycles-manage-name-missing"));
        read.field("description", self.description, &mut after.description, |typed| block(typed, 2000));
        read.field("key", self.key, &mut after.key, |typed| key(typed, before.map(|b| b.key.as_str())));
        read.done(after)
    }
}

impl QuestionForm<'_> {
    /// What the question becomes. Its key is asked for only where it is new, and may stay empty even then.
    pub fn over(&self, before: Option<&question::Model>) -> Result<question::Model, Error> {
        let mut after = before.cloned().unwrap_or_else(no_question);
        let mut read = Reading::of(before.is_none());
        read.field("label", self.label, &mut after.label, |typed| line(typed, 200, "cycles-manage-question-missing"));
        read.field("help", self.help, &mut after.help, |typed| block(typed, 1000));
        read.field("kind", self.kind, &mut after.kind, |typed| {
            Kind::try_from_value(&typed.to_owned()).map_err(|_| Message::new("cycles-manage-kind-missing"))
        });
        let kind = after.kind;
        read.field("max_length", self.max_length.or(Some("")), &mut after.max_length, |typed| length(typed, kind));
        read.field("choices", self.choices.or(Some("")), &mut after.choices, |typed| choices(typed, kind));
        read.field("key", self.key, &mut after.key, |typed| key(typed, before.map(|b| b.key.as_str())));
        after.required = self.required;
        read.done(after)
    }
}

/// Reads fields one by one and gathers what is wrong with any of them.
struct Reading {
    is_new: bool,
    wrong: Vec<Wrong>,
}

impl Reading {
    fn of(is_new: bool) -> Self {
        Self { is_new, wrong: Vec::new() }
    }

    /// A field that was left out counts as empty where the thing is new, and else stays as it is.
    fn field<T>(
        &mut self,
        name: &str,
        typed: Option<&str>,
        into: &mut T,
        read: impl FnOnce(&str) -> Result<T, Message>,
    ) {
        let Some(typed) = typed.or(self.is_new.then_some("")) else { return };
        match read(typed) {
            Ok(value) => *into = value,
            Err(why) => self.wrong.push(Wrong { field: name.into(), why }),
        }
    }

    fn done<T>(self, read: T) -> Result<T, Error> {
        if self.wrong.is_empty() { Ok(read) } else { Err(Error::Wrong(self.wrong)) }
    }
}

fn given(typed: Option<&str>) -> Option<&str> {
    typed.filter(|typed| !typed.trim().is_empty())
}

fn line(typed: &str, most: usize, ask: &'static str) -> Result<String, Message> {
    let line = text::line(typed);
    let fits = (1..=most).contains(&line.chars().count());
    fits.then_some(line).ok_or_else(|| Message::new(ask).count("most", most))
}

/// Several lines, with the line ends of browsers made plain.
fn block(typed: &str, most: usize) -> Result<String, Message> {
    let block = typed.replace("\r\n", "\n").trim().to_owned();
    let fits = block.chars().count() <= most && !block.contains('\0');
    fits.then_some(block).ok_or_else(|| Message::new("cycles-manage-too-long").count("most", most))
}

fn number(typed: &str, ask: &'static str) -> Result<i32, Message> {
    typed.trim().parse().map_err(|_| Message::new(ask))
}

fn perhaps<T>(typed: &str, read: impl FnOnce(&str) -> Result<T, Message>) -> Result<Option<T>, Message> {
    if typed.trim().is_empty() { Ok(None) } else { read(typed).map(Some) }
}

/// An address; `new` is a page of its own.
fn slug(typed: &str, title: &str) -> Result<String, Message> {
    let slug = if typed.trim().is_empty() { text::slug(title) } else { typed.trim().to_owned() };
    let fits = text::is_slug(&slug) && slug != "new";
    fits.then_some(slug).ok_or_else(|| Message::new("cycles-manage-slug-wrong"))
}

/// Empty means that it is made from the name. One that was given stays: next year's renewal finds its way by it.
fn key(typed: &str, given: Option<&str>) -> Result<String, Message> {
    match (typed.trim(), given) {
        ("", given) => Ok(given.unwrap_or_default().to_owned()),
        (typed, Some(given)) if typed != given => Err(Message::new("cycles-manage-key-stays")),
        (typed, _) if text::is_slug(typed) => Ok(typed.to_owned()),
        _ => Err(Message::new("cycles-manage-key-wrong")),
    }
}

fn length(typed: &str, kind: Kind) -> Result<i32, Message> {
    let usual = match kind {
        Kind::Short | Kind::Number | Kind::Choice | Kind::Several => 300,
        Kind::Url => 2000,
        Kind::Long | Kind::Markdown => 3000,
    };
    // What is chosen is as long as the choices are.
    if typed.trim().is_empty() || has_choices(kind) {
        return Ok(usual);
    }
    let length = typed.trim().parse().ok().filter(|n| (1..=20_000).contains(n));
    length.ok_or_else(|| Message::new("cycles-manage-length-wrong"))
}

fn choices(typed: &str, kind: Kind) -> Result<Words, Message> {
    if !has_choices(kind) {
        return Ok(Words::default());
    }
    let mut choices: Vec<String> = Vec::new();
    for choice in typed.lines().map(text::line).filter(|c| !c.is_empty()) {
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    match choices.len() {
        0 | 1 => Err(Message::new("cycles-manage-choices-few")),
        101.. => Err(Message::new("cycles-manage-choices-many")),
        _ if choices.iter().any(|c| c.chars().count() > 200) => Err(Message::new("cycles-manage-choice-long")),
        _ => Ok(Words(choices)),
    }
}

pub fn has_choices(kind: Kind) -> bool {
    matches!(kind, Kind::Choice | Kind::Several)
}

fn blank() -> cycle::Model {
    cycle::Model {
        id: 0,
        slug: String::new(),
        track_id: 0,
        title: String::new(),
        year: 0,
        zone: Tz::UTC.name().to_owned(),
        opens_at: DateTime::UNIX_EPOCH,
        closes_at: DateTime::UNIX_EPOCH,
        grace_minutes: 0,
        reviews_due_at: None,
        announces_at: DateTime::UNIX_EPOCH,
        term_start: NaiveDate::default(),
        term_end: NaiveDate::default(),
        intro: String::new(),
        intro_html: String::new(),
        armed_at: None,
        armed_by: None,
        announced_at: None,
        window_start: None,
        window_end: None,
        who: cycle::Who::Anyone,
        employees: cycle::Employees::Allow,
        auto_submit: true,
        fast_track: false,
        shared_evidence: true,
    }
}

fn no_question() -> question::Model {
    question::Model {
        id: 0,
        path_id: 0,
        key: String::new(),
        label: String::new(),
        help: String::new(),
        kind: Kind::Short,
        required: false,
        max_length: 0,
        choices: Words::default(),
        position: 0,
    }
}
