use entity::{call_answer, listing, post, track};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};

use super::{told, told_answer};
use crate::calls::queries::{self, Counted};
use crate::calls::rules::Reader;
use crate::calls::{actions, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::posts::rules::path;
use crate::web::{Anyone, Me, Now, Onward, Page, View, instant};
use crate::{Error, mentions, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, show, claim]
}

#[get("/calls?<page>")]
async fn index(page: Option<u64>, now: Now, who: Anyone, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let reader = queries::reader(&db.read, &who, now.0).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let running = queries::running(&db.read, &reader, now.0).await?;
    let (pager, past) = queries::past(&db.read, &reader, page, now.0).await?;
    let (soon, open): (Vec<_>, Vec<_>) = running.into_iter().partition(|c| rules::ends_soon(&c.call, now.0));
    let tell = |calls: &[Counted]| calls.iter().map(|c| told(c, &tracks, now.0)).collect::<Vec<_>>();
    let page = context! { soon => tell(&soon), open => tell(&open), past => tell(&past), pager => Serde(pager), base => "/calls?" };
    view.page("calls/index", page)
}

#[get("/calls/<slug>")]
async fn show(slug: &str, now: Now, who: Anyone, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let reader = queries::reader(&db.read, &who, now.0).await?;
    let call = queries::read(&db.read, &reader, slug, now.0).await?;
    let of = Counted { tally: queries::tally(&db.read, call.id, now.0).await?, call };
    let own = match who.me() {
        Some(me) => queries::answer(&db.read, of.call.id, me.id).await?,
        None => None,
    };
    let tracks = tracks::queries::all(&db.read).await?;
    let shown = queries::shown(&db.read, of.call.id).await?;
    let page = context! {
        call => told(&of, &tracks, now.0), brief_html => of.call.brief_html.as_str(),
        may => may(&of, own.as_ref(), &reader, now), own => own.as_ref().map(|a| told_answer(a, &of.call, now.0)),
        answers => shown.iter().map(|(post, member)| answered(post, member, &tracks)).collect::<Vec<_>>(),
        mentions => mentions::shown::of_call(&db.read, of.call.id).await?,
    };
    view.page("calls/show", page)
}

/// What the one who looks may do: claim, go on, or nothing.
fn may(of: &Counted, own: Option<&call_answer::Model>, reader: &Reader, now: Now) -> Value {
    let lives = own.is_some_and(|a| a.state.takes_a_place() && !rules::is_lapsed(a, now.0));
    let declined = own.is_some_and(|a| a.state == call_answer::State::Declined);
    let claim = reader.may_answer(&of.call) && !lives && !declined && of.stage(now.0).why_no_claim().is_none();
    context! { answer => reader.may_answer(&of.call), claim, go_on => lives || declined }
}

/// A published answer: where it is read, and whose it is.
fn answered(post: &post::Model, member: &listing::Model, tracks: &[track::Model]) -> Value {
    let track = tracks.iter().find(|t| Some(t.id) == post.track_id);
    let here = post.slug.as_ref().map(|slug| path(slug, false));
    context! {
        title => post.title.as_str(), summary => post.summary.as_str(), language => post.language.as_str(),
        is_here => here.is_some(), url => here.unwrap_or_else(|| post.url.clone()), published_at => instant(post.published_at),
        track => track.map(|t| t.name.as_str()), number => member.number, name => member.name.as_str(), photo => member.photo.as_deref(),
    }
}

#[post("/calls/<slug>/claim")]
async fn claim(slug: &str, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::claim(db, &me, slug, now.0).await?;
    Ok(Onward::to(format!("/me/calls/{slug}")).saying(Message::new("calls-claimed-said")))
}
