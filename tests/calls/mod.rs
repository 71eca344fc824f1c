//! Calls for content (R10): who may claim a place and when, what becomes of an answer, who is told of it, who sees it.

mod answering;
mod claiming;
mod deciding;
mod ending;
mod homes;
mod hostile;
mod manage;
mod seen;
mod telling;
mod writing;

use chrono::TimeDelta;
use entity::call::{self, Audience};
use entity::call_answer::{self, State};
use entity::{activity, activity_kind, letter, person, post};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};

use crate::support::{Portal, form};

/// A call of two places that was published yesterday and ends in thirty days; a place is kept for ten.
pub async fn call(portal: &Portal, slug: &str, change: impl FnOnce(&mut call::ActiveModel)) -> call::Model {
    let kind = activity_kind::Entity::find().filter(activity_kind::COLUMN.key.eq("blog-post"));
    let kind = kind.one(&portal.db.write).await.unwrap().unwrap();
    let by = portal.manager("Caller").await;
    let mut row = call::ActiveModel {
        slug: Set(slug.into()),
        title: Set(format!("Write about {slug}")),
        brief: Set("What did you *learn*?".into()),
        brief_html: Set("<p>What did you <em>learn</em>?</p>".into()),
        topics: Set(["mesh", "winter"].into_iter().collect()),
        audience: Set(Audience::Public),
        track_id: Set(None),
        kind_id: Set(kind.id),
        places: Set(Some(2)),
        claim_days: Set(10),
        published_at: Set(Some(portal.now() - TimeDelta::days(1))),
        zone: Set("Europe/Paris".into()),
        deadline: Set(portal.now() + TimeDelta::days(30)),
        created_by: Set(by.id),
        created_at: Set(portal.now()),
        updated_at: Set(portal.now()),
        version: Set(1),
        ..Default::default()
    };
    change(&mut row);
    row.insert(&portal.db.write).await.unwrap()
}

/// Somebody who holds the main title now.
pub async fn member(portal: &Portal, name: &str) -> person::Model {
    let person = portal.person(name).await;
    portal.award(&person, &portal.main_track().await, 2027).await;
    person
}

/// An answer as a row: a link, once something was handed in.
pub async fn answer(portal: &Portal, call: &call::Model, of: &person::Model, state: State) -> call_answer::Model {
    let is_sent = !matches!(state, State::Claimed | State::Expired | State::Withdrawn);
    let keeps = matches!(state, State::Claimed | State::ChangesAsked);
    let row = call_answer::ActiveModel {
        call_id: Set(call.id),
        person_id: Set(of.id),
        state: Set(state),
        claimed_until: Set(keeps.then(|| portal.now() + TimeDelta::days(10))),
        url: Set(if is_sent { format!("https://{}.example/winter", of.name.to_lowercase()) } else { String::new() }),
        title: Set(if is_sent { format!("The winter of {}", of.name) } else { String::new() }),
        language: Set(if is_sent { "en".into() } else { String::new() }),
        note: Set(String::new()),
        words: Set(String::new()),
        claimed_at: Set(portal.now()),
        submitted_at: Set(is_sent.then(|| portal.now())),
        updated_at: Set(portal.now()),
        version: Set(1),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

pub async fn answers(portal: &Portal) -> Vec<call_answer::Model> {
    call_answer::Entity::find().order_by_asc(call_answer::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// The states of all answers, the first claim first.
pub async fn states(portal: &Portal) -> Vec<State> {
    answers(portal).await.into_iter().map(|a| a.state).collect()
}

pub async fn calls(portal: &Portal) -> Vec<call::Model> {
    call::Entity::find().order_by_asc(call::COLUMN.id).all(&portal.db.write).await.unwrap()
}

pub async fn logged(portal: &Portal) -> Vec<activity::Model> {
    crate::activities::rows(portal).await
}

pub async fn posts(portal: &Portal) -> Vec<post::Model> {
    post::Entity::find().order_by_asc(post::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// The letters about calls so far: to whom, and which.
pub async fn told(portal: &Portal) -> Vec<(String, String)> {
    let all = portal.outbox().await.into_iter();
    all.filter_map(|(to, what)| Some((to, what.strip_prefix("calls/")?.to_owned()))).collect()
}

pub fn to(name: &str, what: &str) -> (String, String) {
    (format!("{name}@example.org"), what.into())
}

/// The latest letter there is.
pub async fn latest(portal: &Portal) -> letter::Model {
    letter::Entity::find().order_by_desc(letter::COLUMN.id).one(&portal.db.write).await.unwrap().unwrap()
}

/// A text in the form: `keep`, `send` or `preview` it.
pub fn text(title: &str, source: &str, act: &str) -> String {
    form(&[("title", title), ("source", source), ("language", ""), ("note", ""), ("do", act)])
}

/// What a manager says of an answer as it is now.
pub async fn verdict(portal: &Portal, id: i64, verdict: &str, words: &str) -> String {
    let answer = call_answer::Entity::find_by_id(id).one(&portal.db.write).await.unwrap().unwrap();
    form(&[("verdict", verdict), ("words", words), ("version", &answer.version.to_string())])
}

/// A link in the form, with a title of its own.
pub fn link(url: &str) -> String {
    form(&[("url", url), ("title", "Sixty roofs, one winter"), ("language", "English"), ("note", "With figures.")])
}
