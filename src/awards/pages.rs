use entity::award::{self, State};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State as Managed};

use super::forms::{Correction, Restoration, Revocation};
use super::{actions, queries};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![edit, revoke, correct, restore]
}

#[get("/manage/awards/<id>")]
async fn edit(id: i64, _by: Manager, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    view.page("awards/edit", of(id, "", db).await?)
}

#[post("/manage/awards/<id>/revocation", data = "<form>")]
async fn revoke(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Revocation<'_>>>,
    db: &Managed<Db>,
    site: &Managed<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(id, "revocation", db).await?;
    let Some(typed) = &form.value else { return Err(view.again("awards/edit", &Typed::of(&form.context), page)) };
    let revoked = actions::revoke(db, site, &by, id, typed, now.0).await;
    let award = view.retry(revoked, "awards/edit", &form.context, page)?;
    Ok(onward(&award).saying(Message::new("awards-revoked-said")))
}

#[post("/manage/awards/<id>/correction", data = "<form>")]
async fn correct(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Correction<'_>>>,
    db: &Managed<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(id, "correction", db).await?;
    let Some(typed) = &form.value else { return Err(view.again("awards/edit", &Typed::of(&form.context), page)) };
    let corrected = actions::correct(db, &by, id, typed, now.0).await;
    let award = view.retry(corrected, "awards/edit", &form.context, page)?;
    Ok(onward(&award).saying(Message::new("awards-corrected-said")))
}

#[post("/manage/awards/<id>/restoration", data = "<form>")]
async fn restore(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Restoration<'_>>>,
    db: &Managed<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of(id, "restoration", db).await?;
    let Some(typed) = &form.value else { return Err(view.again("awards/edit", &Typed::of(&form.context), page)) };
    let restored = actions::restore(db, &by, id, typed, now.0).await;
    let award = view.retry(restored, "awards/edit", &form.context, page)?;
    Ok(onward(&award).saying(Message::new("awards-restored-said")))
}

fn onward(award: &award::Model) -> Onward {
    Onward::to(format!("/manage/people/{}", award.person_id))
}

/// `about` is the form that was sent: what is wrong with it is not drawn beside the others.
async fn of(id: i64, about: &str, db: &Db) -> Result<Value, Error> {
    let (award, person, track) = queries::whole(&db.read, id).await?;
    let award = context! {
        id => award.id, year => award.year, from => award.term_start.to_string(), to => award.term_end.to_string(),
        state => actions::told(award.state), public_note => award.public_note,
        given_at => instant(award.created_at), changed_at => award.changed_at.map(instant),
        may_revoke => award.state.may_become(State::Revoked), may_correct => award.state.may_become(State::Corrected),
        may_restore => award.state.may_become(State::Active),
    };
    let person = context! { id => person.id, name => person.name, number => person.number };
    Ok(context! { award, person, track => track.name, about })
}
