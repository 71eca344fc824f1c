//! All that the rules speak of, as it is stored.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::person::Standing;
use entity::{application, audit, award, cycle, decision, person, snapshot};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use super::ground::Ground;

pub type Answers = BTreeMap<String, Vec<String>>;

#[derive(Clone, Debug)]
pub struct Stored {
    pub now: DateTime<Utc>,
    pub cycles: Vec<Cycle>,
    /// By person and cycle.
    pub applications: BTreeMap<(usize, usize), Application>,
    /// How many rows there are, whoever they belong to.
    pub rows: usize,
    pub awards: BTreeMap<i64, Award>,
    pub numbers: Vec<Option<i64>>,
    pub standings: Vec<Standing>,
    pub entries: Vec<audit::Model>,
    pub letters: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    pub id: i64,
    /// 0 is the main track, 1 the sub-program.
    pub track: usize,
    pub year: i32,
    pub opens: DateTime<Utc>,
    pub closes: DateTime<Utc>,
    /// With its grace.
    pub until: DateTime<Utc>,
    pub announces: DateTime<Utc>,
    pub armed: bool,
    pub announced: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: i64,
    pub state: State,
    pub path: String,
    pub answers: Answers,
    pub version: i32,
    /// Path and answers of each snapshot, the oldest first.
    pub snapshots: Vec<(String, Answers)>,
    pub verdict: Option<Verdict>,
    /// The decision's instant as a page has it.
    pub seen: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    pub who: usize,
    pub track: usize,
    pub year: i32,
    pub from: chrono::NaiveDate,
    pub to: chrono::NaiveDate,
    pub active: bool,
}

impl Stored {
    pub async fn of(ground: &Ground) -> Self {
        let db = &ground.portal.db.read;
        let who = |id: i64| ground.people.iter().position(|p| p.id == id).unwrap();
        let track = |id: i64| ground.tracks.iter().position(|t| *t == id).unwrap();
        let paths = entity::path::Entity::find().all(db).await.unwrap();
        let path = |id: i64| paths.iter().find(|p| p.id == id).unwrap().key.clone();
        let cycles = cycle::Entity::find().order_by_asc(cycle::COLUMN.id).all(db).await.unwrap();
        let decisions = decision::Entity::find().all(db).await.unwrap();
        let snapshots = snapshot::Entity::find().order_by_asc(snapshot::COLUMN.id).all(db).await.unwrap();
        let rows = application::Entity::find().all(db).await.unwrap();
        let people = person::Entity::find().all(db).await.unwrap();
        let person = |p: &person::Model| people.iter().find(|now| now.id == p.id).unwrap().clone();
        let awards = award::Entity::find().all(db).await.unwrap();
        Self {
            now: ground.portal.now(),
            rows: rows.len(),
            applications: rows
                .iter()
                .map(|row| {
                    let cycle = ground.cycles.iter().position(|c| *c == row.cycle_id).unwrap();
                    let own = snapshots.iter().filter(|s| s.application_id == row.id);
                    let decision = decisions.iter().find(|d| d.application_id == row.id);
                    let application = Application {
                        id: row.id,
                        state: row.state,
                        path: path(row.path_id),
                        answers: row.answers.0.clone(),
                        version: row.version,
                        snapshots: own.map(|s| (path(s.path_id), s.answers.0.clone())).collect(),
                        verdict: decision.map(|d| d.verdict),
                        seen: decision.map_or_else(String::new, |d| {
                            d.decided_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
                        }),
                    };
                    ((who(row.person_id), cycle), application)
                })
                .collect(),
            cycles: cycles
                .iter()
                .map(|c| Cycle {
                    id: c.id,
                    track: track(c.track_id),
                    year: c.year,
                    opens: c.opens_at,
                    closes: c.closes_at,
                    until: c.closes_at + chrono::TimeDelta::minutes(c.grace_minutes.into()),
                    announces: c.announces_at,
                    armed: c.armed_at.is_some(),
                    announced: c.announced_at.is_some(),
                })
                .collect(),
            awards: awards
                .iter()
                .map(|a| {
                    let award = Award {
                        who: who(a.person_id),
                        track: track(a.track_id),
                        year: a.year,
                        from: a.term_start,
                        to: a.term_end,
                        active: a.state == award::State::Active,
                    };
                    (a.id, award)
                })
                .collect(),
            numbers: ground.people.iter().map(|p| person(p).number).collect(),
            standings: ground.people.iter().map(|p| person(p).standing).collect(),
            entries: audit::Entity::find().order_by_asc(audit::COLUMN.id).all(db).await.unwrap(),
            letters: entity::letter::Entity::find().count(db).await.unwrap(),
        }
    }

    /// Whether somebody holds the main title now (no grace is set).
    pub fn holds_main(&self, who: usize) -> bool {
        let today = self.now.date_naive();
        self.awards.values().any(|a| a.who == who && a.track == 0 && a.active && a.from <= today && today <= a.to)
    }

    /// Whether a submission to the cycle counts now.
    pub fn takes(&self, cycle: usize) -> bool {
        let cycle = &self.cycles[cycle];
        !cycle.announced && cycle.opens <= self.now && self.now < cycle.until
    }

    pub fn noted(&self, action: Action, subject: &str, id: i64) -> usize {
        self.entries.iter().filter(|e| e.action == action && e.subject == subject && e.subject_id == id).count()
    }
}
