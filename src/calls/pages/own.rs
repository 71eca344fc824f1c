use entity::post;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{facts, told_answer};
use crate::calls::actions::{self, Handed};
use crate::calls::forms::Link;
use crate::calls::queries::{self, Counted, Twice};
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::web::{Me, Now, Onward, Page, Typed, View};
use crate::{Error, languages, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, show, send, give_back]
}

/// One's places and answers, and the calls that one might answer.
#[get("/me/calls")]
async fn index(me: Me, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let mine = queries::mine(&db.read, me.id).await?;
    let open = queries::open_to(&db.read, &me, &mine, now.0).await?;
    let page = context! {
        open => open.iter().map(|c| super::told(c, &tracks, now.0)).collect::<Vec<_>>(),
        mine => mine.iter().map(|(a, c)| context! { call => facts(c, &tracks), ..told_answer(a, c, now.0) }).collect::<Vec<_>>(),
    };
    view.page("calls/own/index", page)
}

#[get("/me/calls/<slug>")]
async fn show(slug: &str, me: Me, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (typed, page) = page(db, &me, slug, now).await?;
    view.form("calls/own/show", &typed, page)
}

/// An answer that is read elsewhere.
#[post("/me/calls/<slug>/link", data = "<form>")]
async fn send(
    slug: &str,
    me: Me,
    form: Form<Contextual<'_, Link<'_>>>,
    db: &State<Db>,
    outgoing: &State<Outgoing>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let (_, page) = page(db, &me, slug, now).await?;
    let sent = match &form.value {
        Some(typed) => actions::send_link(db, outgoing, &me, slug, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    match view.retry(sent, "calls/own/show", &form.context, page.clone())? {
        Handed::Done => Ok(Onward::to(format!("/me/calls/{slug}")).saying(Message::new("calls-sent-said"))),
        Handed::Twice(twice) => {
            let typed = Typed::of(&form.context).wrong([twice.told()]);
            Err(view.again("calls/own/show", &typed, context! { twice => first(&twice), ..page }))
        }
    }
}

/// Where the same page stands.
fn first(twice: &Twice) -> Value {
    match twice {
        Twice::Answered(call) => context! { href => format!("/me/calls/{}", call.slug), title => call.title.as_str() },
        Twice::Logged(a) => context! { href => format!("/me/activities/{}", a.id), title => a.title.as_str() },
    }
}

#[post("/me/calls/<slug>/return")]
async fn give_back(slug: &str, me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::give_back(db, &me, slug, now.0).await?;
    Ok(Onward::to("/me/calls").saying(Message::new("calls-given-back-said")))
}

/// One's answer with its call, and the form of a link as it begins.
async fn page(db: &Db, me: &Me, slug: &str, now: Now) -> Result<(Typed, Value), Error> {
    let (call, answer) = queries::own(&db.read, me.id, slug).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let post = queries::post(&db.read, &answer).await?;
    let tally = queries::tally(&db.read, call.id, now.0).await?;
    let typed = Typed::default().with("url", &answer.url).with("note", &answer.note);
    let typed = if answer.url.is_empty() {
        typed
    } else {
        typed.with("title", &answer.title).with("language", languages::told(&answer.language))
    };
    let of = Counted { call, tally };
    let page = context! {
        call => super::told(&of, &tracks, now.0), answer => told_answer(&answer, &of.call, now.0),
        own_languages => own_languages(me), draft => post.as_ref().map(draft),
        is_free => of.stage(now.0).why_no_claim().is_none(),
    };
    Ok((typed, page))
}

/// What is written here, or where it is read by now.
fn draft(post: &post::Model) -> Value {
    context! {
        title => post.title.as_str(), body_html => post.body_html.as_deref(), is_draft => post.state == post::State::Draft,
        is_shown => post.state == post::State::Shown,
        // Among its author's posts, once no call waits for it.
        own_href => post.slug.as_ref().map(|_| format!("/me/posts/{}", post.id)),
    }
}

pub fn own_languages(me: &Me) -> Vec<String> {
    me.languages.0.iter().map(|tag| languages::name(tag)).collect()
}
