//! What exactly will happen, told once more before a manager arms a cycle or announces it at once.

use chrono::{DateTime, Utc};
use entity::cycle;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};

use super::{back, counts, head};
use crate::Error;
use crate::announcements::actions::AtOnce;
use crate::announcements::forms::Sure;
use crate::announcements::rules::{self, Gift};
use crate::announcements::{actions, queries};
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![arming, arm, disarm, now, announce]
}

#[get("/manage/cycles/<slug>/arming")]
async fn arming(slug: &str, by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&tools.db.read, slug).await?;
    view.page("announcements/arming", consequences(tools, cycle, by.id).await?)
}

#[post("/manage/cycles/<slug>/arming", data = "<form>")]
async fn arm(slug: &str, by: Manager, form: Form<Sure<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::arm(db, &by, slug, Some(form.seen), now.0).await?;
    Ok(back(slug).saying(Message::new("announcements-armed-said")))
}

#[post("/manage/cycles/<slug>/disarming")]
async fn disarm(slug: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::disarm(db, &by, slug, now.0).await?;
    Ok(back(slug).saying(Message::new("announcements-disarmed-said")))
}

#[get("/manage/cycles/<slug>/announcement/now")]
async fn now(slug: &str, by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&tools.db.read, slug).await?;
    let earlier = earlier(tools.db, &cycle, by.id, tools.now).await?;
    view.page("announcements/now", context! { earlier, ..consequences(tools, cycle, by.id).await? })
}

#[post("/manage/cycles/<slug>/announcement", data = "<form>")]
async fn announce(
    slug: &str,
    by: Manager,
    form: Form<Sure<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let at_once = AtOnce { by: by.id, seen: Some(form.seen), starts_now: form.starts_now };
    let done = actions::announce(db, site, cycle.id, at_once, now.0).await?;
    let said = Message::new("announcements-announced-said").count("results", done.results).count("awards", done.awards);
    Ok(back(slug).saying(said))
}

/// The day on which the term may begin instead where it is announced now. None where somebody's result would hang on it:
/// what is told of the one would not be true of the other; nor where the viewer applied, whose own may hang on it unseen.
async fn earlier(db: &Db, cycle: &cycle::Model, viewer: i64, now: DateTime<Utc>) -> Result<Option<Value>, Error> {
    let Some((day, is_meant)) = rules::earlier_start(cycle, now) else { return Ok(None) };
    let sooner = cycle::Model { term_start: day, ..cycle.clone() };
    let seen = async |cycle| -> Result<_, Error> { Ok(queries::facts(&db.read, cycle, now).await?.without(viewer)) };
    let ((sooner, is_left_out), (as_set, _)) = (seen(sooner).await?, seen(cycle.clone()).await?);
    let is_alike = !is_left_out && sooner.digest() == as_set.digest();
    Ok(is_alike.then(|| context! { day => day.to_string(), is_meant }))
}

/// All that an announcement would do, in numbers, without the viewer's own.
async fn consequences(Tools { db, site, now }: Tools<'_>, cycle: cycle::Model, viewer: i64) -> Result<Value, Error> {
    if cycle.announced_at.is_some() {
        return Err(Error::refused(Message::new("announcements-already")));
    }
    let facts = queries::facts(&db.read, cycle, now).await?;
    let problems = super::problems(&facts, viewer, now);
    let (facts, is_left_out) = facts.without(viewer);
    let outcomes = facts.outcomes();
    let numbers: Vec<i64> = outcomes.iter().filter(|o| o.newly_numbered).filter_map(|o| o.number).collect();
    let short = super::stock::warnings(&super::stock::of(db, site, &facts, &outcomes).await?);
    let silent = outcomes.iter().filter(|o| !facts.addresses.contains_key(&o.candidate.person_id)).count();
    Ok(context! {
        cycle => head(&facts.cycle), track => facts.track.name.as_str(), problems, is_left_out,
        results => outcomes.len(), counts => counts(&outcomes), drafts => facts.drafts.len(),
        awards => outcomes.iter().filter(|o| o.gift == Gift::New).count(),
        kept => outcomes.iter().filter(|o| matches!(o.gift, Gift::Kept(_))).count(),
        numbers => numbers.len(), first_number => numbers.first(), last_number => numbers.last(),
        letters => outcomes.len() - silent, silent, short, seen => facts.digest(),
        is_armed => facts.cycle.armed_at.is_some(), is_past => facts.cycle.announces_at <= now,
    })
}
