use entity::cycle;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::Error;
use crate::applications::reasons::{self, Reasons};
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::places::Place;
use crate::decisions::reviews::points;
use crate::error::Wrong;
use crate::l10n::{Locale, Message};
use crate::results::forms::Said;
use crate::results::{actions::waiting, queries, rules};
use crate::web::{Manager, Now, Onward, Page, Tools, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![list, take, refuse, close]
}

#[get("/manage/cycles/<slug>/waiting-list")]
async fn list(slug: &str, by: Manager, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    view.form("results/waiting_list", &Typed::default(), page(db, &cycle, &by, now).await?)
}

#[post("/manage/cycles/<slug>/waiting-list/<id>/acceptance", data = "<form>")]
async fn take(
    slug: &str,
    id: i64,
    by: Manager,
    form: Form<Said<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    if queries::by_id(&db.read, id).await?.cycle_id != cycle.id {
        return Err(Error::NotFound);
    }
    waiting::take(db, site, &by, id, form.words, now.0).await?;
    Ok(back(slug).saying(Message::new("results-manage-taken-said")))
}

#[post("/manage/cycles/<slug>/waiting-list/<id>/refusal", data = "<form>")]
async fn refuse(
    slug: &str,
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Said<'_>>>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&with.db.read, slug).await?;
    if queries::by_id(&with.db.read, id).await?.cycle_id != cycle.id {
        return Err(Error::NotFound);
    }
    let words = form.value.as_ref().map_or("", |typed| typed.words);
    match waiting::refuse(with.db, with.site, &by, id, words, with.now).await {
        // The words stand beside the person again, not in the form that closes the list.
        Err(Error::Wrong(wrong)) => {
            let field = format!("refusal-{id}");
            let beside = |w: Wrong| Wrong { field: field.clone(), ..w };
            let typed = Typed::default().with(&field, words).wrong(wrong.into_iter().map(beside));
            let page = page(with.db, &cycle, &by, Now(with.now)).await?;
            Err(view.again("results/waiting_list", &typed, page))
        }
        refused => refused.map(|()| back(slug).saying(Message::new("results-manage-refused-said"))),
    }
}

#[post("/manage/cycles/<slug>/waiting-list/closure", data = "<form>")]
async fn close(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, Said<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let page = page(db, &cycle, &by, now).await?;
    let words = form.value.as_ref().map_or("", |typed| typed.words);
    let closed = waiting::close(db, site, &by, slug, words, now.0).await;
    let count = view.retry(closed, "results/waiting_list", &form.context, page)?;
    Ok(back(slug).saying(Message::new("results-manage-closed-said").count("count", count)))
}

fn back(slug: &str) -> Onward {
    Onward::to(format!("/manage/cycles/{slug}/waiting-list"))
}

async fn page(db: &Db, cycle: &cycle::Model, by: &Manager, now: Now) -> Result<Value, Error> {
    let waiting = queries::waiting(&db.read, cycle, by.id).await?;
    let reasons = reasons::all(&db.read).await?;
    Ok(context! {
        cycle => context! {
            slug => cycle.slug.as_str(), title => cycle.title.as_str(), term_start => cycle.term_start.to_string(),
            term_end => cycle.term_end.to_string(), is_announced => cycle.announced_at.is_some(),
            is_over => cycle.state(now.0) == cycle::State::Over,
        },
        accepted => queries::accepted(&db.read, cycle.id).await?,
        trace => Place::WaitingList.trace(""),
        waiting => waiting.iter().map(|w| row(w, &reasons, cycle, by, now)).collect::<Vec<_>>(),
    })
}

fn row(waiting: &queries::Waiting, reasons: &Reasons, cycle: &cycle::Model, by: &Manager, now: Now) -> Value {
    let (application, decision) = (&waiting.application, waiting.decision.as_ref());
    context! {
        id => application.id, name => waiting.person.name.as_str(), number => waiting.person.number,
        rank => waiting.rank, mean => waiting.mean.map(points),
        submitted_at => application.submitted_at.map(instant), decided_at => decision.map(|d| instant(d.decided_at)),
        why => decision.and_then(|d| reasons.told(&d.reason, Locale::english())), words => decision.map(|d| d.words.as_str()),
        may_refuse => rules::why_not_refused(by.id, application, cycle).is_none(),
        hindrance => rules::why_not_taken(by.id, application, cycle, now.0).map(|why| why.to_string()),
    }
}
