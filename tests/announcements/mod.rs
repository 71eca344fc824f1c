//! Arming and announcing.

mod announce;
mod arm;
mod done;
mod instant;
mod killed;
mod letters;
pub mod many;
mod term;

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::Verdict;
use entity::{application, award, cycle, person};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};

use crate::decisions::decided;
use crate::support::Portal;

pub const PANEL: &str = "/manage/cycles/main-2027/announcement";
pub const ARM: &str = "/manage/cycles/main-2027/arming";
pub const DISARM: &str = "/manage/cycles/main-2027/disarming";

/// A submitted application, decided by `by`.
pub async fn judged(
    portal: &Portal,
    cycle: &cycle::Model,
    of: &person::Model,
    verdict: Verdict,
    by: &person::Model,
) -> application::Model {
    portal.later(TimeDelta::seconds(1));
    let application = portal.application(cycle, of, State::Submitted).await;
    decided(portal, &application, verdict, by).await;
    application
}

/// Armed as by a manager; announces at its own instant.
pub async fn armed(portal: &Portal, cycle: &cycle::Model) {
    let row = cycle::ActiveModel { id: Set(cycle.id), armed_at: Set(Some(portal.now())), ..Default::default() };
    row.update(&portal.db.write).await.unwrap();
}

pub async fn cycle_now(portal: &Portal, cycle: &cycle::Model) -> cycle::Model {
    cycle::Entity::find_by_id(cycle.id).one(&portal.db.write).await.unwrap().unwrap()
}

pub async fn person_now(portal: &Portal, person: &person::Model) -> person::Model {
    person::Entity::find_by_id(person.id).one(&portal.db.write).await.unwrap().unwrap()
}

pub async fn awards(portal: &Portal, of: &person::Model) -> Vec<award::Model> {
    let held = award::Entity::find().filter(award::COLUMN.person_id.eq(of.id)).order_by_asc(award::COLUMN.year);
    held.all(&portal.db.write).await.unwrap()
}
