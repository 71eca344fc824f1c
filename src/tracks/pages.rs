use entity::{listing, track};
use minijinja::{Value, context};
use rocket::{Route, State};

use super::{history, queries};
use crate::Error;
use crate::db::Db;
use crate::web::{Page, Pager, View};

pub fn routes() -> Vec<Route> {
    routes![index, show, year]
}

#[get("/tracks")]
async fn index(db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = queries::all(&db.read).await?;
    let holding = history::holding(&db.read).await?;
    let now = |t: &track::Model| holding.iter().find(|(slug, _)| *slug == t.slug).map_or(0, |(_, n)| *n);
    let tracks: Vec<Value> = tracks.iter().map(|t| context! { holding => now(t), ..told(t) }).collect();
    view.page("tracks/index", context! { tracks })
}

#[get("/tracks/<slug>")]
async fn show(slug: &str, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let track = queries::by_slug(&db.read, slug).await?;
    let holding = history::holding(&db.read).await?.into_iter().find(|(slug, _)| *slug == track.slug);
    let years = history::years(&db.read, track.id).await?;
    let most = years.iter().map(|(_, n)| *n).max().unwrap_or(1);
    let years: Vec<Value> = years.into_iter().map(|(year, count)| context! { year, count }).collect();
    let page = context! { track => told(&track), holding => holding.map_or(0, |(_, n)| n), years, most };
    view.page("tracks/show", page)
}

#[get("/tracks/<slug>/<year>?<page>")]
async fn year(slug: &str, year: &str, page: Option<u64>, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let track = queries::by_slug(&db.read, slug).await?;
    let year: i32 = year.parse().ok().filter(|n: &i32| n.to_string() == year).ok_or(Error::NotFound)?;
    let held = history::holders(&db.read, track.id, year, page).await?;
    let years = history::years(&db.read, track.id).await?;
    let near = |step: i32| years.iter().map(|(y, _)| *y).find(|y| *y == year + step);
    let page = context! {
        track => told(&track),
        year,
        given => held.given,
        unlisted => held.given.saturating_sub(held.pager.total),
        members => held.members.iter().map(row).collect::<Vec<_>>(),
        before => near(-1),
        after => near(1),
        pager => pager(&held.pager),
    };
    view.page("tracks/year", page)
}

fn told(track: &track::Model) -> Value {
    context! {
        slug => track.slug.as_str(),
        name => track.name.as_str(),
        shape => track.kind.slug(),
        description_html => track.description_html.as_str(),
        requires_main => track.requires_main,
    }
}

fn row(member: &listing::Model) -> Value {
    context! {
        number => member.number,
        name => member.name.as_str(),
        native_name => member.native_name.as_deref(),
        country => member.country.as_deref(),
        status => member.status.slug(),
        headline => member.headline.as_str(),
        since => member.since,
    }
}

fn pager(pager: &Pager) -> Value {
    Value::from(minijinja::value::Serde(pager))
}
