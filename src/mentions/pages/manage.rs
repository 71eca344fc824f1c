//! The program's own: hosts from which nobody here wants mentions, those of news and calls, what was refused, what we sent.

use chrono::TimeDelta;
use entity::mention::{self, Display, State as MentionState};
use entity::sent_mention;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::{blocked, moderated};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::mentions::forms::Block;
use crate::mentions::{actions, queries};
use crate::web::{Manager, Now, Onward, Page, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, show, hide, block_sender, block, unblock]
}

const DESK: &str = "/manage/mentions";

/// Counted over so many days, and of each list so many of the last.
const DAYS: i64 = 30;
const LAST: u64 = 20;

#[get("/manage/mentions?<page>")]
async fn index(page: Option<u64>, _by: Manager, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    view.page("mentions/manage", desk(db, page, now).await?)
}

#[post("/manage/mentions/<id>/showing")]
async fn show(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::display(db, &by, None, id, Display::Shown, now.0).await?;
    Ok(Onward::to(DESK).saying(Message::new("mentions-said-shown")))
}

#[post("/manage/mentions/<id>/hiding")]
async fn hide(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::display(db, &by, None, id, Display::Hidden, now.0).await?;
    Ok(Onward::to(DESK).saying(Message::new("mentions-said-hidden")))
}

#[post("/manage/mentions/<id>/block")]
async fn block_sender(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let host = actions::block_sender(db, &by, None, id, now.0).await?;
    Ok(Onward::to(DESK).saying(Message::new("mentions-said-blocked").with("host", host)))
}

#[post("/manage/mentions/blocks", data = "<form>")]
async fn block(
    by: Manager,
    form: Form<Contextual<'_, Block<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let typed = form.value.as_ref().map_or("", |typed| typed.host);
    let done = actions::block(db, &by, None, typed, now.0).await;
    let page = desk(db, None, now).await?;
    let host = view.retry(done, "mentions/manage", &form.context, page)?;
    Ok(Onward::to(DESK).saying(Message::new("mentions-said-blocked").with("host", host)))
}

#[post("/manage/mentions/blocks/<id>/removal")]
async fn unblock(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let host = actions::unblock(db, &by, None, id, now.0).await?;
    Ok(Onward::to(DESK).saying(Message::new("mentions-said-unblocked").with("host", host)))
}

async fn desk(db: &Db, page: Option<u64>, now: Now) -> Result<Value, Error> {
    let (pager, rows) = queries::to_moderate(&db.read, None, page).await?;
    let blocks = queries::blocks(&db.read, None).await?;
    let counted = queries::counts(&db.read, now.0 - TimeDelta::days(DAYS)).await?;
    let count = |state: MentionState| counted.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let counts = MentionState::iter().map(|state| context! { state => state.to_value(), n => count(state) });
    let refused = queries::refused(&db.read, LAST).await?;
    let sent = queries::sent(&db.read, LAST).await?;
    Ok(context! {
        rows => rows.iter().map(moderated).collect::<Vec<_>>(), total => pager.total, days => DAYS,
        pager => Value::from(minijinja::value::Serde(&pager)), base => "/manage/mentions?",
        blocks => blocks.iter().map(blocked).collect::<Vec<_>>(), counts => counts.collect::<Vec<_>>(),
        refused => refused.iter().map(refusal).collect::<Vec<_>>(),
        sent => sent.iter().map(told).collect::<Vec<_>>(),
    })
}

fn refusal(row: &mention::Model) -> Value {
    context! {
        source => row.source.as_str(), host => row.source_host.as_str(), target => row.target.as_str(),
        at => instant(row.received_at), why => why(&row.trouble),
    }
}

fn told(row: &sent_mention::Model) -> Value {
    context! {
        source => row.source.as_str(), target => row.target.as_str(), state => row.state.to_value(),
        at => instant(row.sent_at.unwrap_or(row.created_at)), why => why(&row.trouble),
    }
}

/// In English, as all of this page.
fn why(trouble: &str) -> Option<String> {
    let (word, detail) = trouble.split_once(' ').unwrap_or((trouble, ""));
    (!word.is_empty()).then(|| Message::new(format!("mentions-trouble-{word}")).with("detail", detail).to_string())
}
