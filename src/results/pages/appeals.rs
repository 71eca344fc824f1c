//! Appeals, for those who take the second look.

use entity::appeal::State as Stage;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use crate::applications::after;
use crate::applications::queries as applications;
use crate::applications::reasons;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::results::actions::appeal;
use crate::results::forms::NewAnswer;
use crate::results::queries::{self, Case};
use crate::web::{Judge, Now, Onward, Page, Typed, View, instant};
use crate::{Error, people};

pub fn routes() -> Vec<Route> {
    routes![index, show, answer]
}

#[get("/review/appeals?<answered>")]
async fn index(answered: Option<bool>, by: Judge, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let (open, closed) = (queries::open(&db.read, &by).await?, queries::answered(&db.read, &by).await?);
    let counts = context! { open_count => open.len(), answered_count => closed.len() };
    if answered == Some(true) {
        let names = people::queries::names(&db.read, closed.iter().filter_map(|c| c.appeal.answered_by)).await?;
        let told = |c: &Case| {
            let who = c.appeal.answered_by.and_then(|id| names.get(&id)).map(String::as_str);
            let may_read = c.may_answer(by.id) || c.appeal.answered_by == Some(by.id);
            context! {
                state => c.appeal.state.to_value(), who, answered_at => c.appeal.answered_at.map(instant), may_read,
                ..row(c, &by, now)
            }
        };
        let cases = closed.iter().map(told).collect::<Vec<_>>();
        return view.page("results/answered", context! { cases, ..counts });
    }
    let late = open.iter().filter(|c| c.is_late(now.0)).count();
    let cases = open.iter().map(|c| row(c, &by, now)).collect::<Vec<_>>();
    view.page("results/appeals", context! { late, cases, ..counts })
}

#[get("/review/appeals/<id>")]
async fn show(id: i64, by: Judge, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let case = appeal::read(db, &by, id, now.0).await?;
    view.form("results/case", &Typed::default(), page(db, &case, &by, now).await?)
}

#[post("/review/appeals/<id>/answer", data = "<form>")]
async fn answer(
    id: i64,
    by: Judge,
    form: Form<Contextual<'_, NewAnswer<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let case = queries::case(&db.read, &by, id).await?;
    let page = page(db, &case, &by, now).await?;
    let typed = form.value.as_ref().map_or(("", ""), |typed| (typed.verdict, typed.words));
    let answered = appeal::answer(db, site, &by, id, typed, now.0).await;
    let said = match view.retry(answered, "results/case", &form.context, page)? {
        Stage::Granted => "results-manage-granted-said",
        _ => "results-manage-upheld-said",
    };
    Ok(Onward::to("/review/appeals").saying(Message::new(said).with("name", &case.person.name)))
}

fn row(case: &Case, by: &Judge, now: Now) -> Value {
    context! {
        id => case.appeal.id, name => case.person.name.as_str(), cycle => case.cycle.title.as_str(),
        track => case.track.name.as_str(), at => instant(case.appeal.created_at),
        due => instant(after::answer_due(&case.appeal)), is_late => case.is_late(now.0),
        may_answer => case.may_answer(by.id),
    }
}

async fn page(db: &Db, case: &Case, by: &Judge, now: Now) -> Result<Value, Error> {
    let snapshot = applications::latest_snapshot(&db.read, case.application.id).await?.ok_or(Error::NotFound)?;
    let path = cycles::path(&db.read, snapshot.path_id).await?;
    let answered = match case.appeal.answered_by {
        Some(id) => people::queries::names(&db.read, [id]).await?.remove(&id),
        None => None,
    };
    let reasons = reasons::all(&db.read).await?;
    let decision = case.decision.as_ref().filter(|_| case.appeal.state != Stage::Granted);
    Ok(context! {
        number => case.person.number, path => path.name, submitted_at => instant(snapshot.submitted_at),
        answers => Serde(applications::shown(&db.read, &snapshot).await?), evidence => Serde(&snapshot.evidence),
        is_told => decision.is_some(), why => decision.and_then(|d| reasons.told(&d.reason, Locale::english())), words => decision.map(|d| d.words.as_str()),
        appeal => case.appeal.words.as_str(), state => case.appeal.state.to_value(),
        answer => case.appeal.answer.as_str(), answered, answered_at => case.appeal.answered_at.map(instant),
        ..row(case, by, now)
    })
}
