use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};

use super::public::article;
use crate::db::Db;
use crate::posts::{queries, shown};
use crate::web::{Now, Page, View};
use crate::{Error, mentions, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, show]
}

#[get("/news?<page>")]
async fn index(page: Option<u64>, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (pager, found) = queries::all_news(&db.read, page, now.0).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let news: Vec<Value> = found.iter().map(|p| shown::row(p, &tracks)).collect();
    view.page("posts/news", context! { news, pager => Value::from(Serde(&pager)), base => "/news?" })
}

#[get("/news/<slug>")]
async fn show(slug: &str, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let found = queries::news_by_slug(&db.read, slug, now.0).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let mentions = mentions::shown::of_post(&db.read, found.id).await?;
    view.page("posts/news_show", context! { post => article(&found, &tracks), mentions })
}
