use entity::question::Kind;
use entity::{cycle, path, question};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::{manage, told_question};
use crate::Error;
use crate::cycles::forms::{PathForm, Step, has_choices};
use crate::cycles::{actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![create, show, update, remove, step]
}

#[post("/manage/cycles/<slug>/paths", data = "<form>")]
async fn create(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, PathForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = manage::overview(db, &cycle, now).await?;
    let Some(new) = &form.value else {
        return Err(view.again("cycles/manage/show", &Typed::of(&form.context), page));
    };
    let added = actions::add_path(db, &by, cycle.id, new, now.0).await;
    let path = view.retry(added, "cycles/manage/show", &form.context, page)?;
    Ok(Onward::to(format!("/manage/paths/{}", path.id)).saying(Message::new("cycles-manage-path-added-said")))
}

/// A path with its questions. `edit` opens one form in its place: `path`, or the number of a question.
#[get("/manage/paths/<id>?<edit>")]
async fn show(id: i64, edit: Option<&str>, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let path = queries::path(&db.read, id).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    let questions = queries::questions(&db.read, path.id).await?;
    let edit = edit.filter(|_| cycle.announced_at.is_none());
    let question = edit.and_then(|id| questions.iter().find(|q| q.id.to_string() == id));
    let typed = match (edit, question) {
        (Some("path"), _) => Typed::default().with("name", &path.name).with("description", &path.description),
        (_, Some(question)) => typed(question),
        _ => Typed::default().with("kind", "long"),
    };
    let edit = edit.filter(|edit| *edit == "path" || question.is_some());
    view.form("cycles/manage/path", &typed, page(db, &cycle, &path, edit.unwrap_or_default()).await?)
}

#[post("/manage/paths/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, PathForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = by_id(db, id, "path").await?;
    let Some(change) = &form.value else {
        return Err(view.again("cycles/manage/path", &Typed::of(&form.context), page));
    };
    let edited = actions::edit_path(db, &by, id, change, now.0).await;
    let path = view.retry(edited, "cycles/manage/path", &form.context, page)?;
    Ok(Onward::to(format!("/manage/paths/{}", path.id)).saying(Message::new("cycles-manage-saved-said")))
}

#[post("/manage/paths/<id>/removal")]
async fn remove(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let path = actions::remove_path(db, &by, id, now.0).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    Ok(Onward::to(format!("/manage/cycles/{}", cycle.slug))
        .saying(Message::new("cycles-manage-path-removed-said").with("name", path.name)))
}

#[post("/manage/paths/<id>/position", data = "<form>")]
async fn step(id: i64, by: Manager, form: Form<Step>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let path = actions::move_path(db, &by, id, form.direction, now.0).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    Ok(Onward::to(format!("/manage/cycles/{}#paths", cycle.slug)))
}

/// What the page of a path is drawn with, when a form on it has to be shown again.
pub async fn by_id(db: &Db, id: i64, edit: &str) -> Result<Value, Error> {
    let path = queries::path(&db.read, id).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    page(db, &cycle, &path, edit).await
}

async fn page(db: &Db, cycle: &cycle::Model, path: &path::Model, edit: &str) -> Result<Value, Error> {
    let questions = queries::questions(&db.read, path.id).await?;
    let answered = queries::answered(&db.read, path.id).await?;
    let questions: Vec<_> = questions
        .iter()
        .map(|q| {
            let answered = answered.get(&q.key).copied().unwrap_or_default();
            context! { answered, kind => q.kind.to_value(), ..told_question(q) }
        })
        .collect();
    let uses = queries::uses_by_path(&db.read, cycle.id).await?.remove(&path.id).unwrap_or_default();
    let kind =
        |value: String| context! { label => Message::new(format!("cycles-manage-kind-{value}")).to_string(), value };
    let kinds: Vec<_> = Kind::iter().map(|k| kind(k.to_value())).collect();
    Ok(context! {
        cycle => context! { slug => &cycle.slug, title => &cycle.title, is_announced => cycle.announced_at.is_some() },
        way => context! { id => path.id, key => &path.key, name => &path.name, description => &path.description, uses },
        questions, kinds, edit,
    })
}

/// What the form of a question begins with.
fn typed(question: &question::Model) -> Typed {
    let length = if has_choices(question.kind) { String::new() } else { question.max_length.to_string() };
    let typed = Typed::default()
        .with("label", &question.label)
        .with("help", &question.help)
        .with("kind", question.kind.to_value())
        .with("max_length", length)
        .with("choices", question.choices.0.join("\n"));
    if question.required { typed.with("required", true) } else { typed }
}
