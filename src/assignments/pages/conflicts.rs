use entity::cycle;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::head;
use crate::Error;
use crate::assignments::forms::NewConflict;
use crate::assignments::queries::Tie;
use crate::assignments::{actions, queries};
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Pager, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, declare, withdraw]
}

const PAGE: &str = "assignments/conflicts";
const PER_PAGE: u64 = 50;

/// Who must not judge whom in a cycle.
#[get("/manage/cycles/<slug>/reviews/conflicts?<page>")]
async fn index(
    slug: &str,
    page: Option<u64>,
    by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    view.page(PAGE, told(db, &cycle, by.id, page, now).await?)
}

#[post("/manage/cycles/<slug>/reviews/conflicts", data = "<form>")]
async fn declare(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, NewConflict<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let page = told(db, &cycle, by.id, None, now).await?;
    let new = view.read(&form, PAGE, &page)?;
    let typed = (new.reviewer.unwrap_or_default(), new.with, new.reason);
    let declared = actions::declare(db, site, &by, cycle.id, typed, now.0).await;
    view.retry(declared, PAGE, &form.context, page)?;
    let to = format!("/manage/cycles/{slug}/reviews/conflicts");
    Ok(Onward::to(to).saying(Message::new("assignments-conflict-declared-said")))
}

#[post("/manage/cycles/<slug>/reviews/conflicts/<id>/withdrawal")]
async fn withdraw(slug: &str, id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    actions::withdraw(db, &by, id, now.0).await?;
    let to = format!("/manage/cycles/{}/reviews/conflicts", cycle.slug);
    Ok(Onward::to(to).saying(Message::new("assignments-conflict-withdrawn-said")))
}

async fn told(db: &Db, cycle: &cycle::Model, viewer: i64, page: Option<u64>, now: Now) -> Result<Value, Error> {
    let plan = queries::plan(&db.read, cycle.id).await?;
    let ties = queries::ties(&db.read, cycle, viewer).await?;
    let pager = Pager::new(page, PER_PAGE, ties.len() as u64);
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let reviewers = queries::of_track(&db.read, cycle.track_id).await?;
    let option = |r: &queries::Reviewing| context! { value => r.id, label => &r.name };
    Ok(context! {
        cycle => head(cycle, plan.as_ref(), now.0),
        ties => ties.iter().skip(from).take(PER_PAGE as usize).map(tie).collect::<Vec<_>>(),
        reviewers => reviewers.iter().map(option).collect::<Vec<_>>(),
        pager => Value::from(Serde(&pager)),
    })
}

fn tie(tie: &Tie) -> Value {
    let declared = tie.declared.as_ref().map(|(conflict, by)| {
        context! { id => conflict.id, reason => &conflict.reason, by, at => instant(conflict.declared_at) }
    });
    context! { reviewer => &tie.reviewer, with => &tie.with, kind => tie.kind.slug(), declared }
}
