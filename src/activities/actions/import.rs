use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use entity::activity;
use entity::audit::Action;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::checked::{Choices, Facts, checked};
use super::{choices, hold, row};
use crate::activities::forms::Entry;
use crate::activities::queries;
use crate::activities::rules::sheet::Row;
use crate::audit::Entry as Noted;
use crate::db::Db;
use crate::error::Wrong;
use crate::web::Me;
use crate::{Error, text};

/// What is to become of a row.
pub enum Step {
    New(Box<Facts>),
    /// The log has it, or the file itself had it before.
    There,
    Wrong(Vec<Wrong>),
}

pub struct Planned {
    pub line: u64,
    /// As it stands in the file.
    pub title: String,
    pub step: Step,
}

/// Rows in one statement.
const AT_ONCE: usize = 200;

/// What a file would do. Changes nothing.
pub async fn plan(
    db: &impl ConnectionTrait,
    person: i64,
    rows: &[Row],
    now: DateTime<Utc>,
) -> Result<Vec<Planned>, Error> {
    planned(db, person, rows, &choices(db).await?, now).await
}

/// Writes what is new in a file, all of it or nothing; gives how many. A second time nothing is.
pub async fn import(db: &Db, me: &Me, rows: &[Row], now: DateTime<Utc>) -> Result<usize, Error> {
    let txn = db.begin().await?;
    hold(&txn, me.id).await?;
    let choices = choices(&txn).await?;
    let planned = planned(&txn, me.id, rows, &choices, now).await?;
    let new = planned.into_iter().filter_map(|p| match p.step {
        Step::New(facts) => Some(row(*facts, me.id, now)),
        Step::There | Step::Wrong(_) => None,
    });
    let new: Vec<_> = new.collect();
    let count = new.len();
    if count == 0 {
        return Ok(0);
    }
    for some in new.chunks(AT_ONCE) {
        activity::Entity::insert_many(some.to_vec()).exec_without_returning(&txn).await?;
    }
    let entry = Noted::new(Action::ActivitiesImported, "person", me.id).by(me.id).on(me.id);
    entry.note(count.to_string()).record(&txn, now).await?;
    txn.commit().await?;
    Ok(count)
}

async fn planned(
    db: &impl ConnectionTrait,
    person: i64,
    rows: &[Row],
    choices: &Choices,
    now: DateTime<Utc>,
) -> Result<Vec<Planned>, Error> {
    let mut there = There::default();
    for logged in queries::of_person(db, person).await? {
        there.add(&Facts::of(&logged.activity));
    }
    let mut planned = Vec::with_capacity(rows.len());
    for row in rows {
        let step = match checked(&Entry::from(row), choices, None, now) {
            Ok(facts) if there.has(&facts) => Step::There,
            Ok(facts) => {
                there.add(&facts);
                Step::New(Box::new(facts))
            }
            Err(Error::Wrong(wrong)) => Step::Wrong(wrong),
            Err(e) => return Err(e),
        };
        planned.push(Planned { line: row.line, title: row.cells[2].clone(), step });
    }
    Ok(planned)
}

/// What a log has: its pages, and its entries by kind, day and title.
#[derive(Default)]
struct There {
    pages: HashSet<String>,
    entries: HashSet<(i64, NaiveDate, String)>,
}

impl There {
    fn add(&mut self, facts: &Facts) {
        self.pages.extend(facts.canonical_url.clone());
        self.entries.insert((facts.kind_id, facts.on_date, text::fold(&facts.title)));
    }

    fn has(&self, facts: &Facts) -> bool {
        facts.canonical_url.as_ref().is_some_and(|url| self.pages.contains(url))
            || self.entries.contains(&(facts.kind_id, facts.on_date, text::fold(&facts.title)))
    }
}
