use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::writing::{Answer, Place};
use crate::activities::actions::look_up;
use crate::activities::queries::suggested;
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::posts::forms::{Added, Draft};
use crate::posts::{actions, queries, shown};
use crate::web::{Me, Now, Onward, Page, Tools, Typed, View};
use crate::{Error, tracks};
use sea_orm::PaginatorTrait;

pub fn routes() -> Vec<Route> {
    routes![index, add, looked_up, new, create, edit, update, hide, show, removal, remove]
}

const POSTS: &str = "/me/posts";

#[get("/me/posts?<page>")]
async fn index(page: Option<u64>, me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    view.form("posts/own", &Typed::default(), list(tools, &me, page).await?)
}

/// What the page is drawn with.
async fn list(Tools { db, site, .. }: Tools<'_>, me: &Me, page: Option<u64>) -> Result<Value, Error> {
    let (pager, own) = queries::page_of_own(&db.read, me.id, page).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let languages: Vec<String> = me.languages.0.iter().map(|tag| crate::languages::name(tag)).collect();
    Ok(context! {
        posts => own.iter().map(|p| shown::own(p, &tracks)).collect::<Vec<_>>(),
        suggested => suggested(me.id, site).count(&db.read).await?,
        is_listed => queries::listed(&db.read, me.id).await?.is_some(),
        own_languages => languages,
        pager => Value::from(Serde(&pager)), base => format!("{POSTS}?"),
    })
}

#[post("/me/posts", data = "<form>")]
async fn add(
    me: Me,
    form: Form<Contextual<'_, Added<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let added = match &form.value {
        Some(typed) => actions::add(tools.db, &me, typed, tools.now).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let page = list(tools, &me, None).await?;
    let post = view.retry(added, "posts/own", &form.context, page)?;
    actions::look_back(tools.db, outgoing, tools.site, &post, tools.now).await?;
    Ok(Onward::to(POSTS).saying(Message::new("posts-said-added").with("title", post.title)))
}

/// Fills what is still empty from the page at the address; the form comes back, nothing is kept.
#[post("/me/posts/lookup", data = "<form>")]
async fn looked_up(
    me: Me,
    form: Form<Contextual<'_, Added<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Result<Page, Error> {
    let url = form.value.as_ref().map_or("", |typed| typed.url);
    let found = look_up(tools.db, outgoing, &me, url, tools.now).await;
    let page = list(tools, &me, None).await?;
    let found = view.retry(found, "posts/own", &form.context, page.clone())?;
    let values = [
        ("title", found.title),
        ("date", found.date.map(|day| day.to_string())),
        ("language", found.language.as_deref().map(crate::languages::told)),
    ];
    let mut typed = Typed::of(&form.context);
    for (field, value) in values {
        let is_empty = typed.values.get(field).is_none_or(|v| v.iter().all(|v| v.trim().is_empty()));
        if let Some(value) = value.filter(|_| is_empty) {
            typed = typed.with(field, value);
        }
    }
    view.form("posts/own", &typed, context! { looked_up => true, ..page })
}

#[get("/me/posts/new")]
async fn new(me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    Place::Own.page(&me, None, tools, &view).await
}

#[post("/me/posts/written", data = "<form>")]
async fn create(
    me: Me,
    form: Form<Contextual<'_, Draft<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Answer {
    Place::Own.take(&me, form, None, tools, outgoing, &view).await
}

#[get("/me/posts/<id>")]
async fn edit(id: i64, me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    Place::Own.page(&me, Some(id), tools, &view).await
}

#[post("/me/posts/<id>", data = "<form>")]
async fn update(
    id: i64,
    me: Me,
    form: Form<Contextual<'_, Draft<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Answer {
    Place::Own.take(&me, form, Some(id), tools, outgoing, &view).await
}

#[post("/me/posts/<id>/hiding")]
async fn hide(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let post = actions::hide(db, &me, id, now.0).await?;
    Ok(Onward::to(POSTS).saying(Message::new("posts-said-hidden").with("title", post.title)))
}

#[post("/me/posts/<id>/showing")]
async fn show(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let post = actions::show(db, &me, id, now.0).await?;
    Ok(Onward::to(POSTS).saying(Message::new("posts-said-shown").with("title", post.title)))
}

/// What removing means, before it is done: there is no way back.
#[get("/me/posts/<id>/removal")]
async fn removal(id: i64, me: Me, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let post = queries::own(&db.read, me.id, id).await?;
    view.page("posts/removal", context! { post => shown::own(&post, &[]) })
}

#[post("/me/posts/<id>/removal")]
async fn remove(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove(db, &me, id, now.0).await?;
    Ok(Onward::to(POSTS).saying(Message::new("posts-said-removed")))
}
