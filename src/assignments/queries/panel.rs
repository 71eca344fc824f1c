//! Who reviews some applications, and who else may be asked: for a manager, never of their own.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use entity::review::State;
use entity::{cycle, review_plan};
use sea_orm::ConnectionTrait;

use super::{Facts, Reviewing, Row, Which};
use crate::assignments::rules::{Available, Bar, Wanting};
use crate::conflicts::rules::Kind;
use crate::{Error, people, tracks};

/// Somebody who reviews for the title, as one to ask for an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: i64,
    pub name: String,
    /// What they have in the cycle, given or open.
    pub load: usize,
    /// Empty: every one.
    pub languages: Vec<String>,
    /// Names of the titles that they review for; empty: all.
    pub titles: Vec<String>,
    /// Why the portal would not ask them by itself.
    pub despite: Option<Bar>,
    /// Why nobody can ask them.
    pub barred: Option<Barred>,
}

/// Why somebody cannot be asked for an application, by hand either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    Close(Kind),
    /// They have it, or gave it.
    Asked,
    SteppedBack,
}

impl Barred {
    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Close(kind) => kind.slug(),
            Self::Asked => "asked",
            Self::SteppedBack => "recused",
        }
    }
}

/// Who has reviewed, reviews and may review one application.
#[derive(Clone, Debug)]
pub struct Panel {
    pub application: i64,
    pub applicant: i64,
    /// Each with the reviewer's name, whatever became of it, in the order they were asked.
    pub reviews: Vec<(Row, String)>,
    /// The ones that can be asked first, and the least loaded first.
    pub candidates: Vec<Candidate>,
    /// What keeps everyone else from it, where too few are left to ask.
    pub why_short: Option<BTreeMap<Bar, usize>>,
}

impl Panel {
    /// Those of a few applications, in their order.
    pub async fn of(
        db: &impl ConnectionTrait,
        (cycle, plan): (&cycle::Model, &review_plan::Model),
        applications: &[i64],
        viewer: i64,
        now: DateTime<Utc>,
    ) -> Result<Vec<Self>, Error> {
        let facts = Facts::of(db, cycle, plan, Which::These(applications), now).await?.seen_by(viewer);
        let theirs = facts.rows.iter().filter(|r| applications.contains(&r.application_id));
        let names = people::queries::names(db, theirs.map(|r| r.reviewer_id)).await?;
        let titles = tracks::queries::all(db).await?.into_iter().map(|t| (t.id, t.name)).collect();
        let panel = |id: &i64| {
            let wanting = facts.input.applications.iter().find(|a| a.id == *id)?;
            let reviews = facts.rows.iter().filter(|r| r.application_id == *id);
            let named = |row: &Row| (row.clone(), names.get(&row.reviewer_id).cloned().unwrap_or_default());
            Some(Self {
                application: *id,
                applicant: wanting.applicant,
                reviews: reviews.map(named).collect(),
                candidates: candidates(&facts, wanting, &titles),
                why_short: facts.input.why_short(wanting),
            })
        };
        Ok(applications.iter().filter_map(panel).collect())
    }
}

fn candidates(facts: &Facts, wanting: &Wanting, titles: &HashMap<i64, String>) -> Vec<Candidate> {
    let candidate = |(reviewer, available): (&Reviewing, &Available)| {
        let barred = barred(facts, wanting, reviewer.id);
        let bar = facts.input.bar(wanting, available).or(available.is_full().then_some(Bar::Full));
        Candidate {
            id: reviewer.id,
            name: reviewer.name.clone(),
            load: available.load,
            languages: available.languages.clone(),
            titles: reviewer.tracks.iter().filter_map(|id| titles.get(id).cloned()).collect(),
            despite: bar.filter(|_| barred.is_none()),
            barred,
        }
    };
    let mut found: Vec<_> = facts.reviewers.iter().zip(&facts.input.reviewers).map(candidate).collect();
    found.sort_by_key(|c| (c.barred.is_some(), c.despite.is_some(), c.load));
    found
}

fn barred(facts: &Facts, wanting: &Wanting, reviewer: i64) -> Option<Barred> {
    if let Some(kind) = facts.ties().between(reviewer, wanting.applicant) {
        return Some(Barred::Close(kind));
    }
    let before = facts.rows.iter().find(|r| r.application_id == wanting.id && r.reviewer_id == reviewer)?;
    match before.state {
        State::Asked | State::Given => Some(Barred::Asked),
        State::Recused => Some(Barred::SteppedBack),
        // Taken from them: they may have it back.
        State::Released => None,
    }
}
