//! Who may decide what, and how a decision must be worded.

use chrono::{DateTime, SecondsFormat, Utc};
use entity::application::State;
use entity::decision::{self, Verdict};
use entity::reason::OTHER;
use entity::{application, cycle, review_plan};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::applications::reasons::Reasons;
use crate::l10n::Message;

/// Why a decision on it cannot be recorded; none where it can.
pub fn hindrance(by: i64, application: &application::Model, cycle: &cycle::Model) -> Option<Message> {
    let key = match application.state {
        _ if cycle.announced_at.is_some() => "decisions-hindrance-announced",
        _ if application.person_id == by => "decisions-hindrance-own",
        State::Submitted => return None,
        State::Withdrawn => "decisions-hindrance-withdrawn",
        _ => "decisions-hindrance-not-submitted",
    };
    Some(Message::new(key))
}

/// The same with what stands against this manager alone: the decision of somebody close to the applicant counts only once
/// another says the same, and an armed cycle does not wait for that.
pub fn why_not_decided(
    by: i64,
    application: &application::Model,
    cycle: &cycle::Model,
    is_close: bool,
) -> Option<Message> {
    let armed = || (is_close && cycle.armed_at.is_some()).then(|| Message::new("decisions-second-armed"));
    hindrance(by, application, cycle).or_else(armed)
}

/// A decision as it was typed, found to be sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    pub verdict: Verdict,
    pub reason: String,
    pub words: String,
}

/// Characters that may be said to an applicant, and in a note among managers.
pub const WORDS: usize = 2000;

impl Ruling {
    /// `stands` is the reason of the decision that it replaces: it may stay, also where it is offered no more.
    pub fn typed(reasons: &Reasons, stands: Option<&str>, verdict: &str, said: (&str, &str)) -> Result<Self, Error> {
        let Ok(verdict) = Verdict::try_from_value(&verdict.to_owned()) else {
            return Err(Error::wrong("verdict", Message::new("decisions-verdict-missing")));
        };
        Self::of(reasons, stands, verdict, said)
    }

    /// The reason and the words of a verdict that is known.
    pub fn of(
        reasons: &Reasons,
        stands: Option<&str>,
        verdict: Verdict,
        (reason, words): (&str, &str),
    ) -> Result<Self, Error> {
        let words = clean(words);
        let is_known = reasons.iter().any(|r| r.key == reason);
        let reason = match reasons.fitting(reason, verdict) {
            Some(found) if found.retired_at.is_none() || stands == Some(reason) => found.key.clone(),
            Some(_) => return Err(Error::wrong("reason", Message::new("decisions-reason-retired"))),
            None if is_known => return Err(Error::wrong("reason", Message::new("decisions-reason-other-verdict"))),
            None => return Err(Error::wrong("reason", Message::new("decisions-reason-missing"))),
        };
        match words.chars().count() {
            0 if reason == OTHER => Err(Error::wrong("words", Message::new("decisions-words-missing"))),
            n if n > WORDS => Err(Error::wrong("words", Message::new("decisions-words-long").count("most", WORDS))),
            _ => Ok(Self { verdict, reason, words }),
        }
    }

    /// Whether the applicant would be told what was written for another verdict.
    pub fn has_words_of_another(&self, before: &decision::Model) -> bool {
        before.verdict != self.verdict && !self.words.is_empty() && before.words == self.words
    }

    /// Whether `decision` says the same.
    pub fn is(&self, decision: &decision::Model) -> bool {
        (self.verdict, &self.reason, &self.words) == (decision.verdict, &decision.reason, &decision.words)
    }
}

/// Lines as they are kept.
pub fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    words.trim().chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}

/// Why a decision is recorded before there are enough reviews, as it was typed.
pub fn note(typed: &str) -> Result<String, Error> {
    let note = clean(typed);
    match note.chars().count() {
        n if n > WORDS => Err(Error::wrong("override_note", Message::new("decisions-words-long").count("most", WORDS))),
        _ => Ok(note),
    }
}

/// Whether an application has fewer reviews than its cycle asks for: then it is decided only with a note (R6).
pub fn lacks_reviews(given: usize, plan: Option<&review_plan::Model>) -> bool {
    plan.is_some_and(|plan| i32::try_from(given).is_ok_and(|given| given < plan.needed))
}

/// Why `by` may not second a decision; none where they may. `is_close`: they are close to the applicant themselves.
pub fn why_not_seconded(by: i64, decision: &decision::Model, is_close: bool) -> Option<Message> {
    let key = match () {
        () if !decision.needs_second => "decisions-second-none",
        () if decision.second_by.is_some() => "decisions-second-done",
        () if decision.by_id == by => "decisions-second-own",
        () if is_close => "decisions-second-close",
        () => return None,
    };
    Some(Message::new(key))
}

/// Which decision somebody had before their eyes: the instant it was recorded, or nothing where there was none.
pub fn seen(decision: Option<&decision::Model>) -> String {
    let second = |d: &decision::Model| d.second_at.map(|at| format!("+{}", exactly(at))).unwrap_or_default();
    decision.map(|d| exactly(d.decided_at) + &second(d)).unwrap_or_default()
}

pub fn exactly(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The four verdicts in the order they are offered.
pub const VERDICTS: [Verdict; 4] = [Verdict::Accept, Verdict::Decline, Verdict::Waitlist, Verdict::Defer];

#[cfg(test)]
mod tests {
    use entity::reason::{Model, Texts};

    use super::*;

    fn reasons() -> Reasons {
        let reason = |(id, key, for_yes, for_no): (i64, &str, bool, bool)| Model {
            id,
            key: key.into(),
            for_yes,
            for_no,
            texts: Texts::default(),
            position: 0,
            retired_at: (key == "conduct").then(|| "2027-01-01T00:00:00Z".parse().unwrap()),
        };
        let all = [
            (1, "bar_met", true, false),
            (2, "not_enough", false, true),
            (3, "conduct", false, true),
            (4, "other", true, true),
        ];
        Reasons::from_iter(all.map(reason))
    }

    fn typed(verdict: &str, reason: &str, words: &str) -> Result<Ruling, Error> {
        Ruling::typed(&reasons(), None, verdict, (reason, words))
    }

    #[test]
    fn a_reason_goes_with_its_verdict() {
        assert!(typed("accept", "bar_met", "").is_ok());
        assert!(typed("accept", "not_enough", "").is_err());
        assert!(typed("decline", "bar_met", "").is_err());
        assert!(typed("decline", "not_enough", "").is_ok());
        assert!(typed("praise", "bar_met", "").is_err());
        assert!(typed("accept", "", "").is_err());
    }

    #[test]
    fn a_retired_reason_may_only_stay_where_it_stands() {
        assert!(Ruling::typed(&reasons(), None, "decline", ("conduct", "")).is_err());
        assert!(Ruling::typed(&reasons(), Some("conduct"), "decline", ("conduct", "")).is_ok());
    }

    #[test]
    fn another_reason_is_said_in_words_and_not_in_too_many() {
        assert!(typed("defer", "other", " \r\n ").is_err());
        assert_eq!(typed("defer", "other", " One\r\ntwo\0 ").unwrap().words, "One\ntwo");
        assert!(typed("accept", "bar_met", &"é".repeat(2000)).is_ok());
        assert!(typed("accept", "bar_met", &"é".repeat(2001)).is_err());
    }

    #[test]
    fn where_reviews_are_asked_for_so_many_have_to_be_there() {
        let plan = review_plan::Model { needed: 2, ..review_plan::Model::usual(1) };
        assert!(lacks_reviews(0, Some(&plan)) && lacks_reviews(1, Some(&plan)));
        assert!(!lacks_reviews(2, Some(&plan)) && !lacks_reviews(3, Some(&plan)) && !lacks_reviews(0, None));
        assert!(!lacks_reviews(0, Some(&review_plan::Model { needed: 0, ..plan })));
    }

    #[test]
    fn a_second_approver_is_somebody_else_and_not_close() {
        let decision = |needs_second, second_by| decision::Model {
            id: 1,
            application_id: 1,
            verdict: Verdict::Accept,
            reason: "bar_met".into(),
            words: String::new(),
            by_id: 7,
            decided_at: "2027-01-01T00:00:00Z".parse().unwrap(),
            override_note: String::new(),
            needs_second,
            second_by,
            second_at: None,
            batch_id: None,
        };
        assert_eq!(why_not_seconded(8, &decision(true, None), false), None);
        assert!(why_not_seconded(8, &decision(true, None), true).is_some());
        assert!(why_not_seconded(7, &decision(true, None), false).is_some());
        assert!(why_not_seconded(8, &decision(true, Some(9)), false).is_some());
        assert!(why_not_seconded(8, &decision(false, None), false).is_some());
    }
}
