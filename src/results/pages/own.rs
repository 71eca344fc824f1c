//! One's own: the appeal, and the place on the waiting list.

use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::http::Status;
use rocket::{Responder, Route, State};

use crate::Error;
use crate::applications::after;
use crate::applications::queries::{self as applications, Dossier};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::results::actions::{appeal, waiting};
use crate::results::forms::Said;
use crate::results::rules;
use crate::web::{Me, Now, Onward, Page, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![show, make, leave]
}

/// It is done, or it was refused and the words stand there still.
#[derive(Responder)]
enum Answer {
    Done(Onward),
    Refused((Status, Page)),
}

#[get("/me/applications/<id>/appeal")]
async fn show(id: i64, me: Me, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    view.form("results/appeal", &Typed::default(), page(db, &me, id, now, &view).await?)
}

#[post("/me/applications/<id>/appeal", data = "<form>")]
async fn make(
    id: i64,
    me: Me,
    form: Form<Contextual<'_, Said<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let page = page(db, &me, id, now, &view).await?;
    let words = form.value.as_ref().map_or("", |typed| typed.words);
    match appeal::make(db, site, &me, id, words, now.0).await {
        Err(Error::Refused(why)) => {
            let page = context! { why => why.in_(view.locale), ..page };
            Ok(Answer::Refused((Status::Conflict, view.form("results/appeal", &Typed::of(&form.context), page)?)))
        }
        made => {
            view.retry(made, "results/appeal", &form.context, page)?;
            Ok(Answer::Done(back(id).saying(Message::new("results-appeal-said"))))
        }
    }
}

#[post("/me/applications/<id>/place/removal")]
async fn leave(id: i64, me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    waiting::leave(db, site, &me, id, now.0).await?;
    Ok(back(id).saying(Message::new("results-leave-said")))
}

fn back(id: i64) -> Onward {
    Onward::to(format!("/me/applications/{id}"))
}

/// The appeal on a page of its own: where what was typed stands again.
async fn page(db: &Db, me: &Me, id: i64, now: Now, view: &View<'_>) -> Result<Value, Error> {
    let dossier = Dossier::of(&db.read, applications::own(&db.read, me, id).await?).await?;
    let is_made = after::appeal(&db.read, id).await?.is_some();
    let decision = applications::announced_decision(&db.read, &dossier).await?;
    let until = decision.and_then(|d| after::appeal_until(&dossier.cycle, &d));
    let why = match is_made {
        true => Some(Message::new("results-appeal-made-already")),
        false => rules::why_no_appeal(dossier.application.state, until, now.0),
    };
    Ok(context! {
        id, title => dossier.cycle.title.as_str(), zone => dossier.cycle.zone.as_str(), until => until.map(instant),
        why => why.map(|why| why.in_(view.locale)),
    })
}
