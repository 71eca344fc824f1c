//! People as managers look after them.

use entity::application;
use entity::award::State;
use entity::person::{self, Standing};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State as Managed};
use sea_orm::{ActiveEnum, Iterable};

use super::forms::{Filter, NewRole, NewStanding};
use super::{actions, by_id, queries, rules};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Admin, Manager, Me, Now, Onward, Page, Pager, Typed, View, instant};
use crate::{Error, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, show, change_standing, grant_role, take_role]
}

#[get("/manage/people?<page>&<filter..>")]
async fn index(
    page: Option<u64>,
    filter: Filter<'_>,
    _by: Manager,
    db: &Managed<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let (lines, pager) = queries::found(&db.read, filter, page).await?;
    let people: Vec<_> = lines.iter().map(line).collect();
    let typed = filter.fields().iter().fold(Typed::default(), |typed, (field, value)| typed.with(field, value));
    let base = Pager::base("/manage/people", &filter.fields());
    let narrowed = base.ends_with('&');
    let choices = context! { roles => role_choices(), standings => standing_choices(None) };
    view.form(
        "people/index",
        &typed,
        context! { people, pager => Value::from(minijinja::value::Serde(&pager)), base, narrowed, ..choices },
    )
}

#[get("/manage/people/<id>")]
async fn show(id: i64, by: Manager, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let person = by_id(&db.read, id).await?;
    view.page("people/show", of(&person, &by, db).await?)
}

#[post("/manage/people/<id>/standing", data = "<form>")]
async fn change_standing(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, NewStanding<'_>>>,
    db: &Managed<Db>,
    site: &Managed<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(&by_id(&db.read, id).await?, &by, db).await?;
    let Some(typed) = &form.value else { return Err(view.again("people/show", &Typed::of(&form.context), page)) };
    let changed = actions::change_standing(db, site, &by, id, typed, now.0).await;
    let person = view.retry(changed, "people/show", &form.context, page)?;
    let said = Message::new("people-standing-said").with("name", &person.name).with("standing", told(person.standing));
    Ok(Onward::to(format!("/manage/people/{id}")).saying(said))
}

#[post("/manage/people/<id>/roles", data = "<form>")]
async fn grant_role(
    id: i64,
    by: Admin,
    form: Form<Contextual<'_, NewRole<'_>>>,
    db: &Managed<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(&by_id(&db.read, id).await?, &by, db).await?;
    let Some(typed) = &form.value else { return Err(view.again("people/show", &Typed::of(&form.context), page)) };
    let granted = actions::grant_role(db, &by, id, typed, now.0).await;
    let person = view.retry(granted, "people/show", &form.context, page)?;
    let said = Message::new("people-role-said").with("name", &person.name);
    Ok(Onward::to(format!("/manage/people/{id}")).saying(said))
}

#[post("/manage/people/<id>/roles/<role>/removal")]
async fn take_role(id: i64, role: i64, by: Admin, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    actions::take_role(db, &by, id, role, now.0).await?;
    Ok(Onward::to(format!("/manage/people/{id}")).saying(Message::new("people-role-taken-said")))
}

fn line(line: &queries::Line) -> Value {
    context! {
        id => line.person.id, name => line.person.name.as_str(), number => line.person.number,
        country => line.person.country.as_deref().unwrap_or_default(),
        addresses => line.addresses.clone(), standing => line.person.standing.to_value(),
        is_active => line.person.standing == Standing::Active,
        roles => line.roles.iter().map(|r| r.to_value()).collect::<Vec<_>>(),
    }
}

/// Everything the page of one person shows.
async fn of(person: &person::Model, by: &Me, db: &Db) -> Result<Value, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let track_choices: Vec<_> =
        tracks.iter().map(|t| context! { value => t.slug.as_str(), label => t.name.as_str() }).collect();
    let emails = queries::emails(&db.read, person.id).await?;
    let emails: Vec<_> = emails
        .iter()
        .map(|e| context! { address => e.address.as_str(), verified => e.verified_at.is_some(), primary => e.is_primary })
        .collect();
    let roles = queries::roles(&db.read, person.id).await?;
    let roles: Vec<_> = roles
        .iter()
        .map(|r| {
            let track = tracks.iter().find(|t| Some(t.id) == r.track_id).map(|t| t.name.as_str());
            context! { id => r.id, role => r.role.to_value(), track, granted_at => instant(r.granted_at) }
        })
        .collect();
    let page = context! { emails, roles, tracks => track_choices, role_choices => role_choices() };
    let page = context! { person => facts(person), awards => awards(person, db).await?, ..page };
    let page =
        context! { applications => applications(person, db).await?, history => history(person, by, db).await?, ..page };
    Ok(context! {
        standings => standing_choices(Some(person.standing)), may_name => by.is(entity::role::Role::Admin),
        is_oneself => by.id == person.id, ..page
    })
}

fn facts(person: &person::Model) -> Value {
    context! {
        id => person.id, name => person.name.as_str(), native_name => person.native_name.as_deref(),
        number => person.number, headline => person.headline.as_str(), employer => person.employer.as_str(), country => person.country.as_deref(),
        city => person.city.as_str(), listed => person.listed, founding => person.founding,
        standing => person.standing.to_value(), is_erased => person.standing == Standing::Erased,
        merged_into => person.merged_into, created_at => instant(person.created_at),
        updated_at => instant(person.updated_at),
    }
}

async fn awards(person: &person::Model, db: &Db) -> Result<Vec<Value>, Error> {
    let awards = queries::awards(&db.read, person.id).await?;
    Ok(awards
        .iter()
        .map(|(award, track)| {
            let kind = match award.state {
                State::Active => "current",
                State::Revoked => "bad",
                State::Corrected => "warn",
            };
            context! {
                id => award.id, track => track.name.as_str(), year => award.year, state => award.state.to_value(), kind,
                from => award.term_start.to_string(), to => award.term_end.to_string(),
            }
        })
        .collect())
}

async fn applications(person: &person::Model, db: &Db) -> Result<Vec<Value>, Error> {
    let rows = queries::applications(&db.read, person.id).await?;
    let row = |(application, cycle): &(application::Model, entity::cycle::Model)| {
        context! {
            id => application.id, cycle => cycle.title.as_str(), state => application.state.to_value(),
            updated_at => instant(application.updated_at),
        }
    };
    Ok(rows.iter().map(row).collect())
}

async fn history(person: &person::Model, by: &Me, db: &Db) -> Result<Vec<Value>, Error> {
    let entries = queries::history(&db.read, person.id, by.id).await?;
    Ok(entries
        .iter()
        .map(|(entry, by)| {
            context! {
                at => instant(entry.at), by => by.as_deref(), by_id => entry.by_id, action => entry.action.to_value(),
                from => entry.from_state.as_str(), to => entry.to_state.as_str(), note => entry.note.as_str(),
            }
        })
        .collect())
}

/// What to choose a standing from; not the one held now.
fn standing_choices(but: Option<Standing>) -> Vec<Value> {
    let given = rules::GIVEN.into_iter().filter(|s| Some(*s) != but);
    given.map(|s| context! { value => s.to_value(), label => told(s) }).collect()
}

fn told(standing: Standing) -> String {
    Message::new(format!("people-standing-{}", standing.to_value())).to_string()
}

fn role_told(role: entity::role::Role) -> String {
    Message::new(format!("people-role-{}", role.to_value())).to_string()
}

fn role_choices() -> Vec<Value> {
    entity::role::Role::iter().map(|r| context! { value => r.to_value(), label => role_told(r) }).collect()
}
