//! The activities of a snapshot as reviewers, managers and the applicant read them.

use std::collections::HashMap;

use entity::evidence::{Evidence, Piece};
use entity::{cycle, path, snapshot};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::evidence;
use crate::{Error, cycles, text};

/// What counted, kind by kind, and apart from it what did not.
#[derive(Clone, Debug, Serialize)]
pub struct Read {
    pub counted: usize,
    pub needed: i32,
    pub most: Option<i32>,
    pub groups: Vec<Group>,
    pub apart: Vec<Line>,
    /// Activities that have changed since it was submitted.
    pub changed: usize,
}

/// The activities of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub kind_name: String,
    /// The sum of what was reached, where the kind counts it.
    pub reach: Option<i64>,
    pub reach_label: String,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    #[serde(flatten)]
    pub piece: Piece,
    pub href: Option<String>,
    /// Why it did not count: `outside`, `kind` or `elsewhere`.
    pub why: Option<&'static str>,
    /// What became of its activity since: `edited` or `removed`.
    pub change: Option<&'static str>,
    /// What it says now, where it says something else.
    pub now: Option<Box<Line>>,
}

impl Read {
    /// As it was submitted.
    pub fn of(snapshot: &snapshot::Model, cycle: &cycle::Model, path: &path::Model) -> Self {
        Self::beside(&snapshot.evidence, cycle, path, None)
    }

    /// As it was submitted, and what has become of it since.
    pub async fn since(
        db: &impl ConnectionTrait,
        snapshot: &snapshot::Model,
        cycle: &cycle::Model,
    ) -> Result<Self, Error> {
        let path = cycles::queries::path(db, snapshot.path_id).await?;
        let now = evidence::now(db, &snapshot.evidence).await?;
        Ok(Self::beside(&snapshot.evidence, cycle, &path, Some(&now)))
    }

    /// Pieces that all counted, where so many were needed.
    pub fn plain(evidence: &Evidence, needed: i32) -> Self {
        let mut read =
            Self { counted: evidence.0.len(), needed, most: None, groups: Vec::new(), apart: Vec::new(), changed: 0 };
        evidence.0.iter().map(Line::of).for_each(|line| read.group(line));
        read
    }

    fn beside(
        evidence: &Evidence,
        cycle: &cycle::Model,
        path: &path::Model,
        now: Option<&HashMap<i64, Piece>>,
    ) -> Self {
        let mut read = Self {
            counted: evidence.0.iter().filter(|p| p.counts).count(),
            needed: path.evidence_min,
            most: path.evidence_max,
            groups: Vec::new(),
            apart: Vec::new(),
            changed: 0,
        };
        for piece in &evidence.0 {
            let mut line = Line::of(piece);
            line.why = (!piece.counts).then(|| why(piece, cycle, path));
            if let Some(now) = now {
                line.compare(now.get(&piece.activity));
            }
            read.changed += usize::from(line.change.is_some());
            if piece.counts { read.group(line) } else { read.apart.push(line) }
        }
        read
    }

    fn group(&mut self, line: Line) {
        let name = &line.piece.kind_name;
        let at = self.groups.iter().position(|g| g.kind_name == *name).unwrap_or_else(|| {
            let reach_label = line.piece.reach_label.clone();
            self.groups.push(Group { kind_name: name.clone(), reach: None, reach_label, lines: Vec::new() });
            self.groups.len() - 1
        });
        let group = &mut self.groups[at];
        if let Some(reach) = line.piece.reach.filter(|_| !line.piece.reach_label.is_empty()) {
            group.reach = Some(group.reach.unwrap_or_default().saturating_add(reach));
        }
        group.lines.push(line);
    }
}

impl Line {
    fn of(piece: &Piece) -> Self {
        let href = text::web_address(&piece.url).map(String::from);
        Self { piece: piece.clone(), href, why: None, change: None, now: None }
    }

    fn compare(&mut self, now: Option<&Piece>) {
        match now {
            None => self.change = Some("removed"),
            Some(now) if evidence::says_the_same(&self.piece, now) => {}
            Some(now) => {
                self.change = Some("edited");
                self.now = Some(Box::new(Self::of(now)));
            }
        }
    }
}

fn why(piece: &Piece, cycle: &cycle::Model, path: &path::Model) -> &'static str {
    match () {
        () if !evidence::lies_in(piece, cycle.window()) => "outside",
        () if !evidence::counts_kind(path, &piece.kind) => "kind",
        () => "elsewhere",
    }
}
