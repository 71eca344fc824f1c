use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use entity::{cycle, track};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::asking::{Answer, Sent};
use super::{head, told, told_path};
use crate::config::Site;
use crate::cycles::forms::{CycleForm, Postponement};
use crate::cycles::{actions, queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};
use crate::{Error, tracks};

pub fn routes() -> Vec<Route> {
    routes![new, create, show, edit, update, copy, remove, postponement, postpone]
}

/// `track` is whose title it gives; `from` the cycle whose form it takes over.
#[get("/manage/cycles/new?<track>&<from>")]
async fn new(
    track: Option<&str>,
    from: Option<&str>,
    _by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let all = queries::all(&db.read).await?;
    let wanted = tracks.iter().find(|t| Some(t.slug.as_str()) == track);
    let typed = match all.iter().find(|c| Some(c.slug.as_str()) == from) {
        Some(from) => {
            let typed = typed(&rules::next_years(from), &tracks).with("slug", "").with("form_of", &from.slug);
            wanted.map_or(typed.clone(), |t| typed.with("track", &t.slug).with("title", ""))
        }
        None => blank(wanted.or(tracks.first()), &all, now),
    };
    view.form("cycles/manage/new", &typed, context! { forms => forms(&all), ..choices(db).await? })
}

#[post("/manage/cycles", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, CycleForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = context! { forms => forms(&queries::all(&db.read).await?), ..choices(db).await? };
    let new = view.read(&form, "cycles/manage/new", &page)?;
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
    let typed = typed(&cycle, &tracks::queries::all(&db.read).await?).with("seen", rules::seen(&cycle));
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
) -> Result<Answer, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let page = editing(db, &cycle, now).await?;
    let change = view.read(&form, "cycles/manage/edit", &page)?;
    let edited = actions::edit(db, &by, cycle.id, change, now.0).await;
    let outcome = view.retry(edited, "cycles/manage/edit", &form.context, page)?;
    let to = format!("/manage/cycles/{slug}");
    let sent =
        Sent { view: &view, form: Typed::of(&form.context), cycle: head(&cycle), back: format!("{to}/edit"), to };
    sent.answer(
        outcome,
        |cycle| typed(cycle, &tracks).with("seen", rules::seen(cycle)),
        |cycle| Onward::to(format!("/manage/cycles/{}", cycle.slug)).saying(Message::new("cycles-manage-saved-said")),
    )
}

#[post("/manage/cycles/<slug>/copy")]
async fn copy(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let copied = actions::copy(db, &by, cycle.id, now.0).await?;
    let said = match copied.is_new {
        true => Message::new("cycles-manage-copied-said"),
        false => Message::new("cycles-manage-copied-before-said"),
    };
    let to = format!("/manage/cycles/{}/edit", copied.cycle.slug);
    Ok(Onward::to(to).saying(said.with("title", &copied.cycle.title)))
}

#[post("/manage/cycles/<slug>/removal")]
async fn remove(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let gone = actions::remove(db, &by, cycle.id, now.0).await?;
    let said = Message::new("cycles-manage-removed-said").with("title", gone.title);
    Ok(Onward::to("/manage/cycles").saying(said))
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
    let moves = view.read(&form, "cycles/manage/postponement", &page)?;
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
    let consents = queries::consents(&db.read, cycle.id).await?.len();
    let why = rules::why_not_removed(cycle, queries::is_used(&db.read, cycle.id).await?, now.0);
    Ok(context! { paths, counts, consents, may_be_removed => why.is_none(), ..editing(db, cycle, now).await? })
}

/// The cycle as managers see it, and what its fields offer.
pub async fn editing(db: &Db, cycle: &cycle::Model, now: Now) -> Result<Value, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let days =
        |(first, last): (NaiveDate, NaiveDate)| context! { first => first.to_string(), last => last.to_string() };
    let managed = context! {
        window => days(cycle.window()),
        usual_window => days(cycle::Model { window_start: None, window_end: None, ..cycle.clone() }.window()),
        who => cycle.who.to_value(),
        employees => cycle.employees.to_value(),
        auto_submit => cycle.auto_submit,
        fast_track => cycle.fast_track,
        shared_evidence => cycle.shared_evidence,
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

/// The cycles whose form a new one may take over.
fn forms(cycles: &[cycle::Model]) -> Vec<Value> {
    cycles.iter().map(|c| context! { value => &c.slug, label => &c.title }).collect()
}

/// What the form of a new cycle begins with: what follows the last one of its title.
fn blank(track: Option<&track::Model>, cycles: &[cycle::Model], now: Now) -> Typed {
    let last = cycles.iter().find(|c| track.is_some_and(|t| t.id == c.track_id));
    let year = last.map_or(now.0.year(), |c| c.year) + 1;
    Typed::default()
        .with("track", track.map_or("", |t| &t.slug))
        .with("zone", last.map_or("UTC", |c| &c.zone))
        .with("year", year)
        .with("grace_minutes", last.map_or(0, |c| c.grace_minutes))
        .with("term_start", format!("{year}-01-01"))
        .with("term_end", format!("{year}-12-31"))
        .with("who", cycle::Who::Anyone.to_value())
        .with("employees", cycle::Employees::Allow.to_value())
        .with("auto_submit", true)
        .with("shared_evidence", true)
}

/// What the form of a cycle begins with.
fn typed(cycle: &cycle::Model, tracks: &[track::Model]) -> Typed {
    let track = tracks.iter().find(|t| t.id == cycle.track_id).map_or("", |t| &t.slug);
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let typed = times(cycle)
        .with("title", &cycle.title)
        .with("slug", &cycle.slug)
        .with("track", track)
        .with("year", cycle.year)
        .with("zone", &cycle.zone)
        .with("grace_minutes", cycle.grace_minutes)
        .with("term_start", cycle.term_start)
        .with("term_end", cycle.term_end)
        .with("intro", &cycle.intro)
        .with("window_start", day(cycle.window_start))
        .with("window_end", day(cycle.window_end))
        .with("who", cycle.who.to_value())
        .with("employees", cycle.employees.to_value());
    let boxes = [
        ("auto_submit", cycle.auto_submit),
        ("fast_track", cycle.fast_track),
        ("shared_evidence", cycle.shared_evidence),
    ];
    boxes.into_iter().fold(typed, |typed, (name, is)| typed.with(name, if is { "true" } else { "" }))
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
pub async fn counts(db: &Db) -> Result<HashMap<i64, Vec<Value>>, Error> {
    let mut found = queries::applications_by_state(&db.read).await?;
    found.sort_by_key(|(_, state, _)| *state as u8);
    let mut counts: HashMap<i64, Vec<Value>> = HashMap::new();
    for (cycle, state, n) in found {
        counts.entry(cycle).or_default().push(context! { state => state.to_value(), n });
    }
    Ok(counts)
}
