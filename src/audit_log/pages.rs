use entity::audit::{self, Action};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::forms::Filter;
use super::named::{self, Named};
use super::rules::Group;
use super::{export, queries, rules};
use crate::Error;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Page, Pager, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, csv]
}

#[get("/manage/audit?<page>&<filter..>")]
async fn index(
    page: Option<u64>,
    filter: Filter<'_>,
    by: Manager,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let (entries, pager) = queries::found(&db.read, by.id, &filter, page).await?;
    let named = Named::of(&db.read, &entries).await?;
    let entries: Vec<_> = entries.iter().map(|e| line(e, &named)).collect();
    let base = Pager::base("/manage/audit", &filter.fields());
    let file = Pager::base("/manage/audit.csv", &filter.fields());
    let file = file.trim_end_matches(['?', '&']);
    let without: Vec<_> = filter.fields().into_iter().filter(|(name, _)| *name != "reads").collect();
    let narrowed = without.iter().any(|(_, value)| !value.is_empty());
    // Where kinds are named, reads are among them or are not: nothing is folded.
    let reads = filter.actions().is_none().then(|| {
        let base = Pager::base("/manage/audit", &without);
        let other = if filter.folds_reads() { format!("{base}reads=on") } else { base };
        context! { folded => filter.folds_reads(), other => other.trim_end_matches(['?', '&']) }
    });
    let page =
        context! { entries, pager => Value::from(Serde(&pager)), base, file, narrowed, reads, finer => filter.finer() };
    view.form("audit_log/index", &filter.typed(), context! { ..page, ..choices(db, by.id).await? })
}

/// A file to keep.
#[derive(Responder)]
struct File {
    body: String,
    content_type: ContentType,
    name: Header<'static>,
}

#[get("/manage/audit.csv?<filter..>")]
async fn csv(filter: Filter<'_>, by: Manager, db: &State<Db>, now: Now) -> Result<File, Error> {
    let body = export::table(db, &by, &filter, now.0).await?;
    let name = format!("attachment; filename=\"audit-{}.csv\"", now.0.date_naive());
    Ok(File { body, content_type: ContentType::CSV, name: Header::new("Content-Disposition", name) })
}

fn line(entry: &audit::Model, named: &Named) -> Value {
    let thing = named.thing(entry);
    context! {
        id => entry.id, at => instant(entry.at), told => rules::told(entry).to_string(),
        by => named.person(entry.by_id), by_id => entry.by_id, nobody => rules::nobody(entry.action).to_string(),
        on => named.person(entry.person_id), person_id => entry.person_id,
        thing => thing.name, address => thing.address, subject => entry.subject.as_str(), subject_id => entry.subject_id,
        from => entry.from_state.as_str(), to => entry.to_state.as_str(), note => entry.note.as_str(),
    }
}

async fn choices(db: &Db, viewer: i64) -> Result<Value, Error> {
    let mut actions: Vec<(String, String)> =
        Action::iter().map(|a| (a.to_value(), rules::named(a).to_string())).collect();
    actions.sort_by(|a, b| a.1.cmp(&b.1));
    let actions: Vec<_> = actions.into_iter().map(|(value, label)| context! { value, label }).collect();
    let label = |g: Group| Message::new(format!("audit-group-{}", g.slug())).to_string();
    let groups: Vec<_> = Group::iter().map(|g| context! { value => g.slug(), label => label(g) }).collect();
    let subjects = queries::subjects(&db.read, viewer).await?;
    let subjects: Vec<_> =
        subjects.into_iter().map(|s| context! { value => s.clone(), label => named::kind(&s) }).collect();
    let cycles: Vec<_> =
        cycles::all(&db.read).await?.into_iter().map(|c| context! { value => c.slug, label => c.title }).collect();
    Ok(context! { actions, groups, subjects, cycles, most => export::MOST })
}
