//! A portal in which something is planted everywhere, and what the parameters of its routes can be.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::{self, Verdict};
use entity::evidence::{Evidence, Piece};
use entity::{
    Answers, appeal, application, conflict, criterion, cycle, invitation, link, person, remark, review, snapshot,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, Statement};

use crate::review::{announced, review_of};
use crate::support::Portal;

use super::values::{IDS, WORDS};

/// What a secret is about: who may know it follows from that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Sam's application in a cycle that is discussed: its words, reviews, remarks, decision.
    Sam,
    /// Ben's application in a cycle where everyone judges alone.
    AloneApplication,
    /// What others gave for it.
    AloneReviews,
    /// Who Mona is, whose application is read without names.
    MaskedIdentity,
    /// The rest of what she wrote.
    MaskedWords,
    /// An appeal of Sam's, for which others take the second look.
    Appeal,
}

#[derive(Clone, Debug)]
pub struct Secret {
    pub text: &'static str,
    pub whose: Whose,
    /// Who reads it, and where.
    pub reader: &'static str,
    pub at: String,
}

pub struct Ground {
    pub secrets: Vec<Secret>,
    /// Those who read, by what they are.
    pub readers: BTreeMap<&'static str, person::Model>,
    pub applications: Vec<i64>,
    pub criteria: Vec<i64>,
    values: BTreeMap<&'static str, Vec<String>>,
}

impl Ground {
    pub async fn made(portal: &Portal) -> Self {
        let mut readers = BTreeMap::new();
        readers.insert("manager", portal.manager("Mia").await);
        for key in ["colleague", "nominator", "declared", "unasked", "assigned", "olga", "otto"] {
            readers.insert(key, portal.reviewer(&format!("The {key}"), None).await);
        }
        let mut ground = Self {
            secrets: Vec::new(),
            readers,
            applications: Vec::new(),
            criteria: Vec::new(),
            values: BTreeMap::new(),
        };
        ground.sam(portal).await;
        ground.ben(portal).await;
        ground.mona(portal).await;
        ground.sams_appeal(portal).await;
        ground.criteria = criterion::Entity::find().all(&portal.db.write).await.unwrap().iter().map(|c| c.id).collect();
        ground.read_values(portal).await;
        ground
    }

    fn plant(&mut self, whose: Whose, reader: &'static str, at: &str, texts: &[&'static str]) {
        let secret = |text: &&'static str| Secret { text, whose, reader, at: at.to_owned() };
        self.secrets.extend(texts.iter().map(secret));
    }

    /// Sam, judged by Olga and Otto and decided on, in a discussion. Three who are close to Sam were asked too.
    async fn sam(&mut self, portal: &Portal) {
        let cycle = portal.closed_cycle("shared").await;
        let now = portal.now();
        // Nowhere is who steps aside replaced: to whom the portal turns, that one may read.
        portal.review_plan(&cycle, |p| (p.is_automatic, p.discussed_from) = (false, Some(now))).await;
        let sam = portal.person("Sam Planted").await;
        let application = portal.application(&cycle, &sam, State::Submitted).await;
        submitted(portal, &application, "sam-answer", "sam-title", "sam-note").await;
        for key in ["colleague", "nominator", "declared"] {
            portal.reviewed(&application, &self.readers[key], 3).await;
        }
        self.judged(portal, &application, ["sam-olga-words", "sam-olga-note"], ["sam-otto-words", "sam-otto-note"])
            .await;
        said(portal, &application, &self.readers["olga"], "sam-remark").await;
        decided(portal, &application, &self.readers["manager"], "sam-decision").await;
        self.tied(portal, &sam, &cycle).await;
        let (page, desk) = (at_review(&application), at_desk(&application));
        self.plant(
            Whose::Sam,
            "otto",
            &page,
            &["sam-answer", "sam-title", "sam-note", "sam-olga-words", "sam-remark", "sam-otto-note"],
        );
        self.plant(Whose::Sam, "olga", &page, &["sam-otto-words", "sam-olga-note"]);
        self.plant(Whose::Sam, "manager", &desk, &["sam-decision"]);
    }

    /// What ties Sam to three reviewers.
    async fn tied(&self, portal: &Portal, sam: &person::Model, cycle: &cycle::Model) {
        for person in [sam, &self.readers["colleague"]] {
            let mut row = person.clone().into_active_model();
            row.employer = Set("Tied Together Ltd".into());
            row.employer_key = Set("tied together".into());
            row.update(&portal.db.write).await.unwrap();
        }
        let row = invitation::ActiveModel {
            cycle_id: Set(cycle.id),
            address: Set("sam.planted@example.org".into()),
            kind: Set(invitation::Kind::Nominated),
            words: Set(String::new()),
            by_id: Set(Some(self.readers["nominator"].id)),
            created_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        // By a manager: it is not theirs to take back.
        let declared = self.readers["declared"].id;
        let row = conflict::ActiveModel {
            reviewer_id: Set(declared),
            with_id: Set(sam.id),
            reason: Set("Friends.".into()),
            declared_by: Set(self.readers["manager"].id),
            declared_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
    }

    /// Ben, where everyone judges alone: Rita gave hers, and so did the others.
    async fn ben(&mut self, portal: &Portal) {
        let cycle = portal.closed_cycle("alone").await;
        let later = portal.now() + TimeDelta::days(5);
        portal.review_plan(&cycle, |p| (p.is_automatic, p.shared_from) = (false, Some(later))).await;
        let application = portal.application(&cycle, &portal.person("Ben Planted").await, State::Submitted).await;
        submitted(portal, &application, "ben-answer", "ben-title", "ben-note").await;
        portal.reviewed(&application, &self.readers["assigned"], 4).await;
        self.judged(portal, &application, ["ben-olga-words", "ben-olga-note"], ["ben-otto-words", "ben-otto-note"])
            .await;
        said(portal, &application, &self.readers["olga"], "ben-remark").await;
        decided(portal, &application, &self.readers["manager"], "ben-decision").await;
        let (page, desk) = (at_review(&application), at_desk(&application));
        self.plant(Whose::AloneApplication, "assigned", &page, &["ben-answer", "ben-title", "ben-note"]);
        self.plant(Whose::AloneReviews, "olga", &page, &["ben-olga-words", "ben-olga-note"]);
        self.plant(Whose::AloneReviews, "otto", &page, &["ben-otto-words", "ben-otto-note"]);
        self.plant(Whose::AloneReviews, "manager", &desk, &["ben-decision"]);
    }

    /// Mona, whose application is read without names, and who says everywhere who she is.
    async fn mona(&mut self, portal: &Portal) {
        let cycle = portal.closed_cycle("masked").await;
        portal.review_plan(&cycle, |p| (p.is_automatic, p.is_blind) = (false, true)).await;
        let mut row = portal.person("Monalisa Zarathustra").await.into_active_model();
        row.native_name = Set(Some("摩娜丽莎".into()));
        row.employer = Set("Umbrella Quux GmbH".into());
        row.employer_key = Set("umbrella quux".into());
        row.headline = Set("Keynoter of Xyzzy".into());
        row.country = Set(Some("FJ".into()));
        row.city = Set("Xanadupolis".into());
        row.number = Set(Some(7_654_321));
        row.listed = Set(false);
        let mona = row.update(&portal.db.write).await.unwrap();
        portal.award(&mona, &portal.main_track().await, 2025).await;
        let row = link::ActiveModel {
            person_id: Set(mona.id),
            kind: Set("blog".into()),
            url: Set("https://plugh-place.example/".into()),
            url_key: Set("plugh-place.example".into()),
            position: Set(0),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        let application = portal.application(&cycle, &mona, State::Submitted).await;
        let told = "mona-harmless: I am Monalisa Zarathustra (摩娜丽莎) of Umbrella Quux, member 7654321, \
            monalisa.zarathustra@example.org, plugh-place.example";
        submitted(portal, &application, told, told, told).await;
        portal.asked(&application, &self.readers["assigned"]).await;
        let (page, desk) = (at_review(&application), at_desk(&application));
        self.plant(Whose::MaskedWords, "assigned", &page, &["mona-harmless"]);
        let identity = [
            "Monalisa",
            "Zarathustra",
            "摩娜丽莎",
            "Umbrella",
            "Quux",
            "7654321",
            "monalisa.zarathustra",
            "plugh-place",
        ];
        self.plant(Whose::MaskedIdentity, "manager", &desk, &identity);
        self.plant(Whose::MaskedIdentity, "manager", &desk, &["Keynoter of Xyzzy", "Xanadupolis"]);
    }

    /// Sam asked for something else as well, got a no, and appealed.
    async fn sams_appeal(&mut self, portal: &Portal) {
        let cycle = portal.closed_cycle("over").await;
        portal.review_plan(&cycle, |_| ()).await;
        let sam = person::Entity::find().all(&portal.db.write).await.unwrap();
        let sam = sam.into_iter().find(|p| p.name == "Sam Planted").unwrap();
        let application = portal.application(&cycle, &sam, State::Declined).await;
        submitted(portal, &application, "appeal-answer", "appeal-title", "appeal-note").await;
        decided(portal, &application, &self.readers["manager"], "appeal-decision").await;
        announced(portal, &cycle).await;
        let row = appeal::ActiveModel {
            application_id: Set(application.id),
            words: Set("appeal-words".into()),
            state: Set(appeal::State::Open),
            answer: Set(String::new()),
            created_at: Set(portal.now()),
            ..Default::default()
        };
        let appeal = row.insert(&portal.db.write).await.unwrap();
        let page = format!("/review/appeals/{}", appeal.id);
        self.plant(
            Whose::Appeal,
            "unasked",
            &page,
            &["appeal-answer", "appeal-title", "appeal-decision", "appeal-words"],
        );
    }

    async fn judged(&self, portal: &Portal, of: &application::Model, olga: [&str; 2], otto: [&str; 2]) {
        for (key, [words, note]) in [("olga", olga), ("otto", otto)] {
            portal.reviewed(of, &self.readers[key], 2).await;
            let mut row: review::ActiveModel = review_of(portal, of, &self.readers[key]).await.into();
            row.words = Set(words.into());
            row.note = Set(note.into());
            row.update(&portal.db.write).await.unwrap();
        }
    }

    /// What stands in the tables, by the part of an address before the parameter.
    async fn read_values(&mut self, portal: &Portal) {
        let applications = application::Entity::find().all(&portal.db.write).await.unwrap();
        self.applications = applications.iter().map(|a| a.id).collect();
        for (before, table) in IDS {
            let sql = format!("SELECT CAST(id AS TEXT) FROM {table} ORDER BY id LIMIT 12");
            let rows = portal.db.write.query_all_raw(Statement::from_string(portal.db.backend(), sql)).await.unwrap();
            let mut ids: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
            if ids.is_empty() {
                ids.push("1".into());
            }
            self.values.insert(before, ids);
        }
        let words = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        for (before, known) in WORDS {
            self.values.insert(before, words(known));
        }
    }

    /// Every address that a route has here. A parameter without a value fails the test.
    pub fn addresses(&self, path: &str) -> Vec<String> {
        let mut addresses = vec![String::new()];
        let mut before = "";
        for part in path.split('/').skip(1) {
            let values = match part.starts_with('<') {
                false => vec![part.to_owned()],
                true => self.values_of(path, before, part),
            };
            addresses = addresses.iter().flat_map(|a| values.iter().map(move |v| format!("{a}/{v}"))).collect();
            before = part;
        }
        addresses
    }

    fn values_of(&self, path: &str, before: &str, parameter: &str) -> Vec<String> {
        let key = match (path, before, parameter) {
            // Three in a row: a letter's folder, its name, its language.
            (_, "texts", "<_>") => "letter-folder",
            (_, "<_>", "<_>") => "letter-rest",
            ("/<file>", ..) => "file",
            (path, "<slug>", _) if path.starts_with("/tracks/<slug>/<year>") => "year",
            (_, "photo", _) => "photo",
            (_, "texts", "<language>") => "language",
            (_, before, _) => before,
        };
        self.values
            .get(key)
            .unwrap_or_else(|| panic!("{path}: give {parameter} after {before} a value in ground.rs"))
            .clone()
    }
}

fn at_review(of: &application::Model) -> String {
    format!("/review/applications/{}", of.id)
}

fn at_desk(of: &application::Model) -> String {
    format!("/manage/applications/{}", of.id)
}

/// The snapshot says these.
async fn submitted(portal: &Portal, of: &application::Model, answer: &str, title: &str, note: &str) {
    let all = snapshot::Entity::find().all(&portal.db.write).await.unwrap();
    let mut row = all.into_iter().find(|s| s.application_id == of.id).unwrap().into_active_model();
    row.answers = Set(Answers([("why".to_owned(), vec![answer.to_owned()])].into()));
    row.evidence = Set(Evidence(vec![Piece {
        activity: 1,
        kind: "talk".into(),
        kind_name: "Talk".into(),
        title: title.into(),
        on_date: "2026-10-01".parse().unwrap(),
        month_only: false,
        url: format!("https://{}.example/", title.split(':').next().unwrap()),
        place: String::new(),
        online: true,
        language: "en".into(),
        topics: Default::default(),
        role: String::new(),
        reach: None,
        reach_label: String::new(),
        note: note.into(),
        counts: true,
    }]));
    row.update(&portal.db.write).await.unwrap();
    let mut row = of.clone().into_active_model();
    row.answers = Set(Answers([("why".to_owned(), vec![answer.to_owned()])].into()));
    row.update(&portal.db.write).await.unwrap();
}

async fn said(portal: &Portal, of: &application::Model, by: &person::Model, words: &str) {
    let row = remark::ActiveModel {
        application_id: Set(of.id),
        person_id: Set(by.id),
        words: Set(words.into()),
        at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

async fn decided(portal: &Portal, of: &application::Model, by: &person::Model, words: &str) {
    crate::decisions::decided(portal, of, Verdict::Decline, by).await;
    let all = decision::Entity::find().all(&portal.db.write).await.unwrap();
    let mut row = all.into_iter().find(|d| d.application_id == of.id).unwrap().into_active_model();
    row.words = Set(words.into());
    row.update(&portal.db.write).await.unwrap();
}
