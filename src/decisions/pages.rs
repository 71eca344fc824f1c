mod application;
mod list;
mod many;

use entity::cycle;
use entity::decision::Reason;
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

use super::rules::VERDICTS;
use crate::l10n::Message;

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
    let verb = |value: String| option(Message::new(format!("decisions-verb-{value}")), value);
    VERDICTS.iter().map(|v| verb(v.to_value())).collect()
}

/// A value to choose, with its name.
fn option(label: Message, value: String) -> Value {
    context! { label => label.to_string(), value }
}

/// Reasons once each: those of an acceptance, then the others.
fn reasons() -> Vec<Value> {
    let groups = [("accept", VERDICTS[0]), ("others", VERDICTS[1])];
    let group = |(name, verdict)| {
        let reasons = Reason::of(verdict).iter().filter(|r| **r != Reason::Other);
        let reason = |value: String| option(Message::new(format!("decision-reason-{value}")), value);
        let options: Vec<_> = reasons.map(|r| reason(r.to_value())).collect();
        context! { name, options }
    };
    groups.into_iter().map(group).collect()
}
