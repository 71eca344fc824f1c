mod assignment;
mod board;
mod by_hand;
mod conflicts;

use chrono::{DateTime, Utc};
use entity::{cycle, review_plan};
use minijinja::{Value, context};
use rocket::Route;

use crate::web::instant;

pub fn routes() -> Vec<Route> {
    [board::routes(), assignment::routes(), by_hand::routes(), conflicts::routes()].concat()
}

/// The cycle as the head of each page tells it.
fn head(cycle: &cycle::Model, plan: Option<&review_plan::Model>, now: DateTime<Utc>) -> Value {
    context! {
        slug => &cycle.slug, title => &cycle.title, zone => &cycle.zone, is_announced => cycle.announced_at.is_some(),
        due_at => cycle.reviews_due_at.map(instant), is_late => cycle.reviews_due_at.is_some_and(|due| due <= now),
        takes_until => instant(cycle.takes_until()),
        phase => plan.map(|plan| plan.phase(cycle, now).slug()),
        is_under_way => plan.is_some_and(|plan| plan.phase(cycle, now).takes_reviews()),
        is_automatic => plan.is_some_and(|plan| plan.is_automatic), needed => plan.map(|plan| plan.needed),
    }
}
