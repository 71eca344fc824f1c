//! The manager's side of the titles.

use entity::track::{self, Kind};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, Iterable};

use super::forms::{self, Edit};
use super::{actions, queries};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, edit, update]
}

#[get("/manage/tracks")]
async fn index(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = queries::all(&db.read).await?;
    let holders = queries::holders(&db.read).await?;
    let rows: Vec<_> = tracks
        .iter()
        .map(|t| {
            context! {
                slug => t.slug.as_str(), name => t.name.as_str(), kind => t.kind.to_value(), position => t.position,
                requires_main => t.requires_main, holders => holders.get(&t.id).copied().unwrap_or_default(),
            }
        })
        .collect();
    let has_main = tracks.iter().any(|t| t.kind == Kind::Main);
    view.page("tracks/manage", context! { tracks => rows, has_main })
}

#[get("/manage/tracks/new")]
async fn new(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = queries::all(&db.read).await?;
    view.form("tracks/manage_new", &forms::fresh(&tracks), choices())
}

#[post("/manage/tracks", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, Edit<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("tracks/manage_new", &Typed::of(&form.context), choices()));
    };
    let made = actions::create(db, &by, typed, now.0).await;
    let track = view.retry(made, "tracks/manage_new", &form.context, choices())?;
    Ok(Onward::to("/manage/tracks").saying(Message::new("tracks-manage-made-said").with("name", &track.name)))
}

#[get("/manage/tracks/<slug>")]
async fn edit(slug: &str, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let track = queries::by_slug(&db.read, slug).await?;
    view.form("tracks/manage_edit", &forms::of(&track), of(&track, db).await?)
}

#[post("/manage/tracks/<slug>", data = "<form>")]
async fn update(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, Edit<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(&queries::by_slug(&db.read, slug).await?, db).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("tracks/manage_edit", &Typed::of(&form.context), page));
    };
    let edited = actions::edit(db, &by, slug, typed, now.0).await;
    let track = view.retry(edited, "tracks/manage_edit", &form.context, page)?;
    Ok(Onward::to(format!("/manage/tracks/{}", track.slug))
        .saying(Message::new("tracks-manage-saved-said").with("name", &track.name)))
}

async fn of(track: &track::Model, db: &Db) -> Result<Value, Error> {
    let fixed = queries::why_fixed(&db.read, track.id).await?;
    Ok(
        context! { slug => track.slug.as_str(), name => track.name.as_str(), fixed => fixed.map(|why| why.to_string()), ..choices() },
    )
}

fn choices() -> Value {
    let kinds = Kind::iter().map(|kind| kind.to_value()).map(|value| {
        let label = Message::new(format!("tracks-manage-kind-{value}")).to_string();
        context! { label, help => Message::new(format!("tracks-manage-about-{value}")).to_string(), value }
    });
    context! { kinds => kinds.collect::<Vec<_>>() }
}
