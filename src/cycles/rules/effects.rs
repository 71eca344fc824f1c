//! What a change to a cycle's form does to the applications that stand on it: told before it is done. Pure.
//!
//! A submitted application keeps its snapshot, which is what reviewers see; it is counted because its owner meets the
//! change when submitting it again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::application::{self, State};
use entity::question::{self, Kind};
use entity::{Answers, Words, activity, cycle, path};

use crate::l10n::Message;
use crate::text;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// What has to be answered is not.
    Unanswered,
    /// What was answered does not fit any more.
    Unfitting,
    /// What was answered is asked no more.
    Unasked,
    BelowMinimum,
    AboveMaximum,
    /// Their owners may not apply any more.
    Excluded,
    /// Their owners work for the vendor, which may not be any more.
    Employees,
    /// They have to agree to something that they did not agree to.
    Unconsented,
    /// They agreed to older words.
    AskedAgain,
}

/// An effect, and how many applications it has it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toll {
    pub effect: Effect,
    pub drafts: usize,
    pub submitted: usize,
}

/// An application that is still being written or waits for its result, with the activities that stand in it.
#[derive(Clone, Debug)]
pub struct Live {
    pub application: application::Model,
    pub works: Vec<Work>,
}

/// An activity as the rules of evidence look at it, with the key of its kind.
#[derive(Clone, Debug)]
pub struct Work {
    pub kind: String,
    pub on_date: NaiveDate,
    pub month_only: bool,
}

impl Work {
    fn counts(&self, window: (NaiveDate, NaiveDate), kinds: &Words) -> bool {
        let is_of_kind = kinds.0.is_empty() || kinds.0.contains(&self.kind);
        is_of_kind && activity::lies_in(self.on_date, self.month_only, window)
    }
}

impl Effect {
    /// How a form names it, to say that its sender knows.
    pub fn slug(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    pub fn told(self) -> Message {
        Message::new(match self {
            Self::Unanswered => "cycles-effect-unanswered",
            Self::Unfitting => "cycles-effect-unfitting",
            Self::Unasked => "cycles-effect-unasked",
            Self::BelowMinimum => "cycles-effect-below",
            Self::AboveMaximum => "cycles-effect-above",
            Self::Excluded => "cycles-effect-excluded",
            Self::Employees => "cycles-effect-employees",
            Self::Unconsented => "cycles-effect-unconsented",
            Self::AskedAgain => "cycles-effect-asked-again",
        })
    }
}

/// Whether the sender of a form knows of all that it does. The numbers may have changed since: people go on writing.
pub fn is_known(tolls: &[Toll], sure: Option<&str>) -> bool {
    let known: Vec<&str> = sure.unwrap_or_default().split_whitespace().collect();
    tolls.iter().all(|toll| known.contains(&toll.effect.slug().as_str()))
}

/// The name by which a form says that it knows.
pub fn known(tolls: &[Toll]) -> String {
    tolls.iter().map(|toll| toll.effect.slug()).collect::<Vec<_>>().join(" ")
}

/// A question that is added (none before) or changed.
pub fn of_question(before: Option<&question::Model>, after: &question::Model, live: &[Live]) -> Vec<Toll> {
    let here = |a: &&Live| a.application.path_id == after.path_id;
    let newly = |wrong: fn(&question::Model, &Answers) -> bool| {
        live.iter().filter(here).filter(move |a| {
            let answers = &a.application.answers;
            wrong(after, answers) && !before.is_some_and(|b| wrong(b, answers))
        })
    };
    tolls([toll(Effect::Unanswered, newly(is_missing)), toll(Effect::Unfitting, newly(is_misfit))])
}

/// A question that is asked no more.
pub fn of_removal(question: &question::Model, live: &[Live]) -> Vec<Toll> {
    let answered = live
        .iter()
        .filter(|a| a.application.path_id == question.path_id && !a.application.answers.is_empty_at(&question.key));
    tolls([toll(Effect::Unasked, answered)])
}

/// A path whose rules of evidence change.
pub fn of_path(cycle: &cycle::Model, before: &path::Model, after: &path::Model, live: &[Live]) -> Vec<Toll> {
    let here: Vec<_> = live.iter().filter(|a| a.application.path_id == after.id).collect();
    evidence(here.iter().map(|a| (*a, (cycle, before), (cycle, after))))
}

/// A cycle whose window changes, or who may apply in it: `may` says whether somebody may, as it would be then.
pub fn of_cycle(
    before: &cycle::Model,
    after: &cycle::Model,
    paths: &[path::Model],
    live: &[Live],
    may: Option<&BTreeSet<i64>>,
) -> Vec<Toll> {
    let path = |a: &Live| paths.iter().find(|p| p.id == a.application.path_id);
    let mut told = evidence(live.iter().filter_map(|a| path(a).map(|p| (a, (before, p), (after, p)))));
    let excluded = live.iter().filter(|a| may.is_some_and(|may| !may.contains(&a.application.person_id)));
    let forbids = after.employees == cycle::Employees::Forbid && before.employees != after.employees;
    let employees = live.iter().filter(|a| forbids && a.application.is_employee);
    told.extend(tolls([toll(Effect::Excluded, excluded), toll(Effect::Employees, employees)]));
    told
}

/// A consent that is added or changed; `version` is the one that will be asked for.
pub fn of_consent(key: &str, was_required: bool, is_required: bool, version: i32, live: &[Live]) -> Vec<Toll> {
    let agreed = |a: &Live| a.application.agreed.0.get(key).copied();
    let unconsented = live.iter().filter(|a| is_required && !was_required && agreed(a).is_none());
    let again = live.iter().filter(|a| agreed(a).is_some_and(|to| to < version));
    tolls([toll(Effect::Unconsented, unconsented), toll(Effect::AskedAgain, again)])
}

/// Applications that the bar was right for and is not any more.
fn evidence<'a>(
    each: impl Iterator<Item = (&'a Live, (&'a cycle::Model, &'a path::Model), (&'a cycle::Model, &'a path::Model))> + Clone,
) -> Vec<Toll> {
    let count = |a: &Live, (cycle, path): (&cycle::Model, &path::Model)| {
        let counting = a.works.iter().filter(|w| w.counts(cycle.window(), &path.evidence_kinds));
        i32::try_from(counting.count()).unwrap_or(i32::MAX)
    };
    let below = move |a: &Live, by: (&cycle::Model, &path::Model)| count(a, by) < by.1.evidence_min;
    let above =
        move |a: &Live, by: (&cycle::Model, &path::Model)| by.1.evidence_max.is_some_and(|most| count(a, by) > most);
    let fall = each.clone().filter(|(a, before, after)| below(a, *after) && !below(a, *before)).map(|(a, ..)| a);
    let exceed = each.filter(|(a, before, after)| above(a, *after) && !above(a, *before)).map(|(a, ..)| a);
    tolls([toll(Effect::BelowMinimum, fall), toll(Effect::AboveMaximum, exceed)])
}

fn is_missing(question: &question::Model, answers: &Answers) -> bool {
    question.required && answers.is_empty_at(&question.key)
}

/// Whether there is an answer, and it cannot be submitted as it is.
fn is_misfit(question: &question::Model, answers: &Answers) -> bool {
    let values = answers.all(&question.key);
    let most = usize::try_from(question.max_length).unwrap_or_default();
    let fits = |value: &String| match question.kind {
        Kind::Choice | Kind::Several => question.choices.0.contains(value),
        Kind::Url => text::web_address(value).is_some(),
        Kind::Number => value.parse::<f64>().is_ok(),
        Kind::Short | Kind::Long | Kind::Markdown => most == 0 || value.chars().count() <= most,
    };
    let several = values.len() > 1 && question.kind != Kind::Several;
    !answers.is_empty_at(&question.key) && (several || !values.iter().all(fits))
}

fn toll<'a>(effect: Effect, on: impl Iterator<Item = &'a Live>) -> Toll {
    let (drafts, submitted): (Vec<_>, Vec<_>) = on.partition(|a| a.application.state == State::Draft);
    Toll { effect, drafts: drafts.len(), submitted: submitted.len() }
}

/// Those that have an effect on anything.
fn tolls<const N: usize>(all: [Toll; N]) -> Vec<Toll> {
    all.into_iter().filter(|toll| toll.drafts + toll.submitted > 0).collect()
}
