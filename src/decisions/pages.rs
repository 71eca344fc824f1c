mod application;
mod list;
mod many;

use entity::cycle;
use entity::decision::{Reason, Verdict};
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

use super::rules::VERDICTS;

pub fn routes() -> Vec<Route> {
    [list::routes(), application::routes(), many::routes()].concat()
}

/// The cycle as the head of each page tells it.
fn head(cycle: &cycle::Model) -> Value {
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), year => cycle.year,
        armed => cycle.armed_at.is_some(), announced => cycle.announced_at.is_some(),
    }
}

/// What can be decided.
fn verdicts() -> Vec<Value> {
    let label = |verdict| match verdict {
        Verdict::Accept => "Accept",
        Verdict::Decline => "Decline",
        Verdict::Waitlist => "Put on the waiting list",
        Verdict::Defer => "Defer to a later cycle",
    };
    VERDICTS.iter().map(|v| context! { value => v.to_value(), label => label(*v) }).collect()
}

/// Reasons once each: those of an acceptance, then the others.
fn reasons() -> Vec<Value> {
    let groups = [("To accept", VERDICTS[0]), ("To decline, put on the waiting list or defer", VERDICTS[1])];
    let group = |(label, verdict)| {
        let reasons = Reason::of(verdict).iter().filter(|r| **r != Reason::Other);
        let options: Vec<_> = reasons.map(|r| context! { value => r.to_value(), label => r.told() }).collect();
        context! { label, options }
    };
    groups.into_iter().map(group).collect()
}
