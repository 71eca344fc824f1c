use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};
use sea_orm::{PaginatorTrait, QuerySelect};

use super::{actions, queries};
use crate::applications::consents;
use crate::applications::queries::{self as applications, Dossier};
use crate::applications::reading::Read;
use crate::db::Db;
use crate::web::{Now, Page, Pager, Reviewer, View, instant};
use crate::{Error, people};
use entity::person::Standing;
use entity::{application, person};

pub fn routes() -> Vec<Route> {
    routes![index, show]
}

const PER_PAGE: u64 = 50;

#[get("/review?<page>")]
async fn index(page: Option<u64>, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let cycles = queries::cycles(&db.read, &by, now.0).await?;
    let submitted = queries::submitted(&by, &cycles, now.0);
    let pager = Pager::new(page, PER_PAGE, submitted.clone().count(&db.read).await?);
    let applications = submitted.offset(pager.offset()).limit(PER_PAGE).all(&db.read).await?;
    let people = queries::people(&db.read, &applications).await?;
    let rows: Vec<_> = applications.iter().filter_map(|a| row(a, &people, &cycles)).collect();
    view.page("review/index", context! { rows, pager => Serde(pager) })
}

#[get("/review/applications/<id>")]
async fn show(id: i64, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let application = actions::read(db, &by, id, now.0).await?;
    let dossier = Dossier::of(&db.read, application).await?;
    let snapshot = dossier.snapshot.as_ref().ok_or(Error::NotFound)?;
    let person = people::by_id(&db.read, dossier.application.person_id).await?;
    let path = dossier.paths.iter().find(|p| p.id == snapshot.path_id).ok_or(Error::NotFound)?;
    let page = context! {
        name => person.name,
        number => person.number,
        cycle => dossier.cycle.title.as_str(),
        track => dossier.track.name.as_str(),
        path => path.name.as_str(),
        submitted_at => instant(snapshot.submitted_at),
        answers => Serde(applications::shown(&db.read, snapshot).await?),
        evidence => Serde(Read::since(&db.read, snapshot, &dossier.cycle).await?),
        is_employee => snapshot.is_employee || person.standing == Standing::Staff,
        agreed => consents::labels(&dossier.consents, &snapshot.agreed).iter().map(|(label, version)| context! { label, version }).collect::<Vec<_>>(),
    };
    view.page("review/show", page)
}

fn row(application: &application::Model, people: &[person::Model], cycles: &[queries::Standing]) -> Option<Value> {
    let person = people.iter().find(|p| p.id == application.person_id)?;
    let (cycle, track) = cycles.iter().find(|(c, _)| c.id == application.cycle_id)?;
    Some(context! {
        id => application.id,
        name => person.name.as_str(),
        cycle => cycle.title.as_str(),
        track => track.name.as_str(),
        submitted_at => application.submitted_at.map(instant),
    })
}
