use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::paths;
use crate::Error;
use crate::cycles::forms::{QuestionForm, Step};
use crate::cycles::{actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![create, update, remove, step]
}

#[post("/manage/paths/<path>/questions", data = "<form>")]
async fn create(
    path: i64,
    by: Manager,
    form: Form<Contextual<'_, QuestionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = paths::by_id(db, path, "").await?;
    let Some(new) = &form.value else {
        return Err(view.again("cycles/manage/path", &Typed::of(&form.context), page));
    };
    let added = actions::add_question(db, &by, path, new, now.0).await;
    let question = view.retry(added, "cycles/manage/path", &form.context, page)?;
    Ok(Onward::to(format!("/manage/paths/{path}#question-{}", question.id))
        .saying(Message::new("cycles-manage-question-added-said")))
}

#[post("/manage/questions/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, QuestionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let question = queries::question(&db.read, id).await?;
    let page = paths::by_id(db, question.path_id, &id.to_string()).await?;
    let Some(change) = &form.value else {
        return Err(view.again("cycles/manage/path", &Typed::of(&form.context), page));
    };
    let edited = actions::edit_question(db, &by, id, change, now.0).await;
    let question = view.retry(edited, "cycles/manage/path", &form.context, page)?;
    Ok(Onward::to(format!("/manage/paths/{}#question-{id}", question.path_id))
        .saying(Message::new("cycles-manage-saved-said")))
}

#[post("/manage/questions/<id>/removal")]
async fn remove(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let question = actions::remove_question(db, &by, id, now.0).await?;
    let said = Message::new("cycles-manage-question-removed-said");
    Ok(Onward::to(format!("/manage/paths/{}", question.path_id)).saying(said))
}

#[post("/manage/questions/<id>/position", data = "<form>")]
async fn step(id: i64, by: Manager, form: Form<Step>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let question = actions::move_question(db, &by, id, form.direction, now.0).await?;
    Ok(Onward::to(format!("/manage/paths/{}#question-{id}", question.path_id)))
}
