use minijinja::{Value, context};
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, State};

use super::export;
use super::shown::{self, Chart};
use crate::Error;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Page, View};

pub fn routes() -> Vec<Route> {
    routes![index, csv]
}

#[get("/manage/cycles/<slug>/charts")]
async fn index(slug: &str, by: Manager, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let charts = shown::all(&db.read, &cycle, by.id, now.0).await?;
    let charts: Vec<_> = charts.into_iter().map(|chart| shown(chart, slug)).collect();
    let cycle = context! { slug => cycle.slug, title => cycle.title };
    view.page("charts/index", context! { cycle, charts })
}

fn shown(chart: Chart, slug: &str) -> Value {
    let title = Message::new(format!("charts-{}", chart.name)).to_string();
    context! {
        name => chart.name, title, told => chart.told, drawing => chart.drawing, head => chart.head,
        rows => chart.rows, file => format!("/manage/cycles/{slug}/charts/{}.csv", chart.name),
    }
}

/// A file to keep.
#[derive(Responder)]
struct File {
    body: String,
    content_type: ContentType,
    name: Header<'static>,
}

#[get("/manage/cycles/<slug>/charts/<file>")]
async fn csv(slug: &str, file: &str, by: Manager, db: &State<Db>, now: Now) -> Result<File, Error> {
    let name = file.strip_suffix(".csv").ok_or(Error::NotFound)?;
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let charts = shown::all(&db.read, &cycle, by.id, now.0).await?;
    let chart = charts.iter().find(|c| c.name == name).ok_or(Error::NotFound)?;
    let disposition = format!("attachment; filename=\"{}-{name}.csv\"", cycle.slug);
    let body = export::table(chart)?;
    Ok(File { body, content_type: ContentType::CSV, name: Header::new("Content-Disposition", disposition) })
}
