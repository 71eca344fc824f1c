use chrono::{DateTime, Utc};
use entity::application::State;
use entity::cycle::Employees;
use entity::question::Kind;
use entity::{Agreed, Answers, Ids, application, cycle, decision, path, question, snapshot, track};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::consents::{self, Asked};
use super::evidence::{self, Log};
use super::rules::{self, Content, Written};
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, cycles, markdown, people, text, tracks};

/// One of the person's own; anybody else's does not exist for them.
pub async fn own(db: &impl ConnectionTrait, of: &Me, id: i64) -> Result<application::Model, Error> {
    let found = application::Entity::find_by_id(id).filter(application::COLUMN.person_id.eq(of.id));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// All of a person's, the newest first.
pub async fn of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<application::Model>, Error> {
    let found = application::Entity::find().filter(application::COLUMN.person_id.eq(person));
    Ok(found.order_by_desc(application::COLUMN.id).all(db).await?)
}

/// The one that a person has in a cycle.
pub async fn in_cycle(db: &impl ConnectionTrait, person: i64, cycle: i64) -> Result<Option<application::Model>, Error> {
    let found = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(person))
        .filter(application::COLUMN.cycle_id.eq(cycle));
    Ok(found.one(db).await?)
}

/// An application as it was last submitted.
pub async fn latest_snapshot(db: &impl ConnectionTrait, application: i64) -> Result<Option<snapshot::Model>, Error> {
    let found = snapshot::Entity::find().filter(snapshot::COLUMN.application_id.eq(application));
    Ok(found.order_by_desc(snapshot::COLUMN.revision).one(db).await?)
}

/// An application with all that stands around it.
#[derive(Clone, Debug)]
pub struct Dossier {
    pub application: application::Model,
    pub cycle: cycle::Model,
    pub track: track::Model,
    /// The cycle's paths in order, and which of them it takes.
    pub paths: Vec<path::Model>,
    pub path: path::Model,
    /// The questions of its path.
    pub questions: Vec<question::Model>,
    /// As it was last submitted.
    pub snapshot: Option<snapshot::Model>,
    /// Until when its owner has more time than others.
    pub extended: Option<DateTime<Utc>>,
    /// The activities beside it.
    pub log: Log,
    /// What the cycle asks to agree to.
    pub consents: Vec<Asked>,
}

impl Dossier {
    pub async fn of(db: &impl ConnectionTrait, application: application::Model) -> Result<Self, Error> {
        let cycle = cycles::queries::by_id(db, application.cycle_id).await?;
        let track = tracks::queries::by_id(db, cycle.track_id).await?;
        let paths = cycles::queries::paths(db, cycle.id).await?;
        let path = paths.iter().find(|p| p.id == application.path_id).cloned().ok_or(Error::NotFound)?;
        let questions = cycles::queries::questions(db, path.id).await?;
        let snapshot = latest_snapshot(db, application.id).await?;
        let extended = cycles::queries::extended(db, application.person_id, cycle.id).await?;
        let log = Log::of(db, &application, &cycle, &path).await?;
        let consents = consents::of_cycle(db, &cycle).await?;
        Ok(Self { application, cycle, track, paths, path, questions, snapshot, extended, log, consents })
    }

    /// Whether a submission counts at `now`.
    pub fn takes(&self, now: DateTime<Utc>) -> bool {
        rules::takes(&self.cycle, self.extended, now)
    }

    pub fn takes_until(&self) -> DateTime<Utc> {
        rules::takes_until(&self.cycle, self.extended)
    }

    /// When it closes for its owner, as they are told.
    pub fn closes(&self) -> DateTime<Utc> {
        rules::closes(&self.cycle, self.extended)
    }

    /// Whether its owner may still write in it.
    pub fn may_edit(&self, now: DateTime<Utc>) -> bool {
        matches!(self.application.state, State::Draft | State::Submitted) && self.takes(now)
    }

    /// Whether the draft holds what the last snapshot does not.
    pub fn has_unsubmitted_changes(&self) -> bool {
        self.has_other_words() || self.snapshot.as_ref().is_some_and(|s| s.evidence != self.log.pieces())
    }

    /// The same without the activities: a log goes on after the close.
    pub fn has_other_words(&self) -> bool {
        self.snapshot.as_ref().is_some_and(|s| {
            s.path_id != self.path.id
                || s.answers != rules::asked(&self.application.answers, &self.questions)
                || s.agreed != self.agreed()
                || s.is_employee != self.application.is_employee
        })
    }

    /// What stands in it, with what was typed over it. Only what the page showed is taken: what was logged meanwhile
    /// stays in.
    pub fn merged(&self, typed: &Written) -> Content {
        let stored = &self.application;
        let left_out = rules::left_out(&stored.left_out, &typed.shown, &typed.counted);
        Content {
            answers: rules::merged(&stored.answers, &typed.answers, &self.questions),
            left_out: Ids(left_out
                .into_iter()
                .filter(|id| self.log.0.iter().any(|e| e.logged.activity.id == *id))
                .collect()),
            agreed: consents::ticked(&self.consents, &typed.agreed),
            is_employee: typed.is_employee && self.asks_employee(),
        }
    }

    /// What of it the cycle still asks.
    pub fn agreed(&self) -> Agreed {
        let asked = |key: &String| self.consents.iter().any(|c| c.consent.key == *key);
        Agreed(self.application.agreed.0.iter().filter(|(k, _)| asked(k)).map(|(k, v)| (k.clone(), *v)).collect())
    }

    /// Whether the cycle asks if they work for the vendor.
    pub fn asks_employee(&self) -> bool {
        self.cycle.employees != Employees::Allow
    }

    /// Everything that keeps it from being submitted, each beside its field, in the order of the page.
    pub fn wrongs(&self) -> Vec<Wrong> {
        let evidence = evidence::wrong(self.log.counted(), &self.path);
        let evidence = evidence.map(|why| Wrong { field: "evidence".into(), why });
        let answers = rules::wrongs(&self.questions, &self.application.answers);
        let consents = consents::wrongs(&self.consents, &self.application.agreed);
        answers.into_iter().chain(evidence).chain(consents).collect()
    }
}

/// The decision, once it may be known: not before the announcement, whatever is recorded (R7).
pub async fn announced_decision(
    db: &impl ConnectionTrait,
    dossier: &Dossier,
) -> Result<Option<decision::Model>, Error> {
    if dossier.cycle.announced_at.is_none() {
        return Ok(None);
    }
    let found = decision::Entity::find().filter(decision::COLUMN.application_id.eq(dossier.application.id));
    Ok(found.one(db).await?)
}

/// The person's last application for the same track in another cycle, with what it last said: the snapshot, or the
/// draft where it was never submitted. One that says nothing is passed over.
pub async fn earlier(
    db: &impl ConnectionTrait,
    person: i64,
    cycle: &cycle::Model,
) -> Result<Option<(cycle::Model, Answers)>, Error> {
    let others = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(cycle.track_id))
        .filter(cycle::COLUMN.id.ne(cycle.id))
        .order_by_desc(cycle::COLUMN.closes_at)
        .all(db)
        .await?;
    let theirs = of_person(db, person).await?;
    for cycle in others {
        let Some(application) = theirs.iter().find(|a| a.cycle_id == cycle.id) else { continue };
        let answers = said(db, application).await?;
        if !answers.0.is_empty() {
            return Ok(Some((cycle, answers)));
        }
    }
    Ok(None)
}

/// What an application last said: the snapshot, or the draft where it was never submitted.
pub async fn said(db: &impl ConnectionTrait, application: &application::Model) -> Result<Answers, Error> {
    let snapshot = latest_snapshot(db, application.id).await?;
    Ok(snapshot.map_or_else(|| application.answers.clone(), |s| s.answers))
}

/// The cycles into which one may copy what an application says: others of its title that are open, the first to close
/// first.
pub async fn copies_into(
    db: &impl ConnectionTrait,
    of: &Dossier,
    now: DateTime<Utc>,
) -> Result<Vec<cycle::Model>, Error> {
    let mut open = cycles::queries::all(db).await?;
    open.retain(|c| c.track_id == of.track.id && c.id != of.cycle.id && c.state(now) == cycle::State::Open);
    open.reverse();
    Ok(open)
}

/// Every question that the cycle asks on any of its paths.
pub async fn questions_of_cycle(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<question::Model>, Error> {
    let paths: Vec<i64> = cycles::queries::paths(db, cycle).await?.into_iter().map(|p| p.id).collect();
    Ok(question::Entity::find().filter(question::COLUMN.path_id.is_in(paths)).all(db).await?)
}

/// Why its owner may not be given the title as things stand, and what to do; none: they may.
pub async fn barred(
    db: &impl ConnectionTrait,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Result<Option<Message>, Error> {
    let Dossier { application, cycle, track, .. } = dossier;
    if cycle.employees == Employees::Forbid && application.is_employee {
        return Ok(Some(Message::new("cycles-barred-staff").with("cycle", &cycle.title)));
    }
    let person = people::by_id(db, application.person_id).await?;
    cycles::who::barred(db, &person, cycle, track, now).await
}

/// A question and its answer, to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub key: String,
    pub label: String,
    /// `short`, `long`, `markdown`, `choice`, `several`, `url` or `number`.
    pub kind: String,
    /// None where it was not answered.
    pub values: Vec<String>,
    /// The answer drawn and made safe, for Markdown alone.
    pub html: Option<String>,
    /// Where a web address leads, for those that are one.
    pub href: Option<String>,
}

/// A snapshot's answers beside the questions of its path, in their order.
pub async fn shown(db: &impl ConnectionTrait, snapshot: &snapshot::Model) -> Result<Vec<Shown>, Error> {
    Ok(paired(&cycles::queries::questions(db, snapshot.path_id).await?, &snapshot.answers))
}

/// Questions with their answers. An answer whose question is gone stands last, under its key.
pub fn paired(questions: &[question::Model], answers: &Answers) -> Vec<Shown> {
    let asked = questions.iter().map(|q| pair(&q.key, &q.label, q.kind, answers));
    let orphans = answers.0.keys().filter(|key| questions.iter().all(|q| q.key != **key));
    asked.chain(orphans.map(|key| pair(key, key, Kind::Long, answers))).collect()
}

fn pair(key: &str, label: &str, kind: Kind, answers: &Answers) -> Shown {
    let value = answers.one(key);
    Shown {
        key: key.into(),
        label: label.into(),
        kind: format!("{kind:?}").to_lowercase(),
        values: answers.all(key).to_vec(),
        html: (kind == Kind::Markdown).then(|| markdown::to_html(value)),
        href: if kind == Kind::Url { text::web_address(value).map(String::from) } else { None },
    }
}
