use std::collections::HashSet;

use entity::application::State as Stage;
use entity::cycle;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::list;
use crate::Error;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::actions;
use crate::decisions::forms::{Many, Preview};
use crate::decisions::queries::{self, Row};
use crate::decisions::rules::{self, Ruling};
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![preview, decide]
}

#[post("/manage/cycles/<slug>/decisions/preview", data = "<form>")]
async fn preview(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, Preview<'_>>>,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let Some(wanted) = &form.value else {
        let list = list::page(db, &cycle, &by, &Default::default()).await?;
        return Err(view.again("decisions/index", &Typed::of(&form.context), list));
    };
    let list = list::page(db, &cycle, &by, &wanted.filter).await?;
    let ruling = Ruling::typed(wanted.verdict, wanted.reason, wanted.words);
    let ruling = view.retry(ruling, "decisions/index", &form.context, list)?;
    let rows = chosen(db, &cycle, &by, wanted).await?;
    view.page("decisions/preview", shown(&cycle, &by, &rows, &ruling, &wanted.filter.query()))
}

#[post("/manage/cycles/<slug>/decisions", data = "<form>")]
async fn decide(slug: &str, by: Manager, form: Form<Many<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let decided = actions::decide_many(db, &by, &cycle, &form, now.0).await?;
    let list = format!("/manage/cycles/{}/applications", cycle.slug);
    Ok(Onward::to(list).saying(Message::new("decisions-many-said").count("count", decided)))
}

async fn chosen(db: &Db, cycle: &cycle::Model, by: &Manager, wanted: &Preview<'_>) -> Result<Vec<Row>, Error> {
    if wanted.all {
        let filter = wanted.filter.wanted(&cycles::paths(&db.read, cycle.id).await?);
        return Ok(queries::some(&db.read, cycle, by.id, &filter, 0, None).await?);
    }
    let mut ids = wanted.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    Ok(queries::with_ids(&db.read, cycle, by.id, &ids).await?)
}

/// Whom it would touch and how, and whom not and why.
fn shown(cycle: &cycle::Model, by: &Manager, rows: &[Row], ruling: &Ruling, query: &str) -> Value {
    let why_not = |row: &Row| match row.state {
        _ if cycle.announced_at.is_some() => Some(Message::new("decisions-left-announced")),
        _ if row.person_id == by.id => Some(Message::new("decisions-left-own")),
        Stage::Submitted => None,
        state => Some(Message::new(format!("decisions-state-{}", state.to_value()))),
    };
    let unchanged = |row: &Row| {
        (row.verdict, row.reason, row.words.as_deref())
            == (Some(ruling.verdict), Some(ruling.reason), Some(ruling.words.as_str()))
    };
    let (skipped, touched): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| why_not(row).is_some());
    let from: HashSet<_> = touched.iter().filter_map(|r| r.verdict).filter(|v| *v != ruling.verdict).collect();
    let touched: Vec<_> = touched
        .iter()
        .map(|row| {
            context! {
                id => row.id, name => row.name.as_str(), country => row.country.as_deref(),
                from => row.verdict.map(|v| v.to_value()), unchanged => unchanged(row),
                seen => row.decided_at.map(rules::exactly),
            }
        })
        .collect();
    let skipped: Vec<_> = skipped
        .iter()
        .map(|row| context! { id => row.id, name => row.name.as_str(), why => why_not(row).map(|why| why.to_string()) })
        .collect();
    context! {
        cycle => super::head(cycle), touched, skipped, overwrites => !from.is_empty(), query,
        verdict => ruling.verdict.to_value(), reason => ruling.reason.to_value(), words => ruling.words.as_str(),
    }
}
