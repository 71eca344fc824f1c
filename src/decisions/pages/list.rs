use std::collections::HashMap;

use entity::application::State as Stage;
use entity::cycle;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::http::Header;
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::assignments::queries as assignments;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::forms::Filter;
use crate::decisions::offered::{self, option};
use crate::decisions::places::Place;
use crate::decisions::preview::head;
use crate::decisions::queries::{self, Row, Sort, Wanted};
use crate::decisions::rules::{self, VERDICTS};
use crate::decisions::{actions, batches, export};
use crate::l10n::Message;
use crate::web::{Manager, Now, Page, Pager, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, table]
}

const PER_PAGE: u64 = 50;

/// A file for a spreadsheet.
#[derive(Responder)]
#[response(content_type = "text/csv; charset=utf-8")]
struct Table {
    csv: String,
    name: Header<'static>,
}

#[get("/manage/cycles/<slug>/applications?<filter..>")]
async fn index(slug: &str, filter: Filter, by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    view.page("decisions/index", page(db, &cycle, &by, &filter).await?)
}

#[get("/manage/cycles/<slug>/applications.csv?<filter..>")]
async fn table(slug: &str, filter: Filter, by: Manager, db: &State<Db>, now: Now) -> Result<Table, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let wanted = filter.wanted(&cycles::paths(&db.read, cycle.id).await?);
    let (csv, rows) = export::table(&db.read, &cycle, by.id, &wanted).await?;
    actions::export(db, &by, &cycle, format!("{rows} applications"), now.0).await?;
    let name = format!("attachment; filename=\"applications-{}.csv\"", cycle.slug);
    Ok(Table { csv, name: Header::new("Content-Disposition", name) })
}

/// What the list is drawn with.
pub async fn page(db: &Db, cycle: &cycle::Model, by: &Manager, filter: &Filter) -> Result<Value, Error> {
    let paths = cycles::paths(&db.read, cycle.id).await?;
    let wanted = filter.wanted(&paths);
    let total = queries::count(&db.read, cycle, by.id, &wanted).await?;
    let pager = Pager::new(filter.page, PER_PAGE, total);
    let rows = queries::some(&db.read, cycle, by.id, &wanted, pager.offset(), Some(PER_PAGE)).await?;
    let submitted = Wanted { state: Some(Stage::Submitted), ..Wanted::default() };
    let undecided = Wanted { verdict: Some(None), ..submitted.clone() };
    let names = queries::names(&db.read, rows.iter().filter_map(|r| r.by_id)).await?;
    let rows: Vec<_> = rows.iter().map(|r| row(r, by.id, &names)).collect();
    let page = context! {
        cycle => head(cycle),
        submitted => queries::count(&db.read, cycle, by.id, &submitted).await?,
        undecided => queries::count(&db.read, cycle, by.id, &undecided).await?,
        rows, pager => Value::from(Serde(&pager)),
        query => filter.query(), place => Place::List.name(), here => pager.here(&filter.query()),
        trace => pager.here(&filter.query()),
        lacking => lacking(db, cycle).await?,
        batches => batches::last(&db.read, cycle, by.id).await?,
    };
    Ok(context! { ..page, ..filters(filter, &paths), ..offered::all(&db.read, None).await? })
}

/// Whether some may lack reviews: then the form asks why they are decided nevertheless.
async fn lacking(db: &Db, cycle: &cycle::Model) -> Result<bool, Error> {
    let plan = assignments::plan(&db.read, cycle.id).await?;
    Ok(rules::lacks_reviews(0, plan.as_ref()))
}

fn filters(filter: &Filter, paths: &[entity::path::Model]) -> Value {
    use Stage::*;
    let states = [Draft, Submitted, Accepted, Declined, Waitlisted, Deferred, Withdrawn, Incomplete];
    let state = |value: String| option(Message::new(format!("decisions-state-{value}")).to_string(), value);
    let states: Vec<_> = states.iter().map(|s| state(s.to_value())).collect();
    let verdict = |value: String| option(Message::new(format!("decisions-verdict-{value}")).to_string(), value);
    let decisions: Vec<_> = VERDICTS.iter().map(|v| verdict(v.to_value())).collect();
    let paths: Vec<_> = paths.iter().map(|p| context! { value => p.key.as_str(), label => p.name.as_str() }).collect();
    let sort = |name: &str| option(Message::new(format!("decisions-sort-{name}")).to_string(), name.into());
    let sorts: Vec<_> = Sort::NAMES.iter().map(|(name, _)| sort(name)).collect();
    context! {
        filter => context! {
            q => filter.q.as_str(), state => filter.state.as_str(), path => filter.path.as_str(),
            verdict => filter.verdict.as_str(), sort => filter.sort.as_str(), is_set => filter.is_set(),
        },
        states, decisions, paths, sorts,
    }
}

/// A row as templates take it.
pub fn row(row: &Row, viewer: i64, names: &HashMap<i64, String>) -> Value {
    context! {
        id => row.id,
        name => row.name.as_str(), native_name => row.native_name.as_deref(), country => row.country.as_deref(),
        path => row.path.as_str(), state => row.state.to_value(), is_submitted => row.state == Stage::Submitted,
        submitted_at => row.submitted_at.map(instant),
        awards => row.awards,
        own => row.person_id == viewer,
        verdict => row.verdict.map(|v| v.to_value()),
        waits_for_second => row.waits_for_second(),
        decided_by => row.by_id.and_then(|id| names.get(&id)).map(String::as_str),
    }
}
