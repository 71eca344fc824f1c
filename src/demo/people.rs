//! People, made up whole: a name, a place, a story, ways to reach them.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use entity::person::{Audience, Standing, Visibility};
use entity::{Words, email, link, person};
use sea_orm::ActiveValue::Set;
use url::Url;

use super::chance::Chance;
use super::cycles::{Calendar, KEEPER};
use super::history::{self, Fate, Held, Slot, Who};
use super::names::{self, Name};
use super::personas::Persona;
use super::{places, words};
use crate::people::rules::employer_key;
use crate::{markdown, text};

/// Somebody, before they are rows.
pub struct Somebody {
    pub slot: Slot,
    pub fate: Fate,
    pub name: Name,
    pub country: &'static str,
    pub city: String,
    pub languages: Words,
    pub topics: Words,
    pub headline: String,
    pub bio: String,
    /// Part of their addresses, nobody else's.
    pub handle: String,
    pub held: Vec<Held>,
    pub came: DateTime<Utc>,
}

impl Somebody {
    pub fn of(slot: Slot, calendar: &Calendar, taken: &mut HashSet<String>, chance: &mut Chance) -> Self {
        match slot.who {
            Who::Known(persona) => Self::known(slot, persona, calendar, taken),
            Who::Somebody(fate) => Self::made_up(slot, fate, calendar, taken, chance),
        }
    }

    fn known(slot: Slot, persona: Persona, calendar: &Calendar, taken: &mut HashSet<String>) -> Self {
        let facts = persona.facts();
        taken.insert(persona.handle());
        Self {
            slot,
            fate: if persona == Persona::Manager { Fate::Staff } else { Fate::Ordinary },
            name: Name { roman: facts.name.into(), native: facts.native.map(Into::into) },
            country: facts.country,
            city: facts.city.into(),
            languages: facts.languages.iter().copied().collect(),
            topics: facts.topics.iter().copied().collect(),
            headline: facts.headline.into(),
            bio: facts.bio.into(),
            handle: persona.handle(),
            held: history::of_persona(persona, calendar),
            came: came(slot, calendar, 6),
        }
    }

    fn made_up(slot: Slot, fate: Fate, calendar: &Calendar, taken: &mut HashSet<String>, chance: &mut Chance) -> Self {
        let fate = if fate == Fate::Ordinary && slot.joined.is_some() { history::fate(chance) } else { fate };
        let place = places::place(chance);
        let name = names::name(place.names, chance);
        let handle = handle(&name, slot.id, taken);
        let city = if chance.percent(92) { (*chance.pick(place.cities)).to_owned() } else { String::new() };
        let mut languages: Vec<&str> = vec![place.languages[0]];
        languages.extend(place.languages.iter().skip(1).filter(|_| chance.percent(75)));
        let topics = words::topics(chance);
        let blog = format!("https://{handle}.example.org");
        let headline = words::headline(near(&city), &topics, chance);
        let bio = words::bio(near(&city), &topics, place.languages[0], &blog, chance);
        let held = slot.joined.map_or(Vec::new(), |joined| history::of_somebody(joined, fate, calendar, chance));
        let came = came(slot, calendar, chance.between(2, 18));
        let country = place.country;
        Self {
            slot,
            fate,
            name,
            country,
            city,
            languages: languages.into_iter().collect(),
            topics,
            headline,
            bio,
            handle,
            held,
            came,
        }
    }

    pub fn persona(&self) -> Option<Persona> {
        match self.slot.who {
            Who::Known(persona) => Some(persona),
            Who::Somebody(_) => None,
        }
    }

    pub fn address(&self) -> String {
        format!("{}@example.org", self.handle)
    }

    pub fn blog(&self) -> String {
        format!("https://{}.example.org", self.handle)
    }

    /// Where they live, as a sentence takes it.
    pub fn near(&self) -> &str {
        near(&self.city)
    }

    /// Whether they held a title in a year, for good.
    pub fn holds(&self, title: usize, year: i32) -> bool {
        let active = entity::award::State::Active;
        self.held.iter().any(|h| h.title == title && h.year == year && h.state == active)
    }

    /// Years with the main title.
    pub fn years(&self) -> usize {
        self.held.iter().filter(|h| h.title == KEEPER).count()
    }

    /// Whether they may go on: neither gone nor put aside.
    pub fn is_active(&self) -> bool {
        history::standing(self.fate) == Standing::Active
    }

    pub fn row(&self, chance: &mut Chance) -> person::ActiveModel {
        let employer = self.employer();
        person::ActiveModel {
            id: Set(self.slot.id),
            number: Set(self.slot.number),
            name: Set(self.name.roman.clone()),
            native_name: Set(self.name.native.clone()),
            name_key: Set(text::fold(&self.name.roman)),
            headline: Set(self.headline.clone()),
            employer_key: Set(employer_key(&employer)),
            employer: Set(employer),
            former_employers: Set(Words::default()),
            bio: Set(self.bio.clone()),
            bio_html: Set(markdown::to_html(&self.bio)),
            country: Set(Some(self.country.into())),
            city: Set(self.city.clone()),
            languages: Set(self.languages.clone()),
            topics: Set(self.topics.clone()),
            standing: Set(history::standing(self.fate)),
            founding: Set(self.slot.number.is_some_and(|n| n <= FOUNDERS)),
            listed: Set(self.fate != Fate::OptedOut),
            visibility: Set(self.hidden(chance)),
            locale: Set(None),
            merged_into: Set(None),
            created_at: Set(self.came),
            updated_at: Set(self.came),
        }
    }

    /// Two of three say where they work; drawn apart, so that it changes nothing else about them.
    fn employer(&self) -> String {
        let chance = &mut Chance::of((1 << 41) + self.slot.id.unsigned_abs());
        match self.persona() {
            None if chance.percent(66) => words::employer(&self.city, chance),
            _ => String::new(),
        }
    }

    /// A few keep something to themselves or to members.
    fn hidden(&self, chance: &mut Chance) -> Visibility {
        let mut hidden = BTreeMap::new();
        if self.persona().is_none() && chance.one_in(16) {
            let field = *chance.pick(&Visibility::FIELDS);
            let to = if chance.one_in(3) { Audience::Staff } else { Audience::Members };
            hidden.insert(field.to_owned(), to);
        }
        Visibility(hidden)
    }

    pub fn emails(&self, chance: &mut Chance) -> Vec<email::ActiveModel> {
        let row = |address: String, is_primary: bool| email::ActiveModel {
            person_id: Set(self.slot.id),
            address: Set(address),
            verified_at: Set(Some(self.came)),
            is_primary: Set(is_primary),
            ..Default::default()
        };
        let mut rows = vec![row(self.address(), true)];
        if self.persona().is_none() && chance.one_in(14) {
            rows.push(row(format!("{}@work.example", self.handle), false));
        }
        rows
    }

    pub fn links(&self, now: DateTime<Utc>, chance: &mut Chance) -> Vec<link::ActiveModel> {
        let likely = |kind: &'static str, percent: i64, url: String| (kind, percent, url);
        let handle = &self.handle;
        let all = [
            likely("blog", 78, format!("{}/", self.blog())),
            likely("code", 45, format!("https://code.example/{handle}")),
            likely("mastodon", 40, format!("https://social.example/@{handle}")),
            likely("videos", 12, format!("https://video.example/c/{handle}")),
            likely("talks", 14, format!("https://talks.example/{handle}")),
        ];
        let mut rows = Vec::new();
        for (kind, percent, url) in all {
            if !(chance.percent(percent) || self.persona().is_some() && kind == "blog" && self.slot.number.is_some()) {
                continue;
            }
            let is_known = self.persona().is_some();
            let is_verified = kind == "blog" && self.slot.number.is_some() && (chance.percent(65) || is_known);
            let since = now - TimeDelta::hours(chance.between(200, 9_000));
            let key = Url::parse(&url).map(|u| text::url_key(&u)).unwrap_or_default();
            rows.push(link::ActiveModel {
                person_id: Set(self.slot.id),
                kind: Set(kind.into()),
                url: Set(url),
                url_key: Set(key),
                verified_at: Set(is_verified.then_some(since)),
                position: Set(i32::try_from(rows.len()).unwrap_or(0)),
                ..Default::default()
            });
        }
        rows
    }
}

fn near(city: &str) -> &str {
    if city.is_empty() { "our town" } else { city }
}

/// The first of the first year.
const FOUNDERS: i64 = 12;

/// When they were first seen: while the intake that made them a member was open; newcomers lately, some a year ago.
fn came(slot: Slot, calendar: &Calendar, days: i64) -> DateTime<Utc> {
    let year = slot.joined.or_else(|| tried_before(slot).then_some(calendar.year));
    let intake = year.and_then(|year| calendar.intake(KEEPER, year));
    intake.map_or(calendar.now - TimeDelta::days(days), |i| i.opens + TimeDelta::days(days))
}

/// Whether somebody who is no member yet applied a year ago.
pub fn tried_before(slot: Slot) -> bool {
    slot.joined.is_none() && matches!(slot.who, Who::Somebody(_)) && slot.id % 3 == 0
}

/// A word for addresses, from the name; whoever comes second carries their number in it.
fn handle(name: &Name, id: i64, taken: &mut HashSet<String>) -> String {
    let plain = text::slug(&name.roman);
    let plain = if plain.is_empty() { "keeper".to_owned() } else { plain };
    if taken.insert(plain.clone()) { plain } else { format!("{plain}-{id}") }
}
