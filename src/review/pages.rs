use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};

use super::{actions, queries};
use crate::applications::consents;
use crate::applications::queries::{self as applications, Dossier};
use crate::applications::reading::Read;
use crate::db::Db;
use crate::web::{Now, Page, Pager, Reviewer, View, instant};
use crate::{Error, people};
use entity::person;
use entity::person::Standing;

pub fn routes() -> Vec<Route> {
    routes![index, show]
}

const PER_PAGE: u64 = 50;

#[get("/review?<page>")]
async fn index(page: Option<u64>, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let tasks = queries::mine(&db.read, &by, now.0).await?;
    let pager = Pager::new(page, PER_PAGE, tasks.len() as u64);
    let people = queries::people(&db.read, &tasks).await?;
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let rows: Vec<_> = tasks.iter().skip(from).take(PER_PAGE as usize).filter_map(|t| row(t, &people)).collect();
    view.page("review/index", context! { rows, pager => Serde(pager) })
}

#[get("/review/applications/<id>")]
async fn show(id: i64, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let task = actions::read(db, &by, id, now.0).await?;
    let dossier = Dossier::of(&db.read, task.application).await?;
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

fn row(task: &queries::Task, people: &[person::Model]) -> Option<Value> {
    let person = people.iter().find(|p| p.id == task.application.person_id)?;
    Some(context! {
        id => task.application.id,
        name => person.name.as_str(),
        cycle => task.cycle.title.as_str(),
        track => task.track.name.as_str(),
        submitted_at => task.application.submitted_at.map(instant),
    })
}
