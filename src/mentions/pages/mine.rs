//! A member's own: which mentions are shown, and from whom none are wanted.

use entity::mention::Display;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{blocked, moderated};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::mentions::forms::{Block, Setting};
use crate::mentions::{actions, queries};
use crate::web::{Me, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, set, show, hide, block_sender, block, unblock]
}

const MINE: &str = "/me/mentions";

#[get("/me/mentions?<page>")]
async fn index(page: Option<u64>, me: Me, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let typed = Typed::default().with("asks_first", queries::asks_first(&db.read, me.id).await?);
    view.form("mentions/mine", &typed, list(db, &me, page).await?)
}

#[post("/me/mentions/settings", data = "<form>")]
async fn set(me: Me, form: Form<Setting>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::ask_first(db, &me, form.asks_first, now.0).await?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-setting")))
}

#[post("/me/mentions/<id>/showing")]
async fn show(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::display(db, &me, Some(me.id), id, Display::Shown, now.0).await?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-shown")))
}

#[post("/me/mentions/<id>/hiding")]
async fn hide(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::display(db, &me, Some(me.id), id, Display::Hidden, now.0).await?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-hidden")))
}

/// No more from where it came from.
#[post("/me/mentions/<id>/block")]
async fn block_sender(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let host = actions::block_sender(db, &me, Some(me.id), id, now.0).await?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-blocked").with("host", host)))
}

#[post("/me/mentions/blocks", data = "<form>")]
async fn block(
    me: Me,
    form: Form<Contextual<'_, Block<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let typed = form.value.as_ref().map_or("", |typed| typed.host);
    let done = actions::block(db, &me, Some(me.id), typed, now.0).await;
    let page = list(db, &me, None).await?;
    let host = view.retry(done, "mentions/mine", &form.context, page)?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-blocked").with("host", host)))
}

#[post("/me/mentions/blocks/<id>/removal")]
async fn unblock(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let host = actions::unblock(db, &me, Some(me.id), id, now.0).await?;
    Ok(Onward::to(MINE).saying(Message::new("mentions-said-unblocked").with("host", host)))
}

async fn list(db: &Db, me: &Me, page: Option<u64>) -> Result<Value, Error> {
    let (pager, rows) = queries::to_moderate(&db.read, Some(me.id), page).await?;
    let blocks = queries::blocks(&db.read, Some(me.id)).await?;
    Ok(context! {
        rows => rows.iter().map(moderated).collect::<Vec<_>>(), total => pager.total,
        pager => Value::from(minijinja::value::Serde(&pager)), base => "/me/mentions?",
        asked => queries::asked(&db.read, me.id).await?, number => me.number,
        asks_first => queries::asks_first(&db.read, me.id).await?,
        blocks => blocks.iter().map(blocked).collect::<Vec<_>>(),
    })
}
