//! Changes: letters asked for, links redeemed, sessions begun and ended, providers' accounts attached.

mod account;
mod letter;
pub mod quota;
mod session;
mod setup;

use chrono::{DateTime, Utc};
use entity::{quota as quotas, session as sessions, sign_in_link};
use sea_orm::{EntityTrait, ExprTrait, QueryFilter};

pub use account::{Account, Outcome, enter_with, link};
pub use letter::{Asked, Entered, redeem, redeem_by_code, send_letter};
pub use quota::count as count_try;
pub use session::{Entrance, begin, end, end_others, sign_out};
pub use setup::{set_up, setup_link};

use super::rules;
use crate::Error;
use crate::db::Db;
use crate::web::SESSION_IDLE;

/// Takes away what has run out: links, sessions, counts.
pub async fn sweep(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    sign_in_link::Entity::delete_many().filter(sign_in_link::COLUMN.expires_at.lte(now)).exec(&db.write).await?;
    sessions::Entity::delete_many()
        .filter(sessions::COLUMN.expires_at.lte(now).or(sessions::COLUMN.seen_at.lte(now - SESSION_IDLE)))
        .exec(&db.write)
        .await?;
    quotas::Entity::delete_many().filter(quotas::COLUMN.window_start.lte(now - rules::WINDOW)).exec(&db.write).await?;
    Ok(())
}
