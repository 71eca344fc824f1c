//! What an application needs, and when it may change. Pure: it looks at rows and at no database.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{DateTime, Months, Utc};
use entity::application::{self, State};
use entity::question::{self, Kind};
use entity::{Agreed, Answers, Ids, cycle};

pub use crate::cycles::rules::{closes, takes, takes_until};
use crate::error::Wrong;
use crate::l10n::Message;
use crate::text;

/// Characters that are kept of one answer, whatever is sent: more than a question may ask for, so that a draft loses
/// nothing that somebody typed.
const MOST: usize = 250_000;

/// What was typed, by question key.
pub type Typed = BTreeMap<String, Vec<String>>;

/// What a page sent of an application.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub answers: Typed,
    /// The activities that the page offered, and those of them that were ticked.
    pub shown: Vec<i64>,
    pub counted: Vec<i64>,
    /// The version of the text that each ticked box stood beside, by the key of the consent.
    pub agreed: Typed,
    pub is_employee: bool,
}

/// What its owner writes in an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub answers: Answers,
    pub left_out: Ids,
    pub agreed: Agreed,
    pub is_employee: bool,
}

impl Content {
    pub fn of(application: &application::Model) -> Self {
        let application::Model { answers, left_out, agreed, is_employee, .. } = application.clone();
        Self { answers, left_out, agreed, is_employee }
    }
}

/// Until when what was never submitted is kept: a year after the close.
pub fn kept_until(cycle: &cycle::Model) -> DateTime<Utc> {
    cycle.closes_at.checked_add_months(Months::new(12)).unwrap_or(cycle.closes_at)
}

/// Whether it is forgotten then: what was once submitted is kept with its snapshots.
pub fn is_kept_a_year(application: &application::Model, was_submitted: bool) -> bool {
    match application.state {
        State::Incomplete => true,
        State::Withdrawn => !was_submitted,
        _ => false,
    }
}

/// Whether what it says may be copied into another cycle.
pub fn may_copy(application: &application::Model) -> bool {
    matches!(application.state, State::Incomplete | State::Withdrawn | State::Declined)
}

/// Any time before the announcement (R3). A place on the waiting list is given up after it, in `results`.
pub fn may_withdraw(application: &application::Model, cycle: &cycle::Model) -> bool {
    let is_begun = matches!(application.state, State::Draft | State::Submitted);
    is_begun && application.state.may_become(State::Withdrawn) && cycle.announced_at.is_none()
}

/// The stored answers with what was typed in the `shown` questions, and nothing else of what was sent. A box that
/// is not ticked is not sent: so a question that was shown and has no value has none.
pub fn merged(stored: &Answers, typed: &Typed, shown: &[question::Model]) -> Answers {
    let mut merged = stored.clone();
    for question in shown {
        let values = typed.get(&question.key).map_or(Vec::new(), |values| tidy(question, values));
        if values.is_empty() {
            merged.0.remove(&question.key);
        } else {
            merged.0.insert(question.key.clone(), values);
        }
    }
    merged
}

/// The activities that are taken out: of those that were shown the ones without a tick, of the others the same as before.
pub fn left_out(stored: &Ids, shown: &[i64], counted: &[i64]) -> BTreeSet<i64> {
    let before = stored.0.iter().filter(|id| !shown.contains(id));
    before.chain(shown.iter().filter(|id| !counted.contains(id))).copied().collect()
}

/// Only what the path asks: what a snapshot holds.
pub fn asked(answers: &Answers, questions: &[question::Model]) -> Answers {
    let kept = questions.iter().filter(|q| !answers.is_empty_at(&q.key));
    Answers(kept.map(|q| (q.key.clone(), answers.all(&q.key).to_vec())).collect())
}

/// What of an earlier application still fits: keys that are still asked, wherever they stand now, and values of the kind
/// that is asked for, choices that are still there (R5).
pub fn prefilled(earlier: &Answers, questions: &[question::Model]) -> Answers {
    let mut fitting = Answers::default();
    for question in questions {
        let values = tidy(question, earlier.all(&question.key));
        if !values.is_empty() && values.iter().all(|v| fits(question, v)) {
            fitting.0.insert(question.key.clone(), values);
        }
    }
    fitting
}

/// The required questions without an answer.
pub fn missing<'q>(questions: &'q [question::Model], answers: &Answers) -> Vec<&'q question::Model> {
    questions.iter().filter(|q| q.required && answers.is_empty_at(&q.key)).collect()
}

/// Everything that keeps the answers from being submitted, each beside its field, in the order of the questions.
pub fn wrongs(questions: &[question::Model], answers: &Answers) -> Vec<Wrong> {
    let found = questions.iter().filter_map(|q| wrong(q, answers).map(|why| Wrong { field: field(&q.key), why }));
    found.collect()
}

/// The name of a question's field in the form.
pub fn field(key: &str) -> String {
    format!("answers[{key}]")
}

/// The keys at which two sets of answers differ, in the order of the questions; keys that no question has come last.
pub fn differing(questions: &[question::Model], one: &Answers, other: &Answers) -> Vec<String> {
    let mut keys: BTreeSet<&String> = one.0.keys().chain(other.0.keys()).collect();
    keys.retain(|key| one.all(key) != other.all(key));
    let ordered: Vec<String> = questions.iter().filter(|q| keys.remove(&q.key)).map(|q| q.key.clone()).collect();
    ordered.into_iter().chain(keys.iter().map(ToString::to_string)).collect()
}

fn wrong(question: &question::Model, answers: &Answers) -> Option<Message> {
    let values = answers.all(&question.key);
    let told = |why: Message| why.with("question", &question.label);
    if answers.is_empty_at(&question.key) {
        return question.required.then(|| told(Message::new("applications-wrong-missing")));
    }
    let most = usize::try_from(question.max_length).unwrap_or_default();
    let longest = values.iter().map(|v| v.chars().count()).max().unwrap_or_default();
    let is_listed = matches!(question.kind, Kind::Choice | Kind::Several);
    if most > 0 && longest > most && !is_listed {
        return Some(told(Message::new("applications-wrong-long").count("most", most).count("long", longest)));
    }
    let why = match question.kind {
        Kind::Url => Message::new("applications-wrong-url"),
        Kind::Number => Message::new("applications-wrong-number"),
        _ => Message::new("applications-wrong-choice"),
    };
    (!values.iter().all(|v| fits(question, v))).then(|| told(why))
}

/// Whether a value is of the kind that a question asks for.
fn fits(question: &question::Model, value: &str) -> bool {
    match question.kind {
        Kind::Short | Kind::Long | Kind::Markdown => true,
        Kind::Choice | Kind::Several => question.choices.0.iter().any(|c| c == value),
        Kind::Url => text::web_address(value).is_some(),
        Kind::Number => is_number(value),
    }
}

/// Digits with a sign and a point where they are wanted: no "inf", no "1e9".
fn is_number(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) && value.parse::<f64>().is_ok()
}

/// As it is kept: line ends as `\n`, no control characters (PostgreSQL stores no NUL), no blank value, one value
/// unless several are asked for; of a list only what is in it, once each.
fn tidy(question: &question::Model, values: &[String]) -> Vec<String> {
    let kept = values.iter().map(|value| match question.kind {
        Kind::Long | Kind::Markdown => {
            let lines = value.replace("\r\n", "\n").replace('\r', "\n");
            lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(MOST).collect()
        }
        _ => text::line(value).chars().take(MOST).collect::<String>(),
    });
    let mut kept = kept.filter(|value| !value.trim().is_empty());
    if !matches!(question.kind, Kind::Choice | Kind::Several) {
        return kept.next().into_iter().collect();
    }
    let mut left: HashSet<&String> = question.choices.0.iter().collect();
    let listed = kept.filter(|value| left.remove(value));
    listed.take(if question.kind == Kind::Several { usize::MAX } else { 1 }).collect()
}

#[cfg(test)]
mod tests {
    use entity::Words;

    use super::*;

    fn question(key: &str, kind: Kind, required: bool) -> question::Model {
        question::Model {
            id: 0,
            path_id: 0,
            key: key.into(),
            label: key.to_uppercase(),
            help: String::new(),
            kind,
            required,
            max_length: 10,
            choices: ["Talks", "Posts"].into_iter().collect::<Words>(),
            position: 0,
        }
    }

    fn answers(of: &[(&str, &[&str])]) -> Answers {
        Answers(of.iter().map(|(k, v)| ((*k).to_owned(), v.iter().map(ToString::to_string).collect())).collect())
    }

    #[test]
    fn what_is_required_and_empty_is_missing() {
        let questions = [question("why", Kind::Long, true), question("blog", Kind::Url, false)];
        let keys = |a: &Answers| missing(&questions, a).iter().map(|q| q.key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(&Answers::default()), ["why"]);
        assert_eq!(keys(&answers(&[("why", &["  \n"])])), ["why"]);
        assert!(keys(&answers(&[("why", &["so"])])).is_empty());
    }

    #[test]
    fn each_question_has_its_own_complaint() {
        let one = |kind, value: &str| wrongs(&[question("q", kind, true)], &answers(&[("q", &[value])]));
        for (kind, good, bad) in [
            (Kind::Short, "ten letter", "eleven lett"),
            (Kind::Long, "日本語日本語日本語日", "日本語日本語日本語日本"),
            (Kind::Markdown, "*short*", "*much too long*"),
            (Kind::Choice, "Talks", "Songs"),
            (Kind::Several, "Posts", "Songs"),
            (Kind::Url, "a.example", "nowhere"),
            (Kind::Url, "http://b.c", "ftp://a.b"),
            (Kind::Number, "-12.5", "twelve"),
            (Kind::Number, "0", "inf"),
            (Kind::Number, "7", "1e5"),
        ] {
            assert_eq!(one(kind, good), [], "{kind:?} {good}");
            let wrong = one(kind, bad);
            assert_eq!(wrong.len(), 1, "{kind:?} {bad}");
            assert!(wrong[0].field == "answers[q]" && wrong[0].why.to_string().contains("“Q”"), "{wrong:?}");
        }
        assert_eq!(wrongs(&[question("q", Kind::Number, false)], &Answers::default()), []);
    }

    #[test]
    fn only_what_was_asked_is_taken_and_the_rest_stays() {
        let shown = [question("why", Kind::Long, true), question("kinds", Kind::Several, false)];
        let stored = answers(&[("why", &["old"]), ("kinds", &["Talks"]), ("company", &["Acme"])]);
        let typed: Typed = [("why", vec!["one\r\ntwo\0"]), ("company", vec!["Evil"]), ("state", vec!["accepted"])]
            .map(|(k, v)| (k.to_owned(), v.into_iter().map(str::to_owned).collect()))
            .into();
        let merged = merged(&stored, &typed, &shown);
        assert_eq!(merged, answers(&[("why", &["one\ntwo"]), ("company", &["Acme"])]));
        assert_eq!(asked(&merged, &shown), answers(&[("why", &["one\ntwo"])]));
    }

    #[test]
    fn however_much_is_sent_little_is_kept() {
        let shown = [question("why", Kind::Long, true), question("kinds", Kind::Several, false)];
        let many = (0..100_000).map(|n| format!("no {n}")).chain(["Posts", "Talks", "Posts"].map(str::to_owned));
        let typed: Typed = [("why".into(), vec!["é".repeat(MOST + 1)]), ("kinds".into(), many.collect())].into();
        let merged = merged(&Answers::default(), &typed, &shown);
        assert_eq!(merged.all("why")[0].chars().count(), MOST);
        assert_eq!(merged.all("kinds"), ["Posts", "Talks"]);
    }

    #[test]
    fn a_renewal_takes_what_still_fits() {
        let now = [question("why", Kind::Long, true), question("kinds", Kind::Several, false)];
        let earlier = answers(&[("why", &["same"]), ("kinds", &["Songs", "Posts"]), ("gone", &["x"])]);
        assert_eq!(prefilled(&earlier, &now), answers(&[("why", &["same"]), ("kinds", &["Posts"])]));
    }

    #[test]
    fn what_differs_is_told_in_the_order_of_the_questions() {
        let questions = [question("why", Kind::Long, true), question("blog", Kind::Url, false)];
        let one = answers(&[("blog", &["a"]), ("why", &["x"]), ("old", &["y"])]);
        let other = answers(&[("blog", &["b"])]);
        assert_eq!(differing(&questions, &one, &other), ["why", "blog", "old"]);
        assert!(differing(&questions, &one, &one).is_empty());
    }
}
