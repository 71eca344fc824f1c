//! What a manager has to do now, from how each cycle stands. Pure.

use chrono::{DateTime, Utc};
use entity::{benefit, cycle};

use crate::benefits::rules::Stock;
use crate::l10n::Message;

/// A cycle that is not announced yet.
pub struct Standing {
    pub cycle: cycle::Model,
    /// Submitted applications that nobody decided.
    pub undecided: u64,
    /// Decisions that count once another manager says the same.
    pub unseconded: u64,
    /// How far the reviewing is; none where nothing is asked of reviewers, or nothing yet.
    pub coverage: Option<Coverage>,
    pub has_paths: bool,
}

/// The reviews of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Submitted applications, and those of them with fewer reviews than are needed.
    pub applications: usize,
    pub short: usize,
    /// Of those, undecided.
    pub short_undecided: usize,
    /// Whether reviews may still be given.
    pub is_open: bool,
}

pub struct Todo {
    pub href: String,
    pub words: Message,
    /// What the button says.
    pub action: Message,
    /// Its time has passed.
    pub is_late: bool,
}

/// What waits for a manager, what is late first.
pub fn todo(standings: &[Standing], now: DateTime<Utc>) -> Vec<Todo> {
    let mut todo: Vec<Todo> = standings.iter().flat_map(|s| of(s, now)).collect();
    todo.sort_by_key(|t| !t.is_late);
    todo
}

/// The appeals that nobody answered yet.
pub fn appeals(open: usize, late: usize) -> Option<Todo> {
    let words = Message::new("desk-todo-appeals").count("count", open).count("late", late);
    let action = Message::new("desk-todo-appeals-go");
    (open > 0).then(|| Todo { href: "/review/appeals".into(), words, action, is_late: late > 0 })
}

/// The answers to calls for content that nobody spoke of yet.
pub fn call_answers(waiting: u64) -> Option<Todo> {
    let words = Message::new("desk-todo-call-answers").count("count", waiting);
    let action = Message::new("desk-todo-call-answers-go");
    (waiting > 0).then(|| Todo { href: "/manage/calls".into(), words, action, is_late: false })
}

/// A pool of keys that runs low, or has run out.
pub fn pool(benefit: &benefit::Model, stock: Stock) -> Todo {
    let is_empty = stock.left == 0;
    let key = if is_empty { "desk-todo-pool-empty" } else { "desk-todo-pool-low" };
    let words = Message::new(key).with("name", &benefit.name).count("left", stock.left).count("waiting", stock.waiting);
    let action = Message::new("desk-todo-pool-go");
    Todo { href: format!("/manage/benefits/{}", benefit.id), words, action, is_late: is_empty && stock.waiting > 0 }
}

/// Those who still wait in a cycle that was announced; too long where its term is over, for then nobody is taken any more.
pub fn waiting(cycle: &cycle::Model, waiting: u64, now: DateTime<Utc>) -> Todo {
    Todo {
        href: format!("/manage/cycles/{}/waiting-list", cycle.slug),
        words: Message::new("desk-todo-waiting").with("title", &cycle.title).count("count", waiting),
        action: Message::new("desk-todo-waiting-go"),
        is_late: cycle.state(now) == cycle::State::Over,
    }
}

/// What one cycle asks for: its form while it is open; once it has closed reviews, decisions, second approvers, and when
/// all of them are there the arming.
fn of(standing: &Standing, now: DateTime<Utc>) -> Vec<Todo> {
    let Standing { cycle, undecided, unseconded, .. } = standing;
    let here = format!("/manage/cycles/{}", cycle.slug);
    let todo = |page: &str, key: &str, count: u64, is_late: bool| Todo {
        href: format!("{here}{page}"),
        words: Message::new(format!("desk-todo-{key}")).with("title", &cycle.title).count("count", count),
        action: Message::new(format!("desk-todo-{key}-go")),
        is_late,
    };
    if now < cycle.takes_until() {
        let lacks = !standing.has_paths;
        return lacks.then(|| todo("#paths", "paths", 0, cycle.opens_at <= now)).into_iter().collect();
    }
    let is_late = cycle.announces_at <= now;
    let short = standing.coverage.filter(|c| c.is_open).map_or(0, |c| c.short_undecided as u64);
    let due = cycle.reviews_due_at.unwrap_or(cycle.announces_at);
    let mut todos = Vec::new();
    if short > 0 {
        todos.push(todo("/reviews", "reviews", short, due <= now));
    }
    if *undecided > short {
        todos.push(todo("/applications?state=submitted&verdict=none", "decide", *undecided, is_late));
    }
    if *unseconded > 0 {
        todos.push(todo("/applications?verdict=second", "second", *unseconded, is_late));
    }
    if *undecided == 0 && *unseconded == 0 && cycle.armed_at.is_none() {
        todos.push(todo("/announcement", "arm", 0, is_late));
    }
    todos
}
