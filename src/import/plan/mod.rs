//! What an import would write, laid out before anything is: a run and its rehearsal follow the same plan.

mod awards;
mod changes;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use entity::person::{self, Standing, Visibility};
use entity::{Words, award};

use super::matching::Found;
use super::queries::{Keys, Known};
use super::report::{Outcome, Report, spans};
use super::rules::{Link, Told};
pub use awards::{Awards, NewAward, Place};

#[derive(Default)]
pub struct Plan<'t> {
    pub awards: Awards,
    /// Those to be created or changed, in the order of the file.
    pub writes: Vec<Write<'t>>,
    /// The last number given, when it is done.
    pub last_number: i64,
    pub report: Report,
}

/// One person, created or changed.
pub struct Write<'t> {
    pub told: Cow<'t, Told>,
    /// As it will be; `id` 0 where someone is new.
    pub row: person::Model,
    /// As it was.
    pub was: Option<person::Model>,
    pub emails: Vec<String>,
    pub has_email: bool,
    /// Whether they proved an address: what is named from then on proves itself.
    pub has_claimed: bool,
    pub links: Vec<Link>,
    pub first_position: i32,
    pub awards: Vec<NewAward>,
    pub changed_awards: Vec<award::Model>,
    /// Whether there is anything of them in the directory.
    pub is_member: bool,
    /// For the audit log.
    pub note: String,
}

impl Plan<'_> {
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty()
    }
}

/// Lays out what to write for the people of a file. `report` comes with what was refused before.
pub fn lay_out<'t>(found: Vec<Found<'t>>, keys: &Keys, known: &Known, report: Report, now: DateTime<Utc>) -> Plan<'t> {
    let mut plan = Plan { report, ..Plan::default() };
    plan.awards = Awards::of(known, &found, &mut plan.report.warnings);
    plan.last_number = found.iter().filter_map(|f| f.told.number).chain([known.last_number]).max().unwrap_or(0);
    for Found { told, is } in found {
        let was = is.and_then(|id| keys.people.get(&id)).cloned();
        let write = plan.write(told, was, known, now);
        let outcome = |told: Vec<String>| Outcome {
            lines: write.told.lines.clone(),
            name: write.row.name.clone(),
            number: write.row.number,
            told,
        };
        let changes = write.changes(&plan.awards);
        match (&write.was, changes.is_empty()) {
            (None, _) => plan.report.created.push(outcome(changes.clone())),
            (Some(_), true) => {
                plan.report.unchanged.push(outcome(changes));
                continue;
            }
            (Some(_), false) => plan.report.changed.push(outcome(changes.clone())),
        }
        let verb = if write.was.is_none() { "created" } else { "changed" };
        let note = format!("{} of the file: {verb}. {}", spans(&write.told.lines), changes.join("; "));
        plan.writes.push(Write { note: note.trim_end().to_owned(), ..write });
    }
    plan
}

impl<'t> Plan<'t> {
    fn write(
        &mut self,
        told: Cow<'t, Told>,
        was: Option<person::Model>,
        known: &Known,
        now: DateTime<Utc>,
    ) -> Write<'t> {
        let id = was.as_ref().map_or(0, |p| p.id);
        let given = known.awards.get(&id).map_or(&[][..], Vec::as_slice);
        let emails = known.emails.get(&id).map_or(&[][..], Vec::as_slice);
        let links = known.links.get(&id).map_or(&[][..], Vec::as_slice);
        let (awards, changed_awards) = self.awards.to(&told, given, &mut self.report.warnings, now);
        let is_member = !given.is_empty() || !awards.is_empty();
        let holds_main = self.awards.holds_main(given, &changed_awards, &awards, known.grace, now);
        let mut row = was.clone().unwrap_or_else(|| blank(now));
        changes::apply(&told, &mut row, holds_main);
        row.number = row.number.or(told.number);
        if row.number.is_none() && is_member {
            self.last_number += 1;
            row.number = Some(self.last_number);
        }
        Write {
            emails: told.emails.iter().filter(|e| !emails.iter().any(|k| k.address == **e)).cloned().collect(),
            has_email: !emails.is_empty(),
            has_claimed: emails.iter().any(|e| e.verified_at.is_some()),
            links: told.links.iter().filter(|l| !links.iter().any(|k| k.url_key == l.key)).cloned().collect(),
            first_position: links.iter().map(|l| l.position + 1).max().unwrap_or(0),
            told,
            row,
            was,
            awards,
            changed_awards,
            is_member,
            note: String::new(),
        }
    }
}

/// Someone of whom nothing is known.
fn blank(now: DateTime<Utc>) -> person::Model {
    person::Model {
        id: 0,
        number: None,
        name: String::new(),
        native_name: None,
        name_key: String::new(),
        headline: String::new(),
        employer: String::new(),
        employer_key: String::new(),
        former_employers: Words::default(),
        bio: String::new(),
        bio_html: String::new(),
        country: None,
        city: String::new(),
        languages: Words::default(),
        topics: Words::default(),
        standing: Standing::Active,
        founding: false,
        listed: true,
        visibility: Visibility::default(),
        locale: None,
        merged_into: None,
        created_at: now,
        updated_at: now,
    }
}
