use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QuerySelect};

use super::put;
use crate::Error;
use crate::applications::queries::{self, Dossier};
use crate::audit::Entry;

/// What was not complete at the close is a draft again: its owner has more time. `by` is who gave it. The caller holds
/// the cycle, and it is not announced.
pub async fn reopen(
    txn: &DatabaseTransaction,
    by: i64,
    person: i64,
    cycle: i64,
    now: DateTime<Utc>,
) -> Result<Option<application::Model>, Error> {
    let Some(found) = queries::in_cycle(txn, person, cycle).await? else { return Ok(None) };
    let held = application::Entity::find_by_id(found.id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)?;
    if held.state != State::Incomplete {
        return Ok(Some(held));
    }
    let next = application::ActiveModel { state: Set(State::Draft), ..Default::default() };
    let draft = put(txn, &held, next).await?.ok_or(Error::NotFound)?;
    let entry = Entry::new(Action::ApplicationStarted, "application", draft.id).by(by).on(person);
    entry.states(held.state.told(), draft.state.told()).record(txn, now).await?;
    Ok(Some(draft))
}

/// It was not submitted while its owner had time: incomplete, for the reason in `why`. None where somebody was quicker.
pub async fn lapse(
    txn: &DatabaseTransaction,
    dossier: &Dossier,
    why: &str,
    now: DateTime<Utc>,
) -> Result<Option<application::Model>, Error> {
    let draft = &dossier.application;
    // When it was last saved stays: nothing was written since.
    let next = application::ActiveModel { state: Set(State::Incomplete), ..Default::default() };
    let Some(lapsed) = put(txn, draft, next).await? else { return Ok(None) };
    let entry = Entry::new(Action::ApplicationIncomplete, "application", lapsed.id).on(lapsed.person_id);
    entry.states(draft.state.told(), lapsed.state.told()).note(why).record(txn, now).await?;
    Ok(Some(lapsed))
}
