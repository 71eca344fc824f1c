//! What the rows of the log are about, by the names that people know.

use std::collections::HashMap;

use entity::{application, audit, award, benefit, call, cycle, letter, letter_text, remark, review, track};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};

use crate::l10n::Message;
use crate::{Error, people};

/// What something was done to: what it is called, and where it is.
#[derive(Clone, Debug)]
pub struct Thing {
    pub name: String,
    pub address: Option<String>,
}

/// Names for some entries of the log, looked up together.
pub struct Named {
    pub people: HashMap<i64, String>,
    applications: HashMap<i64, application::Model>,
    cycles: HashMap<i64, cycle::Model>,
    tracks: HashMap<i64, track::Model>,
    awards: HashMap<i64, award::Model>,
    benefits: HashMap<i64, benefit::Model>,
    letters: HashMap<i64, letter::Model>,
    texts: HashMap<i64, letter_text::Model>,
    calls: HashMap<i64, call::Model>,
    /// The application that a review or a remark is on.
    of_review: HashMap<i64, i64>,
    of_remark: HashMap<i64, i64>,
}

impl Named {
    pub async fn of(db: &impl ConnectionTrait, entries: &[audit::Model]) -> Result<Self, Error> {
        let ids = |subject: &str| -> Vec<i64> {
            entries.iter().filter(|e| e.subject == subject).map(|e| e.subject_id).collect()
        };
        let reviews = review::Entity::find().filter(review::COLUMN.id.is_in(ids("review"))).all(db).await?;
        let remarks = remark::Entity::find().filter(remark::COLUMN.id.is_in(ids("remark"))).all(db).await?;
        let of_review: HashMap<i64, i64> = reviews.iter().map(|r| (r.id, r.application_id)).collect();
        let of_remark: HashMap<i64, i64> = remarks.iter().map(|r| (r.id, r.application_id)).collect();
        let wanted: Vec<i64> = ids("application").into_iter().chain(of_review.values().copied()).collect();
        let wanted: Vec<i64> = wanted.into_iter().chain(of_remark.values().copied()).collect();
        let applications = application::Entity::find().filter(application::COLUMN.id.is_in(wanted)).all(db).await?;
        let awards = award::Entity::find().filter(award::COLUMN.id.is_in(ids("award"))).all(db).await?;
        let benefits = benefit::Entity::find().filter(benefit::COLUMN.id.is_in(ids("benefit"))).all(db).await?;
        let letters = letter::Entity::find().filter(letter::COLUMN.id.is_in(ids("letter"))).all(db).await?;
        let texts =
            letter_text::Entity::find().filter(letter_text::COLUMN.id.is_in(ids("letter_text"))).all(db).await?;
        let calls = call::Entity::find().filter(call::COLUMN.id.is_in(ids("call"))).all(db).await?;
        let cycles = cycle::Entity::find().all(db).await?;
        let tracks = track::Entity::find().all(db).await?;
        let people: Vec<i64> = entries
            .iter()
            .flat_map(|e| [e.by_id, e.person_id, (e.subject == "person").then_some(e.subject_id)])
            .flatten()
            .chain(applications.iter().map(|a| a.person_id))
            .chain(awards.iter().map(|a| a.person_id))
            .collect();
        Ok(Self {
            people: people::queries::names(db, people).await?,
            applications: applications.into_iter().map(|a| (a.id, a)).collect(),
            cycles: cycles.into_iter().map(|c| (c.id, c)).collect(),
            tracks: tracks.into_iter().map(|t| (t.id, t)).collect(),
            awards: awards.into_iter().map(|a| (a.id, a)).collect(),
            benefits: benefits.into_iter().map(|b| (b.id, b)).collect(),
            letters: letters.into_iter().map(|l| (l.id, l)).collect(),
            texts: texts.into_iter().map(|t| (t.id, t)).collect(),
            calls: calls.into_iter().map(|c| (c.id, c)).collect(),
            of_review,
            of_remark,
        })
    }

    pub fn person(&self, id: Option<i64>) -> Option<&str> {
        id.and_then(|id| self.people.get(&id)).map(String::as_str)
    }

    pub fn thing(&self, entry: &audit::Model) -> Thing {
        let id = entry.subject_id;
        match entry.subject.as_str() {
            "application" => self.application(id, kind("application")),
            "review" => self.part(self.of_review.get(&id).copied(), "review"),
            "remark" => self.part(self.of_remark.get(&id).copied(), "remark"),
            "cycle" => match self.cycles.get(&id) {
                Some(c) => Thing { name: c.title.clone(), address: Some(format!("/manage/cycles/{}", c.slug)) },
                None => gone("cycle"),
            },
            "track" => match self.tracks.get(&id) {
                Some(t) => Thing { name: t.name.clone(), address: Some("/manage/tracks".into()) },
                None => gone("track"),
            },
            "award" => match self.awards.get(&id) {
                Some(a) => self.award(a),
                None => gone("award"),
            },
            "benefit" => match self.benefits.get(&id) {
                Some(b) => Thing { name: b.name.clone(), address: Some(format!("/manage/benefits/{id}")) },
                None => gone("benefit"),
            },
            "letter" => match self.letters.get(&id) {
                Some(l) => Thing { name: l.subject.clone(), address: Some(format!("/manage/letters/{id}")) },
                None => gone("letter"),
            },
            "letter_text" => match self.texts.get(&id) {
                Some(t) => Thing {
                    name: kind("letter_text"),
                    address: Some(format!("/manage/letters/texts/{}/{}", t.template, t.language)),
                },
                None => gone("letter_text"),
            },
            "person" => match self.people.get(&id) {
                Some(name) => Thing { name: name.clone(), address: Some(format!("/manage/people/{id}")) },
                None => gone("person"),
            },
            "call" => match self.calls.get(&id) {
                Some(c) => Thing { name: c.title.clone(), address: Some(format!("/manage/calls/{}", c.slug)) },
                None => gone("call"),
            },
            "call_answer" => Thing { name: kind("call_answer"), address: Some(format!("/manage/call-answers/{id}")) },
            "program" => Thing { name: kind("program"), address: Some("/manage/program".into()) },
            other => gone(other),
        }
    }

    fn application(&self, id: i64, kind: String) -> Thing {
        let Some(a) = self.applications.get(&id) else { return Thing { name: kind, address: None } };
        let cycle = self.cycles.get(&a.cycle_id).map_or("", |c| c.title.as_str());
        let name = Message::new("audit-log-of").with("what", kind).with("whose", self.whose(a.person_id));
        let name = Message::new("audit-log-in").with("what", name).with("cycle", cycle).to_string();
        Thing { name, address: Some(format!("/manage/applications/{id}")) }
    }

    fn part(&self, application: Option<i64>, subject: &str) -> Thing {
        application.map_or_else(|| gone(subject), |id| self.application(id, kind(subject)))
    }

    fn award(&self, award: &award::Model) -> Thing {
        let track = self.tracks.get(&award.track_id).map_or("", |t| t.name.as_str());
        let what = format!("{track} {}", award.year);
        let name = Message::new("audit-log-of").with("what", what).with("whose", self.whose(award.person_id));
        Thing { name: name.to_string(), address: Some(format!("/manage/awards/{}", award.id)) }
    }

    fn whose(&self, person: i64) -> &str {
        self.people.get(&person).map_or("", String::as_str)
    }
}

/// What a row of a table is called. A table without a word of its own is told by its name.
pub fn kind(subject: &str) -> String {
    const KNOWN: [&str; 36] = [
        "activity",
        "activity_kind",
        "application",
        "audit",
        "award",
        "batch",
        "benefit",
        "call",
        "call_answer",
        "conflict",
        "consent",
        "criterion",
        "cycle",
        "decision",
        "extension",
        "feed",
        "identity",
        "invitation",
        "letter",
        "letter_text",
        "link",
        "path",
        "person",
        "post",
        "program",
        "question",
        "reason",
        "refusal",
        "remark",
        "review",
        "review_plan",
        "reviewer",
        "role",
        "session",
        "text_block",
        "track",
    ];
    match KNOWN.contains(&subject) {
        true => Message::new(format!("audit-subject-{subject}")).to_string(),
        false => subject.replace('_', " "),
    }
}

fn gone(subject: &str) -> Thing {
    Thing { name: kind(subject), address: None }
}
