//! Who may decide what, and how a decision must be worded.

use chrono::{DateTime, SecondsFormat, Utc};
use entity::application::State;
use entity::decision::{self, Reason, Verdict};
use entity::{application, cycle};
use sea_orm::ActiveEnum;

use crate::Error;
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

/// A decision as it was typed, found to be sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    pub verdict: Verdict,
    pub reason: Reason,
    pub words: String,
}

/// Characters that may be said to an applicant.
const WORDS: usize = 2000;

impl Ruling {
    pub fn typed(verdict: &str, reason: &str, words: &str) -> Result<Self, Error> {
        let words = words.replace("\r\n", "\n");
        let words: String = words.trim().chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
        let Ok(verdict) = Verdict::try_from_value(&verdict.to_owned()) else {
            return Err(Error::wrong("verdict", Message::new("decisions-verdict-missing")));
        };
        let reason = match Reason::try_from_value(&reason.to_owned()) {
            Ok(reason) if Reason::of(verdict).contains(&reason) => reason,
            Ok(_) => return Err(Error::wrong("reason", Message::new("decisions-reason-other-verdict"))),
            Err(_) => return Err(Error::wrong("reason", Message::new("decisions-reason-missing"))),
        };
        match words.chars().count() {
            0 if reason == Reason::Other => Err(Error::wrong("words", Message::new("decisions-words-missing"))),
            n if n > WORDS => Err(Error::wrong("words", Message::new("decisions-words-long").count("most", WORDS))),
            _ => Ok(Self { verdict, reason, words }),
        }
    }

    /// Whether `decision` says the same.
    pub fn is(&self, decision: &decision::Model) -> bool {
        (self.verdict, self.reason, &self.words) == (decision.verdict, decision.reason, &decision.words)
    }
}

/// Which decision somebody had before their eyes: the instant it was recorded, or nothing where there was none.
pub fn seen(decision: Option<&decision::Model>) -> String {
    decision.map(|d| exactly(d.decided_at)).unwrap_or_default()
}

pub fn exactly(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The four verdicts in the order they are offered.
pub const VERDICTS: [Verdict; 4] = [Verdict::Accept, Verdict::Decline, Verdict::Waitlist, Verdict::Defer];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_goes_with_its_verdict() {
        assert!(Ruling::typed("accept", "bar_met", "").is_ok());
        assert!(Ruling::typed("accept", "not_enough", "").is_err());
        assert!(Ruling::typed("decline", "bar_met", "").is_err());
        assert!(Ruling::typed("decline", "not_enough", "").is_ok());
        assert!(Ruling::typed("praise", "bar_met", "").is_err());
        assert!(Ruling::typed("accept", "", "").is_err());
    }

    #[test]
    fn another_reason_is_said_in_words_and_not_in_too_many() {
        assert!(Ruling::typed("defer", "other", " \r\n ").is_err());
        assert_eq!(Ruling::typed("defer", "other", " One\r\ntwo\0 ").unwrap().words, "One\ntwo");
        assert!(Ruling::typed("accept", "bar_met", &"é".repeat(2000)).is_ok());
        assert!(Ruling::typed("accept", "bar_met", &"é".repeat(2001)).is_err());
    }
}
