//! More time for some, and what the clock does at the end of everyone's.

mod close;
mod extensions;
mod forget;
mod late;
mod remind;

use entity::{application, cycle, extension, letter, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};

use crate::support::{Portal, form};

const PAGE: &str = "/manage/cycles/main-2027/extensions";

/// The form by which a manager gives somebody more time.
fn more(who: &str, until: &str) -> String {
    form(&[("who", who), ("until", until), ("reason", "Ill for a week.")])
}

async fn extensions(portal: &Portal) -> Vec<extension::Model> {
    extension::Entity::find().order_by_asc(extension::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// Given as a row, as by a manager now.
async fn given(portal: &Portal, cycle: &cycle::Model, to: &person::Model, until: &str) -> extension::Model {
    let row = extension::ActiveModel {
        cycle_id: Set(cycle.id),
        person_id: Set(Some(to.id)),
        until: Set(until.parse().unwrap()),
        reason: Set("Ill.".into()),
        by_id: Set(to.id),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

/// A draft as it was saved now, which lacks a required answer.
async fn unfinished(portal: &Portal, cycle: &cycle::Model, of: &person::Model) -> application::Model {
    let draft = portal.application(cycle, of, application::State::Draft).await;
    let mut row = draft.into_active_model();
    row.answers = Set(entity::Answers::default());
    row.update(&portal.db.write).await.unwrap()
}

async fn cycle_with(portal: &Portal, cycle: &cycle::Model, change: impl FnOnce(&mut cycle::ActiveModel)) {
    let mut row = cycle.clone().into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

/// The letters of one kind, oldest first.
async fn letters(portal: &Portal, template: &str) -> Vec<letter::Model> {
    let all = letter::Entity::find().order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap();
    all.into_iter().filter(|l| l.template == template).collect()
}

fn at(portal: &Portal, instant: &str) {
    portal.clock.stand_at(instant.parse().unwrap());
}

fn wrong(reply: &crate::support::Reply, words: &str) {
    assert_eq!(reply.status, Status::UnprocessableEntity, "{}", reply.body);
    assert!(reply.body.contains(words) && reply.body.contains("aria-invalid"), "{words}: {}", reply.body);
}
