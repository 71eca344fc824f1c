use chrono::{DateTime, Utc};
use entity::cycle;

use crate::l10n::Message;

/// What one looks for in a list of cycles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Open, or closed and not announced yet.
    Running,
    Coming,
    Past,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::Running, Self::Coming, Self::Past];

    pub fn of(state: cycle::State) -> Self {
        match state {
            cycle::State::Open | cycle::State::Closed => Self::Running,
            cycle::State::Scheduled => Self::Coming,
            cycle::State::Announced | cycle::State::Over => Self::Past,
        }
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Coming => "coming",
            Self::Past => "past",
        }
    }
}

/// Why a cycle cannot be taken away; none where it can. `is_used`: somebody applied in it, was asked to, has more time.
pub fn why_not_removed(cycle: &cycle::Model, is_used: bool, now: DateTime<Utc>) -> Option<Message> {
    let key = match cycle.state(now) {
        cycle::State::Announced | cycle::State::Over => "cycles-manage-remove-announced",
        _ if is_used => "cycles-manage-remove-used",
        cycle::State::Open => "cycles-manage-remove-open",
        cycle::State::Scheduled | cycle::State::Closed => return None,
    };
    Some(Message::new(key))
}
