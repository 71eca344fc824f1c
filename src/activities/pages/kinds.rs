//! The manager's side: which kinds there are.

use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::Error;
use crate::activities::forms::{self, Kind};
use crate::activities::rules::ICONS;
use crate::activities::{actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, edit, update, retire, bring_back]
}

const KINDS: &str = "/manage/activity-kinds";

#[get("/manage/activity-kinds")]
async fn index(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let logged = queries::by_kind(&db.read).await?;
    let kinds = queries::kinds(&db.read).await?;
    let rows = kinds.iter().map(|k| {
        context! {
            key => k.key.as_str(), name => k.name.as_str(), icon => k.icon.as_str(), place => k.asks_place,
            role => k.asks_role, reach => k.asks_reach, reach_label => k.reach_label.as_str(), position => k.position,
            retired => k.retired_at.is_some(), logged => logged.get(&k.id).copied().unwrap_or_default(),
        }
    });
    view.page("activities/kinds", context! { kinds => rows.collect::<Vec<_>>() })
}

#[get("/manage/activity-kinds/new")]
async fn new(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let kinds = queries::kinds(&db.read).await?;
    view.form("activities/kind_new", &forms::fresh_kind(&kinds), icons())
}

#[post("/manage/activity-kinds", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, Kind<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("activities/kind_new", &Typed::of(&form.context), icons()));
    };
    let made = actions::create(db, &by, typed, now.0).await;
    let kind = view.retry(made, "activities/kind_new", &form.context, icons())?;
    Ok(Onward::to(KINDS).saying(Message::new("activities-manage-made-said").with("name", &kind.name)))
}

#[get("/manage/activity-kinds/<key>", rank = 2)]
async fn edit(key: &str, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let kind = queries::kind(&db.read, key).await?;
    view.form("activities/kind_edit", &forms::of_kind(&kind), of(&kind))
}

#[post("/manage/activity-kinds/<key>", data = "<form>")]
async fn update(
    key: &str,
    by: Manager,
    form: Form<Contextual<'_, Kind<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(&queries::kind(&db.read, key).await?);
    let Some(typed) = &form.value else {
        return Err(view.again("activities/kind_edit", &Typed::of(&form.context), page));
    };
    let saved = actions::edit_kind(db, &by, key, typed, now.0).await;
    let kind = view.retry(saved, "activities/kind_edit", &form.context, page)?;
    Ok(Onward::to(KINDS).saying(Message::new("activities-manage-saved-said").with("name", &kind.name)))
}

#[post("/manage/activity-kinds/<key>/retirement")]
async fn retire(key: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let kind = actions::offer(db, &by, key, false, now.0).await?;
    Ok(Onward::to(KINDS).saying(Message::new("activities-manage-retired-said").with("name", &kind.name)))
}

#[post("/manage/activity-kinds/<key>/return")]
async fn bring_back(key: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let kind = actions::offer(db, &by, key, true, now.0).await?;
    Ok(Onward::to(KINDS).saying(Message::new("activities-manage-returned-said").with("name", &kind.name)))
}

fn icons() -> Value {
    context! { icons => ICONS.to_vec() }
}

fn of(kind: &entity::activity_kind::Model) -> Value {
    context! {
        kind => context! { key => kind.key.as_str(), name => kind.name.as_str(), retired => kind.retired_at.is_some() },
        ..icons()
    }
}
