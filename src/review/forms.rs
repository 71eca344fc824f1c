use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use entity::criterion;
use url::form_urlencoded::Serializer;

use super::actions::Settings;
use super::queries::{Order, Wanted};
use super::rules::{self, Judgement, Tab};
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::Typed;
use crate::{Error, countries, languages};
use entity::Words;

/// Which part of the queue somebody looks at: the query of the list, and of the way from one application to the next.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Queue {
    #[field(default = String::new())]
    pub tab: String,
    /// The slug of a cycle.
    #[field(default = String::new())]
    pub cycle: String,
    #[field(default = String::new())]
    pub sort: String,
    pub page: Option<u64>,
}

impl Queue {
    /// What means nothing filters nothing.
    pub fn wanted(&self) -> Wanted {
        let cycle = (!self.cycle.is_empty()).then(|| self.cycle.clone());
        Wanted { tab: Tab::find(&self.tab), cycle, order: Order::find(&self.sort) }
    }

    /// The same as part of an address, without the page; what goes without saying is left out.
    pub fn query(&self) -> String {
        let wanted = self.wanted();
        let tab = if wanted.tab == Tab::default() { "" } else { wanted.tab.slug() };
        let order = if wanted.order == Order::default() { "" } else { wanted.order.slug() };
        let set = [("tab", tab), ("cycle", &self.cycle), ("sort", order)];
        Serializer::new(String::new()).extend_pairs(set.into_iter().filter(|(_, value)| !value.is_empty())).finish()
    }

    /// The same order of the same cycles: what is to be done.
    pub fn to_do(&self) -> Self {
        Self { tab: String::new(), page: None, ..self.clone() }
    }

    /// `/review…` with the query behind it.
    pub fn address(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}

/// A review as it was written.
#[derive(FromForm)]
pub struct Written<'v> {
    /// The version that the page was drawn from. A form without one is from no page.
    pub version: Option<i32>,
    pub scores: BTreeMap<String, String>,
    #[field(default = "")]
    pub opinion: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    #[field(default = "")]
    pub note: &'v str,
    /// Where to go once it is done: `next`, or nowhere.
    #[field(default = "")]
    pub then: &'v str,
    /// What is being written for the discussion: it stands in the same form, so that neither is lost by the other.
    #[field(default = "")]
    pub remark: &'v str,
}

impl Written<'_> {
    pub fn judgement(&self, criteria: &[criterion::Model], scale: i32) -> Result<Judgement, Error> {
        rules::typed(criteria, scale, &self.scores, self.opinion, self.words, self.note).map_err(Error::Wrong)
    }

    /// The form as it was sent.
    pub fn typed(&self) -> Typed {
        let typed = Typed::default().with("opinion", self.opinion).with("words", self.words).with("note", self.note);
        let typed = typed.with("remark", self.remark);
        self.scores.iter().fold(typed, |typed, (id, points)| typed.with(&format!("scores[{id}]"), points))
    }
}

/// Why somebody steps aside, or what makes them judge and party.
#[derive(FromForm)]
pub struct Reason<'v> {
    #[field(default = "")]
    pub reason: &'v str,
}

/// A conflict with a member, by the number of their page.
#[derive(FromForm)]
pub struct NewConflict<'v> {
    #[field(default = "")]
    pub number: &'v str,
    /// The number of one whom a search found, picked from its list.
    #[field(default = "")]
    pub picked: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    /// Whom to search for: with the same form, so that what is typed in it stays.
    #[field(default = "")]
    pub q: &'v str,
    #[field(default = false)]
    pub find: bool,
    /// They know which of their reviews end by it.
    #[field(default = false)]
    pub sure: bool,
}

impl NewConflict<'_> {
    pub fn number(&self) -> Option<i64> {
        let typed = if self.picked.is_empty() { self.number } else { self.picked };
        typed.trim().trim_start_matches('#').trim().parse().ok()
    }
}

/// What a reviewer takes on, as it was typed.
#[derive(FromForm)]
pub struct NewSettings<'v> {
    #[field(default = "")]
    pub most: &'v str,
    #[field(default = "")]
    pub languages: &'v str,
    pub regions: Vec<&'v str>,
    #[field(default = "")]
    pub away_until: &'v str,
}

/// The most that somebody may take on in one cycle.
const MOST: i32 = 1000;

impl NewSettings<'_> {
    pub fn settings(&self, today: NaiveDate) -> Result<Settings, Error> {
        let mut wrong = Vec::new();
        let mut refuse = |field: &str, why: Message| wrong.push(Wrong { field: field.into(), why });
        let most = match self.most.trim() {
            "" => None,
            typed => typed.parse().ok().filter(|n| (0..=MOST).contains(n)).or_else(|| {
                refuse("most", Message::new("review-settings-wrong-most").count("most", MOST));
                None
            }),
        };
        let mut spoken = Vec::new();
        for typed in Words::parse(self.languages).0 {
            match languages::find(&typed) {
                Some(tag) if spoken.contains(&tag) => {}
                Some(tag) => spoken.push(tag),
                None => refuse("languages", Message::new("review-settings-wrong-language").with("typed", &typed)),
            }
        }
        let away_until = match self.away_until.trim() {
            "" => None,
            typed => typed.parse::<NaiveDate>().ok().filter(|day| (1900..=2999).contains(&day.year())).or_else(|| {
                refuse("away_until", Message::new("review-settings-wrong-day"));
                None
            }),
        };
        // Somebody meant another year, or is back already.
        if away_until.is_some_and(|day| day < today) {
            refuse("away_until", Message::new("review-settings-past"));
        }
        let regions = countries::REGIONS.iter().map(|(key, _)| *key).filter(|key| self.regions.contains(key)).collect();
        match wrong.is_empty() {
            true => Ok(Settings { most, languages: Words(spoken), regions, away_until }),
            false => Err(Error::Wrong(wrong)),
        }
    }
}
