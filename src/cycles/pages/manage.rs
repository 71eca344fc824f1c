use std::collections::HashMap;

use chrono::Datelike;
use entity::cycle;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::{told, told_path};
use crate::config::Site;
use crate::cycles::forms::{CycleForm, Postponement};
use crate::cycles::{actions, queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};
use crate::{Error, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, show, edit, update, copy, postponement, postpone]
}

#[get("/manage/cycles")]
async fn index(_by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let mut counts = counts(db).await?;
    let cycles: Vec<_> = queries::all(&db.read)
        .await?
        .iter()
        .map(|c| {
            let counts = counts.remove(&c.id).unwrap_or_default();
            context! { counts, state => c.state(now.0).slug(), is_armed => c.armed_at.is_some(), ..told(c, &tracks, now.0) }
        })
        .collect();
    view.page("cycles/manage/index", context! { cycles, has_tracks => !tracks.is_empty() })
}

#[get("/manage/cycles/new?<track>")]
async fn new(track: Option<&str>, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let wanted = tracks.iter().find(|t| Some(t.slug.as_str()) == track).or(tracks.first());
    let last = queries::all(&db.read).await?.into_iter().find(|c| wanted.is_some_and(|t| t.id == c.track_id));
    let year = last.as_ref().map_or(now.0.year(), |c| c.year) + 1;
    let typed = Typed::default()
        .with("track", wanted.map_or("", |t| &t.slug))
        .with("zone", last.as_ref().map_or("UTC", |c| &c.zone))
        .with("year", year)
        .with("grace_minutes", last.as_ref().map_or(0, |c| c.grace_minutes))
        .with("term_start", format!("{year}-01-01"))
        .with("term_end", format!("{year}-12-31"));
    view.form("cycles/manage/new", &typed, choices(db).await?)
}

#[post("/manage/cycles", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, CycleForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = choices(db).await?;
    let Some(new) = &form.value else {
        return Err(view.again("cycles/manage/new", &Typed::of(&form.context), page));
    };
    let made = actions::create(db, &by, new, now.0).await;
    let cycle = view.retry(made, "cycles/manage/new", &form.context, page)?;
    Ok(Onward::to(format!("/manage/cycles/{}", cycle.slug)).saying(Message::new("cycles-manage-made-said")))
}

#[get("/manage/cycles/<slug>")]
async fn show(slug: &str, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    view.page("cycles/manage/show", overview(db, &cycle, now).await?)
}

#[get("/manage/cycles/<slug>/edit")]
async fn edit(slug: &str, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let track = tracks.iter().find(|t| t.id == cycle.track_id).map_or("", |t| &t.slug);
    let typed = times(&cycle)
        .with("title", &cycle.title)
        .with("slug", &cycle.slug)
        .with("track", track)
        .with("year", cycle.year)
        .with("zone", &cycle.zone)
        .with("grace_minutes", cycle.grace_minutes)
        .with("term_start", cycle.term_start)
        .with("term_end", cycle.term_end)
        .with("intro", &cycle.intro);
    view.form("cycles/manage/edit", &typed, editing(db, &cycle, now).await?)
}

#[post("/manage/cycles/<slug>", data = "<form>")]
async fn update(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, CycleForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = editing(db, &cycle, now).await?;
    let Some(change) = &form.value else {
        return Err(view.again("cycles/manage/edit", &Typed::of(&form.context), page));
    };
    let edited = actions::edit(db, &by, cycle.id, change, now.0).await;
    let cycle = view.retry(edited, "cycles/manage/edit", &form.context, page)?;
    Ok(Onward::to(format!("/manage/cycles/{}", cycle.slug)).saying(Message::new("cycles-manage-saved-said")))
}

#[post("/manage/cycles/<slug>/copy")]
async fn copy(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let copied = actions::copy(db, &by, cycle.id, now.0).await?;
    let said = Message::new("cycles-manage-copied-said").with("title", &copied.title);
    Ok(Onward::to(format!("/manage/cycles/{}/edit", copied.slug)).saying(said))
}

#[get("/manage/cycles/<slug>/postponement")]
async fn postponement(slug: &str, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    view.form("cycles/manage/postponement", &times(&cycle), editing(db, &cycle, now).await?)
}

#[post("/manage/cycles/<slug>/postponement", data = "<form>")]
async fn postpone(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, Postponement<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = editing(db, &cycle, now).await?;
    let Some(moves) = &form.value else {
        return Err(view.again("cycles/manage/postponement", &Typed::of(&form.context), page));
    };
    let moved = actions::postpone(db, site, &by, cycle.id, moves, now.0).await;
    let said = match view.retry(moved, "cycles/manage/postponement", &form.context, page)? {
        None => Message::new("cycles-manage-unmoved-said"),
        Some(n) => Message::new("cycles-manage-moved-said").count("count", n),
    };
    Ok(Onward::to(format!("/manage/cycles/{}", cycle.slug)).saying(said))
}

/// What the overview is drawn with; the form for a new path stands on it too.
pub async fn overview(db: &Db, cycle: &cycle::Model, now: Now) -> Result<Value, Error> {
    let paths = queries::paths_with_questions(&db.read, cycle.id).await?;
    let mut uses = queries::uses_by_path(&db.read, cycle.id).await?;
    let paths: Vec<_> = paths
        .iter()
        .map(|(path, questions)| {
            context! { uses => uses.remove(&path.id).unwrap_or_default(), ..told_path(path, questions) }
        })
        .collect();
    let counts = counts(db).await?.remove(&cycle.id).unwrap_or_default();
    Ok(context! { paths, counts, ..editing(db, cycle, now).await? })
}

/// The cycle as managers see it, and what its fields offer.
async fn editing(db: &Db, cycle: &cycle::Model, now: Now) -> Result<Value, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let managed = context! {
        state => cycle.state(now.0).slug(),
        grace_minutes => cycle.grace_minutes,
        takes_until => instant(cycle.takes_until()),
        reviews_due_at => cycle.reviews_due_at.map(instant),
        is_armed => cycle.armed_at.is_some(),
        is_published => rules::is_published(cycle, now.0),
        is_announced => cycle.announced_at.is_some(),
        ..told(cycle, &tracks, now.0)
    };
    Ok(context! { cycle => managed, ..choices(db).await? })
}

/// What the fields of a cycle offer.
async fn choices(db: &Db) -> Result<Value, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let tracks: Vec<_> = tracks.iter().map(|t| context! { value => &t.slug, label => &t.name }).collect();
    let anywhere = Message::new("cycles-manage-zone-anywhere").to_string();
    let first = [("UTC", "UTC"), ("Etc/GMT+12", anywhere.as_str())];
    let others = chrono_tz::TZ_VARIANTS.iter().map(|zone| (zone.name(), zone.name()));
    let others = others.filter(|(zone, _)| first.iter().all(|(first, _)| first != zone));
    let zones = first.into_iter().chain(others).map(|(value, label)| context! { value, label });
    Ok(context! { tracks, zones => zones.collect::<Vec<_>>() })
}

/// A cycle's instants as its fields begin with them.
fn times(cycle: &cycle::Model) -> Typed {
    let zone = rules::zone_of(cycle);
    Typed::default()
        .with("opens_at", rules::local(cycle.opens_at, zone))
        .with("closes_at", rules::local(cycle.closes_at, zone))
        .with("reviews_due_at", cycle.reviews_due_at.map_or_else(String::new, |at| rules::local(at, zone)))
        .with("announces_at", rules::local(cycle.announces_at, zone))
}

/// Applications by cycle, as `{state, n}` in the order of their life.
async fn counts(db: &Db) -> Result<HashMap<i64, Vec<Value>>, Error> {
    let mut found = queries::applications_by_state(&db.read).await?;
    found.sort_by_key(|(_, state, _)| *state as u8);
    let mut counts: HashMap<i64, Vec<Value>> = HashMap::new();
    for (cycle, state, n) in found {
        counts.entry(cycle).or_default().push(context! { state => state.to_value(), n });
    }
    Ok(counts)
}
