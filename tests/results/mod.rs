//! After the announcement: the waiting list, the deferred, appeals.

mod answer;
mod deferred;
mod making;
mod waiting;

use chrono::TimeDelta;
use entity::decision::{self, Verdict};
use entity::{appeal, application, cycle, letter, person};
use palmares::jobs::Job;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};

use crate::announcements::{armed, judged};
use crate::support::Portal;

/// The cycle `main-2027` with an application for each verdict, decided by the manager and announced.
pub async fn announced(
    portal: &Portal,
    mia: &person::Model,
    results: &[(&str, Verdict)],
) -> (cycle::Model, Vec<(person::Model, application::Model)>) {
    let cycle = portal.closed_cycle("main-2027").await;
    let mut all = Vec::new();
    for (name, verdict) in results {
        let person = portal.person(name).await;
        let application = judged(portal, &cycle, &person, *verdict, mia).await;
        all.push((person, application));
    }
    announce(portal, &cycle).await;
    (cycle, all)
}

pub async fn announce(portal: &Portal, cycle: &cycle::Model) {
    armed(portal, cycle).await;
    portal.clock.stand_at(cycle.announces_at);
    portal.run(Job::Announce).await;
}

pub async fn decision(portal: &Portal, of: &application::Model) -> decision::Model {
    crate::decisions::pending(portal, of).await.unwrap()
}

pub async fn appeals(portal: &Portal) -> Vec<appeal::Model> {
    appeal::Entity::find().order_by_asc(appeal::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// The letters of one kind, as text.
pub async fn letters(portal: &Portal, template: &str) -> Vec<letter::Model> {
    let found = letter::Entity::find().filter(letter::COLUMN.template.eq(template));
    found.order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

pub fn page_of(application: &application::Model) -> String {
    format!("/me/applications/{}", application.id)
}

/// One instant before.
pub fn before() -> TimeDelta {
    TimeDelta::milliseconds(1)
}
