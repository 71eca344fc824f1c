//! Who got what, once it is announced.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::application::State;
use entity::{application, award, cycle, person};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Select,
};

use crate::decisions::queries::to_person;

/// What an announcement makes of applications, in the order that it is told in.
pub const STATES: [State; 5] =
    [State::Accepted, State::Declined, State::Waitlisted, State::Deferred, State::Incomplete];

#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    pub id: i64,
    pub person_id: i64,
    pub state: State,
    pub name: String,
    pub number: Option<i64>,
}

/// The award that somebody holds by it, or held.
#[derive(Clone, Debug)]
pub struct Held {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub is_revoked: bool,
}

/// By result and name. `words` are folded; a result that means nothing narrows nothing.
fn found(cycle: &cycle::Model, result: Option<State>, words: &[String]) -> Select<application::Entity> {
    let states = result.filter(|s| STATES.contains(s)).map_or(STATES.to_vec(), |state| vec![state]);
    let all = application::Entity::find()
        .join(JoinType::InnerJoin, to_person())
        .filter(application::COLUMN.cycle_id.eq(cycle.id))
        .filter(application::Column::State.is_in(states));
    words.iter().fold(all, |found, word| found.filter(person::COLUMN.name_key.contains(word.as_str())))
}

fn in_order(found: Select<application::Entity>) -> Select<application::Entity> {
    found
        .order_by_asc(application::Column::State)
        .order_by_asc(person::COLUMN.name_key)
        .order_by_asc(application::COLUMN.id)
        .select_only()
        .columns([application::Column::Id, application::Column::PersonId, application::Column::State])
        .columns([person::Column::Name, person::Column::Number])
}

pub async fn count(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    result: Option<State>,
    words: &[String],
) -> Result<u64, DbErr> {
    found(cycle, result, words).count(db).await
}

/// So many after the first so many; all of them where `limit` is none.
pub async fn some(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    result: Option<State>,
    words: &[String],
    (offset, limit): (u64, Option<u64>),
) -> Result<Vec<Row>, DbErr> {
    let found = in_order(found(cycle, result, words));
    let found = match limit {
        Some(limit) => found.offset(offset).limit(limit),
        None => found,
    };
    found.into_model().all(db).await
}

/// The awards of the cycle's title and year among these, by person.
pub async fn held(db: &impl ConnectionTrait, cycle: &cycle::Model, rows: &[Row]) -> Result<HashMap<i64, Held>, DbErr> {
    let accepted = rows.iter().filter(|r| r.state == State::Accepted).map(|r| r.person_id);
    let found = award::Entity::find()
        .filter(award::COLUMN.track_id.eq(cycle.track_id))
        .filter(award::COLUMN.year.eq(cycle.year))
        .filter(award::COLUMN.person_id.is_in(accepted))
        .filter(award::Column::State.ne(award::State::Corrected));
    let told = |a: award::Model| {
        (a.person_id, Held { from: a.term_start, until: a.term_end, is_revoked: a.state == award::State::Revoked })
    };
    Ok(found.all(db).await?.into_iter().map(told).collect())
}
