use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::activity::{self, Visibility};
use entity::{Words, activity_kind, track};
use sea_orm::{ActiveEnum, ActiveValue::Set};

use crate::activities::forms::Entry;
use crate::activities::rules::{TITLE, canonical};
use crate::complaints::Complaints;
use crate::l10n::Message;
use crate::{Error, languages, text};

/// What an activity is, whoever's it is and whenever it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub kind_id: i64,
    pub track_id: Option<i64>,
    pub title: String,
    pub on_date: NaiveDate,
    pub month_only: bool,
    pub url: String,
    pub canonical_url: Option<String>,
    pub place: String,
    pub online: bool,
    pub language: String,
    pub topics: Words,
    pub role: String,
    pub reach: Option<i64>,
    pub visibility: Visibility,
    pub note: String,
}

/// What there is to choose from.
pub struct Choices {
    pub kinds: Vec<activity_kind::Model>,
    pub tracks: Vec<track::Model>,
}

impl Facts {
    pub fn of(a: &activity::Model) -> Self {
        Self {
            kind_id: a.kind_id,
            track_id: a.track_id,
            title: a.title.clone(),
            on_date: a.on_date,
            month_only: a.month_only,
            url: a.url.clone(),
            canonical_url: a.canonical_url.clone(),
            place: a.place.clone(),
            online: a.online,
            language: a.language.clone(),
            topics: a.topics.clone(),
            role: a.role.clone(),
            reach: a.reach,
            visibility: a.visibility,
            note: a.note.clone(),
        }
    }

    /// Everything but whose it is and when it was written.
    pub fn row(self) -> activity::ActiveModel {
        activity::ActiveModel {
            kind_id: Set(self.kind_id),
            track_id: Set(self.track_id),
            title: Set(self.title),
            on_date: Set(self.on_date),
            month_only: Set(self.month_only),
            url: Set(self.url),
            canonical_url: Set(self.canonical_url),
            place: Set(self.place),
            online: Set(self.online),
            language: Set(self.language),
            topics: Set(self.topics),
            role: Set(self.role),
            reach: Set(self.reach),
            visibility: Set(self.visibility),
            note: Set(self.note),
            ..Default::default()
        }
    }
}

/// What was typed as facts, or all that is wrong with it. `old` is the kind of the activity that is edited: it stays
/// possible where it is offered no more.
pub fn checked(typed: &Entry<'_>, choices: &Choices, old: Option<i64>, now: DateTime<Utc>) -> Result<Facts, Error> {
    let mut complaints = Complaints::default();
    let (url, canonical_url) = address(&mut complaints, typed.url);
    let title = complaints.needed("title", typed.title, TITLE, Message::new("activities-wrong-title"));
    let kind = complaints_kind(&mut complaints, typed.kind, &choices.kinds, old);
    let (on_date, month_only) = date(&mut complaints, typed, now);
    let place = complaints.line("place", typed.place, 120);
    let language = language(&mut complaints, typed.language);
    let topics = topics(&mut complaints, typed.topics);
    let role = complaints.line("role", typed.role, 80);
    let reach = reach(&mut complaints, typed.reach);
    let track_id = about(&mut complaints, typed.track, &choices.tracks);
    let visibility = visibility(&mut complaints, typed.visibility);
    let note = complaints.lines("note", typed.note, 2000);
    complaints.end()?;
    Ok(Facts {
        kind_id: kind.unwrap_or_default(),
        track_id,
        title,
        on_date: on_date.unwrap_or_default(),
        month_only,
        url,
        canonical_url,
        place,
        online: typed.online,
        language,
        topics,
        role,
        reach,
        visibility,
        note,
    })
}

fn address(complaints: &mut Complaints, typed: &str) -> (String, Option<String>) {
    if typed.trim().is_empty() {
        return (String::new(), None);
    }
    match text::web_address(typed) {
        Some(url) => (url.into(), canonical(typed)),
        None => {
            complaints.add("url", Message::new("activities-wrong-url"));
            (String::new(), None)
        }
    }
}

fn complaints_kind(
    complaints: &mut Complaints,
    typed: &str,
    kinds: &[activity_kind::Model],
    old: Option<i64>,
) -> Option<i64> {
    let typed = text::fold(typed);
    let is_it = |k: &&activity_kind::Model| !typed.is_empty() && (k.key == typed || text::fold(&k.name) == typed);
    let offered = |k: &&activity_kind::Model| k.retired_at.is_none() || old == Some(k.id);
    let found = kinds.iter().filter(offered).find(is_it);
    if found.is_none() {
        let why = if typed.is_empty() { "activities-wrong-kind" } else { "activities-wrong-kind-unknown" };
        complaints.add("kind", Message::new(why));
    }
    found.map(|k| k.id)
}

/// A day, or a month as its first day. Wherever on earth it has begun already, it is no future.
fn date(complaints: &mut Complaints, typed: &Entry<'_>, now: DateTime<Utc>) -> (Option<NaiveDate>, bool) {
    let written = typed.date.trim();
    let whole = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok();
    let month = || NaiveDate::parse_from_str(&format!("{written}-01"), "%Y-%m-%d").ok();
    let (day, month_only) = match whole {
        Some(day) if typed.month_only => (day.with_day(1), true),
        Some(day) => (Some(day), false),
        None => (month(), true),
    };
    let today = (now + TimeDelta::hours(14)).date_naive();
    match day {
        None => {
            let why = if written.is_empty() { "activities-wrong-date" } else { "activities-wrong-date-unreadable" };
            complaints.add("date", Message::new(why));
        }
        Some(day) if day > today => complaints.add("date", Message::new("activities-wrong-date-future")),
        Some(day) if day.year() < 1900 => complaints.add("date", Message::new("activities-wrong-date-unreadable")),
        Some(_) => {}
    }
    (day, month_only)
}

fn language(complaints: &mut Complaints, typed: &str) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    let found = languages::find(typed);
    if found.is_none() {
        complaints.add("language", Message::new("activities-wrong-language"));
    }
    found.unwrap_or_default()
}

fn topics(complaints: &mut Complaints, typed: &str) -> Words {
    let words = Words::parse(typed).0.iter().map(|w| text::line(w)).filter(|w| !w.is_empty()).collect::<Vec<_>>();
    if words.len() > 10 || words.iter().any(|w| w.chars().count() > 40) {
        complaints.add("topics", Message::new("activities-wrong-topics"));
    }
    Words(words)
}

/// A number as people write it: 1200, 1,200, 1 200.
fn reach(complaints: &mut Complaints, typed: &str) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '.' | '\'')).collect();
    if digits.is_empty() {
        return None;
    }
    let number = digits.parse().ok().filter(|n| (0..=1_000_000_000_000_i64).contains(n));
    if number.is_none() {
        complaints.add("reach", Message::new("activities-wrong-reach"));
    }
    number
}

fn about(complaints: &mut Complaints, typed: &str, tracks: &[track::Model]) -> Option<i64> {
    let typed = text::fold(typed);
    if typed.is_empty() {
        return None;
    }
    let found = tracks.iter().find(|t| t.slug == typed || text::fold(&t.name) == typed);
    if found.is_none() {
        complaints.add("track", Message::new("activities-wrong-track"));
    }
    found.map(|t| t.id)
}

fn visibility(complaints: &mut Complaints, typed: &str) -> Visibility {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Visibility::Public;
    }
    Visibility::try_from_value(&typed).unwrap_or_else(|_| {
        complaints.add("visibility", Message::new("activities-wrong-visibility"));
        Visibility::Private
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str, month_only: bool) -> Result<(Option<NaiveDate>, bool), Error> {
        let mut complaints = Complaints::default();
        let row = crate::activities::rules::sheet::Row { line: 2, cells: Default::default() };
        let typed = Entry { date: written, month_only, ..Entry::from(&row) };
        let found = date(&mut complaints, &typed, "2027-01-15T12:00:00Z".parse().unwrap());
        complaints.end().map(|()| found)
    }

    #[test]
    fn a_date_is_a_day_or_a_month_and_not_to_come() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        assert_eq!(read("2026-11-03", false).unwrap(), (day("2026-11-03"), false));
        assert_eq!(read("2026-11-03", true).unwrap(), (day("2026-11-01"), true));
        assert_eq!(read(" 2026-11 ", false).unwrap(), (day("2026-11-01"), true));
        // Where the sun rises first it is tomorrow already.
        assert_eq!(read("2027-01-16", false).unwrap(), (day("2027-01-16"), false));
        assert_eq!(read("1999-12-31", false).unwrap(), (day("1999-12-31"), false));
        for wrong in ["", "2027-01-17", "2027-02", "0026-11-03", "3.11.2026", "2026-02-30"] {
            assert!(read(wrong, false).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |typed: &str| {
            let mut complaints = Complaints::default();
            let n = reach(&mut complaints, typed);
            complaints.end().map(|()| n).ok()
        };
        assert_eq!(
            [read(""), read("1,200"), read("1 200"), read("0")],
            [Some(None), Some(Some(1200)), Some(Some(1200)), Some(Some(0))]
        );
        assert_eq!([read("-1"), read("many"), read("9999999999999999999")], [None, None, None]);
    }
}
