use entity::question::Kind;
use entity::{Words, question};
use sea_orm::ActiveEnum;

use super::{Reading, block, key, line};
use crate::l10n::Message;
use crate::{Error, text};

#[derive(FromForm)]
pub struct QuestionForm<'v> {
    pub label: Option<&'v str>,
    /// Given once; made from the label where it is left empty.
    pub key: Option<&'v str>,
    pub help: Option<&'v str>,
    pub kind: Option<&'v str>,
    pub required: bool,
    pub max_length: Option<&'v str>,
    /// One a line.
    pub choices: Option<&'v str>,
    /// Where it goes: right after this question of the path; the last place where none is named.
    pub after: Option<i64>,
    /// The path it stands on, where it is edited: still there when the question is not.
    pub path: Option<i64>,
    pub seen: Option<&'v str>,
    pub sure: Option<&'v str>,
}

impl QuestionForm<'_> {
    /// What the question becomes. Its key is asked for only where it is new, and may stay empty even then.
    pub fn over(&self, before: Option<&question::Model>) -> Result<question::Model, Error> {
        let mut after = before.cloned().unwrap_or_else(no_question);
        let mut read = Reading::of(before.is_none());
        read.field("label", self.label, &mut after.label, |typed| line(typed, 200, "cycles-manage-question-missing"));
        read.field("help", self.help, &mut after.help, |typed| block(typed, 1000));
        read.field("kind", self.kind, &mut after.kind, |typed| {
            Kind::try_from_value(&typed.to_owned()).map_err(|_| Message::new("cycles-manage-kind-missing"))
        });
        let kind = after.kind;
        read.field("max_length", self.max_length.or(Some("")), &mut after.max_length, |typed| length(typed, kind));
        read.field("choices", self.choices.or(Some("")), &mut after.choices, |typed| choices(typed, kind));
        read.field("key", self.key, &mut after.key, |typed| key(typed, before.map(|b| b.key.as_str())));
        after.required = self.required;
        read.done(after)
    }
}

fn length(typed: &str, kind: Kind) -> Result<i32, Message> {
    let usual = match kind {
        Kind::Short | Kind::Number | Kind::Choice | Kind::Several => 300,
        Kind::Url => 2000,
        Kind::Long | Kind::Markdown => 3000,
    };
    // What is chosen is as long as the choices are.
    if typed.trim().is_empty() || has_choices(kind) {
        return Ok(usual);
    }
    let length = typed.trim().parse().ok().filter(|n| (1..=20_000).contains(n));
    length.ok_or_else(|| Message::new("cycles-manage-length-wrong"))
}

fn choices(typed: &str, kind: Kind) -> Result<Words, Message> {
    if !has_choices(kind) {
        return Ok(Words::default());
    }
    let mut choices: Vec<String> = Vec::new();
    for choice in typed.lines().map(text::line).filter(|c| !c.is_empty()) {
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    match choices.len() {
        0 | 1 => Err(Message::new("cycles-manage-choices-few")),
        101.. => Err(Message::new("cycles-manage-choices-many")),
        _ if choices.iter().any(|c| c.chars().count() > 200) => Err(Message::new("cycles-manage-choice-long")),
        _ => Ok(Words(choices)),
    }
}

pub fn has_choices(kind: Kind) -> bool {
    matches!(kind, Kind::Choice | Kind::Several)
}

fn no_question() -> question::Model {
    question::Model {
        id: 0,
        path_id: 0,
        key: String::new(),
        label: String::new(),
        help: String::new(),
        kind: Kind::Short,
        required: false,
        max_length: 0,
        choices: Words::default(),
        position: 0,
    }
}
