use entity::application;
use rocket::form::Form;
use rocket::{Route, State};
use sea_orm::EntityTrait;

use crate::Error;
use crate::assignments::actions;
use crate::assignments::forms::{Question, Release};
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward};

pub fn routes() -> Vec<Route> {
    routes![ask, release]
}

#[post("/manage/applications/<id>/reviewers", data = "<form>")]
async fn ask(
    id: i64,
    by: Manager,
    form: Form<Question<'_>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<Onward, Error> {
    let Some(reviewer) = form.reviewer else {
        return Err(Error::wrong("reviewer", Message::new("assignments-ask-whom")));
    };
    let asked = actions::ask(db, site, &by, id, reviewer, now.0).await?;
    let said = match asked.despite {
        None => Message::new("assignments-asked-said"),
        Some(bar) => Message::new(format!("assignments-asked-said-{}", bar.slug())),
    };
    Ok(back(form.back, &asked.cycle.slug, id).saying(said.with("name", asked.reviewer)))
}

#[post("/manage/reviews/<id>/release", data = "<form>")]
async fn release(
    id: i64,
    by: Manager,
    form: Form<Release<'_>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<Onward, Error> {
    let review = actions::release(db, site, &by, id, form.reason, now.0).await?;
    let application = application::Entity::find_by_id(review.application_id).one(&db.read).await?;
    let application = application.ok_or(Error::NotFound)?;
    let cycle = cycles::by_id(&db.read, application.cycle_id).await?;
    Ok(back(form.back, &cycle.slug, application.id).saying(Message::new("assignments-released-said")))
}

fn back(to: &str, cycle: &str, application: i64) -> Onward {
    Onward::to(match to {
        "board" => format!("/manage/cycles/{cycle}/reviews#short"),
        _ => format!("/manage/applications/{application}#panel"),
    })
}
