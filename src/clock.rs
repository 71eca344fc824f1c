//! Time is an argument. Only handlers, the timetable and jobs that last as long as there is work read it: here.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// The portal's clock. `PALMARES_NOW` makes it start elsewhere and run on from there (demo and tests only).
#[derive(Clone, Debug, Default)]
pub struct Clock(Arc<Mutex<Setting>>);

#[derive(Clone, Copy, Debug)]
enum Setting {
    /// The machine's clock and how far ahead of it we are.
    Running(TimeDelta),
    Standing(DateTime<Utc>),
}

impl Default for Setting {
    fn default() -> Self {
        Self::Running(TimeDelta::zero())
    }
}

impl Clock {
    pub fn starting_at(now: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Setting::Running(now - Utc::now()))))
    }

    /// A clock that moves only when told to.
    pub fn standing_at(now: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Setting::Standing(now))))
    }

    pub fn stand_at(&self, now: DateTime<Utc>) {
        *self.setting() = Setting::Standing(now);
    }

    /// To the microsecond: the finest that both databases keep.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match *self.setting() {
            Setting::Running(ahead) => Utc::now() + ahead,
            Setting::Standing(now) => now,
        };
        now.trunc_subsecs(6)
    }

    fn setting(&self) -> std::sync::MutexGuard<'_, Setting> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
