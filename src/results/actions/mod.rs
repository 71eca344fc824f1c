//! Each holds the cycle and then the application, as everywhere, and writes where the state still is what it looked at:
//! of two at once, one.

pub mod appeal;
mod late;
pub mod waiting;

use entity::application;
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};

use crate::Error;
use crate::applications::queries::Dossier;
use crate::config::Site;
use crate::cycles;

/// Characters that may be told, or argued.
const WORDS: usize = 2000;

/// The application with all around it. It and its cycle stay so until the transaction ends.
async fn held(txn: &DatabaseTransaction, application: &application::Model) -> Result<Dossier, Error> {
    cycles::queries::locked(txn, application.cycle_id).await?;
    let held = application::Entity::find_by_id(application.id).lock_exclusive().one(txn).await?;
    Dossier::of(txn, held.ok_or(Error::NotFound)?).await
}

fn address(site: &Site, application: &application::Model) -> String {
    site.url(&format!("/me/applications/{}", application.id))
}
