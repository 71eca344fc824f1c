use minijinja::context;
use rocket::{Route, State};

use super::{manage, told};
use crate::cycles::queries;
use crate::cycles::rules::Stage;
use crate::db::Db;
use crate::web::{Manager, Now, Page, Typed, View};
use crate::{Error, tracks};

pub fn routes() -> Vec<Route> {
    routes![index]
}

/// Those that run first, then those to come, then those that are over. `show` is one of these; `track` one title.
#[get("/manage/cycles?<show>&<track>")]
async fn index(
    show: Option<&str>,
    track: Option<&str>,
    _by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let title = tracks.iter().find(|t| Some(t.slug.as_str()) == track);
    let show = Stage::ALL.into_iter().find(|s| Some(s.slug()) == show);
    let mut all = queries::all(&db.read).await?;
    let is_empty = all.is_empty();
    all.retain(|c| title.is_none_or(|t| t.id == c.track_id));
    let stage = |c: &entity::cycle::Model| Stage::of(c.state(now.0));
    all.sort_by_key(stage);
    let mut counts = manage::counts(db).await?;
    let cycles = all.iter().filter(|c| show.is_none_or(|s| s == stage(c))).map(|c| {
        let counts = counts.remove(&c.id).unwrap_or_default();
        context! { counts, state => c.state(now.0).slug(), is_armed => c.armed_at.is_some(), ..told(c, &tracks, now.0) }
    });
    let cycles: Vec<_> = cycles.collect();
    let stages = Stage::ALL.map(|s| context! { slug => s.slug(), n => all.iter().filter(|c| stage(c) == s).count() });
    let titles: Vec<_> = tracks.iter().map(|t| context! { value => &t.slug, label => &t.name }).collect();
    let (show, track) = (show.map_or("", Stage::slug), title.map_or("", |t| t.slug.as_str()));
    let page =
        context! { cycles, is_empty, stages, titles, all => all.len(), show, track, has_tracks => !tracks.is_empty() };
    view.form("cycles/manage/index", &Typed::default().with("track", track).with("show", show), page)
}
