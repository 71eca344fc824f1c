use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use entity::{cycle, track};
use sea_orm::ActiveEnum;

use super::{Reading, block, given, line, number, perhaps};
use crate::cycles::rules;
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
    /// Both empty: the year before the close.
    pub window_start: Option<&'v str>,
    pub window_end: Option<&'v str>,
    /// Who may apply, and whether those may who work for the vendor.
    pub who: Option<&'v str>,
    pub employees: Option<&'v str>,
    /// Whether the boxes below were shown: one that is not ticked is not sent.
    pub boxes: bool,
    pub auto_submit: bool,
    pub fast_track: bool,
    pub shared_evidence: bool,
    /// The slug of the cycle whose paths, questions and consents a new one takes over.
    pub form_of: Option<&'v str>,
    pub seen: Option<&'v str>,
    pub sure: Option<&'v str>,
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
        self.read_settings(&mut read, &mut after);
        read.done(after)
    }
}

impl CycleForm<'_> {
    fn read_settings(&self, read: &mut Reading, after: &mut cycle::Model) {
        read.field("window_start", self.window_start, &mut after.window_start, |typed| perhaps(typed, rules::day));
        read.field("window_end", self.window_end, &mut after.window_end, |typed| perhaps(typed, rules::day));
        if let Some(typed) = self.who {
            read.field("who", Some(typed), &mut after.who, |typed| one_of(typed, "cycles-manage-who-missing"));
        }
        if let Some(typed) = self.employees {
            read.field("employees", Some(typed), &mut after.employees, |typed| {
                one_of(typed, "cycles-manage-employees-missing")
            });
        }
        if self.boxes {
            after.auto_submit = self.auto_submit;
            after.fast_track = self.fast_track;
            after.shared_evidence = self.shared_evidence;
        }
    }
}

fn one_of<T: ActiveEnum<Value = String>>(typed: &str, ask: &'static str) -> Result<T, Message> {
    T::try_from_value(&typed.to_owned()).map_err(|_| Message::new(ask))
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

/// An address; `new` is a page of its own.
fn slug(typed: &str, title: &str) -> Result<String, Message> {
    let slug = if typed.trim().is_empty() { text::slug(title) } else { typed.trim().to_owned() };
    let fits = text::is_slug(&slug) && slug != "new";
    fits.then_some(slug).ok_or_else(|| Message::new("cycles-manage-slug-wrong"))
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
