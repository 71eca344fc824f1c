mod refusals;
mod texts;

use entity::letter::{self, State};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State as Managed};
use sea_orm::{ActiveEnum, Iterable};

use super::forms::Failed;
use super::{actions, queries, rules};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::Letter;
use crate::web::{Framed, Manager, Now, Onward, Page, Pager, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    [routes![index, show, html, retry, retry_all], texts::routes(), refusals::routes()].concat()
}

#[get("/manage/letters?<state>&<template>&<page>")]
async fn index(
    state: Option<&str>,
    template: Option<&str>,
    page: Option<u64>,
    by: Manager,
    db: &Managed<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let state = state.and_then(|state| State::try_from_value(&state.to_owned()).ok());
    let template = template.filter(|template| !template.is_empty());
    let (letters, pager) = queries::some(&db.read, by.id, state, template, page).await?;
    let letters: Vec<_> = letters.iter().map(line).collect();
    let slug = state.map(|s| s.to_value()).unwrap_or_default();
    let filters = [("state", slug.as_str()), ("template", template.unwrap_or_default())];
    let base = Pager::base("/manage/letters", &filters);
    let typed = filters.iter().fold(Typed::default(), |typed, (field, value)| typed.with(field, value));
    let failures = if matches!(state, None | Some(State::Failed)) { failures(db, by.id).await? } else { Vec::new() };
    let page = context! { letters, pager => Value::from(Serde(&pager)), base, failures, ..choices() };
    view.form("letters/index", &typed, context! { narrowed => filters.iter().any(|(_, v)| !v.is_empty()), ..page })
}

/// What the list is narrowed by.
fn choices() -> Value {
    let state = |s: State| context! { value => s.to_value(), label => told(&s.to_value()) };
    let kind = |folder: &str| context! { value => folder, label => rules::name(folder).to_string() };
    let kinds = Letter::all().map(Letter::folder).chain([rules::TEST]).map(kind);
    context! { states => State::iter().map(state).collect::<Vec<_>>(), kinds => kinds.collect::<Vec<_>>() }
}

async fn failures(db: &Db, viewer: i64) -> Result<Vec<Value>, Error> {
    let failures = queries::failures(&db.read, viewer).await?.into_iter().map(|f| {
        let reasons = f.reasons.into_iter().map(|(why, count)| context! { why, count }).collect::<Vec<_>>();
        context! { name => rules::name(&f.template).to_string(), template => f.template, count => f.count, reasons }
    });
    Ok(failures.collect())
}

#[get("/manage/letters/<id>")]
async fn show(id: i64, by: Manager, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let letter = queries::by_id(&db.read, by.id, id).await?;
    let is_a_way_in = rules::is_a_way_in(&letter);
    let text = if is_a_way_in { String::new() } else { rules::masked(&letter.text) };
    let may_retry = rules::may_be_sent_again(&letter);
    let words = Letter::by_folder(&letter.template).map(Letter::folder);
    let page = context! { letter => line(&letter), text, is_a_way_in, may_retry, words };
    Ok(view.page("letters/show", page)?.with_frames())
}

/// The letter as it was sent, for the frame on its page.
#[get("/manage/letters/<id>/html")]
async fn html(id: i64, by: Manager, db: &Managed<Db>) -> Result<Framed, Error> {
    let letter = queries::by_id(&db.read, by.id, id).await?;
    if rules::is_a_way_in(&letter) { Err(Error::NotFound) } else { Ok(Framed::html(rules::masked(&letter.html))) }
}

#[post("/manage/letters/<id>/retry")]
async fn retry(id: i64, by: Manager, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    actions::send_again(db, &by, id, now.0).await?;
    Ok(Onward::to(format!("/manage/letters/{id}")).saying(Message::new("letters-again-said")))
}

#[post("/manage/letters/retry", data = "<form>")]
async fn retry_all(by: Manager, form: Form<Failed<'_>>, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    let many = actions::send_all_again(db, &by, form.template, now.0).await?;
    Ok(Onward::to("/manage/letters").saying(Message::new("letters-again-all-said").count("count", many)))
}

fn told(state: &str) -> String {
    Message::new(format!("letters-state-{state}")).to_string()
}

fn line(letter: &letter::Model) -> Value {
    let (state, kind) = match letter.state {
        // It waits longer than usual: the mail server did not answer.
        State::Waiting if letter.attempts > 0 => ("retried".to_owned(), "warn"),
        State::Waiting => (letter.state.to_value(), "plain"),
        State::Sent => (letter.state.to_value(), "good"),
        State::Failed => (letter.state.to_value(), "bad"),
    };
    context! {
        id => letter.id, subject => letter.subject.as_str(), address => letter.address.as_str(),
        to_name => letter.to_name.as_str(), person_id => letter.person_id, kind_name => rules::name(&letter.template).to_string(),
        template => letter.template.as_str(),
        state, kind, waits => letter.state == State::Waiting, attempts => letter.attempts,
        error => letter.last_error.as_str(), run_at => instant(letter.run_at),
        created_at => instant(letter.created_at), sent_at => letter.sent_at.map(instant),
    }
}
