//! A portal with a few people and cycles, and hands to do things there.

use chrono::{DateTime, TimeDelta, Utc};
use entity::{cycle, person, track};
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::steps::Step;
use super::stored::Stored;
use crate::support::{Backend, Portal};

/// Three who apply, and a manager who applies too.
pub const PEOPLE: usize = 4;
/// Who manages and applies.
pub const MAX: usize = 3;
/// The main track's, a sub-program's, and the main track's second half.
pub const CYCLES: [&str; 3] = ["main", "sub", "second"];

pub struct Ground {
    pub portal: Portal,
    pub people: Vec<person::Model>,
    mia: person::Model,
    pub cycles: Vec<i64>,
    pub tracks: Vec<i64>,
}

/// One request, or one thing that happens by itself.
#[derive(Clone, Debug)]
pub enum Deed {
    Post { who: Who, to: String, body: String },
    ClockTo(DateTime<Utc>),
    Jobs,
}

#[derive(Clone, Copy, Debug)]
pub enum Who {
    Person(usize),
    Mia,
}

/// How the portal answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Done,
    Refused,
}

impl Ground {
    pub async fn new(backend: Backend) -> Self {
        let portal = Portal::new(backend).await;
        let mut people = Vec::new();
        for name in ["Ada", "Bob", "Cy"] {
            people.push(portal.person(name).await);
        }
        people.push(portal.manager("Max").await);
        let mia = portal.manager("Mia").await;
        let main = portal.main_track().await;
        let sub = portal.track("sub", track::Kind::SubProgram).await;
        // Bob held it, Cy holds it.
        portal.award(&people[1], &main, 2026).await;
        portal.award(&people[2], &main, 2027).await;
        let days = TimeDelta::days;
        let mut cycles = Vec::new();
        for (slug, track, opens, closes) in
            [(CYCLES[0], &main, -1, 1), (CYCLES[1], &sub, -1, 3), (CYCLES[2], &main, 2, 11)]
        {
            let cycle = portal.cycle(slug, days(opens), days(closes)).await;
            let announces = cycle.closes_at + days(2);
            with(&portal, cycle.clone(), |c| {
                c.track_id = Set(track.id);
                c.grace_minutes = Set(if slug == CYCLES[0] { 60 } else { 0 });
                c.announces_at = Set(announces);
            })
            .await;
            cycles.push(cycle.id);
        }
        Self { portal, people, mia, cycles, tracks: vec![main.id, sub.id] }
    }

    pub async fn look(&self) -> Stored {
        Stored::of(self).await
    }

    pub async fn does(&self, deed: &Deed) -> Said {
        let (who, to, body) = match deed {
            Deed::ClockTo(at) => {
                self.portal.clock.stand_at(*at);
                return Said::Done;
            }
            Deed::Jobs => {
                for (job, _) in Job::TIMETABLE {
                    self.portal.run(job).await;
                }
                return Said::Done;
            }
            Deed::Post { who, to, body } => (who, to, body),
        };
        let person = match who {
            Who::Person(n) => &self.people[*n],
            Who::Mia => &self.mia,
        };
        let reply = self.portal.as_(person).await.post(to, body).await;
        match reply.status {
            Status::SeeOther if reply.location.as_deref().is_some_and(|to| !to.starts_with("/sign-in")) => Said::Done,
            // What is saved by script.
            Status::Ok if reply.body.starts_with('{') => Said::Done,
            status if status.code >= 500 => panic!("{to}: {}", reply.body),
            _ => Said::Refused,
        }
    }

    /// What people who are not told of pending decisions can look at, where the step is one that they must not notice.
    pub async fn seen_by_others(&self, stored: &Stored, step: &Step) -> Vec<String> {
        let Some((who, cycle)) = step.hidden_from(stored) else { return Vec::new() };
        let nobody = self.portal.anonymous();
        let mut seen = vec![nobody.get(&format!("/cycles/{}", CYCLES[cycle])).await.body];
        if let Some(application) = stored.applications.get(&(who, cycle)) {
            let browser = self.portal.as_(&self.people[who]).await;
            for path in ["/me/applications".to_owned(), format!("/me/applications/{}", application.id)] {
                seen.push(browser.get(&path).await.body);
            }
        }
        // Each session has a token of its own.
        seen.iter().map(|page| without_tokens(page)).collect()
    }
}

fn without_tokens(page: &str) -> String {
    let mut parts = page.split("name=\"_csrf\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('"').map_or("", |(_, rest)| rest))
}

async fn with(portal: &Portal, cycle: cycle::Model, change: impl FnOnce(&mut cycle::ActiveModel)) {
    let mut row = cycle.into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}
