mod after;
mod answer;
mod besides;
mod preview;
mod sheet;
mod timeline;

use minijinja::context;
use rocket::form::Form;
use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State};
use serde_json::json;

use self::answer::{Answer, At};
use self::sheet::Sheet;
use super::actions::{self, Copied, Edit, Outcome};
use super::forms::{Button, Copy, NewApplication, Sent};
use super::queries::{self, Dossier};
use super::rules::Content;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::{Me, Now, Onward, Page, View};
use crate::{Error, cycles};

pub fn routes() -> Vec<Route> {
    [routes![index, start, show, keep, autosave, change_path, renew, withdraw, copy], preview::routes()].concat()
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

/// One's own application. `form` asks for the whole form where one confirmation would do.
#[get("/me/applications/<id>?<form>")]
async fn show(id: i64, form: Option<bool>, me: Me, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let dossier = Dossier::of(&db.read, queries::own(&db.read, &me, id).await?).await?;
    let sheet = Sheet::of(&db.read, &dossier, now.0).await?;
    let page = sheet.page(&db.read, view.locale).await?;
    match () {
        () if !dossier.may_edit(now.0) => view.page("applications/show", page),
        () if sheet.is_fast && form != Some(true) => {
            view.form("applications/renew", &sheet::filled(&dossier, &Content::of(&dossier.application)), page)
        }
        () => view.form("applications/edit", &sheet::filled(&dossier, &Content::of(&dossier.application)), page),
    }
}

#[post("/me/applications/<id>", data = "<sent>")]
async fn keep(
    id: i64,
    me: Me,
    sent: Form<Sent<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let written = sent.written();
    let edit = Edit { version: sent.version, written: &written };
    let (outcome, words) = match sent.action {
        Button::Save => (actions::save(db, &me, id, edit, now.0).await, Message::new("applications-said-saved")),
        Button::Submit => {
            (actions::submit(db, site, &me, id, edit, now.0).await, Message::new("applications-said-submitted"))
        }
    };
    let at = At { id, me: &me, db, view: &view, now: now.0 };
    at.answer(outcome, &written, words).await
}

#[post("/me/applications/<id>/draft", data = "<sent>")]
async fn autosave(
    id: i64,
    me: Me,
    sent: Form<Sent<'_>>,
    db: &State<Db>,
    locale: Locale,
    now: Now,
) -> Result<Told, Error> {
    let written = sent.written();
    let application = match actions::save(db, &me, id, Edit { version: sent.version, written: &written }, now.0).await {
        Ok(Outcome::Done(application)) => application,
        Ok(Outcome::Old) => {
            return Ok(conflict("old_version", &Message::new("applications-old-version").in_(locale)));
        }
        Err(Error::Refused(why)) => return Ok(conflict("refused", &why.in_(locale))),
        Err(e) => return Err(e),
    };
    let dossier = Dossier::of(&db.read, application).await?;
    Ok((Status::Ok, Json(besides::saved(&dossier, locale))))
}

#[post("/me/applications/<id>/path", data = "<sent>")]
async fn change_path(
    id: i64,
    me: Me,
    sent: Form<Sent<'_>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let written = sent.written();
    let edit = sent.version.map(|version| Edit { version: Some(version), written: &written });
    let outcome = actions::change_path(db, &me, id, sent.path.unwrap_or_default(), edit, now.0).await;
    let at = At { id, me: &me, db, view: &view, now: now.0 };
    at.answer(outcome, &written, Message::new("applications-said-path")).await
}

/// One confirmation of all that the page showed.
#[post("/me/applications/<id>/renewal", data = "<sent>")]
async fn renew(
    id: i64,
    me: Me,
    sent: Form<Sent<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let written = sent.written();
    let outcome = actions::renew(db, site, &me, id, sent.seen.unwrap_or_default(), &written, now.0).await;
    let at = At { id, me: &me, db, view: &view, now: now.0 };
    at.renewed(outcome, &written).await
}

#[post("/me/applications/<id>/withdrawal")]
async fn withdraw(id: i64, me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    let application = actions::withdraw(db, site, &me, id, now.0).await?;
    Ok(Onward::to(path(application.id)).saying(Message::new("applications-said-withdrawn")))
}

#[post("/me/applications/<id>/copy", data = "<copy>")]
async fn copy(id: i64, me: Me, copy: Form<Copy<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    Ok(match actions::copy(db, &me, id, copy.cycle, now.0).await? {
        Copied::Into(draft) => Onward::to(path(draft.id)).saying(Message::new("applications-said-copied")),
        Copied::AlreadyThere(found) => Onward::to(path(found.id)).saying(Message::new("applications-said-there")),
    })
}

fn path(id: i64) -> String {
    format!("/me/applications/{id}")
}

fn conflict(kind: &str, why: &str) -> Told {
    (Status::Conflict, Json(json!({ "error": kind, "detail": why })))
}
