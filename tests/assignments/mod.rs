//! Who is asked to review what: by the portal, by hand; reminded, relieved; and what managers see of it.

mod assign;
mod board;
mod by_hand;
mod conflicts;
mod document;
mod leave;
mod own;
mod remind;

use std::collections::HashMap;

use entity::application::State;
use entity::{application, cycle, letter, person, review};
use palmares::jobs::Job;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::support::{Browser, Portal};

/// Every review, oldest first.
async fn reviews(portal: &Portal) -> Vec<review::Model> {
    review::Entity::find().order_by_asc(review::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// Who has a review that stands, by application.
async fn standing(portal: &Portal) -> HashMap<i64, Vec<i64>> {
    let mut standing = HashMap::<i64, Vec<i64>>::new();
    for review in reviews(portal).await.into_iter().filter(|r| r.state.stands()) {
        standing.entry(review.application_id).or_default().push(review.reviewer_id);
    }
    standing
}

/// How many reviews each has that stand, the fewest first.
async fn loads(portal: &Portal) -> Vec<usize> {
    let mut loads = HashMap::<i64, usize>::new();
    for reviewer in standing(portal).await.into_values().flatten() {
        *loads.entry(reviewer).or_default() += 1;
    }
    let mut loads: Vec<usize> = loads.into_values().collect();
    loads.sort_unstable();
    loads
}

async fn applicants(portal: &Portal, cycle: &cycle::Model, count: usize) -> Vec<application::Model> {
    let mut found = Vec::new();
    for n in 0..count {
        let person = portal.person(&format!("Applicant {n}")).await;
        found.push(portal.application(cycle, &person, State::Submitted).await);
    }
    found
}

async fn reviewers(portal: &Portal, count: usize) -> Vec<person::Model> {
    let mut found = Vec::new();
    for n in 0..count {
        found.push(portal.reviewer(&format!("Reviewer {n}"), None).await);
    }
    found
}

/// What they take on, as they say.
async fn takes(portal: &Portal, person: &person::Model, change: impl FnOnce(&mut entity::reviewer::ActiveModel)) {
    let mut row = entity::reviewer::ActiveModel {
        person_id: Set(person.id),
        languages: Set(entity::Words::default()),
        regions: Set(entity::Words::default()),
        ..Default::default()
    };
    change(&mut row);
    row.insert(&portal.db.write).await.unwrap();
}

async fn works_for(portal: &Portal, person: &person::Model, employer: &str) {
    let row = person::Entity::find_by_id(person.id).one(&portal.db.write).await.unwrap().unwrap();
    let mut row = row.into_active_model();
    row.employer = Set(employer.into());
    row.employer_key = Set(palmares::people::rules::employer_key(employer));
    row.update(&portal.db.write).await.unwrap();
}

async fn cycle_with(portal: &Portal, cycle: &cycle::Model, change: impl FnOnce(&mut cycle::ActiveModel)) {
    let mut row = cycle.clone().into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

async fn letters(portal: &Portal, template: &str) -> Vec<letter::Model> {
    let found = letter::Entity::find().filter(letter::COLUMN.template.eq(template));
    found.order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn assign(portal: &Portal) {
    portal.run(Job::AssignReviews).await;
}

async fn manager(portal: &Portal) -> Browser<'_> {
    portal.as_(&portal.manager("Max Manager").await).await
}

/// Posts as a stranger, a member and a reviewer; none of them gets in, and none learns a name.
async fn refused_to_all_but_managers(portal: &Portal, path: &str, body: &str) {
    let reply = portal.anonymous().post(path, body).await;
    assert!(reply.location.unwrap().starts_with("/sign-in"), "{path}");
    let (mia, rita) = (portal.person("Mia Member").await, portal.reviewer("Rita Reviewer", None).await);
    for browser in [portal.as_(&mia).await, portal.as_(&rita).await] {
        assert_eq!(browser.post(path, body).await.status, rocket::http::Status::Forbidden, "{path}");
    }
}
