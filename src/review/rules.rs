//! What makes a review, and which of a reviewer's tasks stand where. Pure.

use std::collections::BTreeMap;

use entity::criterion;
use entity::review::{self, Opinion, Scores, State};
use entity::review_plan::Phase;
use sea_orm::ActiveEnum;

pub use crate::assignments::scores::{mean, told};
use crate::error::Wrong;
use crate::l10n::Message;

/// The longest words and the longest note.
pub const MOST_WORDS: usize = 5000;
/// The longest remark and the longest reason.
pub const MOST_SAID: usize = 2000;

/// The tabs of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Todo,
    Done,
    Waiting,
    /// What they stepped back from.
    Left,
}

impl Tab {
    pub const ALL: [Self; 4] = [Self::Todo, Self::Done, Self::Waiting, Self::Left];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Todo => "todo",
            Self::Done => "done",
            Self::Waiting => "waiting",
            Self::Left => "left",
        }
    }

    pub fn find(slug: &str) -> Self {
        Self::ALL.into_iter().find(|t| t.slug() == slug).unwrap_or_default()
    }

    /// Where a review stands: to be done while it can be, done afterwards, with or without it.
    pub fn of(state: State, phase: Phase) -> Self {
        if state == State::Asked && phase.takes_reviews() { Self::Todo } else { Self::Done }
    }
}

/// What a reviewer wrote, as far as it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    pub scores: Scores,
    pub opinion: Option<Opinion>,
    pub words: String,
    pub note: String,
}

/// The name of a criterion's field.
pub fn field(criterion: i64) -> String {
    format!("scores[{criterion}]")
}

/// What was typed, where it can be kept. Points for what the cycle does not ask count for nothing.
pub fn typed(
    criteria: &[criterion::Model],
    scale: i32,
    scores: &BTreeMap<String, String>,
    opinion: &str,
    words: &str,
    note: &str,
) -> Result<Judgement, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut points = BTreeMap::new();
    for criterion in criteria {
        let Some(typed) = scores.get(&criterion.id.to_string()).filter(|t| !t.trim().is_empty()) else { continue };
        match typed.trim().parse().ok().filter(|n| (1..=scale).contains(n)) {
            Some(n) => drop(points.insert(criterion.id, n)),
            None => wrong.push(Wrong {
                field: field(criterion.id),
                why: Message::new("review-wrong-points").with("criterion", &criterion.name).count("scale", scale),
            }),
        }
    }
    for (field, text) in [("words", words), ("note", note)] {
        if text.chars().count() > MOST_WORDS {
            wrong.push(Wrong {
                field: field.into(),
                why: Message::new("review-wrong-long").count("most", MOST_WORDS as i64),
            });
        }
    }
    let opinion = Opinion::try_from_value(&opinion.to_owned()).ok();
    let tidy = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    match wrong.is_empty() {
        true => Ok(Judgement { scores: Scores(points), opinion, words: tidy(words), note: tidy(note) }),
        false => Err(wrong),
    }
}

impl Judgement {
    pub fn of(review: &review::Model) -> Self {
        Self {
            scores: review.scores.clone(),
            opinion: review.opinion,
            words: review.words.clone(),
            note: review.note.clone(),
        }
    }

    /// What it lacks to be given: points for each criterion, an opinion, and words where that is a no.
    pub fn lacks(&self, criteria: &[criterion::Model]) -> Vec<Wrong> {
        let unscored = criteria.iter().filter(|c| !self.scores.0.contains_key(&c.id));
        let points = |c: &criterion::Model| Wrong {
            field: field(c.id),
            why: Message::new("review-lacks-points").with("criterion", &c.name),
        };
        let mut lacks: Vec<Wrong> = unscored.map(points).collect();
        if self.opinion.is_none() {
            lacks.push(Wrong { field: "opinion".into(), why: Message::new("review-lacks-opinion") });
        }
        if self.opinion == Some(Opinion::No) && self.words.is_empty() {
            lacks.push(Wrong { field: "words".into(), why: Message::new("review-lacks-words") });
        }
        lacks
    }
}

/// A review in the audit log.
pub fn logged(review: &review::Model) -> String {
    let state = review.state.to_value();
    let opinion = review.opinion.map(|o| o.to_value()).unwrap_or_default();
    match review.score {
        Some(score) => format!("{state} {} {opinion}", told(score)),
        None => state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(id: i64, weight: i32) -> criterion::Model {
        criterion::Model { id, cycle_id: 1, name: format!("C{id}"), help: String::new(), weight, position: 0 }
    }

    fn read(scores: &[(&str, &str)], opinion: &str, words: &str) -> Result<Judgement, Vec<Wrong>> {
        let scores = scores.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        typed(&[criterion(1, 1), criterion(2, 3)], 5, &scores, opinion, words, "")
    }

    #[test]
    fn points_lie_on_the_scale() {
        let judgement = read(&[("1", "5"), ("2", ""), ("9", "77"), ("x", "y")], "maybe", " a\r\nb ").unwrap();
        assert_eq!((judgement.scores.0, judgement.words.as_str()), ([(1, 5)].into(), "a\nb"));
        for bad in ["0", "6", "-1", "3.5", "five", "99999999999"] {
            let wrong = read(&[("1", bad)], "", "").unwrap_err();
            assert_eq!(wrong[0].field, "scores[1]", "{bad}");
        }
        assert_eq!(read(&[], "", &"x".repeat(MOST_WORDS + 1)).unwrap_err()[0].field, "words");
    }

    #[test]
    fn a_review_is_given_whole_and_a_no_says_why() {
        let criteria = [criterion(1, 1), criterion(2, 3)];
        let lacks = |j: &Judgement| j.lacks(&criteria).into_iter().map(|w| w.field).collect::<Vec<_>>();
        assert_eq!(lacks(&Judgement::default()), ["scores[1]", "scores[2]", "opinion"]);
        assert_eq!(lacks(&read(&[("1", "1"), ("2", "2")], "no", " ").unwrap()), ["words"]);
        assert!(lacks(&read(&[("1", "1"), ("2", "2")], "no", "Why.").unwrap()).is_empty());
        assert!(lacks(&read(&[("1", "1"), ("2", "2")], "yes", "").unwrap()).is_empty());
    }

    #[test]
    fn tasks_stand_where_they_belong() {
        for phase in Phase::ALL {
            assert_eq!(Tab::of(State::Given, phase), Tab::Done);
            let open = if phase.takes_reviews() { Tab::Todo } else { Tab::Done };
            assert_eq!(Tab::of(State::Asked, phase), open);
        }
        assert_eq!((Tab::find("done"), Tab::find("x")), (Tab::Done, Tab::Todo));
    }
}
