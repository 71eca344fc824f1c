use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{application, cycle, extension};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::deadlines::{queries, rules};
use crate::l10n::Message;
use crate::sign_in::actions::quota;
use crate::web::{Me, instant};
use crate::{Error, applications};

/// Gives who typed a late code the time that it stands for, and makes a draft again of what they had not submitted in
/// time. The application they have, if any. Every code that does nothing gets the same answer; a retry of one's own
/// does no more than the first.
pub async fn use_code(
    db: &Db,
    site: &Site,
    me: &Me,
    cycle: &cycle::Model,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<application::Model>, Error> {
    if code.trim().is_empty() {
        return Err(Error::wrong("code", Message::new("deadlines-late-missing")));
    }
    quota::count(&db.write, format!("late:{}", me.id), rules::TRIES, now).await?;
    let txn = db.begin().await?;
    let cycle = cycle::Entity::find_by_id(cycle.id).lock_shared().one(&txn).await?.ok_or(Error::NotFound)?;
    let found = queries::by_mark(&txn, cycle.id, &rules::mark(site, code)).await?;
    let usable = found.filter(|e| rules::is_usable(e, &cycle, me.id, now));
    let Some(found) = usable else { return Err(useless()) };
    if found.person_id.is_none() {
        take(&txn, me, &cycle, &found, now).await?;
    }
    let application = applications::actions::reopen(&txn, me.id, me.id, cycle.id, now).await?;
    txn.commit().await?;
    Ok(application)
}

/// Two at once: the update counts its rows, so one of them has it.
async fn take(
    txn: &DatabaseTransaction,
    me: &Me,
    cycle: &cycle::Model,
    found: &extension::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mine = extension::ActiveModel { person_id: Set(Some(me.id)), used_at: Set(Some(now)), ..Default::default() };
    let taken = extension::Entity::update_many()
        .set(mine)
        .filter(extension::COLUMN.id.eq(found.id))
        .filter(extension::COLUMN.person_id.is_null())
        .filter(extension::COLUMN.revoked_at.is_null())
        .exec(txn)
        .await?;
    if taken.rows_affected != 1 {
        return Err(useless());
    }
    let entry = Entry::new(Action::LateCodeUsed, "extension", found.id).by(me.id).on(me.id);
    entry.states(instant(cycle.closes_at), instant(found.until)).record(txn, now).await?;
    Ok(())
}

fn useless() -> Error {
    Error::wrong("code", Message::new("deadlines-late-useless"))
}
