use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::config::Site;
use crate::db::Db;
use crate::deadlines::actions;
use crate::deadlines::forms::LateCode;
use crate::l10n::Message;
use crate::web::{Me, Now, Onward, Page, Typed, View, instant};
use crate::{Error, cycles};
use entity::cycle;

pub fn routes() -> Vec<Route> {
    routes![show, use_code]
}

/// Where somebody with a late code is sent who is not signed in yet.
#[get("/cycles/<slug>/late")]
async fn show(slug: &str, _me: Me, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    view.page("deadlines/late", drawn(&cycles::queries::by_slug(&db.read, slug).await?))
}

#[post("/cycles/<slug>/late", data = "<form>")]
async fn use_code(
    slug: &str,
    me: Me,
    form: Form<Contextual<'_, LateCode<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    let Some(late) = &form.value else {
        return Err(view.again("deadlines/late", &Typed::of(&form.context), drawn(&cycle)));
    };
    let used = actions::use_code(db, site, &me, &cycle, late.code, now.0).await;
    let to = match view.retry(used, "deadlines/late", &form.context, drawn(&cycle))? {
        Some(application) => format!("/me/applications/{}", application.id),
        None => format!("/cycles/{slug}"),
    };
    Ok(Onward::to(to).saying(Message::new("deadlines-late-said")))
}

fn drawn(cycle: &cycle::Model) -> Value {
    context! {
        cycle => context! {
            slug => cycle.slug.as_str(), title => cycle.title.as_str(), zone => cycle.zone.as_str(),
            closes_at => instant(cycle.closes_at), is_announced => cycle.announced_at.is_some(),
        },
    }
}
