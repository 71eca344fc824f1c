use entity::track;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Either, Route, State};

use super::{answers, told};
use crate::calls::actions;
use crate::calls::forms::{self, CallForm, Choices};
use crate::calls::queries::{self, Counted};
use crate::calls::rules::Reader;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};
use crate::{Error, markdown, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, show, edit, update, publish, close, reopen, copy]
}

#[get("/manage/calls?<page>")]
async fn index(page: Option<u64>, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let everything = Reader { is_manager: true, ..Reader::default() };
    let drafts = queries::drafts(&db.read, now.0).await?;
    let running = queries::running(&db.read, &everything, now.0).await?;
    let (pager, past) = queries::past(&db.read, &everything, page, now.0).await?;
    let groups = [("draft", &drafts), ("running", &running), ("past", &past)];
    let is_empty = groups.iter().all(|(_, calls)| calls.is_empty());
    let tell = |calls: &[Counted]| calls.iter().map(|c| managed(c, &tracks, now)).collect::<Vec<_>>();
    let groups = groups.map(|(name, calls)| context! { name, calls => tell(calls) });
    view.page("calls/manage/index", context! { groups, is_empty, pager => Serde(pager), base => "/manage/calls?" })
}

#[get("/manage/calls/new")]
async fn new(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let choices = actions::choices(&db.read).await?;
    let typed = forms::fresh(&choices, &queries::usual_zone(&db.read).await?);
    view.form("calls/manage/form", &typed, offered(&choices))
}

type Written = Either<Page, Onward>;

#[post("/manage/calls", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, CallForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Written, Error> {
    let page = offered(&actions::choices(&db.read).await?);
    if let Some(preview) = preview(&form, &page, &view)? {
        return Ok(Either::Left(preview));
    }
    let made = match &form.value {
        Some(typed) => actions::create(db, &by, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let call = view.retry(made, "calls/manage/form", &form.context, page)?;
    let to = Onward::to(format!("/manage/calls/{}", call.slug));
    Ok(Either::Right(to.saying(Message::new("calls-manage-made-said"))))
}

#[get("/manage/calls/<slug>")]
async fn show(slug: &str, by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let call = queries::by_slug(&db.read, slug).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let kinds = queries::kinds(&db.read).await?;
    let of = Counted { tally: queries::tally(&db.read, call.id, now.0).await?, call };
    let answers = queries::answers(&db.read, of.call.id).await?;
    let page = context! {
        call => managed(&of, &tracks, now), brief_html => of.call.brief_html.as_str(),
        kind => kinds.iter().find(|k| k.id == of.call.kind_id).map(|k| k.name.as_str()),
        answers => answers.iter().map(|a| answers::row(a, &of.call, &by, now)).collect::<Vec<_>>(),
    };
    view.page("calls/manage/show", page)
}

#[get("/manage/calls/<slug>/edit")]
async fn edit(slug: &str, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let choices = actions::choices(&db.read).await?;
    let call = queries::by_slug(&db.read, slug).await?;
    let typed = forms::of(&call, &choices);
    view.form("calls/manage/form", &typed, editing(db, slug, &choices).await?)
}

#[post("/manage/calls/<slug>", data = "<form>")]
async fn update(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, CallForm<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Written, Error> {
    let page = editing(db, slug, &actions::choices(&db.read).await?).await?;
    if let Some(preview) = preview(&form, &page, &view)? {
        return Ok(Either::Left(preview));
    }
    let saved = match &form.value {
        Some(typed) => actions::edit(db, site, &by, slug, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let call = view.retry(saved, "calls/manage/form", &form.context, page)?;
    let to = Onward::to(format!("/manage/calls/{}", call.slug));
    Ok(Either::Right(to.saying(Message::new("calls-manage-saved-said"))))
}

/// The form with its brief as it will look, where that is what was asked for. Nothing is kept.
fn preview(form: &Contextual<'_, CallForm<'_>>, page: &Value, view: &View<'_>) -> Result<Option<Page>, Error> {
    let Some(typed) = form.value.as_ref().filter(|typed| typed.preview) else { return Ok(None) };
    let page = context! { preview_html => markdown::to_html(typed.brief), ..page.clone() };
    view.form("calls/manage/form", &Typed::of(&form.context), page).map(Some)
}

#[post("/manage/calls/<slug>/publication")]
async fn publish(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    actions::publish(db, &by, slug, now.0).await?;
    Ok(back(slug, "calls-manage-published-said"))
}

#[post("/manage/calls/<slug>/closing")]
async fn close(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    actions::close(db, &by, slug, now.0).await?;
    Ok(back(slug, "calls-manage-closed-said"))
}

#[post("/manage/calls/<slug>/reopening")]
async fn reopen(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    actions::reopen(db, &by, slug, now.0).await?;
    Ok(back(slug, "calls-manage-reopened-said"))
}

#[post("/manage/calls/<slug>/copy")]
async fn copy(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let made = actions::copy(db, &by, slug, now.0).await?;
    let to = Onward::to(format!("/manage/calls/{}/edit", made.slug));
    Ok(to.saying(Message::new("calls-manage-copied-said")))
}

fn back(slug: &str, said: &'static str) -> Onward {
    Onward::to(format!("/manage/calls/{slug}")).saying(Message::new(said))
}

/// A call with what managers alone are told of its answers.
fn managed(of: &Counted, tracks: &[track::Model], now: Now) -> Value {
    let tally = &of.tally;
    let answers = context! {
        writing => tally.writing, waiting => tally.waiting, changes => tally.changes, accepted => tally.accepted,
        counted => tally.counted, declined => tally.declined,
    };
    context! { answers, is_closed => of.call.closed_at.is_some(), ..told(of, tracks, now.0) }
}

async fn editing(db: &Db, slug: &str, choices: &Choices) -> Result<Value, Error> {
    let call = queries::by_slug(&db.read, slug).await?;
    let own = context! {
        slug => call.slug.as_str(), title => call.title.as_str(), version => call.version,
        is_published => call.published_at.is_some(),
    };
    Ok(context! { own, ..offered(choices) })
}

/// What the fields of a call choose from.
fn offered(choices: &Choices) -> Value {
    let kinds = choices.kinds.iter().filter(|k| k.retired_at.is_none());
    let kinds = kinds.map(|k| context! { value => k.key.as_str(), label => k.name.as_str() });
    let tracks = choices.tracks.iter().map(|t| context! { value => t.slug.as_str(), label => t.name.as_str() });
    context! { kinds => kinds.collect::<Vec<_>>(), tracks => tracks.collect::<Vec<_>>(), zones => zones() }
}

fn zones() -> Vec<Value> {
    let all = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).filter(|name| *name != "UTC");
    ["UTC"].into_iter().chain(all).map(|value| context! { value, label => value }).collect()
}
