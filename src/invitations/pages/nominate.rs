use entity::cycle;
use entity::invitation::Kind;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::config::Site;
use crate::db::Db;
use crate::invitations::forms::NominationForm;
use crate::invitations::{actions, queries, rules};
use crate::l10n::{Locale, Message};
use crate::web::{Me, Now, Onward, Page, Typed, View, instant};
use crate::{Error, awards, cycles};

pub fn routes() -> Vec<Route> {
    routes![show, create]
}

/// Where Pros nominate.
#[get("/cycles/<slug>/nominations")]
async fn show(slug: &str, me: Me, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = here(db, slug, &me, now).await?;
    view.page("invitations/nominate", page(db, &cycle, &me, view.locale, now).await?)
}

#[post("/cycles/<slug>/nominations", data = "<form>")]
async fn create(
    slug: &str,
    me: Me,
    form: Form<Contextual<'_, NominationForm<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = here(db, slug, &me, now).await?;
    let page = page(db, &cycle, &me, view.locale, now).await?;
    let Some(nomination) = &form.value else {
        return Err(view.again("invitations/nominate", &Typed::of(&form.context), page));
    };
    let made = actions::nominate(db, site, &me, cycle.id, nomination, now.0).await;
    view.retry(made, "invitations/nominate", &form.context, page)?;
    let said = Message::new("invitations-nominate-said");
    Ok(Onward::to(format!("/cycles/{slug}/nominations")).saying(said))
}

/// The cycle, for a Pro, where it takes nominations at all.
async fn here(db: &Db, slug: &str, me: &Me, now: Now) -> Result<cycle::Model, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    if !awards::queries::is_pro(&db.read, me.id, now.0).await? {
        return Err(Error::Forbidden);
    }
    if rules::is_for(&cycle, Kind::Nominated) { Ok(cycle) } else { Err(Error::NotFound) }
}

/// One's own nominations and nothing of what became of them: that would tell whom the portal knows.
async fn page(db: &Db, cycle: &cycle::Model, me: &Me, locale: Locale, now: Now) -> Result<Value, Error> {
    let own = queries::nominated_by(&db.read, cycle.id, me.id).await?;
    let told = own.iter().map(|i| context! { address => &i.address, at => instant(i.created_at), words => &i.words });
    Ok(context! {
        slug => &cycle.slug, title => &cycle.title, zone => &cycle.zone, closes_at => instant(cycle.closes_at),
        left => rules::NOMINATIONS.saturating_sub(own.len()), most => rules::NOMINATIONS,
        refusal => rules::refusal(cycle, Kind::Nominated, now.0).map(|why| why.in_(locale)),
        own => told.collect::<Vec<_>>(),
    })
}
