use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::{Answers, cycle, path};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait};

use super::{changed_meanwhile, entry, hold, locked, path_of, put, taking};
use crate::applications::{queries, rules};
use crate::db::Db;
use crate::web::Me;
use crate::{Error, cycles, tracks};

/// The one draft of a person in a cycle, prefilled from their last application for the same title. However often
/// it is asked for: one record. One that was withdrawn is taken up again.
pub async fn start(
    db: &Db,
    by: &Me,
    cycle: &cycle::Model,
    path: &str,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    start_from(db, by, cycle, path, None, now).await
}

/// The same, but prefilled from `source`, where there is one.
pub(super) async fn start_from(
    db: &Db,
    by: &Me,
    cycle: &cycle::Model,
    path: &str,
    source: Option<&application::Model>,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let txn = db.begin().await?;
    let cycle = &hold(&txn, cycle.id).await?;
    let path = path_of(&txn, cycle.id, path).await?;
    let extended = cycles::queries::extended(&txn, by.id, cycle.id).await?;
    if let Some(found) = queries::in_cycle(&txn, by.id, cycle.id).await? {
        let found = locked(&txn, by, found.id).await?.application;
        if found.state != State::Withdrawn {
            return Ok(found);
        }
        taking(cycle, extended, now)?;
        welcome(&txn, by, cycle, now).await?;
        let draft = take_up(&txn, &found, &path, now).await?;
        txn.commit().await?;
        return Ok(draft);
    }
    taking(cycle, extended, now)?;
    welcome(&txn, by, cycle, now).await?;
    let earlier = match source {
        Some(source) => Some(queries::said(&txn, source).await?),
        None => queries::earlier(&txn, by.id, cycle).await?.map(|(_, answers)| answers),
    };
    let answers = match earlier {
        Some(earlier) => rules::prefilled(&earlier, &queries::questions_of_cycle(&txn, cycle.id).await?),
        None => Answers::default(),
    };
    let row = application::ActiveModel {
        cycle_id: Set(cycle.id),
        person_id: Set(by.id),
        path_id: Set(path.id),
        state: Set(State::Draft),
        answers: Set(answers),
        left_out: Set(source.map(|a| a.left_out.clone()).unwrap_or_default()),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        submitted_at: Set(None),
        ..Default::default()
    };
    // Someone quicker than us was ourselves, in a second click.
    let once =
        OnConflict::columns([application::Column::CycleId, application::Column::PersonId]).do_nothing().to_owned();
    let is_new = application::Entity::insert(row).on_conflict(once).exec_without_returning(&txn).await? == 1;
    let draft = queries::in_cycle(&txn, by.id, cycle.id).await?.ok_or(Error::NotFound)?;
    if is_new {
        entry(Action::ApplicationStarted, &draft).states("", State::Draft.told()).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(draft)
}

/// Refuses whom the cycle does not take, and says why and what to do.
async fn welcome(txn: &DatabaseTransaction, by: &Me, cycle: &cycle::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let track = tracks::queries::by_id(txn, cycle.track_id).await?;
    match cycles::who::barred(txn, by, cycle, &track, now).await? {
        Some(why) => Err(Error::refused(why)),
        None => Ok(()),
    }
}

async fn take_up(
    txn: &DatabaseTransaction,
    found: &application::Model,
    path: &path::Model,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let next = application::ActiveModel {
        state: Set(State::Draft),
        path_id: Set(path.id),
        updated_at: Set(now),
        submitted_at: Set(None),
        ..Default::default()
    };
    let draft = put(txn, found, next).await?.ok_or_else(changed_meanwhile)?;
    let taken_up = entry(Action::ApplicationStarted, &draft).states(found.state.told(), State::Draft.told());
    taken_up.record(txn, now).await?;
    Ok(draft)
}
