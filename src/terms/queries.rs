use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::application::State as Stage;
use entity::audit::Action;
use entity::award::State;
use entity::person::Standing;
use entity::{application, audit, award, counter, cycle, email, person, track};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::rules;
use crate::mail::Recipient;
use crate::people::rules as standings;
use crate::{Error, tracks};

/// The counter in which it is kept until when everyone was told: seconds since 1970.
pub const TOLD: &str = "terms_told";

pub async fn told_until(db: &impl ConnectionTrait) -> Result<Option<DateTime<Utc>>, Error> {
    let found = counter::Entity::find_by_id(TOLD).one(db).await?;
    Ok(found.and_then(|c| DateTime::from_timestamp(c.value, 0)))
}

/// Awards whose term ends on one of these days, by person.
pub async fn ending(db: &impl ConnectionTrait, (from, to): (NaiveDate, NaiveDate)) -> Result<Vec<award::Model>, Error> {
    let found = award::Entity::find()
        .filter(award::Column::State.eq(State::Active))
        .filter(award::COLUMN.term_end.gte(from))
        .filter(award::COLUMN.term_end.lte(to));
    Ok(found.order_by_asc(award::COLUMN.person_id).order_by_asc(award::COLUMN.term_end).all(db).await?)
}

/// Those of them who are told of terms at all, each with where a letter goes.
pub async fn told(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<i64, (person::Model, Recipient)>, Error> {
    let people = person::Entity::find()
        .filter(person::COLUMN.id.is_in(ids.to_vec()))
        .filter(person::COLUMN.merged_into.is_null())
        .all(db)
        .await?;
    let emails = email::Entity::find()
        .filter(email::COLUMN.person_id.is_in(ids.to_vec()))
        .filter(email::COLUMN.verified_at.is_not_null())
        .order_by_asc(email::COLUMN.is_primary)
        .order_by_desc(email::COLUMN.id)
        .all(db)
        .await?;
    let mut addresses: HashMap<i64, String> = emails.into_iter().map(|e| (e.person_id, e.address)).collect();
    let mut told = HashMap::new();
    for person in people.into_iter().filter(|p| rules::is_told(p.standing)) {
        let Some(address) = addresses.remove(&person.id) else { continue };
        let locale = Recipient::locale(person.locale.as_deref());
        let to = Recipient { person_id: Some(person.id), address, name: person.name.clone(), locale };
        told.insert(person.id, (person, to));
    }
    Ok(told)
}

/// The last day of each title that counts, by person and track.
pub async fn last_days(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<(i64, i64), NaiveDate>, Error> {
    let held = award::Entity::find()
        .filter(award::COLUMN.person_id.is_in(ids.to_vec()))
        .filter(award::Column::State.eq(State::Active))
        .order_by_asc(award::COLUMN.term_end)
        .all(db)
        .await?;
    Ok(held.into_iter().map(|a| ((a.person_id, a.track_id), a.term_end)).collect())
}

/// Who has applied in some cycles: person and cycle. What was decided is not looked at.
pub async fn applied(db: &impl ConnectionTrait, ids: &[i64], cycles: &[i64]) -> Result<Vec<(i64, i64)>, Error> {
    let found = application::Entity::find()
        .filter(application::COLUMN.person_id.is_in(ids.to_vec()))
        .filter(application::COLUMN.cycle_id.is_in(cycles.to_vec()))
        .filter(application::Column::State.eq(Stage::Submitted))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|a| (a.person_id, a.cycle_id)).collect())
}

/// The titles, each with the cycles in which one that ends by then is asked for anew: those that are not announced yet,
/// the first to open first, closed ones too.
pub async fn titles(
    db: &impl ConnectionTrait,
    last: NaiveDate,
) -> Result<Vec<(track::Model, Vec<cycle::Model>)>, Error> {
    let mut titles = Vec::new();
    for track in tracks::queries::all(db).await? {
        let coming = tracks::queries::coming(db, track.id, last).await?;
        titles.push((track, coming));
    }
    Ok(titles)
}

/// Whether it was the person who put themselves on hold. Where nothing was noted (an import brought it), it was not.
pub async fn held_by_self(db: &impl ConnectionTrait, person: i64) -> Result<bool, Error> {
    let last = audit::Entity::find()
        .filter(audit::COLUMN.person_id.eq(person))
        .filter(audit::Column::Action.eq(Action::StandingChanged))
        .order_by_desc(audit::COLUMN.id)
        .one(db)
        .await?;
    Ok(last.is_some_and(|e| e.by_id == Some(person) && e.to_state == standings::told(Standing::OnHold)))
}
