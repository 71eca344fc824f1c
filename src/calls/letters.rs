//! What those who take part are told.

use chrono::{DateTime, Utc};
use entity::{call, call_answer};
use minijinja::{Value, context};
use sea_orm::ConnectionTrait;

use super::rules;
use crate::config::Site;
use crate::mail::{self, Letter, Recipient};
use crate::web::instant;
use crate::{Error, people};

/// A letter to whose answer it is. An answer that changed is another version: it is told of anew.
pub async fn tell(
    db: &impl ConnectionTrait,
    site: &Site,
    letter: Letter,
    (call, answer): (&call::Model, &call_answer::Model),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let person = people::by_id(db, answer.person_id).await?;
    let Some(to) = Recipient::of(db, &person).await? else { return Ok(()) };
    let event = format!("{}:{}:{}", letter.folder(), answer.id, answer.version);
    mail::queue(db, site, &to, letter, &event, words(site, call, answer, now), now).await
}

/// A letter to who keeps a place, or was asked for changes, when the deadline moves; one for each time that it does.
pub async fn tell_moved(
    db: &impl ConnectionTrait,
    site: &Site,
    (old, new): (&call::Model, &call::Model),
    answer: &call_answer::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let person = people::by_id(db, answer.person_id).await?;
    let Some(to) = Recipient::of(db, &person).await? else { return Ok(()) };
    let letter = Letter::CallMoved;
    let event = format!("{}:{}:{}", letter.folder(), answer.id, new.version);
    let words = context! { before => instant(old.deadline), ..words(site, new, answer, now) };
    mail::queue(db, site, &to, letter, &event, words, now).await
}

fn words(site: &Site, call: &call::Model, answer: &call_answer::Model, now: DateTime<Utc>) -> Value {
    context! {
        call => call.title.as_str(), zone => call.zone.as_str(), deadline => instant(call.deadline),
        until => answer.claimed_until.map(instant), piece => answer.title.as_str(), words => answer.words.as_str(),
        embargo => call.embargo_until.filter(|until| *until > now).map(instant),
        is_asked => answer.state == call_answer::State::ChangesAsked,
        is_logged => answer.activity_id.is_some(), is_over => call.deadline <= now || call.closed_at.is_some(),
        days_kept => call.claim_days, state => rules::slug(answer.state),
        url => site.url(&format!("/me/calls/{}", call.slug)), page => site.url(&format!("/calls/{}", call.slug)),
    }
}
