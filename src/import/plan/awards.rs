//! Which awards a file gives, in which tracks and cycles; those that are missing are made.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use entity::award::{self, State};
use entity::{cycle, track};

use crate::import::matching::Found;
use crate::import::queries::Known;
use crate::import::report::Warning;
use crate::import::rules::{self, Told, calendar};
use crate::text;

/// A track or cycle: its id where it exists, else its place among the new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Known(i64),
    New(usize),
}

#[derive(Clone, Debug)]
pub struct NewTrack {
    pub slug: String,
    pub name: String,
    pub kind: track::Kind,
    pub position: i32,
}

#[derive(Clone, Debug)]
pub struct NewCycle {
    pub slug: String,
    pub title: String,
    pub track: Place,
    pub year: i32,
    pub term: (NaiveDate, NaiveDate),
}

#[derive(Clone, Debug)]
pub struct NewAward {
    pub track: Place,
    pub cycle: Place,
    pub year: i32,
    pub term: (NaiveDate, NaiveDate),
    pub state: State,
}

/// The titles and years of the portal, with what the file adds to them.
#[derive(Default)]
pub struct Awards {
    pub tracks: Vec<NewTrack>,
    pub cycles: Vec<NewCycle>,
    known_tracks: Vec<track::Model>,
    known_cycles: Vec<cycle::Model>,
    /// Of each track and year the cycle, and the term it gives to an award without dates.
    years: HashMap<(Place, i32), (Place, (NaiveDate, NaiveDate))>,
    by_name: HashMap<String, Place>,
    main: Option<Place>,
}

impl Awards {
    /// Finds the tracks that the file names, and makes those there are not: the first of a portal without a main
    /// track is that.
    pub fn of(known: &Known, found: &[Found<'_>], warnings: &mut Vec<Warning>) -> Self {
        let main = known.tracks.iter().find(|t| t.kind == track::Kind::Main).map(|t| Place::Known(t.id));
        let mut awards =
            Self { known_tracks: known.tracks.clone(), known_cycles: known.cycles.clone(), main, ..Self::default() };
        let mut given: Vec<&rules::Award> = found.iter().flat_map(|f| &f.told.awards).collect();
        given.sort_by_key(|a| a.line);
        let named_main = |a: &&&rules::Award| a.track.as_deref().is_some_and(|t| text::slug(t) == "main");
        // A track that is called main is that, wherever it stands in the file.
        let first = given.iter().find(named_main).filter(|_| awards.main.is_none());
        for award in first.into_iter().chain(&given) {
            if let Some(name) = &award.track {
                awards.name(name, award.line, warnings);
            }
        }
        if let Some(award) = given.iter().find(|a| a.track.is_none())
            && awards.main.is_none()
        {
            awards.name("Main", award.line, warnings);
        }
        awards
    }

    /// Finds or makes the track of a name.
    fn name(&mut self, name: &str, line: usize, warnings: &mut Vec<Warning>) {
        let key = text::fold(name);
        if self.by_name.contains_key(&key) {
            return;
        }
        let slug = text::slug(name);
        let known = self.known_tracks.iter().find(|t| t.slug == slug || text::fold(&t.name) == key);
        let made = self.tracks.iter().position(|t| t.slug == slug && !slug.is_empty());
        let place = match (known, made) {
            (Some(track), _) => Place::Known(track.id),
            (None, Some(at)) => Place::New(at),
            (None, None) => self.make(name, slug, line, warnings),
        };
        self.by_name.insert(key, place);
    }

    fn make(&mut self, name: &str, slug: String, line: usize, warnings: &mut Vec<Warning>) -> Place {
        let place = Place::New(self.tracks.len());
        let kinds = self.known_tracks.iter().map(|t| t.kind).chain(self.tracks.iter().map(|t| t.kind));
        let has_pro = kinds.into_iter().any(|k| k == track::Kind::Pro);
        let kind = match &self.main {
            _ if !has_pro && (slug == "pro" || slug.ends_with("-pro")) => track::Kind::Pro,
            None => track::Kind::Main,
            Some(_) => track::Kind::SubProgram,
        };
        if kind == track::Kind::Main {
            self.main = Some(place);
        }
        // A name without a letter of a to z gives no slug.
        let slug = if slug.is_empty() { "track".to_owned() } else { slug };
        let slug = free(&slug, 50, |s| {
            self.known_tracks.iter().any(|t| t.slug == s) || self.tracks.iter().any(|t| t.slug == s)
        });
        let last = self.known_tracks.iter().map(|t| t.position).chain(self.tracks.iter().map(|t| t.position)).max();
        let position = if kind == track::Kind::Main { 0 } else { last.unwrap_or(0) + 10 };
        warnings.push(Warning::at(line, format!("the track \"{name}\" is new and is made as the {}", told(kind))));
        self.tracks.push(NewTrack { slug, name: name.to_owned(), kind, position });
        place
    }

    fn place(&self, award: &rules::Award) -> Option<Place> {
        match &award.track {
            Some(name) => self.by_name.get(&text::fold(name)).copied(),
            None => self.main,
        }
    }

    /// Finds or makes the cycle of an award to be given, and the term it has without dates of its own.
    fn year(
        &mut self,
        track: Place,
        award: &rules::Award,
        warnings: &mut Vec<Warning>,
        now: DateTime<Utc>,
    ) -> (Place, (NaiveDate, NaiveDate)) {
        if let Some(found) = self.years.get(&(track, award.year)) {
            return *found;
        }
        let known = self.known_cycles.iter().filter(|c| Place::Known(c.track_id) == track && c.year == award.year);
        // Of several intakes the first that was announced.
        let found = match known.min_by_key(|c| (c.announced_at.is_none(), c.id)) {
            Some(cycle) => {
                if cycle.announced_at.is_none_or(|at| at > now) {
                    let why =
                        format!("the cycle {} is not announced yet; its award shows at once all the same", cycle.slug);
                    warnings.push(Warning::at(award.line, why));
                }
                (Place::Known(cycle.id), (cycle.term_start, cycle.term_end))
            }
            None => (self.make_cycle(track, award, warnings), calendar(award.year)),
        };
        self.years.insert((track, award.year), found);
        found
    }

    fn make_cycle(&mut self, track: Place, award: &rules::Award, warnings: &mut Vec<Warning>) -> Place {
        let (slug, name) = self.names(track);
        let title = format!("{name} {}", award.year);
        let slug = free(&format!("{slug}-{}", award.year), 60, |s| {
            self.known_cycles.iter().any(|c| c.slug == s) || self.cycles.iter().any(|c| c.slug == s)
        });
        let term = award.term.unwrap_or_else(|| calendar(award.year));
        let why = format!("the cycle {slug} is new and is made with the term from {} to {}", term.0, term.1);
        warnings.push(Warning::at(award.line, why));
        self.cycles.push(NewCycle { slug, title, track, year: award.year, term });
        Place::New(self.cycles.len() - 1)
    }

    fn names(&self, track: Place) -> (&str, &str) {
        match track {
            Place::New(at) => (&self.tracks[at].slug, &self.tracks[at].name),
            Place::Known(id) => self.known_tracks.iter().find(|t| t.id == id).map_or(("", ""), |t| (&t.slug, &t.name)),
        }
    }

    pub fn name_of(&self, track: i64) -> &str {
        self.names(Place::Known(track)).0
    }

    /// "vsan 2020".
    pub fn told(&self, award: &NewAward) -> String {
        let revoked = if award.state == State::Revoked { " (revoked)" } else { "" };
        format!("{} {}{revoked}", self.names(award.track).0, award.year)
    }

    /// The awards that somebody does not have yet, and those of theirs that the file changes.
    pub fn to(
        &mut self,
        told: &Told,
        given: &[award::Model],
        warnings: &mut Vec<Warning>,
        now: DateTime<Utc>,
    ) -> (Vec<NewAward>, Vec<award::Model>) {
        let mut new: Vec<NewAward> = Vec::new();
        let mut changed: Vec<award::Model> = Vec::new();
        for award in &told.awards {
            let Some(track) = self.place(award) else { continue };
            if let Some(given) = given.iter().find(|g| Place::Known(g.track_id) == track && g.year == award.year) {
                match given.state {
                    State::Active => changed.extend(change(given, award, now)),
                    State::Revoked if award.revoked => {}
                    State::Revoked => self.warn(track, award, "was revoked in the portal and stays so", warnings),
                    State::Corrected => self.warn(track, award, "was corrected in the portal and stays so", warnings),
                }
            } else if let Some(twice) = new.iter_mut().find(|a| (a.track, a.year) == (track, award.year)) {
                if award.revoked {
                    twice.state = State::Revoked;
                }
                if award.term.is_some_and(|term| term != twice.term) {
                    self.warn(track, award, "stands twice with other dates; the first ones count", warnings);
                }
            } else {
                let (cycle, usual) = self.year(track, award, warnings, now);
                let state = if award.revoked { State::Revoked } else { State::Active };
                new.push(NewAward { track, cycle, year: award.year, term: award.term.unwrap_or(usual), state });
            }
        }
        (new, changed)
    }

    fn warn(&self, track: Place, award: &rules::Award, why: &str, warnings: &mut Vec<Warning>) {
        let why = format!("the award {} {} {why}", self.names(track).0, award.year);
        warnings.push(Warning::at(award.line, why));
    }

    /// Whether somebody holds the main title at `now` with what the file gives.
    pub fn holds_main(
        &self,
        given: &[award::Model],
        changed: &[award::Model],
        new: &[NewAward],
        grace: i32,
        now: DateTime<Utc>,
    ) -> bool {
        let today = now.date_naive();
        let is_changed = |a: &award::Model| changed.iter().any(|c| c.id == a.id);
        let had = given.iter().filter(|a| !is_changed(a)).chain(changed);
        had.filter(|a| Some(Place::Known(a.track_id)) == self.main).any(|a| a.covers(today, grace))
            || new.iter().filter(|a| Some(a.track) == self.main && a.state == State::Active).any(|a| {
                let last = a.term.1 + TimeDelta::days(grace.into());
                (a.term.0..=last).contains(&today)
            })
    }
}

/// An award that is given, as the file has it; none where that is no change.
fn change(given: &award::Model, award: &rules::Award, now: DateTime<Utc>) -> Option<award::Model> {
    let mut is = given.clone();
    if let Some((start, end)) = award.term {
        (is.term_start, is.term_end) = (start, end);
    }
    if award.revoked {
        is.state = State::Revoked;
    }
    (is != *given).then_some(award::Model { changed_at: Some(now), ..is })
}

fn told(kind: track::Kind) -> &'static str {
    match kind {
        track::Kind::Main => "main title",
        track::Kind::SubProgram => "title of a sub-program",
        track::Kind::Pro => "Pro title",
    }
}

/// The slug, or the slug with a number behind it.
fn free(slug: &str, longest: usize, is_taken: impl Fn(&str) -> bool) -> String {
    let short: String = slug.chars().take(longest).collect();
    let short = short.trim_end_matches('-');
    if !is_taken(short) {
        return short.to_owned();
    }
    (2..).map(|n| format!("{short}-{n}")).find(|s| !is_taken(s)).unwrap_or_default()
}

impl NewCycle {
    /// The first instant of its term.
    pub fn begins(&self) -> DateTime<Utc> {
        self.term.0.and_time(NaiveTime::MIN).and_utc()
    }
}
