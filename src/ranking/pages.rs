mod shown;

use std::collections::HashMap;

use entity::decision::Verdict;
use rocket::form::{Contextual, Form};
use rocket::http::Header;
use rocket::{Responder, Route, State};
use sea_orm::ActiveEnum;

use self::shown::Shown;
use super::forms::{ByThreshold, Look, NewView};
use super::{actions, export};
use crate::Error;
use crate::applications::reasons;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::places::Place;
use crate::decisions::preview::{self, Aim, Meant};
use crate::decisions::rules::{self, Ruling};
use crate::decisions::{actions as decisions, blocks};
use crate::error::{Wrong, noted};
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, table, preview_thresholds, keep_view, forget_view]
}

/// A file for a spreadsheet.
#[derive(Responder)]
#[response(content_type = "text/csv; charset=utf-8")]
struct Table {
    csv: String,
    name: Header<'static>,
}

#[get("/manage/cycles/<slug>/ranking?<look..>")]
async fn index(slug: &str, look: Look, by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let shown = Shown::of(db, slug, &by, look).await?;
    view.form("ranking/index", &Typed::default(), shown.page(db, &by).await?)
}

#[get("/manage/cycles/<slug>/ranking.csv?<look..>")]
async fn table(slug: &str, look: Look, by: Manager, db: &State<Db>, now: Now) -> Result<Table, Error> {
    let shown = Shown::with_evidence(db, slug, &by, look).await?;
    let csv = export::table(&shown.lines, shown.needed, |column| shown.look.shows(column))?;
    let what = format!("ranking, {} applications", shown.lines.len());
    decisions::export(db, &by, &shown.cycle, what, now.0).await?;
    let name = format!("attachment; filename=\"ranking-{}.csv\"", shown.cycle.slug);
    Ok(Table { csv, name: Header::new("Content-Disposition", name) })
}

#[post("/manage/cycles/<slug>/ranking/preview?<look..>", data = "<form>")]
async fn preview_thresholds(
    slug: &str,
    look: Look,
    by: Manager,
    form: Form<Contextual<'_, ByThreshold<'_>>>,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let shown = Shown::of(db, slug, &by, look).await?;
    let page = shown.page(db, &by).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("ranking/index", &Typed::of(&form.context), page));
    };
    let (aims, rulings) = view.retry(aims(db, &shown, typed).await, "ranking/index", &form.context, page.clone())?;
    let note = view.retry(rules::note(typed.override_note), "ranking/index", &form.context, page)?;
    let rows: Vec<_> = shown.lines.iter().map(|(line, _)| &line.row).zip(aims).collect();
    let meant = Meant { rulings: &rulings, note: &note, from: Place::Ranking, query: &shown.look.query() };
    view.page("decisions/preview", preview::page(&db.read, &shown.cycle, by.id, &rows, &meant).await?)
}

#[post("/manage/cycles/<slug>/ranking/views", data = "<form>")]
async fn keep_view(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, NewView<'_>>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let query = form.value.as_ref().map_or("", |typed| typed.query);
    let shown = Shown::of(db, slug, &by, Look::parse(query)).await?;
    let page = shown.page(db, &by).await?;
    let query = shown.look.query();
    let name = form.value.as_ref().map_or("", |typed| typed.name);
    let kept = actions::keep_view(db, &by, &NewView { name, query: &query }, now.0).await;
    let name = view.retry(kept, "ranking/index", &form.context, page)?;
    Ok(back(slug, &query).saying(Message::new("ranking-view-kept-said").with("name", name)))
}

#[post("/manage/cycles/<slug>/ranking/views/<id>/removal")]
async fn forget_view(slug: &str, id: i64, by: Manager, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let name = actions::forget_view(db, &by, id).await?;
    Ok(back(&cycle.slug, "").saying(Message::new("ranking-view-forgotten-said").with("name", name)))
}

fn back(slug: &str, query: &str) -> Onward {
    Onward::to(Place::Ranking.address(slug, query))
}

/// What is meant for each line that is shown, and what is said to whom.
async fn aims(db: &Db, shown: &Shown, typed: &ByThreshold<'_>) -> Result<(Vec<Aim>, HashMap<Verdict, Ruling>), Error> {
    if typed.clear {
        return Ok((shown.lines.iter().map(|_| Aim::TakeBack).collect(), HashMap::new()));
    }
    let mut wrong = Vec::new();
    let thresholds = noted(&mut wrong, typed.thresholds())?;
    let (reasons, blocks) = (reasons::all(&db.read).await?, blocks::all(&db.read).await?);
    let mut rulings = HashMap::new();
    for (verdict, beyond) in typed.all().into_iter().filter(|(_, beyond)| !beyond.at.trim().is_empty()) {
        let words = blocks::below(beyond.words, &blocks, &beyond.blocks);
        let ruling = Ruling::of(&reasons, None, verdict, (beyond.reason, &words));
        let ruling = noted(&mut wrong, ruling.map_err(|e| of_part(e, &verdict.to_value())))?;
        rulings.extend(ruling.map(|ruling| (verdict, ruling)));
    }
    let Some(thresholds) = thresholds.filter(|_| wrong.is_empty()) else { return Err(Error::Wrong(wrong)) };
    let by = shown.wanted.by;
    Ok((shown.lines.iter().map(|(line, _)| thresholds.aim(line, by)).collect(), rulings))
}

/// What is wrong stands beside the field of its threshold.
fn of_part(e: Error, part: &str) -> Error {
    match e {
        Error::Wrong(wrong) => {
            let beside = |w: Wrong| Wrong { field: format!("{part}.{}", w.field), ..w };
            Error::Wrong(wrong.into_iter().map(beside).collect())
        }
        e => e,
    }
}
