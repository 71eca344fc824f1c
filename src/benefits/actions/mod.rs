//! What managers do with benefits, and what members do.

mod claiming;
mod describing;
mod pool;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::benefit;
use sea_orm::{DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

pub use claiming::{Claimed, claim, forget, looked_at, open};
pub use describing::{add, describe, offer, shift};
pub use pool::{add_keys, remove_keys};

use crate::Error;
use crate::audit::Entry;

/// The benefit, held until the transaction ends.
async fn held(txn: &DatabaseTransaction, id: i64) -> Result<benefit::Model, Error> {
    let found = benefit::Entity::find().filter(benefit::COLUMN.id.eq(id)).lock_exclusive().one(txn).await?;
    found.ok_or(Error::NotFound)
}

/// What was done to it, told by its name. Neither a key nor a link is ever written down there.
fn noted(action: Action, benefit: &benefit::Model) -> Entry {
    Entry::new(action, "benefit", benefit.id).note(benefit.name.as_str())
}

/// How it was when a page was drawn, for who sends the page back.
pub fn seen(at: DateTime<Utc>) -> String {
    at.timestamp_micros().to_string()
}
