//! What managers see of applications, and what they record for them.

mod batches;
mod decide;
mod list;
pub mod many;
mod places;
mod reviews;
mod second;
mod two;
mod wording;

use entity::decision::{self, Verdict};
use entity::{application, person};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter};

use crate::support::Portal;

/// A pending decision, as a row.
pub async fn decided(portal: &Portal, of: &application::Model, verdict: Verdict, by: &person::Model) {
    let row = decision::ActiveModel {
        application_id: Set(of.id),
        verdict: Set(verdict),
        reason: Set(verdict.usual_reason().into()),
        words: Set(String::new()),
        by_id: Set(by.id),
        decided_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

pub async fn pending(portal: &Portal, of: &application::Model) -> Option<decision::Model> {
    let found = decision::Entity::find().filter(decision::COLUMN.application_id.eq(of.id));
    found.one(&portal.db.write).await.unwrap()
}

/// What the form of a page carries as the decision that was seen.
pub fn seen(page: &str) -> String {
    page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}
