use entity::question::Kind;
use entity::{cycle, path, question};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::asking::{Answer, Sent};
use super::{head, manage, told_question};
use crate::Error;
use crate::cycles::forms::{PathForm, Step, has_choices};
use crate::cycles::{actions, queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};

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
    let new = view.read(&form, "cycles/manage/show", &page)?;
    let added = actions::add_path(db, &by, cycle.id, new, now.0).await;
    let path = view.retry(added, "cycles/manage/show", &form.context, page)?;
    Ok(Onward::to(format!("/manage/paths/{}", path.id)).saying(Message::new("cycles-manage-path-added-said")))
}

/// A path with its questions. `edit` opens one form in its place: `path`, or the number of a question. The form of a new
/// one begins with the question `like`.
#[get("/manage/paths/<id>?<edit>&<like>")]
async fn show(
    id: i64,
    edit: Option<&str>,
    like: Option<i64>,
    _by: Manager,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let path = queries::path(&db.read, id).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    let questions = queries::questions(&db.read, path.id).await?;
    let edit = edit.filter(|_| cycle.announced_at.is_none());
    let question = edit.and_then(|id| questions.iter().find(|q| q.id.to_string() == id));
    let typed = match (edit, question) {
        (Some("path"), _) => typed_path(&path, &kinds(db).await?),
        (_, Some(question)) => typed(question).with("path", path.id),
        _ => match questions.iter().find(|q| Some(q.id) == like) {
            Some(like) => typed(like).with("after", like.id),
            None => Typed::default().with("kind", "long"),
        },
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
) -> Result<Answer, Error> {
    let page = by_id(db, id, "path").await?;
    let change = view.read(&form, "cycles/manage/path", &page)?;
    let edited = actions::edit_path(db, &by, id, change, now.0).await;
    let outcome = view.retry(edited, "cycles/manage/path", &form.context, page)?;
    let (kinds, cycle) = (kinds(db).await?, of_path(db, id).await?);
    let to = format!("/manage/paths/{id}");
    let sent =
        Sent { view: &view, form: Typed::of(&form.context), cycle, back: format!("{to}?edit=path"), to: to.clone() };
    sent.answer(
        outcome,
        |path| typed_path(path, &kinds),
        |_| Onward::to(to).saying(Message::new("cycles-manage-saved-said")),
    )
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

/// What the head of a page takes, of the cycle of a path.
pub async fn of_path(db: &Db, id: i64) -> Result<Value, Error> {
    Ok(head(&queries::by_id(&db.read, queries::path(&db.read, id).await?.cycle_id).await?))
}

async fn kinds(db: &Db) -> Result<Vec<String>, Error> {
    Ok(queries::kinds(&db.read).await?.into_iter().map(|k| k.key).collect())
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
    let offered = queries::kinds(&db.read).await?;
    let counting = offered.iter().filter(|k| path.evidence_kinds.0.contains(&k.key)).map(|k| k.name.clone());
    let removed = queries::removed_questions(&db.read, path.id).await?;
    let removed =
        removed.iter().map(|q| context! { id => q.id, label => &q.label, removed_at => instant(q.removed_at) });
    Ok(context! {
        cycle => head(cycle),
        way => context! {
            id => path.id, key => &path.key, name => &path.name, description => &path.description, uses,
            evidence_min => path.evidence_min, evidence_max => path.evidence_max,
            counting => counting.collect::<Vec<_>>(),
        },
        evidence_kinds => offered.iter().map(|k| context! { value => &k.key, label => &k.name }).collect::<Vec<_>>(),
        removed => removed.collect::<Vec<_>>(),
        questions, kinds, edit,
    })
}

/// What the form of a path begins with: where every kind counts, each box is ticked.
fn typed_path(path: &path::Model, kinds: &[String]) -> Typed {
    let counting = if path.evidence_kinds.0.is_empty() { kinds } else { &path.evidence_kinds.0 };
    Typed::default()
        .with("name", &path.name)
        .with("description", &path.description)
        .with("evidence_min", path.evidence_min)
        .with("evidence_max", path.evidence_max.map_or_else(String::new, |most| most.to_string()))
        .with_all("evidence_kinds", counting)
        .with("seen", rules::seen_path(path))
}

/// What the form of a question begins with.
pub fn typed(question: &question::Model) -> Typed {
    let length = if has_choices(question.kind) { String::new() } else { question.max_length.to_string() };
    let typed = Typed::default()
        .with("label", &question.label)
        .with("help", &question.help)
        .with("kind", question.kind.to_value())
        .with("max_length", length)
        .with("choices", question.choices.0.join("\n"))
        .with("seen", rules::seen_question(question));
    typed.with("required", if question.required { "true" } else { "" })
}
