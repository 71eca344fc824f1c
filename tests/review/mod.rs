//! Reviewers read what they were asked to judge, give scores and words, and learn nothing else.

mod back;
mod blind;
mod changed;
mod conflicts;
mod leave;
mod others;
mod queue;
mod read;
mod settings;
mod talk;
mod walk;
mod write;

use chrono::TimeDelta;
use entity::application::State;
use entity::{application, criterion, cycle, person, review, review_plan};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use crate::support::{Browser, Portal, Reply, form};

/// A closed cycle with one criterion, an application of Ada's, and Rita, who was asked for it.
struct Case {
    cycle: cycle::Model,
    impact: criterion::Model,
    ada: person::Model,
    rita: person::Model,
    application: application::Model,
}

impl Case {
    async fn of(portal: &Portal, change: impl FnOnce(&mut review_plan::Model)) -> Self {
        let cycle = portal.closed_cycle("past").await;
        let impact = portal.review_plan(&cycle, change).await;
        let (ada, rita) = (portal.person("Ada").await, portal.reviewer("Rita", None).await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        portal.asked(&application, &rita).await;
        Self { cycle, impact, ada, rita, application }
    }

    fn page(&self) -> String {
        page_of(&self.application)
    }

    /// A whole review, as its form would send it.
    fn review(&self, version: i32, points: &str, opinion: &str, words: &str) -> String {
        let (version, field) = (version.to_string(), format!("scores[{}]", self.impact.id));
        form(&[("version", &version), (&field, points), ("opinion", opinion), ("words", words), ("note", "")])
    }

    async fn give(&self, browser: &Browser<'_>, version: i32, points: &str, opinion: &str, words: &str) -> Reply {
        browser.post(&format!("{}/review", self.page()), &self.review(version, points, opinion, words)).await
    }

    /// Rita's review as it is stored.
    async fn stored(&self, portal: &Portal) -> review::Model {
        review_of(portal, &self.application, &self.rita).await
    }
}

fn page_of(application: &application::Model) -> String {
    format!("/review/applications/{}", application.id)
}

async fn review_of(portal: &Portal, of: &application::Model, by: &person::Model) -> review::Model {
    let all = review::Entity::find().all(&portal.db.write).await.unwrap();
    all.into_iter().find(|r| r.application_id == of.id && r.reviewer_id == by.id).unwrap()
}

async fn plan_with(portal: &Portal, cycle: &cycle::Model, change: impl FnOnce(&mut review_plan::ActiveModel)) {
    let plan = review_plan::Entity::find_by_id(cycle.id).one(&portal.db.write).await.unwrap().unwrap();
    let mut row = plan.into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

/// From now on reviews do not change any more.
async fn decided(portal: &Portal, cycle: &cycle::Model) {
    let now = portal.now();
    plan_with(portal, cycle, |plan| plan.judged_until = Set(Some(now))).await;
}

/// The cycle is announced, as a row.
async fn announced(portal: &Portal, cycle: &cycle::Model) {
    let mut row = cycle.clone().into_active_model();
    row.announced_at = Set(Some(portal.now()));
    row.update(&portal.db.write).await.unwrap();
}

/// The review is taken from its reviewer, or they left it.
async fn ended(portal: &Portal, review: review::Model, state: review::State) {
    let mut row = review.into_active_model();
    row.state = Set(state);
    row.ended_at = Set(Some(portal.now()));
    row.update(&portal.db.write).await.unwrap();
}

/// Applications are taken once more.
async fn reopened(portal: &Portal, cycle: &cycle::Model) {
    let mut row = cycle.clone().into_active_model();
    row.closes_at = Set(portal.now() + TimeDelta::days(1));
    row.update(&portal.db.write).await.unwrap();
}

/// In how many ways a post can be nobody's: each is refused, and `unchanged` still holds afterwards.
async fn is_refused_to_everyone_else(portal: &Portal, case: &Case, path: &str, body: &str) {
    use rocket::http::Status;
    assert_eq!(portal.anonymous().post(path, body).await.status, Status::SeeOther, "{path} to a stranger");
    for other in [portal.person("Bob").await, portal.manager("Grace").await, case.ada.clone()] {
        let reply = portal.as_(&other).await.post(path, body).await;
        assert_eq!(reply.status, Status::Forbidden, "{path} to {}", other.name);
    }
    let other = portal.reviewer("Otto", None).await;
    assert_eq!(portal.as_(&other).await.post(path, body).await.status, Status::NotFound, "{path} to who was not asked");
    let cross = portal.as_(&case.rita).await.post_from(Some("https://evil.example"), path, body).await;
    assert_eq!(cross.status, Status::Forbidden, "{path} from another site");
    for state in [review::State::Released, review::State::Recused] {
        let left = portal.reviewer(&format!("{state:?}"), None).await;
        let review = portal.asked(&case.application, &left).await;
        ended(portal, review, state).await;
        assert_eq!(portal.as_(&left).await.post(path, body).await.status, Status::NotFound, "{path} {state:?}");
    }
}
