//! News, as managers write it.

use chrono::{DateTime, Utc};
use entity::post::{self, State as Life};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::writing::{Answer, Place};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::posts::forms::Draft;
use crate::posts::{actions, queries, shown};
use crate::web::{Manager, Now, Onward, Page, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, edit, update, hide, show, remove]
}

const NEWS: &str = "/manage/news";

#[get("/manage/news?<page>")]
async fn index(page: Option<u64>, _by: Manager, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (pager, some) = queries::every_news(&db.read, page).await?;
    let page = context! {
        news => some.iter().map(|p| told(p, now.0)).collect::<Vec<_>>(),
        pager => Value::from(Serde(&pager)), base => format!("{NEWS}?"),
    };
    view.page("posts/manage", page)
}

/// What is shown but has its day still to come is no secret to managers alone by chance: it is told.
fn told(post: &post::Model, now: DateTime<Utc>) -> Value {
    let is_coming = post.state == Life::Shown && post.published_at > now;
    context! { is_coming, ..shown::own(post, &[]) }
}

#[get("/manage/news/new")]
async fn new(by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    Place::News.page(&by, None, tools, &view).await
}

#[post("/manage/news", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, Draft<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Answer {
    Place::News.take(&by, form, None, tools, outgoing, &view).await
}

#[get("/manage/news/<id>")]
async fn edit(id: i64, by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    Place::News.page(&by, Some(id), tools, &view).await
}

#[post("/manage/news/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Draft<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Answer {
    Place::News.take(&by, form, Some(id), tools, outgoing, &view).await
}

#[post("/manage/news/<id>/hiding")]
async fn hide(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let post = actions::turn_news(db, &by, id, Life::Hidden, now.0).await?;
    Ok(Onward::to(NEWS).saying(Message::new("posts-said-hidden").with("title", post.title)))
}

#[post("/manage/news/<id>/showing")]
async fn show(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let post = actions::turn_news(db, &by, id, Life::Shown, now.0).await?;
    Ok(Onward::to(NEWS).saying(Message::new("posts-said-shown").with("title", post.title)))
}

#[post("/manage/news/<id>/removal")]
async fn remove(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove_news(db, &by, id, now.0).await?;
    Ok(Onward::to(NEWS).saying(Message::new("posts-said-removed")))
}
