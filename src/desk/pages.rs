use entity::application::State;
use entity::cycle;
use entity::track::Kind;
use minijinja::{Value, context};
use rocket::{Route, State as Managed};

use super::queries;
use crate::db::Db;
use crate::web::{Manager, Now, Page, View, instant};
use crate::{Error, cycles, program, tracks};

pub fn routes() -> Vec<Route> {
    routes![index]
}

#[get("/manage")]
async fn index(_by: Manager, db: &Managed<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let running = queries::running(&db.read).await?;
    let applications = queries::applications(&db.read, &running).await?;
    let running: Vec<_> = running
        .iter()
        .map(|c| {
            let many = |state| applications.get(&(c.id, state)).copied().unwrap_or_default();
            context! { submitted => many(State::Submitted), drafts => many(State::Draft), ..about(c, now) }
        })
        .collect();
    let (steps, cards) = (steps(db).await?, cards(db).await?);
    let failing = queries::failing(&db.read).await?;
    let failing: Vec<_> =
        failing.iter().map(|j| context! { kind => j.kind.replace('_', " "), error => j.last_error.as_str() }).collect();
    let is_begun = steps.iter().all(|s| s.is_done);
    let steps: Vec<_> =
        steps.iter().map(|s| context! { href => s.href, label => s.label, done => s.is_done }).collect();
    view.page("desk/index", context! { running, failing, is_begun, steps, ..cards })
}

fn about(cycle: &cycle::Model, now: Now) -> Value {
    let state = cycle.state(now.0);
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), state => state.told(),
        is_open => state == cycle::State::Open, is_armed => cycle.armed_at.is_some(),
        opens_at => instant(cycle.opens_at), closes_at => instant(cycle.closes_at),
        announces_at => instant(cycle.announces_at), is_scheduled => state == cycle::State::Scheduled,
    }
}

struct Step {
    href: &'static str,
    label: &'static str,
    is_done: bool,
}

/// What an empty portal needs, in this order, before anyone can apply.
async fn steps(db: &Db) -> Result<[Step; 3], Error> {
    let program = program::queries::the(&db.read).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let cycles = cycles::queries::all(&db.read).await?;
    Ok([
        Step {
            href: "/manage/program",
            label: "Give the program its name",
            is_done: program::rules::is_named(&program.name),
        },
        Step {
            href: "/manage/tracks/new",
            label: "Make the main title",
            is_done: tracks.iter().any(|t| t.kind == Kind::Main),
        },
        Step { href: "/manage/cycles", label: "Make the first cycle", is_done: !cycles.is_empty() },
    ])
}

async fn cards(db: &Db) -> Result<Value, Error> {
    let counts = queries::counts(&db.read).await?;
    let tracks = tracks::queries::all(&db.read).await?.len();
    let cycles = cycles::queries::all(&db.read).await?.len();
    Ok(context! {
        people => counts.people, members => counts.members, current => counts.current, waiting => counts.waiting,
        failed => counts.failed, tracks, cycles,
    })
}
