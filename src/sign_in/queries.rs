//! Finds: links that still lead in, one's sessions, one's ways in.

use chrono::{DateTime, Utc};
use entity::sign_in_link::{self, Purpose};
use entity::{email, identity, session};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use crate::secret;
use crate::web::{Me, SESSION_IDLE};

/// The link behind a token, while it can be used.
pub async fn live_link(
    db: &impl ConnectionTrait,
    purpose: Purpose,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<sign_in_link::Model>, DbErr> {
    sign_in_link::Entity::find()
        .filter(sign_in_link::COLUMN.token_hash.eq(secret::hash(token)))
        .filter(sign_in_link::Column::Purpose.eq(purpose))
        .filter(sign_in_link::COLUMN.used_at.is_null())
        .filter(sign_in_link::COLUMN.expires_at.gt(now))
        .one(db)
        .await
}

/// The newest link that a browser asked for and that can still be used.
pub async fn asked_by(
    db: &impl ConnectionTrait,
    browser: &str,
    now: DateTime<Utc>,
) -> Result<Option<sign_in_link::Model>, DbErr> {
    sign_in_link::Entity::find()
        .filter(sign_in_link::COLUMN.browser_hash.eq(secret::hash(browser)))
        .filter(sign_in_link::Column::Purpose.eq(Purpose::SignIn))
        .filter(sign_in_link::COLUMN.used_at.is_null())
        .filter(sign_in_link::COLUMN.expires_at.gt(now))
        .order_by_desc(sign_in_link::COLUMN.id)
        .one(db)
        .await
}

/// One's sessions that still hold, the last used first.
pub async fn sessions(db: &impl ConnectionTrait, of: &Me, now: DateTime<Utc>) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::COLUMN.person_id.eq(of.id))
        .filter(session::COLUMN.expires_at.gt(now))
        .filter(session::COLUMN.seen_at.gt(now - SESSION_IDLE))
        .order_by_desc(session::COLUMN.seen_at)
        .order_by_desc(session::COLUMN.id)
        .all(db)
        .await
}

pub async fn identities(db: &impl ConnectionTrait, of: &Me) -> Result<Vec<identity::Model>, DbErr> {
    identity::Entity::find()
        .filter(identity::COLUMN.person_id.eq(of.id))
        .order_by_asc(identity::COLUMN.id)
        .all(db)
        .await
}

pub async fn addresses(db: &impl ConnectionTrait, of: &Me) -> Result<Vec<email::Model>, DbErr> {
    email::Entity::find()
        .filter(email::COLUMN.person_id.eq(of.id))
        .order_by_desc(email::COLUMN.is_primary)
        .order_by_asc(email::COLUMN.id)
        .all(db)
        .await
}
