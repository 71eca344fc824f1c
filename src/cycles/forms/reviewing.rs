use std::ops::RangeInclusive;

use entity::{criterion, cycle, review_plan};

use super::{Reading, block, line, number, perhaps};
use crate::Error;
use crate::cycles::rules;
use crate::cycles::rules::reviewing;
use crate::l10n::Message;

/// How a cycle is reviewed. What is left out stays as it is.
#[derive(FromForm, Default)]
pub struct PlanForm<'v> {
    pub needed: Option<&'v str>,
    pub scale: Option<&'v str>,
    pub most: Option<&'v str>,
    pub seed: Option<&'v str>,
    /// Local times in the cycle's zone; each may be empty.
    pub shared_from: Option<&'v str>,
    pub discussed_from: Option<&'v str>,
    pub judged_until: Option<&'v str>,
    /// Whether the boxes below were shown: one that is not ticked is not sent.
    pub boxes: bool,
    pub is_blind: bool,
    pub shows_history: bool,
    pub match_language: bool,
    pub match_region: bool,
    pub is_automatic: bool,
    pub seen: Option<&'v str>,
}

/// One step of the way from the close to the decisions, at once.
#[derive(FromForm)]
pub struct StepForm<'v> {
    pub step: &'v str,
}

#[derive(FromForm, Default)]
pub struct CriterionForm<'v> {
    pub name: Option<&'v str>,
    pub help: Option<&'v str>,
    pub weight: Option<&'v str>,
    pub seen: Option<&'v str>,
}

impl PlanForm<'_> {
    /// What the plan becomes.
    pub fn over(&self, before: &review_plan::Model, cycle: &cycle::Model) -> Result<review_plan::Model, Error> {
        let mut after = before.clone();
        let mut read = Reading::of(false);
        let zone = rules::zone_of(cycle);
        read.field("needed", self.needed, &mut after.needed, |typed| number(typed, "cycles-reviewing-needed-wrong"));
        read.field("scale", self.scale, &mut after.scale, |typed| number(typed, "cycles-reviewing-scale-wrong"));
        read.field("most", self.most, &mut after.most, |typed| {
            perhaps(typed, |typed| number(typed, "cycles-reviewing-most-wrong"))
        });
        read.field("seed", self.seed, &mut after.seed, |typed| {
            typed.trim().parse().map_err(|_| Message::new("cycles-reviewing-seed-wrong"))
        });
        let instants = [
            ("shared_from", self.shared_from, &mut after.shared_from, before.shared_from),
            ("discussed_from", self.discussed_from, &mut after.discussed_from, before.discussed_from),
            ("judged_until", self.judged_until, &mut after.judged_until, before.judged_until),
        ];
        for (name, typed, into, stood) in instants {
            read.field(name, typed, into, |typed| perhaps(typed, |typed| rules::instant(typed, zone, stood)));
        }
        if self.boxes {
            after.is_blind = self.is_blind;
            after.shows_history = self.shows_history;
            after.match_language = self.match_language;
            after.match_region = self.match_region;
            after.is_automatic = self.is_automatic;
        }
        read.done(after)
    }
}

impl CriterionForm<'_> {
    /// What the criterion becomes; none was there before where it is new.
    pub fn over(&self, before: Option<&criterion::Model>) -> Result<criterion::Model, Error> {
        let blank = || criterion::Model {
            id: 0,
            cycle_id: 0,
            name: String::new(),
            help: String::new(),
            weight: 1,
            position: 0,
        };
        let mut after = before.cloned().unwrap_or_else(blank);
        let mut read = Reading::of(before.is_none());
        read.field("name", self.name, &mut after.name, |typed| line(typed, 80, "cycles-manage-name-missing"));
        read.field("help", self.help, &mut after.help, help);
        read.field("weight", self.weight, &mut after.weight, |typed| within(typed, reviewing::WEIGHT));
        read.done(after)
    }
}

/// Two reviewers who do not read the same into a number do not judge the same.
fn help(typed: &str) -> Result<String, Message> {
    let help = block(typed, 1000)?;
    if help.is_empty() { Err(Message::new("cycles-criterion-help-missing")) } else { Ok(help) }
}

fn within(typed: &str, range: RangeInclusive<i32>) -> Result<i32, Message> {
    let weight = typed.trim().parse().ok().filter(|weight| range.contains(weight));
    weight.ok_or_else(|| Message::new("cycles-criterion-weight-wrong"))
}
