//! What a manager has to do now, from how each cycle stands. Pure.

use chrono::{DateTime, Utc};
use entity::cycle;

use crate::l10n::Message;

/// A cycle that is not announced yet.
pub struct Standing {
    pub cycle: cycle::Model,
    /// Submitted applications that nobody decided.
    pub undecided: u64,
    pub has_paths: bool,
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
    let mut todo: Vec<Todo> = standings.iter().filter_map(|s| of(s, now)).collect();
    todo.sort_by_key(|t| !t.is_late);
    todo
}

/// The appeals that nobody answered yet.
pub fn appeals(open: usize, late: usize) -> Option<Todo> {
    let words = Message::new("desk-todo-appeals").count("count", open).count("late", late);
    let action = Message::new("desk-todo-appeals-go");
    (open > 0).then(|| Todo { href: "/review/appeals".into(), words, action, is_late: late > 0 })
}

fn of(standing: &Standing, now: DateTime<Utc>) -> Option<Todo> {
    let cycle = &standing.cycle;
    let here = format!("/manage/cycles/{}", cycle.slug);
    let is_closed = cycle.takes_until() <= now;
    let (page, words, action) = match () {
        () if !standing.has_paths && !is_closed => ("#paths", "desk-todo-paths", "desk-todo-paths-go"),
        () if !is_closed => return None,
        () if standing.undecided > 0 => {
            ("/applications?state=submitted&verdict=none", "desk-todo-decide", "desk-todo-decide-go")
        }
        () if cycle.armed_at.is_none() => ("/announcement", "desk-todo-arm", "desk-todo-arm-go"),
        () => return None,
    };
    let is_late = if is_closed { cycle.announces_at <= now } else { cycle.opens_at <= now };
    let words = Message::new(words).with("title", &cycle.title).count("count", standing.undecided);
    Some(Todo { href: format!("{here}{page}"), words, action: Message::new(action), is_late })
}
