//! One review, or all that are open of somebody: each form stands on another page, and has one of its own where it was
//! sent without what it needs.

use chrono::{DateTime, Utc};
use entity::{application, review};
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};
use sea_orm::EntityTrait;

use super::head;
use crate::assignments::actions;
use crate::assignments::forms::{Question, Reassignment, Release};
use crate::assignments::queries::{self, Panel};
use crate::assignments::telling;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Typed, View};
use crate::{Error, people};

pub fn routes() -> Vec<Route> {
    routes![ask, release, reassign]
}

#[post("/manage/applications/<id>/reviewers", data = "<form>")]
async fn ask(
    id: i64,
    by: Manager,
    form: Form<Question<'_>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(reviewer) = form.reviewer else {
        let sheet = Sheet::ask(db, &by, id, form.back, now.0).await?;
        let wrong = Error::wrong("reviewer", Message::new("assignments-ask-whom"));
        return Err(sheet.again(&view, wrong, ""));
    };
    let asked = actions::ask(db, site, &by, id, reviewer, now.0).await?;
    let said = match (asked.despite, asked.is_extra) {
        (Some(bar), _) => Message::new(format!("assignments-asked-said-{}", bar.slug())),
        (None, true) => Message::new("assignments-asked-said-extra"),
        (None, false) => Message::new("assignments-asked-said"),
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
    view: View<'_>,
) -> Result<Onward, Error> {
    let review = match actions::release(db, site, &by, id, form.reason, now.0).await {
        Err(wrong @ Error::Wrong(_)) => {
            let sheet = Sheet::release(db, &by, id, form.back, now.0).await?;
            return Err(sheet.again(&view, wrong, form.reason));
        }
        outcome => outcome?,
    };
    let application = application::Entity::find_by_id(review.application_id).one(&db.read).await?;
    let application = application.ok_or(Error::NotFound)?;
    let cycle = cycles::by_id(&db.read, application.cycle_id).await?;
    Ok(back(form.back, &cycle.slug, application.id).saying(Message::new("assignments-released-said")))
}

#[post("/manage/cycles/<slug>/reviews/reassignment", data = "<form>")]
async fn reassign(
    slug: &str,
    by: Manager,
    form: Form<Reassignment<'_>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let done = match actions::reassign(db, site, &by, (cycle.id, form.reviewer), form.reason, now.0).await {
        Err(wrong @ Error::Wrong(_)) => {
            let sheet = Sheet::reassign(db, &cycle, form.reviewer, now.0).await?;
            return Err(sheet.again(&view, wrong, form.reason));
        }
        outcome => outcome?,
    };
    let said = Message::new("assignments-reassigned-said").count("taken", done.taken).count("asked", done.asked);
    let said = said.with("to", done.to.join(", "));
    Ok(Onward::to(format!("/manage/cycles/{slug}/reviews#reviewers")).saying(said))
}

fn back(to: &str, cycle: &str, application: i64) -> Onward {
    Onward::to(match to {
        "board" => format!("/manage/cycles/{cycle}/reviews#short"),
        _ => format!("/manage/applications/{application}#panel"),
    })
}

/// What a form stands on by itself.
struct Sheet(Value);

impl Sheet {
    async fn ask(db: &Db, by: &Manager, application: i64, back: &str, now: DateTime<Utc>) -> Result<Self, Error> {
        let (of, name) = of_another(db, by, application).await?;
        let cycle = cycles::by_id(&db.read, of.cycle_id).await?;
        let plan = queries::plan(&db.read, cycle.id).await?.ok_or(Error::NotFound)?;
        let panel = Panel::of(&db.read, (&cycle, &plan), &[of.id], by.id, now).await?.pop();
        let panel = panel.ok_or_else(|| Error::refused(Message::new("assignments-not-submitted")))?;
        let panel = telling::told(&panel, &plan);
        Ok(Self(context! {
            cycle => head(&cycle, Some(&plan), now), act => "ask", panel, back,
            title => Message::new("assignments-ask-for").with("name", name).to_string(),
            leave => format!("/manage/applications/{application}#panel"),
        }))
    }

    async fn release(db: &Db, by: &Manager, review: i64, back: &str, now: DateTime<Utc>) -> Result<Self, Error> {
        let review = review::Entity::find_by_id(review).one(&db.read).await?.ok_or(Error::NotFound)?;
        let (of, name) = of_another(db, by, review.application_id).await?;
        let cycle = cycles::by_id(&db.read, of.cycle_id).await?;
        let reviewer = people::by_id(&db.read, review.reviewer_id).await?.name;
        Ok(Self(context! {
            cycle => head(&cycle, None, now), act => "release", back,
            title => Message::new("assignments-release-from").with("name", name).with("reviewer", reviewer).to_string(),
            action => format!("/manage/reviews/{}/release", review.id),
            leave => format!("/manage/applications/{}#panel", of.id),
        }))
    }

    async fn reassign(db: &Db, cycle: &entity::cycle::Model, of: i64, now: DateTime<Utc>) -> Result<Self, Error> {
        let reviewer = people::by_id(&db.read, of).await?.name;
        let leave = format!("/manage/cycles/{}/reviews#reviewers", cycle.slug);
        let action = format!("/manage/cycles/{}/reviews/reassignment", cycle.slug);
        let title = Message::new("assignments-reassign-from").with("reviewer", reviewer).to_string();
        Ok(Self(context! { cycle => head(cycle, None, now), act => "reassign", title, reviewer => of, action, leave }))
    }

    /// The form again, with what was typed and what is wrong with it.
    fn again(self, view: &View<'_>, wrong: Error, reason: &str) -> Error {
        let Error::Wrong(wrong) = wrong else { return wrong };
        view.again("assignments/by_hand", &Typed::default().with("reason", reason).wrong(wrong), self.0)
    }
}

/// Somebody else's application, and whose it is.
async fn of_another(db: &Db, by: &Manager, application: i64) -> Result<(application::Model, String), Error> {
    let found = application::Entity::find_by_id(application).one(&db.read).await?;
    let found = found.filter(|a| a.person_id != by.id).ok_or(Error::NotFound)?;
    let name = people::by_id(&db.read, found.person_id).await?.name;
    Ok((found, name))
}
