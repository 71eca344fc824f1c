mod after;
mod answer;
mod sheet;

use chrono_tz::Tz;
use minijinja::context;
use rocket::form::Form;
use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State};
use serde_json::json;

use self::answer::{Answer, At};
use super::actions::{self, Edit, Outcome};
use super::forms::{Button, NewApplication, NewPath, Sent};
use super::queries::{self, Dossier};
use super::rules;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::{Me, Now, Onward, Page, View, instant};
use crate::{Error, cycles};

pub fn routes() -> Vec<Route> {
    routes![index, start, show, keep, autosave, change_path, withdraw]
}

type Told = (Status, Json<serde_json::Value>);

#[get("/me/applications")]
async fn index(me: Me, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let mut applications = Vec::new();
    for application in queries::of_person(&db.read, me.id).await? {
        applications.push(sheet::line(&Dossier::of(&db.read, application).await?, now.0));
    }
    view.page("applications/index", context! { applications })
}

#[post("/cycles/<slug>/applications", data = "<new>")]
async fn start(slug: &str, me: Me, new: Form<NewApplication<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    let application = actions::start(db, &me, &cycle, new.path, now.0).await?;
    Ok(Onward::to(path(application.id)))
}

#[get("/me/applications/<id>")]
async fn show(id: i64, me: Me, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let dossier = Dossier::of(&db.read, queries::own(&db.read, &me, id).await?).await?;
    let page = sheet::of(&db.read, &dossier, view.locale, now.0).await?;
    if dossier.may_edit(now.0) {
        return view.form("applications/edit", &sheet::filled(&dossier.questions, &dossier.application.answers), page);
    }
    view.page("applications/show", page)
}

#[post("/me/applications/<id>", data = "<sent>")]
async fn keep(
    id: i64,
    me: Me,
    sent: Form<Sent>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let edit = Edit { version: sent.version, answers: &sent.answers };
    let (outcome, words) = match sent.action {
        Button::Save => (actions::save(db, &me, id, edit, now.0).await, Message::new("applications-said-saved")),
        Button::Submit => {
            (actions::submit(db, site, &me, id, edit, now.0).await, Message::new("applications-said-submitted"))
        }
    };
    let at = At { id, me: &me, db, view: &view, now: now.0 };
    at.answer(outcome, &sent.answers, words).await
}

#[post("/me/applications/<id>/draft", data = "<sent>")]
async fn autosave(id: i64, me: Me, sent: Form<Sent>, db: &State<Db>, locale: Locale, now: Now) -> Result<Told, Error> {
    let edit = Edit { version: sent.version, answers: &sent.answers };
    let application = match actions::save(db, &me, id, edit, now.0).await {
        Ok(Outcome::Done(application)) => application,
        Ok(Outcome::Old) => {
            return Ok(conflict("old_version", &Message::new("applications-old-version").in_(locale)));
        }
        Err(Error::Refused(why)) => return Ok(conflict("refused", &why.in_(locale))),
        Err(e) => return Err(e),
    };
    let questions = cycles::queries::questions(&db.read, application.path_id).await?;
    let missing = rules::missing(&questions, &application.answers);
    let keys: Vec<_> = missing.iter().map(|q| q.key.as_str()).collect();
    let (saved_at, saved_told) = (instant(application.updated_at), locale.zoned(application.updated_at, Tz::UTC));
    let saved =
        json!({ "version": application.version, "saved_at": saved_at, "saved_told": saved_told, "missing": keys });
    Ok((Status::Ok, Json(saved)))
}

#[post("/me/applications/<id>/path", data = "<new>")]
async fn change_path(
    id: i64,
    me: Me,
    new: Form<NewPath<'_>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let edit = new.version.map(|version| Edit { version: Some(version), answers: &new.answers });
    let outcome = actions::change_path(db, &me, id, new.path, edit, now.0).await;
    let at = At { id, me: &me, db, view: &view, now: now.0 };
    at.answer(outcome, &new.answers, Message::new("applications-said-path")).await
}

#[post("/me/applications/<id>/withdrawal")]
async fn withdraw(id: i64, me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    let application = actions::withdraw(db, site, &me, id, now.0).await?;
    Ok(Onward::to(path(application.id)).saying(Message::new("applications-said-withdrawn")))
}

fn path(id: i64) -> String {
    format!("/me/applications/{id}")
}

fn conflict(kind: &str, why: &str) -> Told {
    (Status::Conflict, Json(json!({ "error": kind, "detail": why })))
}
