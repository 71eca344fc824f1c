use entity::application::State::Withdrawn;
use entity::award;
use entity::listing::Status;
use entity::person::Standing;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::forms::Resignation;
use super::{actions, queries, rules};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::listing::{self, Phase};
use crate::web::{Me, Now, Onward, Page, Typed, View, instant};
use crate::{Error, people, tracks};

pub fn routes() -> Vec<Route> {
    routes![show, hold, come_back, resign]
}

const HERE: &str = "/me/membership";

#[get("/me/membership")]
async fn show(me: Me, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    view.form("terms/membership", &Typed::default(), page(db, &me, now).await?)
}

#[post("/me/membership/hold")]
async fn hold(me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    actions::change(db, site, &me, Standing::OnHold, now.0).await?;
    Ok(Onward::to(HERE).saying(Message::new("terms-hold-said")))
}

#[post("/me/membership/return")]
async fn come_back(me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    actions::change(db, site, &me, Standing::Active, now.0).await?;
    Ok(Onward::to(HERE).saying(Message::new("terms-return-said")))
}

#[post("/me/membership/resignation", data = "<form>")]
async fn resign(
    me: Me,
    form: Form<Contextual<'_, Resignation>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let page = page(db, &me, now).await?;
    let resigned = if form.value.as_ref().is_some_and(|typed| typed.sure) {
        actions::change(db, site, &me, Standing::Resigned, now.0).await
    } else {
        Err(Error::wrong("sure", Message::new("terms-resign-unsure")))
    };
    view.retry(resigned, "terms/membership", &form.context, page)?;
    Ok(Onward::to(HERE).saying(Message::new("terms-resign-said")))
}

async fn page(db: &Db, me: &Me, now: Now) -> Result<Value, Error> {
    let awards = people::queries::awards(&db.read, me.id).await?;
    let awards: Vec<_> = awards.into_iter().map(|(award, _)| award).filter(is_known).collect();
    let tracks = tracks::queries::all(&db.read).await?;
    let grace = listing::grace(&db.read).await?;
    let facts = listing::facts(me.standing, &awards, &tracks, grace, now.0);
    let held_by_self = queries::held_by_self(&db.read, me.id).await?;
    let may = |to| me.number.is_some() && rules::may_become(me.standing, to, held_by_self);
    // Who holds nothing has nothing to lay down.
    let holds = facts.as_ref().is_some_and(|f| f.status != Status::Alumni);
    let applied = people::queries::applications(&db.read, me.id).await?;
    let mut titles = Vec::new();
    for track in &tracks {
        let held: Vec<_> = awards.iter().filter(|a| a.track_id == track.id).collect();
        let Some(last) = held.iter().map(|a| a.term_end).max() else { continue };
        let phase = listing::phase(held.iter().copied(), grace, now.0).filter(|_| me.standing != Standing::Resigned);
        let next = match phase.is_some_and(Phase::asks_for_more) {
            true => tracks::queries::intake(&db.read, track.id, last, now.0).await?,
            false => None,
        };
        // Where they have applied already there is nothing to renew.
        let next = next.filter(|c| !applied.iter().any(|(a, of)| of.id == c.id && a.state != Withdrawn));
        let next = next.map(|c| {
            context! {
                slug => c.slug.as_str(), title => c.title.as_str(), is_open => c.takes(now.0), zone => c.zone.as_str(),
                opens_at => instant(c.opens_at), closes_at => instant(c.closes_at),
            }
        });
        let terms: Vec<_> = held.iter().map(|a| term(a)).collect();
        titles.push(
            context! { name => track.name.as_str(), shape => track.kind.slug(), phase => phase.map(told), next, terms },
        );
    }
    Ok(context! {
        number => me.number, standing => me.standing.to_value(), status => facts.map(|f| f.status.slug()), titles, held_by_self,
        listed => me.listed, may_hold => holds && may(Standing::OnHold), may_return => may(Standing::Active), may_resign => holds && may(Standing::Resigned),
    })
}

/// What was given in error is no part of one's history.
fn is_known(award: &award::Model) -> bool {
    award.state != award::State::Corrected
}

fn term(award: &award::Model) -> Value {
    context! {
        id => award.id, year => award.year, from => award.term_start.to_string(), to => award.term_end.to_string(),
        is_revoked => award.state == award::State::Revoked, note => award.public_note.as_str(),
    }
}

/// A phase as templates take it.
fn told(phase: Phase) -> Value {
    let (name, day, days) = phase.told();
    context! { name, day => day.to_string(), days }
}
