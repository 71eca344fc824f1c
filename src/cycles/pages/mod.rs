mod asking;
mod consents;
mod copies;
mod list;
mod manage;
mod paths;
mod public;
mod questions;
mod reviewing;

use chrono::{DateTime, Utc};
use entity::cycle::Employees;
use entity::{cycle, path, question, track};
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

use crate::web::instant;

pub fn routes() -> Vec<Route> {
    [
        public::routes(),
        list::routes(),
        manage::routes(),
        paths::routes(),
        questions::routes(),
        consents::routes(),
        copies::routes(),
        reviewing::routes(),
    ]
    .concat()
}

/// What the head of a manager's page on a cycle takes.
fn head(cycle: &cycle::Model) -> Value {
    context! { slug => &cycle.slug, title => &cycle.title, is_announced => cycle.announced_at.is_some() }
}

/// A cycle as templates take it. Nothing in it comes from decisions, counts or arming: public pages tell it whole.
fn told(cycle: &cycle::Model, tracks: &[track::Model], now: DateTime<Utc>) -> Value {
    let track = tracks.iter().find(|t| t.id == cycle.track_id);
    context! {
        slug => &cycle.slug,
        title => &cycle.title,
        year => cycle.year,
        who => cycle.who.to_value(), forbids_employees => cycle.employees == Employees::Forbid,
        zone => &cycle.zone,
        track => track.map(|t| context! { slug => &t.slug, name => &t.name, requires_main => t.requires_main }),
        state => cycle.state(now).slug(),
        opens_at => instant(cycle.opens_at),
        closes_at => instant(cycle.closes_at),
        announces_at => instant(cycle.announces_at),
        announced_at => cycle.announced_at.map(instant),
        reviews_due_at => cycle.reviews_due_at.map(instant),
        is_late => cycle.announced_at.is_none() && cycle.announces_at <= now,
        term_start => cycle.term_start.to_string(),
        term_end => cycle.term_end.to_string(),
        intro_html => &cycle.intro_html,
    }
}

fn told_path(path: &path::Model, questions: &[question::Model]) -> Value {
    context! {
        id => path.id,
        key => &path.key,
        name => &path.name,
        description => &path.description,
        evidence_min => path.evidence_min,
        evidence_max => path.evidence_max,
        questions => questions.iter().map(told_question).collect::<Vec<_>>(),
    }
}

fn told_question(question: &question::Model) -> Value {
    context! {
        id => question.id,
        key => &question.key,
        label => &question.label,
        help => &question.help,
        kind => question.kind.told(),
        kind_slug => question.kind.to_value(),
        required => question.required,
        max_length => question.max_length,
        choices => &question.choices.0,
    }
}
