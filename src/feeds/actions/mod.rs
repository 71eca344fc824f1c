//! Changes: feeds found, added, read, paused, moved, removed.

mod due;
mod lease;
mod manage;
mod own;
mod poll;
mod subscribe;

use std::time::Duration;

use crate::config::Site;
use crate::db::Db;
use crate::outgoing::{Limits, Outgoing};

pub use due::read_due;
pub use lease::take;
pub use manage::retry;
pub use own::{add, confirm_move, pause, remove, resume, trust};
pub use poll::{Outcome, Told, read_now};
use poll::{poll, put_off};
pub use subscribe::{Wanted, discover, subscribe};

/// What reads feeds, and how politely.
#[derive(Clone)]
pub struct Reader {
    pub db: Db,
    pub outgoing: Outgoing,
    pub site: Site,
    pub pace: Pace,
}

#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub limits: Limits,
    /// Feeds under way together, each on a host of its own. With the size that a feed may have it bounds the memory.
    pub at_once: usize,
    /// One host is left alone for so long between two requests.
    pub gap: Duration,
}

impl Pace {
    /// Somebody waits before a page.
    pub const PAGE: Self = Self { limits: Limits { time: Duration::from_secs(12), ..Limits::FEED }, ..Self::USUAL };

    pub const USUAL: Self = Self { limits: Limits::FEED, at_once: 16, gap: Duration::from_secs(1) };
}
