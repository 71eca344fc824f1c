use entity::question;
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::asking::{Answer, Sent};
use super::paths;
use crate::Error;
use crate::cycles::actions::Outcome;
use crate::cycles::forms::{QuestionForm, Removal, Step};
use crate::cycles::{actions, queries};
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![create, update, remove, restore, step]
}

#[post("/manage/paths/<path>/questions", data = "<form>")]
async fn create(
    path: i64,
    by: Manager,
    form: Form<Contextual<'_, QuestionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let page = paths::by_id(db, path, "").await?;
    let new = view.read(&form, "cycles/manage/path", &page)?;
    let added = actions::add_question(db, &by, path, new, now.0).await;
    let outcome = view.retry(added, "cycles/manage/path", &form.context, page)?;
    let at = At { db, path, to: format!("/manage/paths/{path}/questions"), edit: None };
    at.answer(&view, Typed::of(&form.context), outcome, Message::new("cycles-manage-question-added-said")).await
}

#[post("/manage/questions/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, QuestionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let question = match queries::question(&db.read, id).await {
        Err(Error::NotFound) => {
            let path = form.value.as_ref().and_then(|form| form.path).ok_or(Error::NotFound)?;
            return Err(gone(db, &view, path, Typed::of(&form.context)).await);
        }
        found => found?,
    };
    let page = paths::by_id(db, question.path_id, &id.to_string()).await?;
    let change = view.read(&form, "cycles/manage/path", &page)?;
    let edited = actions::edit_question(db, &by, id, change, now.0).await;
    let outcome = view.retry(edited, "cycles/manage/path", &form.context, page)?;
    let at = At { db, path: question.path_id, to: format!("/manage/questions/{id}"), edit: Some(id) };
    at.answer(&view, Typed::of(&form.context), outcome, Message::new("cycles-manage-saved-said")).await
}

#[post("/manage/questions/<id>/removal", data = "<form>")]
async fn remove(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Removal<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let sure = form.value.as_ref().and_then(|form| form.sure);
    let path = queries::question(&db.read, id).await?.path_id;
    let outcome = actions::remove_question(db, &by, id, sure, now.0).await?;
    let said = Message::new("cycles-manage-question-removed-said");
    let sent = Sent {
        view: &view,
        form: Typed::of(&form.context),
        cycle: paths::of_path(db, path).await?,
        to: format!("/manage/questions/{id}/removal"),
        back: format!("/manage/paths/{path}#question-{id}"),
    };
    sent.answer(outcome, paths::typed, |_| Onward::to(format!("/manage/paths/{path}#removed")).saying(said))
}

#[post("/manage/removed-questions/<id>/return")]
async fn restore(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let question = actions::restore_question(db, &by, id, now.0).await?;
    let said = Message::new("cycles-manage-question-back-said");
    Ok(Onward::to(format!("/manage/paths/{}#question-{}", question.path_id, question.id)).saying(said))
}

#[post("/manage/questions/<id>/position", data = "<form>")]
async fn step(id: i64, by: Manager, form: Form<Step>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let question = actions::move_question(db, &by, id, form.direction, now.0).await?;
    Ok(Onward::to(format!("/manage/paths/{}#question-{id}", question.path_id)))
}

/// Somebody removed the question while it was edited: what was typed stands in the form for a new one, on its path.
async fn gone(db: &Db, view: &View<'_>, path: i64, typed: Typed) -> Error {
    let why = Wrong { field: "label".into(), why: Message::new("cycles-manage-question-gone") };
    match paths::by_id(db, path, "").await {
        Ok(page) => view.again("cycles/manage/path", &typed.wrong([why]), page),
        Err(e) => e,
    }
}

/// Where a question is written.
struct At<'a> {
    db: &'a Db,
    path: i64,
    to: String,
    /// The one that is edited.
    edit: Option<i64>,
}

impl At<'_> {
    async fn answer(
        self,
        view: &View<'_>,
        form: Typed,
        outcome: Outcome<question::Model>,
        said: Message,
    ) -> Result<Answer, Error> {
        let path = self.path;
        let back = match self.edit {
            Some(id) => format!("/manage/paths/{path}?edit={id}#question-{id}"),
            None => format!("/manage/paths/{path}#add"),
        };
        let sent = Sent { view, form, cycle: paths::of_path(self.db, path).await?, to: self.to, back };
        sent.answer(outcome, paths::typed, |question| {
            Onward::to(format!("/manage/paths/{path}#question-{}", question.id)).saying(said)
        })
    }
}
