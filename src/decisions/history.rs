//! Who asks, and what was before: the person beside the application.

use std::collections::HashMap;

use entity::application::State;
use entity::audit::Action;
use entity::{application, audit, award, cycle, email, person, track};
use minijinja::{Value, context};
use sea_orm::ActiveEnum;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::queries;
use crate::Error;
use crate::cycles::queries as cycles;
use crate::l10n::Message;
use crate::tracks::queries as tracks;

/// The person with all that managers may know.
pub async fn person(db: &impl ConnectionTrait, person: &person::Model) -> Result<Value, Error> {
    let addresses = email::Entity::find()
        .filter(email::COLUMN.person_id.eq(person.id))
        .order_by_desc(email::COLUMN.is_primary)
        .order_by_asc(email::COLUMN.id)
        .all(db)
        .await?;
    let addresses: Vec<_> = addresses
        .iter()
        .map(|e| context! { address => e.address.as_str(), verified => e.verified_at.is_some() })
        .collect();
    Ok(context! {
        name => person.name.as_str(), native_name => person.native_name.as_deref(), number => person.number,
        headline => person.headline.as_str(), employer => person.employer.as_str(), country => person.country.as_deref(), city => person.city.as_str(),
        listed => person.listed, addresses,
    })
}

/// Every award but those given in error, newest first.
pub async fn awards(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Value>, Error> {
    let held = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(person))
        .filter(award::Column::State.ne(award::State::Corrected))
        .order_by_desc(award::COLUMN.year)
        .all(db)
        .await?;
    let tracks = tracks::all(db).await?;
    let name = |id: i64| tracks.iter().find(|t: &&track::Model| t.id == id).map_or("", |t| t.name.as_str());
    Ok(held
        .iter()
        .map(|a| context! { track => name(a.track_id), year => a.year, revoked => a.state == award::State::Revoked })
        .collect())
}

/// What they asked for in other cycles, newest first.
pub async fn earlier(db: &impl ConnectionTrait, than: &application::Model) -> Result<Vec<Value>, Error> {
    let others = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(than.person_id))
        .filter(application::COLUMN.id.ne(than.id))
        .filter(application::Column::State.ne(State::Draft))
        .order_by_desc(application::COLUMN.created_at)
        .all(db)
        .await?;
    let cycles = cycles::all(db).await?;
    let title = |id: i64| cycles.iter().find(|c: &&cycle::Model| c.id == id).map_or("", |c| c.title.as_str());
    Ok(others
        .iter()
        .map(|a| context! { id => a.id, cycle => title(a.cycle_id), state => a.state.to_value() })
        .collect())
}

/// What was done to an application, newest first, each with the name of who did it. Of the readings only the latest.
pub async fn trail(db: &impl ConnectionTrait, application: i64) -> Result<Vec<(audit::Model, Message)>, Error> {
    let of =
        Condition::all().add(audit::COLUMN.subject.eq("application")).add(audit::COLUMN.subject_id.eq(application));
    let read = Action::ApplicationRead;
    let found = audit::Entity::find().filter(of).order_by_desc(audit::COLUMN.id).limit(200);
    let mut entries = found.clone().filter(audit::Column::Action.ne(read)).all(db).await?;
    entries.extend(found.filter(audit::Column::Action.eq(read)).all(db).await?);
    let names = queries::names(db, entries.iter().filter_map(|e| e.by_id)).await?;
    Ok(entries.into_iter().map(|e| (by(&e, &names), e)).map(|(by, e)| (e, by)).collect())
}

/// Who did it, by name.
pub fn by(entry: &audit::Model, names: &HashMap<i64, String>) -> Message {
    match entry.by_id {
        Some(id) => names.get(&id).map_or_else(|| Message::new("decisions-by-gone"), |n| Message::verbatim(n.clone())),
        None => Message::new("decisions-by-portal"),
    }
}
