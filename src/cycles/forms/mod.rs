//! What managers type about cycles, paths, questions and consents, and what is wrong with it.
//!
//! Every form that edits carries `seen`, the fingerprint of what it was drawn from, and `sure`, the effects on
//! applications that its sender was told of and wants all the same (`rules::effects`).

mod consents;
mod cycle;
mod paths;
mod questions;
mod reviewing;

use crate::error::Wrong;
use crate::l10n::Message;
use crate::{Error, text};

pub use consents::ConsentForm;
pub use cycle::{CycleForm, Postponement};
pub use paths::PathForm;
pub use questions::{QuestionForm, has_choices};
pub use reviewing::{CriterionForm, PlanForm, StepForm};

/// A removal, and what its sender was told that it does.
#[derive(FromForm, Default)]
pub struct Removal<'v> {
    pub sure: Option<&'v str>,
}

/// The rows of other cycles that are to be copied, by id.
#[derive(FromForm)]
pub struct Picked {
    pub picked: Vec<i64>,
}

/// One place up or down.
#[derive(FromForm)]
pub struct Step {
    pub direction: Direction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, FromFormField)]
pub enum Direction {
    Up,
    Down,
}

/// Reads fields one by one and gathers what is wrong with any of them.
struct Reading {
    is_new: bool,
    wrong: Vec<Wrong>,
}

impl Reading {
    fn of(is_new: bool) -> Self {
        Self { is_new, wrong: Vec::new() }
    }

    /// A field that was left out counts as empty where the thing is new, and else stays as it is.
    fn field<T>(
        &mut self,
        name: &str,
        typed: Option<&str>,
        into: &mut T,
        read: impl FnOnce(&str) -> Result<T, Message>,
    ) {
        let Some(typed) = typed.or(self.is_new.then_some("")) else { return };
        match read(typed) {
            Ok(value) => *into = value,
            Err(why) => self.wrong.push(Wrong { field: name.into(), why }),
        }
    }

    fn wrong(&mut self, field: &str, why: Message) {
        self.wrong.push(Wrong { field: field.into(), why });
    }

    fn done<T>(self, read: T) -> Result<T, Error> {
        if self.wrong.is_empty() { Ok(read) } else { Err(Error::Wrong(self.wrong)) }
    }
}

fn line(typed: &str, most: usize, ask: &'static str) -> Result<String, Message> {
    let line = text::line(typed);
    let fits = (1..=most).contains(&line.chars().count());
    fits.then_some(line).ok_or_else(|| Message::new(ask).count("most", most))
}

/// Several lines, with the line ends of browsers made plain.
fn block(typed: &str, most: usize) -> Result<String, Message> {
    let block = typed.replace("\r\n", "\n").trim().to_owned();
    let fits = block.chars().count() <= most && !block.contains('\0');
    fits.then_some(block).ok_or_else(|| Message::new("cycles-manage-too-long").count("most", most))
}

fn given(typed: Option<&str>) -> Option<&str> {
    typed.filter(|typed| !typed.trim().is_empty())
}

fn number(typed: &str, ask: &'static str) -> Result<i32, Message> {
    typed.trim().parse().map_err(|_| Message::new(ask))
}

fn perhaps<T>(typed: &str, read: impl FnOnce(&str) -> Result<T, Message>) -> Result<Option<T>, Message> {
    if typed.trim().is_empty() { Ok(None) } else { read(typed).map(Some) }
}

/// Empty means that it is made from the name. One that was given stays: next year's renewal finds its way by it.
fn key(typed: &str, given: Option<&str>) -> Result<String, Message> {
    match (typed.trim(), given) {
        ("", given) => Ok(given.unwrap_or_default().to_owned()),
        (typed, Some(given)) if typed != given => Err(Message::new("cycles-manage-key-stays")),
        (typed, _) if text::is_slug(typed) => Ok(typed.to_owned()),
        _ => Err(Message::new("cycles-manage-key-wrong")),
    }
}
