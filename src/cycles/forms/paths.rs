use entity::{Words, path};

use super::{Reading, block, key, line, perhaps};
use crate::Error;
use crate::l10n::Message;

#[derive(FromForm)]
pub struct PathForm<'v> {
    pub name: Option<&'v str>,
    pub description: Option<&'v str>,
    /// Given once; made from the name where it is left empty.
    pub key: Option<&'v str>,
    /// Activities that an application needs; empty: none.
    pub evidence_min: Option<&'v str>,
    /// Activities that it may have at most; empty: as many as there are.
    pub evidence_max: Option<&'v str>,
    /// The keys of the kinds that count.
    pub evidence_kinds: Vec<&'v str>,
    /// Whether the kinds were shown: a box that is not ticked is not sent.
    pub boxes: bool,
    pub seen: Option<&'v str>,
    pub sure: Option<&'v str>,
}

impl PathForm<'_> {
    /// What the path becomes. Its key is asked for only where it is new, and may stay empty even then.
    ///
    /// `kinds` are the keys of the kinds that there are. All of them ticked means all, also those that come later.
    pub fn over(&self, before: Option<&path::Model>, kinds: &[String]) -> Result<path::Model, Error> {
        let blank = || path::Model {
            id: 0,
            cycle_id: 0,
            key: String::new(),
            name: String::new(),
            description: String::new(),
            position: 0,
            evidence_min: 0,
            evidence_max: None,
            evidence_kinds: Words::default(),
        };
        let mut after = before.cloned().unwrap_or_else(blank);
        let mut read = Reading::of(before.is_none());
        read.field("name", self.name, &mut after.name, |typed| line(typed, 80, "cycles-manage-name-missing"));
        read.field("description", self.description, &mut after.description, |typed| block(typed, 2000));
        read.field("key", self.key, &mut after.key, |typed| key(typed, before.map(|b| b.key.as_str())));
        read.field("evidence_min", self.evidence_min, &mut after.evidence_min, |typed| {
            Ok(perhaps(typed, pieces)?.unwrap_or_default())
        });
        read.field("evidence_max", self.evidence_max, &mut after.evidence_max, |typed| perhaps(typed, pieces));
        let least = after.evidence_min.max(1);
        if after.evidence_max.is_some_and(|most| most < least) {
            read.wrong("evidence_max", Message::new("cycles-manage-evidence-max-low").count("least", least));
        }
        if self.boxes {
            match self.counting(before, kinds) {
                Some(counting) => after.evidence_kinds = counting,
                None => read.wrong("evidence_kinds", Message::new("cycles-manage-evidence-kinds-none")),
            }
        }
        read.done(after)
    }

    /// The kinds that count: empty where all do. None where none is ticked. One that is retired and was counted stays.
    fn counting(&self, before: Option<&path::Model>, kinds: &[String]) -> Option<Words> {
        let is_ticked = |key: &String| self.evidence_kinds.contains(&key.as_str());
        if kinds.iter().all(is_ticked) {
            return Some(Words::default());
        }
        let old = before.map_or(&[][..], |b| &b.evidence_kinds.0);
        let retired = old.iter().filter(|key| !kinds.contains(key));
        let counting: Vec<String> = kinds.iter().filter(|key| is_ticked(key)).chain(retired).cloned().collect();
        (!counting.is_empty()).then_some(Words(counting))
    }
}

fn pieces(typed: &str) -> Result<i32, Message> {
    let n = typed.trim().parse().ok().filter(|n| (0..=200).contains(n));
    n.ok_or_else(|| Message::new("cycles-manage-evidence-number-wrong"))
}
