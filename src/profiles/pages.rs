mod badges;
mod photo;
mod preview;

use chrono::Datelike;
use entity::application::{self, State};
use entity::cycle;
use entity::person::{self, Audience, Visibility};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State as Managed};
use sea_orm::ActiveEnum;

use super::forms::{self, Profile};
use super::renewals::{self, Renewal};
use super::{Waits, actions, queries, rules};
use crate::activities as logged;
use crate::db::Db;
use crate::l10n::Message;
use crate::listing::Phase;
use crate::web::{Me, Now, Onward, Page, Typed, View, instant};
use crate::{Error, countries, text};

pub fn routes() -> Vec<Route> {
    [routes![home, edit, update, badges::badges, badges::check], photo::routes(), preview::routes()].concat()
}

#[get("/me")]
async fn home(me: Me, db: &Managed<Db>, waits: &Managed<Waits>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let applications = queries::applications(&db.read, me.id).await?;
    let open = queries::open_cycles(&db.read, now.0).await?;
    let links = queries::links(&db.read, me.id).await?;
    let standing = queries::standing(&db.read, &me, now.0).await?;
    let open: Vec<_> = open.iter().filter(|c| !has_live(&applications, c)).map(cycle).collect();
    let life = queries::life(&db.read, &me, now.0).await?.map(|(phase, next)| {
        let next = next.filter(|c| !has_live(&applications, c));
        life(phase, next.as_ref(), now)
    });
    let applications: Vec<_> = applications.iter().map(|(a, c)| row(a, c, now)).collect();
    let member = standing.map(|facts| {
        context! { number => me.number, status => facts.status.slug(), listed => me.listed, life }
    });
    let photo = queries::photo(&db.read, me.id).await?.and_then(|p| p.version);
    let complete = complete(&me, links.len(), photo.is_some(), &view);
    let renewals: Vec<_> = renewals::of_person(&db.read, me.id, now.0).await?.iter().map(Renewal::told).collect();
    let activities = activities(db, &me, now, &view).await?;
    let calls = (waits.calls)(db, &me, now.0).await?;
    let page = context! { member, applications, open, complete, activities, renewals, calls };
    view.page("profiles/home", context! { name => me.name.as_str(), photo, ..page })
}

#[get("/me/profile")]
async fn edit(me: Me, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let links = queries::links(&db.read, me.id).await?;
    let page = page(db, &me, links.len(), &view).await?;
    view.form("profiles/edit", &forms::of(&me, &links), page)
}

#[post("/me/profile", data = "<form>")]
async fn update(
    me: Me,
    form: Form<Contextual<'_, Profile<'_>>>,
    db: &Managed<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("profiles/edit", &Typed::of(&form.context), page(db, &me, 0, &view).await?));
    };
    let page = page(db, &me, typed.link_url.len(), &view).await?;
    let saved = actions::save(db, &me, typed, now.0).await;
    view.retry(saved, "profiles/edit", &form.context, page)?;
    let said = match me.number {
        Some(_) if typed.listed => Message::new("profiles-said-shown"),
        _ => Message::new("profiles-said-saved"),
    };
    Ok(Onward::to("/me/profile").saying(said))
}

/// This year's activities in short.
async fn activities(db: &Db, me: &Me, now: Now, view: &View<'_>) -> Result<Value, Error> {
    let year = now.0.year();
    let tracks = crate::tracks::queries::all(&db.read).await?;
    let latest = logged::queries::latest(&db.read, me.id, 3).await?;
    let latest: Vec<_> = latest.iter().map(|l| logged::shown::row(l, &tracks, view.locale)).collect();
    Ok(context! { year, count => logged::queries::count_of_year(&db.read, me.id, year).await?, latest })
}

/// Where the main title is in its life, and where it is asked for anew.
fn life(phase: Phase, next: Option<&cycle::Model>, now: Now) -> Value {
    let (name, day, days) = phase.told();
    let next = next.map(|c| context! { is_open => c.takes(now.0), opens_at => instant(c.opens_at), ..cycle(c) });
    context! { name, day => day.to_string(), days, next }
}

fn has_live(applications: &[(application::Model, cycle::Model)], cycle: &cycle::Model) -> bool {
    applications.iter().any(|(a, c)| c.id == cycle.id && a.state != State::Withdrawn)
}

fn cycle(cycle: &cycle::Model) -> Value {
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), closes_at => instant(cycle.closes_at),
        zone => cycle.zone.as_str(),
    }
}

/// An application by its own state alone: the decisions are not read here.
fn row(application: &application::Model, cycle: &cycle::Model, now: Now) -> Value {
    context! {
        id => application.id, cycle => cycle.title.as_str(), slug => cycle.slug.as_str(),
        state => application.state.to_value(), step => rules::next_step(application.state, cycle, now.0).slug(),
        closes_at => instant(cycle.closes_at), announces_at => instant(cycle.announces_at), zone => cycle.zone.as_str(),
    }
}

/// What the profile has and what it lacks.
fn complete(person: &person::Model, links: usize, has_photo: bool, view: &View<'_>) -> Value {
    let parts = rules::parts(person, links, has_photo);
    let missing = parts.iter().filter(|p| !p.is_done);
    let told = |p: &rules::Part| {
        let label = Message::new(format!("profiles-part-{}", p.what)).in_(view.locale);
        let why = Message::new(format!("profiles-part-{}-why", p.what)).in_(view.locale);
        context! { href => p.href, label, why }
    };
    let missing: Vec<_> = missing.map(told).collect();
    context! { done => parts.len() - missing.len(), parts => parts.len(), missing }
}

/// What the form is drawn with besides its values.
async fn page(db: &Db, me: &Me, links: usize, view: &View<'_>) -> Result<Value, Error> {
    let photo = queries::photo(&db.read, me.id).await?.and_then(|p| p.version);
    let mut countries: Vec<_> = countries::all().iter().map(|(code, _)| (*code, view.locale.country(code))).collect();
    countries.sort_by_cached_key(|(_, name)| text::fold(name));
    let countries: Vec<_> =
        countries.iter().map(|(value, label)| context! { value => *value, label => label.as_str() }).collect();
    let audiences = [Audience::Public, Audience::Members, Audience::Staff].map(rules::audience_slug);
    let audiences = audiences.map(|value| {
        context! { value, label => Message::new(format!("profiles-audience-{value}")).in_(view.locale) }
    });
    Ok(context! {
        name => me.name.as_str(), complete => complete(me, links, photo.is_some(), view), photo,
        countries, audiences => audiences.to_vec(), rows => forms::rows(links), number => me.number,
        hideable => Visibility::FIELDS.to_vec(),
    })
}
