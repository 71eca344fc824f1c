//! A member's benefits: those of now, and what they had.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::benefit::{self, Kind};
use entity::benefit_key;
use minijinja::{Value, context};
use rocket::response::Redirect;
use rocket::{Route, State};

use crate::benefits::actions::{self, Claimed};
use crate::benefits::{Seal, queries, rules};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Me, Now, Onward, Page, Tools, View, instant};
use crate::{Error, listing, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, claim, open]
}

const HERE: &str = "/me/benefits";

#[get("/me/benefits")]
async fn index(me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let (page, seen) = page(&me, &tools).await?;
    actions::looked_at(tools.db, &me, &seen, tools.now).await?;
    view.page("benefits/index", page)
}

#[post("/me/benefits/<id>/claim")]
async fn claim(id: i64, me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    let said = match actions::claim(db, site, &me, id, now.0).await? {
        Claimed::Now => "benefits-claimed-said",
        Claimed::Before => "benefits-claimed-before-said",
        Claimed::NoneLeft => "benefits-none-left-said",
    };
    Ok(Onward::to(format!("{HERE}#benefit-{id}")).saying(Message::new(said)))
}

/// Looked at again at each click: who lost the title meanwhile is led nowhere.
#[get("/me/benefits/<id>/open")]
async fn open(id: i64, me: Me, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Redirect, Error> {
    Ok(Redirect::to(actions::open(db, site, &me, id, now.0).await?))
}

/// And the keys that are on it.
async fn page(me: &Me, Tools { db, site, now }: &Tools<'_>) -> Result<(Value, Vec<benefit::Model>), Error> {
    let seal = Seal::of(site);
    let holder = queries::holder(&db.read, me).await?;
    let grace = listing::grace(&db.read).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let keys = queries::keys_of(&db.read, me.id).await?;
    let wishes = queries::wishes_of(&db.read, me.id).await?;
    let stocks = queries::stocks(&db.read, &seal).await?;
    let (mut theirs, mut ended, mut seen) = (Vec::new(), Vec::new(), Vec::new());
    for benefit in queries::all(&db.read).await? {
        let key = keys.get(&benefit.id);
        let is_theirs = holder.may_have(&benefit, grace, now.date_naive());
        if is_theirs && (benefit.archived_at.is_none() || key.is_some()) {
            let left = stocks.get(&benefit.id).map_or(0, |s| s.left);
            theirs.push(shown(&benefit, key, &seal, left, &wishes));
            seen.extend(key.map(|_| benefit));
        } else if let Some(claimed_at) = key.and_then(|k| k.claimed_at) {
            let titles = rules::titles(&benefit, &tracks);
            ended.push(context! { name => benefit.name, titles, claimed_at => instant(claimed_at) });
        }
    }
    let holds = rules::brings_benefits(me.standing) && holder.awards.iter().any(|a| a.covers(now.date_naive(), grace));
    Ok((context! { benefits => theirs, ended, is_member => me.number.is_some(), holds }, seen))
}

fn shown(
    benefit: &benefit::Model,
    key: Option<&benefit_key::Model>,
    seal: &Seal<'_>,
    left: usize,
    wishes: &HashMap<i64, DateTime<Utc>>,
) -> Value {
    let is_key = benefit.kind == Kind::Key;
    context! {
        id => benefit.id, name => benefit.name.as_str(), kind => benefit.kind.slug(),
        description_html => benefit.description_html.as_str(), is_key,
        is_claimed => key.is_some(),
        key => key.and_then(|k| seal.open_key(benefit.id, &k.sealed)),
        claimed_at => key.and_then(|k| k.claimed_at).map(instant),
        is_out => is_key && key.is_none() && left == 0,
        asked_at => wishes.get(&benefit.id).copied().map(instant),
    }
}
