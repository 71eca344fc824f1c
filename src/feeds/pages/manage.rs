//! The managers' side: which feeds need somebody.

use std::collections::HashMap;

use entity::{feed, person};
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

use crate::Error;
use crate::feeds::forms::Filter;
use crate::feeds::{actions, queries, shown};
use crate::l10n::Message;
use crate::web::{Manager, Onward, Page, Pager, Tools, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, retry]
}

const FEEDS: &str = "/manage/feeds";

#[get("/manage/feeds?<page>&<filter..>")]
async fn index(
    page: Option<u64>,
    filter: Filter<'_>,
    _by: Manager,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Page, Error> {
    let (rows, pager) = queries::listed(&tools.db.read, filter.state(), page).await?;
    let (states, troubled) = queries::counts(&tools.db.read).await?;
    let all: Vec<feed::Model> = rows.iter().map(|(f, _)| f.clone()).collect();
    let posts: HashMap<i64, i64> = queries::posts(&tools.db.read, &all).await?.into_iter().collect();
    let feeds: Vec<Value> = rows.iter().map(|(f, of)| line(f, of.as_ref(), &posts, &view, tools)).collect();
    let states: Vec<Value> = Filter::STATES.iter().map(|state| choice(*state, &states)).collect();
    let typed = Typed::default().with("state", filter.state);
    let base = Pager::base(FEEDS, &[("state", filter.state)]);
    let narrowed = filter.state().is_some();
    view.form(
        "feeds/manage",
        &typed,
        context! { feeds, states, troubled, base, narrowed, pager => minijinja::value::Serde(pager) },
    )
}

fn line(
    feed: &feed::Model,
    of: Option<&person::Model>,
    posts: &HashMap<i64, i64>,
    view: &View<'_>,
    tools: Tools<'_>,
) -> Value {
    let whose = of.map(|p| context! { id => p.id, name => p.name.as_str() });
    let may_retry = match feed.state {
        feed::State::Active => feed.failures > 0,
        state => matches!(state, feed::State::Failing | feed::State::Gone | feed::State::Moved),
    };
    let count = posts.get(&feed.id).copied().unwrap_or_default();
    context! { whose, may_retry, ..shown::row(feed, None, count, view.locale, tools.now) }
}

/// A state to choose, with how many there are.
fn choice(state: feed::State, counts: &[(feed::State, i64)]) -> Value {
    let many = counts.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let name = Message::new(format!("feeds-manage-state-{}", state.to_value()));
    context! { value => state.to_value(), label => format!("{name} ({many})") }
}

#[post("/manage/feeds/<id>/retry")]
async fn retry(id: i64, by: Manager, tools: Tools<'_>) -> Result<Onward, Error> {
    let feed = actions::retry(tools.db, &by, id, tools.now).await?;
    Ok(Onward::to(FEEDS).saying(Message::new("feeds-manage-said-retry").with("url", &feed.url)))
}
