//! What an announcement would do, and what stands against it. Pure: the panel shows it, the announcement does it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use entity::decision::Verdict;
use entity::person::Standing;
use entity::{award, cycle, reason, track};
use sea_orm::FromQueryResult;

use crate::applications::counted::Counted;
use crate::applications::reasons::Reasons;
use crate::l10n::{Locale, Message};
use crate::secret;

/// A submitted application with what was decided on it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Candidate {
    pub id: i64,
    pub person_id: i64,
    pub submitted_at: Option<DateTime<Utc>>,
    pub name: String,
    pub number: Option<i64>,
    pub standing: Standing,
    /// Whether they have a page in the directory.
    pub listed: bool,
    /// What they read, where they chose.
    pub locale: Option<String>,
    pub verdict: Option<Verdict>,
    pub reason: Option<String>,
    pub words: Option<String>,
    /// A colleague of theirs decided: it counts once another manager says the same.
    pub needs_second: Option<bool>,
    pub second_by: Option<i64>,
}

/// All that an announcement follows from.
#[derive(Clone, Debug)]
pub struct Facts {
    pub cycle: cycle::Model,
    pub track: track::Model,
    /// When the last extension or late code ends.
    pub extended_until: Option<DateTime<Utc>>,
    /// First submitted, first.
    pub candidates: Vec<Candidate>,
    /// Applications with fewer reviews than the cycle asks for, and no word why they were decided all the same.
    pub short: HashSet<i64>,
    /// Drafts nobody submitted: application and person.
    pub drafts: Vec<(i64, i64)>,
    /// Awards of the same track and year that were given already, by person.
    pub same_year: HashMap<i64, award::Model>,
    /// Who holds a main award on the first day of the term.
    pub with_main: HashSet<i64>,
    /// Who is going to: accepted in a main cycle that is not announced yet. True where it is armed for no later.
    pub promised_main: HashMap<i64, bool>,
    pub addresses: HashMap<i64, String>,
    /// The last member number that was given.
    pub last_number: i64,
    /// When the track's next cycle opens.
    pub next_opens: Option<DateTime<Utc>>,
    pub reasons: Reasons,
    /// What counted, by application: for the letters, and read for them alone.
    pub counted: HashMap<i64, Counted>,
}

/// What becomes of one application.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub candidate: Candidate,
    pub verdict: Verdict,
    pub reason: String,
    pub words: String,
    pub gift: Gift,
    /// The person's number afterwards, and whether it is new.
    pub number: Option<i64>,
    pub newly_numbered: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gift {
    None,
    New,
    /// There is one of this track and year: it is kept, with the later end.
    Kept(award::Model),
}

impl Outcome {
    /// Accepted, but without the main title that it needs.
    pub fn lost_main(&self) -> bool {
        self.candidate.verdict == Some(Verdict::Accept) && self.verdict != Verdict::Accept
    }
}

impl Facts {
    fn lacks_main(&self, person: i64) -> bool {
        self.track.requires_main && !self.with_main.contains(&person)
    }

    pub fn undecided(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().filter(|c| c.verdict.is_none())
    }

    fn accepted_without_main(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().filter(|c| c.verdict == Some(Verdict::Accept) && self.lacks_main(c.person_id))
    }

    /// What the announcement makes of every decided application. Numbers go by the order of submission.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let mut last = self.last_number;
        let decided = self.candidates.iter().filter_map(|c| Some((c, c.verdict?, c.reason.clone()?)));
        decided
            .map(|(c, verdict, reason)| {
                let lost = verdict == Verdict::Accept
                    && self.lacks_main(c.person_id)
                    && !self.promised_main.contains_key(&c.person_id);
                let missing = || (Verdict::Decline, reason::MISSING_MAIN.to_owned());
                let (verdict, reason) = if lost { missing() } else { (verdict, reason) };
                let words = if lost { String::new() } else { c.words.clone().unwrap_or_default() };
                let gift = match (verdict, self.same_year.get(&c.person_id)) {
                    (Verdict::Accept, Some(award)) => Gift::Kept(award.clone()),
                    (Verdict::Accept, None) => Gift::New,
                    _ => Gift::None,
                };
                let newly_numbered = gift != Gift::None && c.number.is_none();
                last += i64::from(newly_numbered);
                let number = if newly_numbered { Some(last) } else { c.number };
                Outcome { candidate: c.clone(), verdict, reason, words, gift, number, newly_numbered }
            })
            .collect()
    }

    /// What has to be put right before the cycle can be armed or announced. What is pending for `viewer` is not told.
    pub fn problems(&self, viewer: Option<i64>, now: DateTime<Utc>) -> Vec<Message> {
        let mut problems = self.problems_at_the_instant(viewer, now);
        let lost = self.accepted_without_main().filter(|c| !self.promised_main.contains_key(&c.person_id));
        let lost = told("announcements-problem-main", lost, viewer);
        problems.extend(lost.map(|message| message.with("track", &self.track.name)));
        let short = self.candidates.iter().filter(|c| c.verdict.is_some() && self.short.contains(&c.id));
        problems.extend(told("announcements-problem-short", short, viewer));
        once(problems)
    }

    /// The same without the application of a manager who looks: neither a result nor a number nor a count may tell them
    /// what is pending on it. Whether there was one.
    pub fn without(mut self, viewer: i64) -> (Self, bool) {
        let before = self.candidates.len();
        self.candidates.retain(|c| c.person_id != viewer);
        self.drafts.retain(|(_, person)| *person != viewer);
        let is_left_out = self.candidates.len() < before;
        (self, is_left_out)
    }

    /// What would be announced, in a few letters: they differ where anything was decided otherwise since.
    pub fn digest(&self) -> String {
        let told =
            |o: &Outcome| format!("{} {:?} {:?} {} {:?}\n", o.candidate.id, o.verdict, o.reason, o.words, o.number);
        let all: String = self.outcomes().iter().map(told).collect();
        secret::hash(&all)[..16].to_owned()
    }

    /// What keeps an armed cycle from being announced. Somebody who lost the main title meanwhile does not.
    pub fn problems_at_the_instant(&self, viewer: Option<i64>, now: DateTime<Utc>) -> Vec<Message> {
        let mut problems = Vec::new();
        if now < self.cycle.takes_until() {
            let until = Locale::english().zoned(self.cycle.takes_until(), Tz::UTC);
            problems.push(Message::new("announcements-problem-taken").with("until", until));
        }
        if let Some(until) = self.extended_until.filter(|until| now < *until) {
            let until = Locale::english().zoned(until, Tz::UTC);
            problems.push(Message::new("announcements-problem-extended").with("until", until));
        }
        problems.extend(told("announcements-problem-undecided", self.undecided(), viewer));
        let unseconded = self.candidates.iter().filter(|c| c.needs_second == Some(true) && c.second_by.is_none());
        problems.extend(told("announcements-problem-second", unseconded, viewer));
        if self.cycle.term_start > self.cycle.term_end {
            problems.push(Message::new("announcements-problem-term"));
        }
        let early = |c: &&Candidate| self.promised_main.get(&c.person_id) == Some(&false);
        problems.extend(told("announcements-problem-early", self.accepted_without_main().filter(early), viewer));
        once(problems)
    }

    /// Whether somebody is accepted in the hope of a main title that is not announced yet.
    pub fn waits_for_main(&self) -> bool {
        self.accepted_without_main().any(|c| self.promised_main.contains_key(&c.person_id))
    }

    /// What a manager should know, and may leave as it is; nothing of their own application.
    pub fn warnings(&self, viewer: i64, now: DateTime<Utc>) -> Vec<Message> {
        let mut warnings = Vec::new();
        if self.cycle.announces_at <= now && self.cycle.armed_at.is_none() {
            warnings.push(Message::new("announcements-warning-past"));
        }
        if self.cycle.term_end < now.date_naive() {
            warnings.push(Message::new("announcements-warning-over"));
        }
        let announced = self.cycle.announces_at.max(now).date_naive();
        if self.cycle.term_start > announced {
            let days = (self.cycle.term_start - announced).num_days();
            let day = Locale::english().day(self.cycle.term_start);
            warnings.push(Message::new("announcements-warning-later").count("count", days).with("day", day));
        }
        if self.candidates.is_empty() {
            warnings.push(Message::new("announcements-warning-nobody"));
        }
        let decided = || self.candidates.iter().filter(|c| c.verdict.is_some() && c.person_id != viewer);
        let silent = |c: &&Candidate| c.standing != Standing::Deceased && !self.addresses.contains_key(&c.person_id);
        warnings.extend(told("announcements-warning-silent", decided().filter(silent), None));
        let gone = decided().filter(|c| c.standing == Standing::Deceased);
        warnings.extend(told("announcements-warning-memoriam", gone, None));
        let held = |c: &&Candidate| c.verdict == Some(Verdict::Accept) && self.same_year.contains_key(&c.person_id);
        let held = told("announcements-warning-held", decided().filter(held), None);
        warnings.extend(held.map(|message| message.with("track", &self.track.name).with("year", self.cycle.year)));
        warnings
    }
}

/// On which day the term may begin instead where a manager announces now, and whether that is what was meant: it was set
/// to begin with the announcement. None where it has begun by then.
pub fn earlier_start(cycle: &cycle::Model, now: DateTime<Utc>) -> Option<(NaiveDate, bool)> {
    let today = now.date_naive();
    (cycle.term_start > today).then(|| (today, cycle.term_start == cycle.announces_at.date_naive()))
}

/// What is wrong with the viewer's own is told once, however much it is.
fn once(mut problems: Vec<Message>) -> Vec<Message> {
    let mut is_told = false;
    problems.retain(|message| message.key() != Some(OWN) || !std::mem::replace(&mut is_told, true));
    problems
}

/// Of the viewer alone not even what it is about: every kind would tell whether something is decided.
const OWN: &str = "announcements-problem-own";

/// What is to be said of some people, with how many they are and the first of their names; nothing where there is
/// nobody. The viewer is neither counted nor named.
fn told<'c>(key: &'static str, people: impl Iterator<Item = &'c Candidate>, viewer: Option<i64>) -> Option<Message> {
    let (own, others): (Vec<_>, Vec<_>) = people.partition(|c| Some(c.person_id) == viewer);
    if own.is_empty() && others.is_empty() {
        return None;
    }
    if others.is_empty() {
        return Some(Message::new(OWN));
    }
    let shown = others.iter().take(NAMED).map(|c| c.name.as_str()).collect::<Vec<_>>().join(", ");
    let names = match others.len().saturating_sub(NAMED) {
        0 => Message::verbatim(shown),
        more => Message::new("announcements-names-more").with("names", shown).count("count", more),
    };
    Some(Message::new(key).count("count", others.len()).with("names", names))
}

/// So many are told by name.
const NAMED: usize = 8;

#[cfg(test)]
mod tests;
