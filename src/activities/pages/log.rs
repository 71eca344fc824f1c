use entity::activity;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::serde::json::Json;
use rocket::{Either, Route, State};
use serde_json::json;

use super::list;
use crate::Error;
use crate::activities::actions::{self, Outcome};
use crate::activities::forms::{self, Entry, Filter};
use crate::activities::queries::{self, Logged};
use crate::activities::rules::Metadata;
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::web::{Me, Now, Onward, Page, Tools, Typed, View, WantsJson};

pub fn routes() -> Vec<Route> {
    routes![index, log, look_up, edit, update, remove, restore]
}

const LOG: &str = "/me/activities";

#[get("/me/activities?<filter..>")]
async fn index(filter: Filter<'_>, me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let page = list::page(tools, &me, &filter, view.locale).await?;
    view.form("activities/index", &forms::filled(&filter.fill), page)
}

#[post("/me/activities", data = "<form>")]
async fn log(me: Me, form: Form<Contextual<'_, Entry<'_>>>, tools: Tools<'_>, view: View<'_>) -> Result<Onward, Error> {
    let page = list::page(tools, &me, &Filter::default(), view.locale).await?;
    let logged = match &form.value {
        Some(typed) => actions::log(tools.db, &me, typed, tools.now).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let activity = taken(logged, &form, "activities/index", page, &view)?;
    Ok(Onward::to(LOG).saying(Message::new("activities-said-logged").with("title", activity.title)))
}

type Filled = Either<Page, Json<serde_json::Value>>;

/// Fills what is still empty from the page at the address; the form comes back, nothing is kept.
#[post("/me/activities/lookup", data = "<form>")]
async fn look_up(
    me: Me,
    form: Form<Contextual<'_, Entry<'_>>>,
    wants_json: WantsJson,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Result<Filled, Error> {
    let url = form.value.as_ref().map_or("", |typed| typed.url);
    let found = actions::look_up(tools.db, outgoing, &me, url, tools.now).await;
    let said = Message::new("activities-lookup-said").in_(view.locale);
    if wants_json.0 {
        return found.map(|found| Either::Right(Json(json!({ "values": values(&found), "said": said }))));
    }
    let page = list::page(tools, &me, &Filter::default(), view.locale).await?;
    let found = view.retry(found, "activities/index", &form.context, page.clone())?;
    let typed = values(&found).into_iter().fold(Typed::of(&form.context), filled);
    view.form("activities/index", &typed, context! { looked_up => said, ..page }).map(Either::Left)
}

/// What was found, by field.
fn values(found: &Metadata) -> Vec<(&'static str, String)> {
    let date = found.date.map(|day| day.to_string());
    let language = found.language.as_deref().map(crate::languages::name);
    let all = [
        ("title", found.title.clone()),
        ("date", date),
        ("kind", found.kind.map(str::to_owned)),
        ("language", language),
    ];
    all.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

/// What was typed stays.
fn filled(typed: Typed, (field, value): (&'static str, String)) -> Typed {
    let is_empty = typed.values.get(field).is_none_or(|v| v.iter().all(|v| v.trim().is_empty()));
    if is_empty { typed.with(field, value) } else { typed }
}

#[get("/me/activities/<id>")]
async fn edit(id: i64, me: Me, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (typed, page) = edited(db, &me, id, now, &view).await?;
    view.form("activities/edit", &typed, page)
}

#[post("/me/activities/<id>", data = "<form>")]
async fn update(
    id: i64,
    me: Me,
    form: Form<Contextual<'_, Entry<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let (_, page) = edited(db, &me, id, now, &view).await?;
    let saved = match &form.value {
        Some(typed) => actions::edit(db, &me, id, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let activity = taken(saved, &form, "activities/edit", page, &view)?;
    Ok(Onward::to(LOG).saying(Message::new("activities-said-saved").with("title", activity.title)))
}

#[post("/me/activities/<id>/removal")]
async fn remove(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove(db, &me, id, now.0).await?;
    Ok(Onward::to(format!("{LOG}?removed={id}")))
}

#[post("/me/activities/<id>/restoration")]
async fn restore(id: i64, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::restore(db, &me, id, now.0).await?;
    Ok(Onward::to(LOG).saying(Message::new("activities-said-restored")))
}

/// The activity, or the form again: with what is wrong, or with the first of the same page.
fn taken(
    outcome: Result<Outcome, Error>,
    form: &Contextual<'_, Entry<'_>>,
    template: &str,
    page: Value,
    view: &View<'_>,
) -> Result<activity::Model, Error> {
    match view.retry(outcome, template, &form.context, page.clone())? {
        Outcome::Done(activity) => Ok(activity),
        Outcome::Twice(first) => {
            let twice = list::first(&first, view.locale);
            let wrong = Wrong { field: "url".into(), why: Message::new("activities-wrong-twice") };
            Err(view.again(template, &Typed::of(&form.context).wrong([wrong]), context! { twice, ..page }))
        }
    }
}

/// The form of one's own, and what it is drawn with.
async fn edited(db: &Db, me: &Me, id: i64, now: Now, view: &View<'_>) -> Result<(Typed, Value), Error> {
    let activity = queries::own(&db.read, me.id, id).await?;
    let choices = actions::choices(&db.read).await?;
    let kind = choices.kinds.iter().find(|k| k.id == activity.kind_id).cloned().ok_or(Error::NotFound)?;
    let track = choices.tracks.iter().find(|t| Some(t.id) == activity.track_id);
    let own = context! { id, title => activity.title.as_str() };
    let page = context! { own, ..list::choices(&choices, me, Some(kind.id), view.locale, now.0) };
    let slug = track.map_or("", |t| t.slug.as_str());
    Ok((forms::of(&Logged { activity, kind }, slug), page))
}
