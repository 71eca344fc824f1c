mod answers;
mod manage;
mod own;
mod public;
mod writing;

use chrono::{DateTime, Utc};
use entity::{call, call_answer, track};
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

use super::queries::Counted;
use super::rules;
use crate::web::instant;

pub fn routes() -> Vec<Route> {
    [public::routes(), own::routes(), writing::routes(), manage::routes(), answers::routes()].concat()
}

/// A call as templates take it.
fn told(of: &Counted, tracks: &[track::Model], now: DateTime<Utc>) -> Value {
    let Counted { call, tally } = of;
    let stage = of.stage(now);
    let figures = context! {
        taken => tally.taken(), free => tally.free(call.places), writing => tally.writing, handed_in => tally.handed_in(),
        counted => tally.counted,
    };
    context! {
        stage => stage.slug(), is_running => stage.is_running(), ends_soon => stage.is_running() && rules::ends_soon(call, now),
        figures, ..facts(call, tracks)
    }
}

/// The same of the call alone.
fn facts(call: &call::Model, tracks: &[track::Model]) -> Value {
    let track = tracks.iter().find(|t| Some(t.id) == call.track_id);
    context! {
        slug => call.slug.as_str(), title => call.title.as_str(), topics => call.topics.0.clone(),
        audience => call.audience.to_value(), track => track.map(|t| context! { name => t.name.as_str(), slug => t.slug.as_str() }),
        places => call.places, claim_days => call.claim_days, zone => call.zone.as_str(),
        deadline => instant(call.deadline), embargo_until => call.embargo_until.map(instant),
    }
}

/// An answer as its author sees it. What ran out is told so before any job has said it.
fn told_answer(answer: &call_answer::Model, call: &call::Model, now: DateTime<Utc>) -> Value {
    let state = if rules::is_lapsed(answer, now) { call_answer::State::Expired } else { answer.state };
    context! {
        state => rules::slug(state), until => answer.claimed_until.map(instant), url => answer.url.as_str(),
        title => answer.title.as_str(), note => answer.note.as_str(), words => answer.words.as_str(),
        submitted_at => answer.submitted_at.map(instant), decided_at => answer.decided_at.map(instant),
        activity => answer.activity_id, may_hand_in => rules::why_no_answer(call, answer, now).is_none(),
        may_give_back => state.may_become(call_answer::State::Withdrawn), is_written_here => answer.url.is_empty() && answer.post_id.is_some(),
    }
}
