use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use entity::cycle::{self, State, Who};
use entity::{application, track};
use minijinja::{Value, context};
use rocket::http::ContentType;
use rocket::{Route, State as Managed};
use sea_orm::ActiveEnum;

use super::{told, told_path};
use crate::config::Site;
use crate::cycles::{self, calendar, queries, rules, world};
use crate::db::Db;
use crate::l10n::Message;
use crate::tracks::history;
use crate::web::{Anyone, Cached, Now, Page, View, instant};
use crate::{Error, awards, program, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, calendar_of_all, show]
}

#[get("/cycles")]
async fn index(now: Now, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let held = history::held(&db.read).await?;
    let mut cycles = queries::all(&db.read).await?;
    let pick = |cycles: &[cycle::Model], states: &[State]| -> Vec<Value> {
        let of = cycles.iter().filter(|c| states.contains(&c.state(now.0)));
        of.map(|c| context! { is_held => held.contains(&(c.track_id, c.year)), ..told(c, &tracks, now.0) }).collect()
    };
    // What comes next is first; of what is past the latest is.
    cycles.sort_by_key(|c| (c.closes_at, c.id));
    let (open, review) = (pick(&cycles, &[State::Open]), pick(&cycles, &[State::Closed]));
    cycles.sort_by_key(|c| (c.opens_at, c.id));
    let coming = pick(&cycles, &[State::Scheduled]);
    cycles.sort_by_key(|c| Reverse((c.closes_at, c.id)));
    let past = pick(&cycles, &[State::Announced, State::Over]);
    view.page("cycles/index", context! { open, coming, review, past })
}

#[get("/cycles/<slug>")]
async fn show(slug: &str, now: Now, who: Anyone, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let paths = queries::paths_with_questions(&db.read, cycle.id).await?;
    let (own, more) = theirs(db, &who, &cycle, now).await?;
    let page = context! {
        may_nominate => may_nominate(db, &cycle, &who, now).await?,
        cycle => told(&cycle, &tracks, now.0),
        more_until => more.map(instant),
        around => world::around(&cycle, more),
        paths => paths.iter().map(|(path, questions)| told_path(path, questions)).collect::<Vec<_>>(),
        is_held => history::held(&db.read).await?.contains(&(cycle.track_id, cycle.year)),
        barred => barred(db, &who, &cycle, &tracks, now).await?.map(|why| why.in_(view.locale)),
        own => own.map(|a| context! { id => a.id, state => a.state.to_value() }),
    };
    view.page("cycles/show", page)
}

/// The application of the one who looks, and until when they have more time than others.
async fn theirs(
    db: &Db,
    who: &Anyone,
    cycle: &cycle::Model,
    now: Now,
) -> Result<(Option<application::Model>, Option<DateTime<Utc>>), Error> {
    let Some(me) = who.me() else { return Ok((None, None)) };
    let own = queries::application_of(&db.read, cycle.id, me.id).await?;
    let more = queries::extended(&db.read, me.id, cycle.id).await?;
    Ok((own, more.filter(|until| rules::closes(cycle, more) == *until && rules::takes(cycle, more, now.0))))
}

/// Why the one who looks may not apply.
async fn barred(
    db: &Db,
    who: &Anyone,
    cycle: &cycle::Model,
    tracks: &[track::Model],
    now: Now,
) -> Result<Option<Message>, Error> {
    match (who.me(), tracks.iter().find(|t| t.id == cycle.track_id)) {
        (Some(me), Some(track)) => cycles::who::barred(&db.read, me, cycle, track, now.0).await,
        _ => Ok(None),
    }
}

/// For people's calendars. What a reader sees of it is what everyone sees: published dates alone.
#[get("/cycles.ics")]
async fn calendar_of_all(now: Now, db: &Managed<Db>, site: &Managed<Site>) -> Result<Cached, Error> {
    let cycles = queries::all(&db.read).await?;
    let moves = queries::moves(&db.read).await?;
    let program = program::queries::the(&db.read).await?.name;
    let text = calendar::drawn(&program, &cycles, &moves, site, now.0);
    let content_type = ContentType::new("text", "calendar").with_params(("charset", "utf-8"));
    Ok(Cached { content_type, bytes: text.into_bytes(), control: "no-cache".into() })
}

/// Whether they are a Pro in a cycle in which somebody can be nominated.
async fn may_nominate(db: &Db, cycle: &cycle::Model, who: &Anyone, now: Now) -> Result<bool, Error> {
    let takes = matches!(cycle.who, Who::Anyone | Who::Nominated) && now.0 < cycle.closes_at;
    match who.me().filter(|_| takes) {
        Some(me) => awards::queries::is_pro(&db.read, me.id, now.0).await,
        None => Ok(false),
    }
}
