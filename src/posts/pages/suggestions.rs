use entity::post::{self, Suggested};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};
use sea_orm::{PaginatorTrait, QuerySelect};

use crate::Error;
use crate::activities::queries::suggested;
use crate::activities::shown::suggestion;
use crate::db::Db;
use crate::l10n::Message;
use crate::posts::forms::Which;
use crate::posts::{actions, queries};
use crate::web::{Me, Now, Onward, Page, Pager, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![index, accept, ignore, reopen, accept_all, ignore_all]
}

const SUGGESTIONS: &str = "/me/suggestions";
const PER_PAGE: u64 = 20;

#[get("/me/suggestions?<page>&<done>")]
async fn index(page: Option<u64>, done: Option<i64>, me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let Tools { db, site, .. } = tools;
    let all = suggested(me.id, site);
    let pager = Pager::new(page, PER_PAGE, all.clone().count(&db.read).await?);
    let some = all.offset(pager.offset()).limit(PER_PAGE).all(&db.read).await?;
    let done = match done {
        Some(id) => queries::own(&db.read, me.id, id).await.ok().and_then(|post| undo(&post)),
        None => None,
    };
    let page = context! {
        rows => some.iter().map(|p| suggestion(p, site)).collect::<Vec<_>>(),
        feeds => feeds(tools, &me).await?,
        done, total => pager.total,
        pager => Value::from(Serde(&pager)), base => format!("{SUGGESTIONS}?"),
    };
    view.page("posts/suggestions", page)
}

/// What was done just now, and may be taken back.
fn undo(post: &post::Model) -> Option<Value> {
    let became = match post.suggested {
        Suggested::Accepted => "accepted",
        Suggested::Ignored => "ignored",
        Suggested::No | Suggested::Open => return None,
    };
    Some(context! { id => post.id, title => post.title.as_str(), became })
}

/// The member's feeds, with how many of each are suggested.
async fn feeds(Tools { db, site, .. }: Tools<'_>, me: &Me) -> Result<Vec<Value>, Error> {
    let mut told = Vec::new();
    let by_feed = suggested(me.id, site).select_only().column(post::Column::FeedId);
    let by_feed: Vec<Option<i64>> = by_feed.into_tuple().all(&db.read).await?;
    for feed in queries::own_feeds(&db.read, me.id).await? {
        let count = by_feed.iter().filter(|f| **f == Some(feed.id)).count();
        let title = if feed.title.is_empty() { &feed.url } else { &feed.title };
        told.push(context! { id => feed.id, title, url => feed.url, count, trusted => feed.trusted });
    }
    Ok(told)
}

#[post("/me/suggestions/<id>/acceptance")]
async fn accept(id: i64, me: Me, tools: Tools<'_>) -> Result<Onward, Error> {
    let post = actions::accept(tools.db, tools.site, &me, id, tools.now).await?;
    match post.suggested {
        Suggested::Accepted => Ok(Onward::to(format!("{SUGGESTIONS}?done={id}"))),
        // The same page was logged by hand meanwhile.
        _ => Ok(Onward::to(SUGGESTIONS).saying(Message::new("posts-said-there").with("title", post.title))),
    }
}

#[post("/me/suggestions/<id>/ignoring")]
async fn ignore(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::ignore(db, &me, id, now.0).await?;
    Ok(Onward::to(format!("{SUGGESTIONS}?done={id}")))
}

#[post("/me/suggestions/<id>/reopening")]
async fn reopen(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let post = actions::reopen(db, &me, id, now.0).await?;
    Ok(Onward::to(SUGGESTIONS).saying(Message::new("posts-said-reopened").with("title", post.title)))
}

#[post("/me/suggestions/acceptance", data = "<which>")]
async fn accept_all(me: Me, which: Form<Which>, tools: Tools<'_>) -> Result<Onward, Error> {
    let n = actions::accept_all(tools.db, tools.site, &me, which.feed, tools.now).await?;
    Ok(Onward::to(SUGGESTIONS).saying(Message::new("posts-said-accepted-all").count("n", n)))
}

#[post("/me/suggestions/ignoring", data = "<which>")]
async fn ignore_all(me: Me, which: Form<Which>, tools: Tools<'_>) -> Result<Onward, Error> {
    let n = actions::ignore_all(tools.db, tools.site, &me, which.feed, tools.now).await?;
    Ok(Onward::to(SUGGESTIONS).saying(Message::new("posts-said-ignored-all").count("n", n)))
}
