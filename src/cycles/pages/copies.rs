//! Copies of what stands elsewhere: paths of other cycles for a cycle, questions of other paths for a path.

use entity::{cycle, path, question};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::head;
use crate::Error;
use crate::cycles::forms::Picked;
use crate::cycles::{actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, View};

pub fn routes() -> Vec<Route> {
    routes![paths, copy_paths, questions, copy_questions]
}

/// `from` is the slug of the cycle to copy from.
#[get("/manage/cycles/<slug>/copies?<from>")]
async fn paths(slug: &str, from: Option<&str>, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    view.page("cycles/manage/copies", of_paths(db, &cycle, from).await?)
}

#[post("/manage/cycles/<slug>/copies?<from>", data = "<form>")]
async fn copy_paths(
    slug: &str,
    from: Option<&str>,
    by: Manager,
    form: Form<Contextual<'_, Picked>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = of_paths(db, &cycle, from).await?;
    let picked = view.read(&form, "cycles/manage/copies", &page)?;
    let copied = actions::borrow_paths(db, &by, cycle.id, &picked.picked, now.0).await;
    let n = view.retry(copied, "cycles/manage/copies", &form.context, page)?;
    let said = Message::new("cycles-manage-copies-paths-said").count("count", n);
    Ok(Onward::to(format!("/manage/cycles/{slug}#paths")).saying(said))
}

#[get("/manage/paths/<id>/copies?<from>")]
async fn questions(id: i64, from: Option<&str>, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    view.page("cycles/manage/copies", of_questions(db, id, from).await?)
}

#[post("/manage/paths/<id>/copies?<from>", data = "<form>")]
async fn copy_questions(
    id: i64,
    from: Option<&str>,
    by: Manager,
    form: Form<Contextual<'_, Picked>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of_questions(db, id, from).await?;
    let picked = view.read(&form, "cycles/manage/copies", &page)?;
    let copied = actions::borrow_questions(db, &by, id, &picked.picked, now.0).await;
    let n = view.retry(copied, "cycles/manage/copies", &form.context, page)?;
    let said = Message::new("cycles-manage-copies-questions-said").count("count", n);
    Ok(Onward::to(format!("/manage/paths/{id}#questions")).saying(said))
}

async fn of_paths(db: &Db, cycle: &cycle::Model, from: Option<&str>) -> Result<Value, Error> {
    let here = format!("/manage/cycles/{}", cycle.slug);
    let found = elsewhere(db, cycle, from).await?;
    let groups = found.1.iter().map(|(path, questions)| {
        let note = Message::new("cycles-manage-path-questions").count("count", questions.len()).to_string();
        context! { name => "", options => [context! { value => path.id, label => &path.name, note }] }
    });
    let groups = groups.collect::<Vec<_>>();
    Ok(context! { groups, is_paths => true, here, cycle => head(cycle), ..found.0 })
}

async fn of_questions(db: &Db, id: i64, from: Option<&str>) -> Result<Value, Error> {
    let path = queries::path(&db.read, id).await?;
    let cycle = queries::by_id(&db.read, path.cycle_id).await?;
    let found = elsewhere(db, &cycle, from).await?;
    let others = found.1.iter().filter(|(other, _)| other.id != path.id);
    let groups = others.map(|(path, questions)| {
        let options = questions.iter().map(|q| context! { value => q.id, label => &q.label, note => "" });
        context! { name => &path.name, options => options.collect::<Vec<_>>() }
    });
    let groups = groups.collect::<Vec<_>>();
    Ok(
        context! { groups, is_paths => false, here => format!("/manage/paths/{id}"), name => path.name, cycle => head(&cycle), ..found.0 },
    )
}

type Asked = Vec<(path::Model, Vec<question::Model>)>;

/// The cycles to copy from, the one that was chosen, and its form.
async fn elsewhere(db: &Db, cycle: &cycle::Model, from: Option<&str>) -> Result<(Value, Asked), Error> {
    let all = queries::all(&db.read).await?;
    let chosen = all.iter().find(|c| Some(c.slug.as_str()) == from);
    let found = match chosen {
        Some(chosen) => queries::paths_with_questions(&db.read, chosen.id).await?,
        None => Vec::new(),
    };
    // One's own cycle first: most questions are copied from a path beside this one.
    let others = all.iter().filter(|c| c.id != cycle.id);
    let own = all.iter().filter(|c| c.id == cycle.id);
    let cycles = own.chain(others).map(|c| context! { value => &c.slug, label => &c.title });
    let chosen = chosen.map(|c| context! { slug => &c.slug, title => &c.title });
    Ok((context! { cycles => cycles.collect::<Vec<_>>(), chosen }, found))
}
