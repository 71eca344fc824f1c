//! Whom many decisions would touch and how, and whom not and why: everybody by name, before anything is recorded.

use std::collections::{HashMap, HashSet};

use entity::application::State as Stage;
use entity::decision::Verdict;
use entity::{cycle, review_plan};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::places::Place;
use super::queries::Row;
use super::rules::{self, Ruling};
use super::{reviews, rules::VERDICTS};
use crate::Error;
use crate::applications::reasons;
use crate::assignments::queries as assignments;
use crate::conflicts;
use crate::l10n::Message;
use crate::web::instant;

/// What is meant for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    Decide(Verdict),
    TakeBack,
    /// Nothing, and why.
    Leave(Message),
}

/// What is said of those that are decided.
pub struct Meant<'a> {
    pub rulings: &'a HashMap<Verdict, Ruling>,
    /// Why some are decided without enough reviews.
    pub note: &'a str,
    /// Where it was chosen, and how that page was looked at.
    pub from: Place,
    pub query: &'a str,
}

/// All that keeps a decision from being recorded besides its wording.
struct Limits<'a> {
    cycle: &'a cycle::Model,
    viewer: i64,
    plan: Option<review_plan::Model>,
    given: HashMap<i64, usize>,
    close: HashSet<i64>,
    note: &'a str,
}

/// The page of a preview.
pub async fn page(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    rows: &[(&Row, Aim)],
    meant: &Meant<'_>,
) -> Result<Value, Error> {
    let people: Vec<i64> = rows.iter().map(|(row, _)| row.person_id).collect();
    let limits = Limits {
        cycle,
        viewer,
        plan: assignments::plan(db, cycle.id).await?,
        given: reviews::given(db, cycle.id).await?,
        close: conflicts::queries::of(db, viewer, &people).await?,
        note: meant.note,
    };
    let reasons = reasons::all(db).await?;
    let trace = meant.from.trace(meant.query);
    let (mut touched, mut skipped) = (Vec::new(), Vec::<(String, Vec<&Row>)>::new());
    let (mut counts, mut overwrites) = (HashMap::<Option<Verdict>, usize>::new(), false);
    for (row, aim) in rows {
        let (to, why) = match aim {
            Aim::Leave(why) => (None, Some(why.clone())),
            Aim::TakeBack => (None, limits.why_not_taken_back(row)),
            Aim::Decide(verdict) => (Some(*verdict), limits.why_not_decided(row)),
        };
        if let Some(why) = why {
            leave(&mut skipped, why.to_string(), row);
            continue;
        }
        *counts.entry(to).or_default() += 1;
        overwrites |= to.is_some() && row.verdict.is_some() && row.verdict != to;
        touched.push(line(row, to, &limits, meant));
    }
    let ruling = |verdict: &Verdict| {
        let ruling = meant.rulings.get(verdict)?;
        let count = counts.get(&Some(*verdict))?;
        let name = verdict.to_value();
        Some(context! {
            verdict => name, count, reason => ruling.reason.as_str(), why => reasons.named(&ruling.reason),
            words => ruling.words.as_str(),
        })
    };
    Ok(context! {
        cycle => head(cycle), touched, overwrites, trace, list => meant.from.address(&cycle.slug, meant.query),
        skipped => skipped.iter().map(|(why, rows)| left(why, rows)).collect::<Vec<_>>(),
        rulings => VERDICTS.iter().filter_map(ruling).collect::<Vec<_>>(),
        cleared => counts.get(&None).copied().unwrap_or_default(),
        override_note => meant.note, from => meant.from.name(), query => meant.query,
    })
}

/// Beside the others that are left out for the same reason, in the order that the reasons came up.
fn leave<'r>(skipped: &mut Vec<(String, Vec<&'r Row>)>, why: String, row: &'r Row) {
    match skipped.iter_mut().find(|(other, _)| *other == why) {
        Some((_, rows)) => rows.push(row),
        None => skipped.push((why, vec![row])),
    }
}

fn left(why: &str, rows: &[&Row]) -> Value {
    let mut letters = why.chars();
    let why: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let people: Vec<_> = rows.iter().map(|row| context! { id => row.id, name => row.name.as_str() }).collect();
    context! { why, people }
}

/// The cycle as the head of each page tells it.
pub fn head(cycle: &cycle::Model) -> Value {
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), year => cycle.year,
        armed => cycle.armed_at.is_some() && cycle.announced_at.is_none(), announced => cycle.announced_at.is_some(),
        announces_at => instant(cycle.announces_at),
    }
}

fn line(row: &Row, to: Option<Verdict>, limits: &Limits<'_>, meant: &Meant<'_>) -> Value {
    let ruling = to.and_then(|verdict| meant.rulings.get(&verdict));
    let unchanged = ruling.is_some_and(|r| {
        (row.verdict, row.reason.as_deref(), row.words.as_deref())
            == (Some(r.verdict), Some(r.reason.as_str()), Some(r.words.as_str()))
    });
    let then = to.map(|v| v.to_value());
    let seen = row.decided_at.map(rules::exactly).unwrap_or_default();
    context! {
        id => row.id, name => row.name.as_str(), country => row.country.as_deref(),
        from => row.verdict.map(|v| v.to_value()), to => then.clone(), unchanged,
        each => format!("{}:{}:{seen}", row.id, then.as_deref().unwrap_or("none")),
        lacks => to.is_some() && limits.lacks(row), needs_second => to.is_some() && limits.is_close(row),
    }
}

impl Limits<'_> {
    fn lacks(&self, row: &Row) -> bool {
        rules::lacks_reviews(self.given.get(&row.id).copied().unwrap_or_default(), self.plan.as_ref())
    }

    fn is_close(&self, row: &Row) -> bool {
        self.close.contains(&row.person_id)
    }

    /// What nobody can do anything to.
    fn why_not(&self, row: &Row) -> Option<Message> {
        match row.state {
            _ if self.cycle.announced_at.is_some() => Some(Message::new("decisions-left-announced")),
            _ if row.person_id == self.viewer => Some(Message::new("decisions-left-own")),
            Stage::Submitted => None,
            state => Some(Message::new(format!("decisions-state-{}", state.to_value()))),
        }
    }

    fn why_not_decided(&self, row: &Row) -> Option<Message> {
        let is_armed = self.cycle.armed_at.is_some();
        self.why_not(row).or_else(|| match () {
            () if is_armed && self.is_close(row) => Some(Message::new("decisions-left-close")),
            () if self.lacks(row) && self.note.is_empty() => {
                let given = self.given.get(&row.id).copied().unwrap_or_default();
                let needed = self.plan.as_ref().map_or(0, |p| p.needed);
                Some(Message::new("decisions-left-lacks").count("given", given as i64).count("needed", needed))
            }
            () => None,
        })
    }

    fn why_not_taken_back(&self, row: &Row) -> Option<Message> {
        self.why_not(row).or_else(|| match () {
            () if row.verdict.is_none() => Some(Message::new("decisions-left-undecided")),
            () if self.cycle.armed_at.is_some() => Some(Message::new("decisions-left-armed")),
            () => None,
        })
    }
}
