//! Who reviews some applications, and who else may be asked: for a manager, never of their own.

use chrono::{DateTime, Utc};
use entity::{cycle, review_plan};
use sea_orm::ConnectionTrait;

use super::{Facts, Row, Which};
use crate::Error;
use crate::assignments::rules::{Bar, Wanting};
use crate::conflicts::rules::Kind;
use crate::people;

/// Somebody who may be asked for an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: i64,
    pub name: String,
    /// What they have in the cycle.
    pub load: usize,
    /// Why the portal would not ask them by itself.
    pub despite: Option<Bar>,
}

/// Who has reviewed, reviews and may review one application.
#[derive(Clone, Debug)]
pub struct Panel {
    pub application: i64,
    /// Each with the reviewer's name, whatever became of it, in the order they were asked.
    pub reviews: Vec<(Row, String)>,
    /// The least loaded first.
    pub candidates: Vec<Candidate>,
    /// Who is not offered for being too close, and why.
    pub close: Vec<(String, Kind)>,
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
        let panel = |id: &i64| {
            let wanting = facts.input.applications.iter().find(|a| a.id == *id)?;
            let reviews = facts.rows.iter().filter(|r| r.application_id == *id);
            let named = |row: &Row| (row.clone(), names.get(&row.reviewer_id).cloned().unwrap_or_default());
            let close = facts.reviewers.iter();
            let close = close.filter_map(|r| Some((r.name.clone(), facts.ties().between(r.id, wanting.applicant)?)));
            Some(Self {
                application: *id,
                reviews: reviews.map(named).collect(),
                candidates: candidates(&facts, wanting),
                close: close.collect(),
            })
        };
        Ok(applications.iter().filter_map(panel).collect())
    }
}

fn candidates(facts: &Facts, wanting: &Wanting) -> Vec<Candidate> {
    let candidate = |(reviewer, available): (&super::facts::Reviewing, &crate::assignments::rules::Available)| {
        let bar = facts.input.bar(wanting, available);
        let is_full = available.most.is_some_and(|most| available.load >= most);
        let before = facts.rows.iter().find(|r| r.application_id == wanting.id && r.reviewer_id == reviewer.id);
        let may = match bar {
            Some(Bar::Conflict) => false,
            // Taken from them: they may have it back.
            Some(Bar::Before) => before.is_some_and(|r| r.state == entity::review::State::Released),
            _ => true,
        };
        let despite = bar.or(is_full.then_some(Bar::Full));
        may.then(|| Candidate { id: reviewer.id, name: reviewer.name.clone(), load: available.load, despite })
    };
    let mut found: Vec<_> = facts.reviewers.iter().zip(&facts.input.reviewers).filter_map(candidate).collect();
    found.sort_by_key(|c| (c.despite.is_some(), c.load));
    found
}
