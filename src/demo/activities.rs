//! What people did, year by year: most of it public, a little of it not, with addresses where there would be some.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};
use entity::activity::{self, Visibility};
use entity::{Words, activity_kind};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel, TryIntoModel};

use super::chance::Chance;
use super::cycles::{Calendar, KEEPER, MESH};
use super::people::Somebody;
use super::personas::Persona;
use super::words;
use crate::activities::queries::Logged;
use crate::activities::rules::canonical;
use crate::text;

/// A large demo has a log for each of the first so many people, and for some of the others.
const ALL_UNTIL: i64 = 4_000;

/// Something that people do. The fields are told at `DONE`.
type Done = (&'static str, u32, &'static str, &'static str, &'static str, (i64, i64));

/// Key of a kind, how often it happens, a title, its role, where its page is (nothing: none), how many it reaches.
const DONE: [Done; 22] = [
    ("blog-post", 9, "{Topic}: what a winter taught us", "", "blog", (40, 2_400)),
    ("blog-post", 9, "Notes on {topic} and {other}", "", "blog", (40, 2_400)),
    ("blog-post", 7, "Why our {topic} failed twice, and what we changed", "", "blog", (60, 5_200)),
    ("blog-post", 5, "A checklist for {topic}", "", "blog", (40, 3_100)),
    ("article", 3, "{Topic} for people who have other things to do", "", "https://magazine.example.org", (300, 9_000)),
    ("talk", 6, "{Topic} without tears", "Speaker", "https://talks.example.org", (15, 260)),
    ("talk", 4, "Ten mistakes with {topic}", "Speaker", "https://talks.example.org", (15, 260)),
    ("talk", 3, "What {other} has to do with {topic}", "Co-speaker", "", (12, 90)),
    ("event", 4, "Network evening: {topic}", "Organiser", "https://events.example.org", (8, 120)),
    ("event", 3, "Open antenna day in {city}", "Host", "https://events.example.org", (10, 180)),
    ("webinar", 3, "{Topic} in one hour", "Presenter", "https://webinars.example.org", (20, 400)),
    ("workshop", 4, "Hands on: {topic}", "Teacher", "", (5, 25)),
    ("workshop", 3, "Crimping cables with beginners", "Teacher", "", (5, 25)),
    ("forum", 5, "Answers about {topic} in the forum", "", "", (8, 90)),
    ("forum", 3, "Solved: {topic} drops packets at night", "", "https://forum.example.org", (1, 30)),
    ("video", 4, "{Topic}, filmed on a roof", "", "https://video.example.org", (80, 14_000)),
    ("podcast", 2, "Talking about {topic} with neighbours", "Guest", "https://podcast.example.org", (60, 1_500)),
    ("code", 4, "A small tool for {topic}", "Maintainer", "https://code.example.org", (3, 600)),
    ("code", 2, "Patches for the routing daemon", "Contributor", "https://code.example.org", (1, 40)),
    ("book", 1, "A neighbour’s guide to {topic}", "Author", "https://books.example.org", (50, 900)),
    ("mentoring", 4, "Mentored a new network", "", "", (1, 6)),
    ("other", 2, "Translated the guide to {topic}", "Translator", "", (10, 300)),
];

/// Who renews has a full log: days ago, kind, title, whether it is about the Mesh.
const OF_RENEWING: [(u64, &str, &str, bool); 17] = [
    (12, "blog-post", "Sixty roofs, one winter: what the mesh measured", true),
    (31, "talk", "Measure first: mesh routing without opinions", true),
    (58, "forum", "Forty answers about route flapping", true),
    (83, "code", "roofwatch: a small monitor for mesh links", true),
    (110, "workshop", "Antennas from kitchen hardware", false),
    (149, "video", "Aligning a link across the old textile quarter", false),
    (190, "blog-post", "Photographs before diagrams: documenting a network", false),
    (238, "event", "Łódź network evening", false),
    (290, "mentoring", "Helped the network in Pabianice to its first ten roofs", false),
    (352, "blog-post", "A year of cake before meetings", false),
    (371, "webinar", "Mesh routing in one hour", true),
    (480, "talk", "What the mesh taught us about documentation", true),
    (560, "blog-post", "Three antennas, compared honestly", false),
    (700, "code", "A map of our roofs", false),
    (860, "event", "First Łódź network evening", false),
    (1010, "blog-post", "Why we log everything", false),
    (1240, "blog-post", "We put an antenna on a chimney", false),
];

const OF_NEWCOMER: [(u64, &str, &str, bool); 2] = [
    (20, "event", "Repair evening no. 12: routers and toasters", false),
    (75, "blog-post", "A list of everything we mended", false),
];

/// The kinds by their keys.
pub fn kinds(all: Vec<activity_kind::Model>) -> HashMap<String, activity_kind::Model> {
    all.into_iter().map(|kind| (kind.key.clone(), kind)).collect()
}

/// A row with all its columns, to be written.
pub fn whole(activity: activity::Model) -> activity::ActiveModel {
    activity.into_active_model().reset_all()
}

pub struct Log<'l> {
    pub somebody: &'l Somebody,
    pub calendar: &'l Calendar,
    pub kinds: &'l HashMap<String, activity_kind::Model>,
}

impl Log<'_> {
    /// What they did, in a stream of chance of its own: nothing else about them depends on it.
    pub fn rows(&self, last: &mut i64) -> Vec<Logged> {
        let numbered = self.made().into_iter().filter_map(|mut row| {
            row.id = Set(*last + 1);
            let activity = row.try_into_model().ok()?;
            *last += 1;
            let kind = self.kinds.values().find(|k| k.id == activity.kind_id)?.clone();
            Some(Logged { activity, kind })
        });
        numbered.collect()
    }

    fn made(&self) -> Vec<activity::ActiveModel> {
        let id = self.somebody.slot.id;
        let chance = &mut Chance::of(id.unsigned_abs() + (1 << 40));
        match self.somebody.persona() {
            Some(Persona::Renewing) => return self.told(&OF_RENEWING, chance),
            Some(Persona::Newcomer) => return self.told(&OF_NEWCOMER, chance),
            _ if id > ALL_UNTIL && !chance.one_in(12) => return Vec::new(),
            _ => {}
        }
        let this = self.calendar.year;
        let mut years: Vec<i32> = (self.calendar.first_year() - 1..=this)
            .filter(|year| self.somebody.holds(KEEPER, *year) || self.somebody.holds(KEEPER, year + 1))
            .collect();
        if years.is_empty() {
            years.push(this);
        }
        let mut rows = Vec::new();
        for year in years {
            // Whoever applies now has what is needed.
            for _ in 0..chance.between(if year == this { 4 } else { 1 }, 6) {
                rows.extend(self.made_up(year, rows.len(), chance));
            }
        }
        rows
    }

    fn told(&self, all: &[(u64, &str, &str, bool)], chance: &mut Chance) -> Vec<activity::ActiveModel> {
        let today = self.calendar.now.date_naive();
        let row = |(nth, (ago, key, title, mesh)): (usize, &(u64, &str, &str, bool))| {
            let kind = self.kinds.get(*key)?;
            let known = DONE.iter().find(|d| d.0 == *key)?;
            let on = today.checked_sub_days(Days::new(*ago))?;
            let mut row = self.row(kind, known, title, on, nth, chance);
            row.track_id = Set(mesh.then_some(i64::try_from(MESH + 1).unwrap_or_default()));
            row.visibility = Set(Visibility::Public);
            row.month_only = Set(false);
            row.on_date = Set(on);
            Some(row)
        };
        all.iter().enumerate().filter_map(row).collect()
    }

    fn made_up(&self, year: i32, nth: usize, chance: &mut Chance) -> Option<activity::ActiveModel> {
        let done = chance.weighted(&DONE, |d| d.1);
        let title = words::told(done.2, self.somebody.near(), &self.somebody.topics, chance);
        let last = self.calendar.now.date_naive().pred_opt()?.min(NaiveDate::from_ymd_opt(year, 12, 31)?);
        let on = NaiveDate::from_yo_opt(year, u32::try_from(chance.between(1, i64::from(last.ordinal()))).ok()?)?;
        let kind = self.kinds.get(done.0)?;
        (on <= last).then(|| self.row(kind, done, &title, on, nth, chance))
    }

    fn row(
        &self,
        kind: &activity_kind::Model,
        done: &Done,
        title: &str,
        on: NaiveDate,
        nth: usize,
        chance: &mut Chance,
    ) -> activity::ActiveModel {
        let somebody = self.somebody;
        let url = match done.4 {
            "" => String::new(),
            "blog" => format!("{}/{}/{}-{nth}", somebody.blog(), on.year(), text::slug(title)),
            at => format!("{at}/{}/{}-{nth}", somebody.handle, text::slug(title)),
        };
        let month_only = done.0 == "forum" && chance.percent(40);
        let online = matches!(done.0, "webinar" | "podcast") || kind.asks_place && chance.percent(20);
        let visibility = match chance.between(1, 100) {
            ..=86 => Visibility::Public,
            87..=95 => Visibility::Members,
            _ => Visibility::Private,
        };
        let place = if kind.asks_place && !online { somebody.city.clone() } else { String::new() };
        let topics: Words = somebody.topics.0.iter().take(usize::from(chance.percent(70)) + 1).cloned().collect();
        let written = on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(chance.between(20, 400));
        activity::ActiveModel {
            person_id: Set(somebody.slot.id),
            kind_id: Set(kind.id),
            track_id: Set(None),
            title: Set(title.to_owned()),
            on_date: Set(if month_only { on.with_day(1).unwrap_or(on) } else { on }),
            month_only: Set(month_only),
            canonical_url: Set(canonical(&url)),
            url: Set(url),
            place: Set(place),
            online: Set(online),
            language: Set(somebody.languages.0.first().cloned().unwrap_or_default()),
            topics: Set(topics),
            role: Set(done.3.to_owned()),
            reach: Set((kind.asks_reach && chance.percent(80)).then(|| chance.between(done.5.0, done.5.1))),
            visibility: Set(visibility),
            note: Set(String::new()),
            created_at: Set(written.min(self.calendar.now)),
            updated_at: Set(written.min(self.calendar.now)),
            removed_at: Set(None),
            ..Default::default()
        }
    }
}
