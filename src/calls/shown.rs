//! Calls as a member's home tells them.

use chrono::{DateTime, Utc};
use entity::call_answer::State;
use minijinja::{Value, context};

use super::queries;
use super::rules;
use crate::Error;
use crate::db::Db;
use crate::web::{Me, instant};

/// The places that wait for something of theirs, what runs out first before the rest; and in how many calls they might
/// take one.
pub async fn at_home(db: &Db, me: &Me, now: DateTime<Utc>) -> Result<Value, Error> {
    let mine = queries::mine(&db.read, me.id).await?;
    let open = queries::open_to(&db.read, me, &mine, now).await?.len();
    let waits = |state| matches!(state, State::Claimed | State::ChangesAsked);
    let mut waiting: Vec<_> = mine.iter().filter(|(a, _)| waits(a.state) && !rules::is_lapsed(a, now)).collect();
    waiting.sort_by_key(|(a, _)| (a.claimed_until, a.id));
    let told = |(answer, call): &&(entity::call_answer::Model, entity::call::Model)| {
        context! {
            slug => call.slug.as_str(), title => call.title.as_str(), zone => call.zone.as_str(),
            state => rules::slug(answer.state), until => answer.claimed_until.map(instant),
        }
    };
    Ok(context! { waiting => waiting.iter().map(told).collect::<Vec<_>>(), open })
}
