use entity::application::State;
use entity::cycle;
use entity::track::Kind;
use minijinja::{Value, context};
use rocket::{Route, State as Managed};

use super::{queries, rules};
use crate::benefits::Seal;
use crate::config::Site;
use crate::db::Db;
use crate::decisions::queries::{self as decisions, Wanted};
use crate::l10n::Message;
use crate::web::{Manager, Now, Page, View, instant};
use crate::{Error, benefits, calls, cycles, program, results, tracks};

pub fn routes() -> Vec<Route> {
    routes![index]
}

#[get("/manage")]
async fn index(by: Manager, db: &Managed<Db>, site: &Managed<Site>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let running = queries::running(&db.read).await?;
    let applications = queries::applications(&db.read, &running).await?;
    let standings = standings(db, &running, &by, now).await?;
    let todo = todo(db, site, &standings, &by, now).await?;
    let running: Vec<_> = standings
        .iter()
        .map(|s| {
            let many = |state| applications.get(&(s.cycle.id, state)).copied().unwrap_or_default();
            let coverage = s.coverage.map(|c| context! { enough => c.applications - c.short, all => c.applications });
            context! { submitted => many(State::Submitted), drafts => many(State::Draft), coverage, ..about(&s.cycle, now) }
        })
        .collect();
    let (steps, cards) = (steps(db).await?, cards(db, &by).await?);
    let failing = queries::failing(&db.read).await?;
    let failing: Vec<_> =
        failing.iter().map(|j| context! { kind => j.kind.as_str(), error => j.last_error.as_str() }).collect();
    let is_begun = steps.iter().all(|s| s.is_done);
    let steps: Vec<_> = steps
        .iter()
        .map(|s| context! { href => s.href, label => Message::new(s.label).to_string(), done => s.is_done })
        .collect();
    view.page("desk/index", context! { todo, running, failing, is_begun, steps, ..cards })
}

fn about(cycle: &cycle::Model, now: Now) -> Value {
    let state = cycle.state(now.0);
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), state => state.slug(),
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

async fn todo(
    db: &Db,
    site: &Site,
    standings: &[rules::Standing],
    by: &Manager,
    now: Now,
) -> Result<Vec<Value>, Error> {
    let mut todo = rules::todo(standings, now.0);
    let (open, late) = results::queries::counts(&db.read, by.id, now.0).await?;
    todo.extend(rules::appeals(open, late));
    todo.extend(rules::call_answers(calls::queries::waiting(&db.read, by.id).await?));
    let low = benefits::queries::low(&db.read, &Seal::of(site)).await?;
    todo.extend(low.iter().map(|(benefit, stock)| rules::pool(benefit, *stock)));
    let waiting = results::queries::waiting_by_cycle(&db.read, by.id).await?;
    todo.extend(waiting.iter().map(|(cycle, many)| rules::waiting(cycle, *many, now.0)));
    todo.sort_by_key(|t| !t.is_late);
    let line = |t: &rules::Todo| {
        let (words, action) = (t.words.to_string(), t.action.to_string());
        context! { href => t.href.as_str(), words, action, is_late => t.is_late }
    };
    Ok(todo.iter().map(line).collect())
}

/// What of each running cycle says what is to be done.
async fn standings(db: &Db, running: &[cycle::Model], by: &Manager, now: Now) -> Result<Vec<rules::Standing>, Error> {
    let mut standings = Vec::new();
    for cycle in running {
        let undecided = Wanted { state: Some(State::Submitted), verdict: Some(None), ..Wanted::default() };
        let undecided = decisions::count(&db.read, cycle, by.id, &undecided).await?;
        let unseconded = Wanted { state: Some(State::Submitted), unseconded: true, ..Wanted::default() };
        // Their own always counts as undecided to them, and is for others to decide.
        let own = cycles::queries::application_of(&db.read, cycle.id, by.id).await?;
        let own = own.is_some_and(|a| a.state == State::Submitted);
        standings.push(rules::Standing {
            undecided: undecided.saturating_sub(own.into()),
            unseconded: decisions::count(&db.read, cycle, by.id, &unseconded).await?,
            coverage: queries::coverage(&db.read, cycle, by.id, now.0).await?,
            has_paths: !cycles::queries::paths(&db.read, cycle.id).await?.is_empty(),
            cycle: cycle.clone(),
        });
    }
    Ok(standings)
}

/// What an empty portal needs, in this order, before anyone can apply.
async fn steps(db: &Db) -> Result<[Step; 3], Error> {
    let program = program::queries::the(&db.read).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let cycles = cycles::queries::all(&db.read).await?;
    Ok([
        Step { href: "/manage/program", label: "desk-step-name", is_done: program::rules::is_named(&program.name) },
        Step {
            href: "/manage/tracks/new",
            label: "desk-step-title",
            is_done: tracks.iter().any(|t| t.kind == Kind::Main),
        },
        Step { href: "/manage/cycles", label: "desk-step-cycle", is_done: !cycles.is_empty() },
    ])
}

async fn cards(db: &Db, by: &Manager) -> Result<Value, Error> {
    let counts = queries::counts(&db.read, by.id).await?;
    let tracks = tracks::queries::all(&db.read).await?.len();
    let cycles = cycles::queries::all(&db.read).await?.len();
    Ok(context! {
        people => counts.people, members => counts.members, current => counts.current, waiting => counts.waiting,
        failed => counts.failed, tracks, cycles,
    })
}
