//! A member as the page, the JSON and the badge tell them.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use entity::listing::{self, Status};
use entity::person::{Audience, Standing};
use entity::photo::Size;
use entity::{award, track};
use minijinja::{Value, context};
use serde::Serialize;

use super::queries::Member;
use super::{photos, rules};
use crate::config::Site;
use crate::listing::Facts;
use crate::web::instant;
use crate::{Error, text};

/// One member of `/directory.json`.
#[derive(Serialize)]
pub struct Entry<'a> {
    number: i64,
    name: &'a str,
    url: String,
    country: Option<&'a str>,
    status: &'static str,
    tracks: &'a [String],
    since: i32,
    photo: Option<String>,
}

/// `/directory/<number>.json`.
#[derive(Serialize)]
pub struct Whole<'a> {
    #[serde(flatten)]
    entry: Entry<'a>,
    until: Option<NaiveDate>,
    checked_at: String,
    headline: &'a str,
    links: Vec<Link<'a>>,
    awards: Vec<Award<'a>>,
}

#[derive(Serialize)]
struct Link<'a> {
    kind: &'a str,
    url: &'a str,
    verified: bool,
    /// For the page alone: the facts are as they are promised.
    #[serde(skip)]
    verified_at: Option<String>,
}

#[derive(Serialize)]
struct Award<'a> {
    id: i64,
    url: String,
    track: &'a str,
    year: i32,
    term_start: NaiveDate,
    term_end: NaiveDate,
    status: &'static str,
}

/// `/verify` as JSON.
#[derive(Serialize)]
pub struct Verdict {
    number: i64,
    name_matches: Option<bool>,
    member: bool,
    status: &'static str,
    tracks: Vec<String>,
    since: i32,
    until: Option<NaiveDate>,
    checked_at: String,
}

/// A shape as templates and JSON answers take it.
pub fn serde(shape: impl Serialize) -> Value {
    Value::from(minijinja::value::Serde(shape))
}

/// Where a member's page is.
pub fn path(number: i64) -> String {
    format!("/directory/{number}")
}

pub fn entry<'a>(row: &'a listing::Model, site: &Site) -> Entry<'a> {
    Entry {
        number: row.number,
        name: &row.name,
        url: site.url(&path(row.number)),
        country: row.country.as_deref(),
        status: row.status.slug(),
        tracks: &row.tracks.0,
        since: row.since,
        photo: row.photo.as_deref().map(|v| photo(row.number, v, site)),
    }
}

/// The photo in the size that other pages show.
pub fn photo(number: i64, version: &str, site: &Site) -> String {
    site.url(&photos::address(number, Size::Medium, Some(version)))
}

impl Member {
    /// From the awards and the clock: right also before the job has come by.
    pub fn facts(&self, now: DateTime<Utc>) -> Result<Facts, Error> {
        crate::listing::facts(self.person.standing, &self.awards, &self.tracks, self.grace, now).ok_or(Error::NotFound)
    }

    fn shows(&self, field: &str, to: Audience) -> bool {
        self.person.visibility.shows(field, to)
    }

    /// A field's text, or nothing where it is not for them.
    fn told<'a>(&'a self, field: &str, text: &'a str, to: Audience) -> &'a str {
        if self.shows(field, to) { text } else { "" }
    }

    pub fn native_name(&self, to: Audience) -> Option<&str> {
        self.person.native_name.as_deref().filter(|name| !name.is_empty() && self.shows("native_name", to))
    }

    /// The version of the photo, where it is for them.
    pub fn photo(&self, to: Audience) -> Option<&str> {
        self.photo.as_deref().filter(|_| photos::shows(&self.person, to))
    }

    /// For programs: what the public may see, whoever asks.
    pub fn json<'a>(&'a self, facts: &'a Facts, site: &Site, now: DateTime<Utc>) -> Whole<'a> {
        let public = Audience::Public;
        Whole {
            entry: Entry {
                number: self.number,
                name: &self.person.name,
                url: site.url(&path(self.number)),
                country: self.person.country.as_deref().filter(|_| self.shows("country", public)),
                status: facts.status.slug(),
                tracks: &facts.held.0,
                since: facts.since,
                photo: self.photo(public).map(|v| photo(self.number, v, site)),
            },
            until: facts.until,
            checked_at: instant(now),
            headline: self.told("headline", &self.person.headline, public),
            links: self.links(public),
            awards: self.awards.iter().filter_map(|a| self.award(a, site, now)).collect(),
        }
    }

    /// Whether they are a member now, and whether `name` is theirs. A hidden native name is not told by a guess.
    pub fn verdict(&self, facts: &Facts, name: Option<&str>, now: DateTime<Utc>) -> Verdict {
        let names = [Some(self.person.name.as_str()), self.native_name(Audience::Public)];
        Verdict {
            number: self.number,
            name_matches: name.map(|name| names.iter().flatten().any(|own| rules::same_name(own, name))),
            member: rules::is_member(facts.status),
            status: facts.status.slug(),
            tracks: facts.held.0.clone(),
            since: facts.since,
            until: facts.until,
            checked_at: instant(now),
        }
    }

    /// For the page: everything that `to` may see.
    pub fn page(&self, facts: &Facts, to: Audience, now: DateTime<Utc>) -> Value {
        let person = &self.person;
        let held: HashSet<i64> = self.awards.iter().map(|a| a.track_id).collect();
        let years = rules::years_between(&self.awards);
        let titles = self.tracks.iter().filter(|t| held.contains(&t.id));
        let titles: Vec<_> = titles.map(|t| self.title(t, &years, now)).collect();
        context! {
            name => person.name.as_str(),
            native_name => self.native_name(to),
            number => self.number,
            photo => self.photo(to),
            headline => self.told("headline", &person.headline, to),
            employer => self.told("employer", &person.employer, to),
            country => person.country.as_deref().filter(|_| self.shows("country", to)),
            city => self.told("city", &person.city, to),
            bio_html => self.told("bio", &person.bio_html, to),
            languages => if self.shows("languages", to) { person.languages.0.clone() } else { Vec::new() },
            topics => if self.shows("topics", to) { person.topics.0.clone() } else { Vec::new() },
            links => self.links(to).iter().map(link).collect::<Vec<_>>(),
            founding => person.founding,
            titles,
            ..standing(facts)
        }
    }

    /// Whoever resigned holds nothing any more, whatever term still runs.
    fn award_status(&self, award: &award::Model, now: DateTime<Utc>) -> &'static str {
        match rules::award_status(award, self.grace, now) {
            "active" if self.person.standing == Standing::Resigned => "ended",
            status => status,
        }
    }

    /// A title that they hold or held: its years in a line, how many, and until when.
    fn title(&self, track: &track::Model, years: &[i32], now: DateTime<Utc>) -> Value {
        let status = |a: &award::Model| self.award_status(a, now);
        let mine: Vec<_> = self.awards.iter().filter(|a| a.track_id == track.id).collect();
        let held: Vec<_> = mine.iter().filter(|a| a.state == award::State::Active).collect();
        let active = held.iter().filter(|a| status(a) == "active").max_by_key(|a| a.term_end);
        let places = rules::line(&self.awards, track.id, years).into_iter().map(|p| {
            context! {
                year => p.year, is_first => p.is_first, is_last => p.is_last,
                status => p.award.map(status),
            }
        });
        let notes = mine.iter().filter(|a| a.state == award::State::Revoked).map(|a| {
            context! { year => a.year, words => a.public_note.as_str() }
        });
        context! {
            name => track.name.as_str(),
            slug => track.slug.as_str(),
            shape => track.kind.slug(),
            count => held.len(),
            until => active.map(|a| a.term_end.to_string()),
            last => mine.iter().map(|a| a.year).max(),
            state => active.map_or("ended", |_| "active"),
            latest => held.iter().map(|a| a.year).max(),
            places => places.collect::<Vec<_>>(),
            notes => notes.collect::<Vec<_>>(),
        }
    }

    fn award(&self, award: &award::Model, site: &Site, now: DateTime<Utc>) -> Option<Award<'_>> {
        Some(Award {
            id: award.id,
            url: site.url(&format!("/awards/{}", award.id)),
            track: &self.tracks.iter().find(|t| t.id == award.track_id)?.slug,
            year: award.year,
            term_start: award.term_start,
            term_end: award.term_end,
            status: self.award_status(award, now),
        })
    }

    /// Where else they are on the web.
    pub fn addresses(&self, to: Audience) -> Vec<&str> {
        self.links(to).into_iter().map(|link| link.url).collect()
    }

    /// Only web addresses, whatever an import brought.
    fn links(&self, to: Audience) -> Vec<Link<'_>> {
        let shown = self.links.iter().filter(|l| self.shows("links", to) && text::web_address(&l.url).is_some());
        let told = |l: &'_ entity::link::Model| l.verified_at.map(instant);
        shown
            .map(|l| Link { kind: &l.kind, url: &l.url, verified: l.verified_at.is_some(), verified_at: told(l) })
            .collect()
    }
}

fn link(link: &Link<'_>) -> Value {
    let host = text::web_address(link.url).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    context! { kind => link.kind, url => link.url, verified_at => link.verified_at.as_deref(), host }
}

/// The status in words, with the years around it.
pub fn standing(facts: &Facts) -> Value {
    context! {
        status => facts.status.slug(),
        status_kind => kind(facts.status),
        since => facts.since,
        last_year => facts.last_year,
        years_held => facts.years,
        until => facts.until.map(|d| d.to_string()),
        begins => facts.begins.map(|d| d.to_string()),
    }
}

/// The look of a status: which chip.
pub fn kind(status: Status) -> &'static str {
    match status {
        Status::Current | Status::Honorary => "current",
        Status::OnHold => "warn",
        Status::Alumni => "alumni",
        Status::Staff | Status::Memoriam => "plain",
    }
}
