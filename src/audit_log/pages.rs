use std::collections::HashMap;

use entity::audit::{self, Action};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::forms::Filter;
use super::queries;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Page, Pager, Typed, View, instant};
use crate::{Error, people};

pub fn routes() -> Vec<Route> {
    routes![index]
}

#[get("/manage/audit?<page>&<filter..>")]
async fn index(
    page: Option<u64>,
    filter: Filter<'_>,
    by: Manager,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let (entries, pager) = queries::found(&db.read, by.id, filter, page).await?;
    let ids: Vec<i64> = entries.iter().flat_map(|e| [e.by_id, e.person_id]).flatten().collect();
    let names = people::queries::names(&db.read, ids).await?;
    let entries: Vec<_> = entries.iter().map(|e| line(e, &names)).collect();
    let typed = filter.fields().iter().fold(Typed::default(), |typed, (field, value)| typed.with(field, value));
    let base = Pager::base("/manage/audit", &filter.fields());
    let narrowed = base.ends_with('&');
    let choices = context! { actions => actions(), subjects => subjects(db).await? };
    let page = context! { entries, pager => Value::from(Serde(&pager)), base, narrowed, ..choices };
    view.form("audit_log/index", &typed, page)
}

fn line(entry: &audit::Model, names: &HashMap<i64, String>) -> Value {
    let name = |id: Option<i64>| id.and_then(|id| names.get(&id)).map(String::as_str);
    context! {
        id => entry.id, at => instant(entry.at), action => entry.action.to_value(),
        by => name(entry.by_id), by_id => entry.by_id, on => name(entry.person_id), person_id => entry.person_id,
        subject => entry.subject.as_str(), subject_id => entry.subject_id,
        from => entry.from_state.as_str(), to => entry.to_state.as_str(), note => entry.note.as_str(),
    }
}

fn told(action: Action) -> String {
    Message::new(format!("audit-action-{}", action.to_value())).to_string()
}

fn actions() -> Vec<Value> {
    Action::iter().map(|a| context! { value => a.to_value(), label => told(a) }).collect()
}

async fn subjects(db: &Db) -> Result<Vec<Value>, Error> {
    let subjects = queries::subjects(&db.read).await?;
    Ok(subjects.into_iter().map(|s| context! { value => s.clone(), label => s.replace('_', " ") }).collect())
}
