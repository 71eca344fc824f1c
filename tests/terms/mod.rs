//! The life of a term, and one's own standing.

mod directory;
mod own;
mod tell;

use chrono::{DateTime, Utc};
use entity::person::{self, Standing};
use entity::program;
use palmares::jobs::Job;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use crate::support::Portal;

/// Days of grace after a term.
pub async fn grace(portal: &Portal, days: i32) {
    let row = program::ActiveModel { id: Set(1), term_grace_days: Set(days), ..Default::default() };
    row.update(&portal.db.write).await.unwrap();
}

pub async fn standing(portal: &Portal, of: &person::Model, standing: Standing) {
    let row = person::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap();
    let mut row = row.into_active_model();
    row.standing = Set(standing);
    row.update(&portal.db.write).await.unwrap();
    palmares::directory::refresh(&portal.db.write, of.id, portal.now()).await.unwrap();
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The timetable's job at an instant; the letters that there are then.
pub async fn told(portal: &Portal, when: &str) -> Vec<(String, String)> {
    portal.clock.stand_at(at(when));
    portal.run(Job::TellTerms).await;
    portal.outbox().await
}
