//! What can happen, and how it is asked for at the portal.

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::Verdict;
use proptest::collection;
use proptest::prelude::*;
use sea_orm::ActiveEnum;

use super::ground::{CYCLES, Deed, Ground, MAX, PEOPLE, Who};
use super::stored::Stored;
use crate::support::form;

/// Steps on an application name it by `nth`: the so-manieth of those that there are when it comes to it.
#[derive(Clone, Debug)]
pub enum Step {
    Start {
        who: usize,
        cycle: usize,
        path: &'static str,
    },
    /// `stale`: from a page that was drawn before the last save.
    Save {
        nth: usize,
        text: &'static str,
        stale: bool,
    },
    Submit {
        nth: usize,
        text: &'static str,
        stale: bool,
    },
    ChangePath {
        nth: usize,
        path: &'static str,
    },
    Withdraw {
        nth: usize,
    },
    /// Of those that wait for a decision, while there are any.
    Decide {
        nth: usize,
        verdict: Verdict,
        by_max: bool,
    },
    Undo {
        nth: usize,
    },
    Arm {
        cycle: usize,
    },
    Disarm {
        cycle: usize,
    },
    AnnounceNow {
        cycle: usize,
    },
    Postpone {
        cycle: usize,
        hours: i64,
    },
    Standing {
        who: usize,
        standing: &'static str,
    },
    Revoke {
        award: usize,
    },
    Jobs,
    /// To an instant of a cycle, and so many milliseconds past it; never back.
    ClockTo {
        cycle: usize,
        instant: Instant,
        past: i64,
    },
    Later {
        minutes: i64,
    },
}

#[derive(Clone, Copy, Debug)]
pub enum Instant {
    Opens,
    Closes,
    Until,
    Announces,
}

/// A year: people apply, whatever happens, results come, whatever happens.
pub fn sequence() -> impl Strategy<Value = Vec<Step>> {
    let apply = collection::vec(applying(), 8..20);
    let anything = || collection::vec(anything(), 5..15);
    (apply, anything(), results(), anything())
        .prop_map(|(apply, then, results, after)| [apply, then, results, after].concat())
}

/// What it takes until a cycle is announced; seldom met by chance.
fn results() -> impl Strategy<Value = Vec<Step>> {
    let decide = (0..12usize, verdict()).prop_map(|(nth, verdict)| Step::Decide { nth, verdict, by_max: false });
    (cycle(), collection::vec(decide, 4..9)).prop_map(|(cycle, decisions)| {
        let to = |instant| Step::ClockTo { cycle, instant, past: 0 };
        let end = vec![Step::Arm { cycle }, to(Instant::Announces), Step::Jobs];
        [vec![to(Instant::Until)], decisions, end].concat()
    })
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        4 => Just(Verdict::Accept), 1 => Just(Verdict::Decline), 1 => Just(Verdict::Waitlist), 1 => Just(Verdict::Defer)
    ]
}

fn cycle() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![3 => Just(0usize), 2 => Just(1usize), 1 => Just(2usize)]
}

fn applying() -> impl Strategy<Value = Step> {
    let path = prop_oneof![6 => Just("evangelist"), 2 => Just("partner"), 1 => Just("nowhere")];
    let text = prop_oneof![1 => Just(""), 6 => Just("One."), 6 => Just("Two."), 1 => Just("long")];
    let typed = (0..12usize, text, prop::bool::weighted(0.15));
    prop_oneof![
        6 => (0..PEOPLE, cycle(), path.clone()).prop_map(|(who, cycle, path)| Step::Start { who, cycle, path }),
        3 => typed.clone().prop_map(|(nth, text, stale)| Step::Save { nth, text, stale }),
        9 => typed.prop_map(|(nth, text, stale)| Step::Submit { nth, text, stale }),
        1 => (0..12usize, path).prop_map(|(nth, path)| Step::ChangePath { nth, path }),
        1 => (0..12usize).prop_map(|nth| Step::Withdraw { nth }),
        1 => (1i64..60).prop_map(|minutes| Step::Later { minutes }),
    ]
}

fn anything() -> impl Strategy<Value = Step> {
    let instant = prop_oneof![
        1 => Just(Instant::Opens), 2 => Just(Instant::Closes), 3 => Just(Instant::Until), 3 => Just(Instant::Announces)
    ];
    let standing = prop_oneof![Just("active"), Just("on_hold"), Just("resigned"), Just("staff"), Just("honorary")];
    prop_oneof![
        12 => applying(),
        8 => (0..12usize, verdict(), prop::bool::weighted(0.2))
            .prop_map(|(nth, verdict, by_max)| Step::Decide { nth, verdict, by_max }),
        1 => (0..12usize).prop_map(|nth| Step::Undo { nth }),
        6 => cycle().prop_map(|cycle| Step::Arm { cycle }),
        1 => cycle().prop_map(|cycle| Step::Disarm { cycle }),
        3 => cycle().prop_map(|cycle| Step::AnnounceNow { cycle }),
        2 => (cycle(), -30i64..60).prop_map(|(cycle, hours)| Step::Postpone { cycle, hours }),
        1 => (0..PEOPLE, standing).prop_map(|(who, standing)| Step::Standing { who, standing }),
        1 => (0usize..6).prop_map(|award| Step::Revoke { award }),
        4 => Just(Step::Jobs),
        5 => (cycle(), instant, prop_oneof![Just(-1i64), Just(0), Just(1)])
            .prop_map(|(cycle, instant, past)| Step::ClockTo { cycle, instant, past }),
    ]
}

/// What stands in the field: more than a question takes, for `long`.
pub fn written(text: &str) -> String {
    if text == "long" { "x".repeat(2001) } else { text.to_owned() }
}

/// What a path asks and needs.
pub fn question(path: &str) -> &'static str {
    if path == "partner" { "company" } else { "why" }
}

impl Step {
    /// Its first word.
    pub fn name(&self) -> String {
        format!("{self:?}").split_whitespace().next().unwrap_or_default().to_owned()
    }

    /// The application that it is on, by person and cycle.
    pub fn on(&self, stored: &Stored) -> Option<(usize, usize)> {
        let waits = |key: &&(usize, usize)| {
            let own = &stored.applications[*key];
            own.state == State::Submitted && own.verdict.is_none() && !stored.cycles[key.1].announced
        };
        let all: Vec<_> = stored.applications.keys().collect();
        let waiting: Vec<_> = all.iter().copied().filter(waits).collect();
        let (nth, among) = match self {
            Self::Start { who, cycle, .. } => return Some((*who, *cycle)),
            Self::Decide { nth, .. } if !waiting.is_empty() => (nth, waiting),
            Self::Save { nth, .. } | Self::Submit { nth, .. } | Self::ChangePath { nth, .. } => (nth, all),
            Self::Withdraw { nth } | Self::Decide { nth, .. } | Self::Undo { nth } => (nth, all),
            _ => return None,
        };
        among.get(nth % among.len().max(1)).map(|key| **key)
    }

    /// Whom it must not be noticed by, and in which cycle.
    pub fn hidden_from(&self, stored: &Stored) -> Option<(usize, usize)> {
        match self {
            Self::Decide { .. } | Self::Undo { .. } => self.on(stored),
            Self::Arm { cycle } | Self::Disarm { cycle } => Some((MAX, *cycle)),
            _ => None,
        }
    }

    /// How it is done where things stand so; none where there is nothing to do it to.
    pub fn deed(&self, ground: &Ground, stored: &Stored) -> Option<Deed> {
        let post = |who: Who, to: String, body: String| Some(Deed::Post { who, to, body });
        let own = || {
            let key = self.on(stored)?;
            Some((Who::Person(key.0), stored.applications.get(&key)?))
        };
        let manage = |cycle: &usize, what: &str, body: String| {
            post(Who::Mia, format!("/manage/cycles/{}/{what}", CYCLES[*cycle]), body)
        };
        match self {
            Self::Start { who, cycle, path } => {
                let to = format!("/cycles/{}/applications", CYCLES[*cycle]);
                post(Who::Person(*who), to, form(&[("path", path)]))
            }
            Self::Save { text, stale, .. } | Self::Submit { text, stale, .. } => {
                let (who, application) = own()?;
                let version = (application.version - i32::from(*stale)).to_string();
                let field = format!("answers[{}]", question(&application.path));
                let (is_save, text) = (matches!(self, Self::Save { .. }), written(text));
                let action = if is_save { "save" } else { "submit" };
                let body = form(&[("version", &version), (&field, &text), ("action", action)]);
                // Half of the saves are the script's.
                let draft = if is_save && application.version % 2 == 0 { "/draft" } else { "" };
                post(who, format!("/me/applications/{}{draft}", application.id), body)
            }
            Self::ChangePath { path, .. } => {
                let (who, application) = own()?;
                post(who, format!("/me/applications/{}/path", application.id), form(&[("path", path)]))
            }
            Self::Withdraw { .. } => {
                let (who, application) = own()?;
                post(who, format!("/me/applications/{}/withdrawal", application.id), String::new())
            }
            Self::Decide { verdict, by_max, .. } => {
                let (_, application) = own()?;
                let reason = if *verdict == Verdict::Accept { "bar_met" } else { "not_enough" };
                let body = [("verdict", &*verdict.to_value()), ("reason", reason), ("seen", &application.seen)];
                let by = if *by_max { Who::Person(MAX) } else { Who::Mia };
                post(by, format!("/manage/applications/{}/decision", application.id), form(&body))
            }
            Self::Undo { .. } => {
                let (_, application) = own()?;
                let to = format!("/manage/applications/{}/decision/removal", application.id);
                post(Who::Mia, to, form(&[("seen", &application.seen)]))
            }
            Self::Arm { cycle } => manage(cycle, "arming", String::new()),
            Self::Disarm { cycle } => manage(cycle, "disarming", String::new()),
            Self::AnnounceNow { cycle } => manage(cycle, "announcement", String::new()),
            Self::Postpone { cycle, hours } => {
                let closes = stored.cycles[*cycle].closes + TimeDelta::hours(*hours);
                // What is left out of a form stays.
                let closes = closes.format("%Y-%m-%dT%H:%M:%S").to_string();
                manage(cycle, "postponement", form(&[("closes_at", &closes), ("reason", "A storm.")]))
            }
            Self::Standing { who, standing } => {
                let to = format!("/manage/people/{}/standing", ground.people[*who].id);
                post(Who::Mia, to, form(&[("standing", standing), ("reason", "They asked.")]))
            }
            Self::Revoke { award } => {
                let id = stored.awards.keys().nth(*award)?;
                let body = form(&[("reason", "Conduct"), ("public_note", ""), ("confirm", "true")]);
                post(Who::Mia, format!("/manage/awards/{id}/revocation"), body)
            }
            Self::Jobs => Some(Deed::Jobs),
            Self::ClockTo { cycle, instant, past } => {
                let cycle = &stored.cycles[*cycle];
                let at = match instant {
                    Instant::Opens => cycle.opens,
                    Instant::Closes => cycle.closes,
                    Instant::Until => cycle.until,
                    Instant::Announces => cycle.announces,
                };
                let at = at + TimeDelta::milliseconds(*past);
                (at > stored.now).then_some(Deed::ClockTo(at))
            }
            Self::Later { minutes } => Some(Deed::ClockTo(stored.now + TimeDelta::minutes(*minutes))),
        }
    }
}

/// What a verdict becomes.
pub fn result(verdict: Verdict) -> State {
    match verdict {
        Verdict::Accept => State::Accepted,
        Verdict::Decline => State::Declined,
        Verdict::Waitlist => State::Waitlisted,
        Verdict::Defer => State::Deferred,
    }
}
