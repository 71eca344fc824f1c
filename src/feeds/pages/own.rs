use std::collections::HashMap;

use chrono::{DateTime, Utc};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::Error;
use crate::feeds::actions::{self, Pace, Reader, Told};
use crate::feeds::forms::{Move, NewFeed, Trust};
use crate::feeds::{queries, shown};
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::sites;
use crate::web::{Me, Onward, Page, Tools, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, add, pause, resume, confirm_move, trust, remove]
}

const FEEDS: &str = "/me/feeds";
/// The other page where a member says whether a feed fills the log.
const SUGGESTIONS: &str = "/me/suggestions";

#[get("/me/feeds")]
async fn index(me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    view.form("feeds/index", &Typed::default(), page(&me, tools, &view).await?)
}

/// Adds a feed and reads it at once: what is wrong with it is said here.
#[post("/me/feeds", data = "<form>")]
async fn add(
    me: Me,
    form: Form<Contextual<'_, NewFeed<'_>>>,
    outgoing: &State<Outgoing>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = page(&me, tools, &view).await?;
    let Some(typed) = &form.value else { return Err(view.again("feeds/index", &Typed::of(&form.context), page)) };
    let added = actions::add(tools.db, &me, typed.url, tools.now).await;
    let feed = view.retry(added, "feeds/index", &form.context, page)?;
    let (db, site) = (tools.db.clone(), tools.site.clone());
    let reader = Reader { db, outgoing: outgoing.inner().clone(), site, pace: Pace::PAGE };
    let at = at(feed.id);
    let told = actions::read_now(&reader, feed.clone(), tools.now).await?;
    Ok(Onward::to(at).saying(said(told.as_ref(), soon(&feed, "feeds-said-added", tools.now))))
}

/// What came of the first reading.
fn said(told: Option<&Told>, not_yet: Message) -> Message {
    match told {
        Some(told) if told.outcome.is_good() => Message::new("feeds-said-read").count("count", told.entries),
        Some(_) => Message::new("feeds-said-trouble"),
        None => not_yet,
    }
}

/// That it is read soon, unless its server wants to be left alone.
fn soon(feed: &entity::feed::Model, said: &'static str, now: DateTime<Utc>) -> Message {
    let waits = feed.wait_until.is_some_and(|until| until > now);
    Message::new(if waits { "feeds-said-waits" } else { said })
}

#[post("/me/feeds/<id>/pause")]
async fn pause(id: i64, me: Me, tools: Tools<'_>) -> Result<Onward, Error> {
    actions::pause(tools.db, &me, id, tools.now).await?;
    Ok(Onward::to(at(id)).saying(Message::new("feeds-said-paused")))
}

#[post("/me/feeds/<id>/resumption")]
async fn resume(id: i64, me: Me, tools: Tools<'_>) -> Result<Onward, Error> {
    let feed = actions::resume(tools.db, &me, id, tools.now).await?;
    Ok(Onward::to(at(id)).saying(soon(&feed, "feeds-said-resumed", tools.now)))
}

#[post("/me/feeds/<id>/move", data = "<form>")]
async fn confirm_move(id: i64, me: Me, form: Form<Move<'_>>, tools: Tools<'_>) -> Result<Onward, Error> {
    actions::confirm_move(tools.db, &me, id, form.to, tools.now).await?;
    Ok(Onward::to(at(id)).saying(Message::new("feeds-said-resumed")))
}

#[post("/me/feeds/<id>/trust", data = "<form>")]
async fn trust(id: i64, me: Me, form: Form<Trust<'_>>, tools: Tools<'_>) -> Result<Onward, Error> {
    let feed = actions::trust(tools.db, &me, id, form.trusted, tools.now).await?;
    let said = if feed.trusted { "feeds-said-trusted" } else { "feeds-said-asked" };
    let next = if form.next == SUGGESTIONS { SUGGESTIONS.to_owned() } else { at(id) };
    Ok(Onward::to(next).saying(Message::new(said)))
}

#[post("/me/feeds/<id>/removal")]
async fn remove(id: i64, me: Me, tools: Tools<'_>) -> Result<Onward, Error> {
    actions::remove(tools.db, &me, id, tools.now).await?;
    Ok(Onward::to(FEEDS).saying(Message::new("feeds-said-removed")))
}

fn at(id: i64) -> String {
    format!("{FEEDS}#feed-{id}")
}

async fn page(me: &Me, tools: Tools<'_>, view: &View<'_>) -> Result<Value, Error> {
    let feeds = queries::of_person(&tools.db.read, me.id).await?;
    let links = sites::queries::of_person(&tools.db.read, me.id).await?;
    let posts: HashMap<i64, i64> = queries::posts(&tools.db.read, &feeds).await?.into_iter().collect();
    let row = |f: &entity::feed::Model| {
        let site = links.iter().find(|l| Some(l.id) == f.link_id);
        shown::row(f, site, posts.get(&f.id).copied().unwrap_or_default(), view.locale, tools.now)
    };
    let has_tick = links.iter().any(|l| l.verified_at.is_some());
    Ok(context! { feeds => feeds.iter().map(row).collect::<Vec<_>>(), has_tick })
}
