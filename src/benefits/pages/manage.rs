//! The managers' side: what is offered to whom, and how the pools stand.

use std::collections::HashMap;

use entity::benefit::{self, Kind};
use entity::track;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::benefits::forms::{self, Described, Move};
use crate::benefits::rules::{self, Stock};
use crate::benefits::{Seal, actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Pager, Tools, Typed, View, instant};
use crate::{Error, listing, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, new, create, show, edit, update, archive, bring_back, shift]
}

pub const HERE: &str = "/manage/benefits";

#[get("/manage/benefits")]
async fn index(_by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let all = queries::all(&tools.db.read).await?;
    let stocks = queries::stocks(&tools.db.read, &Seal::of(tools.site)).await?;
    let tracks = tracks::queries::all(&tools.db.read).await?;
    let rows: Vec<_> = all.iter().map(|b| told(b, stock(&stocks, b), &tracks)).collect();
    view.page("benefits/manage", context! { benefits => rows })
}

#[get("/manage/benefits/new")]
async fn new(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    view.form("benefits/manage_new", &Typed::default(), offered(db).await?)
}

#[post("/manage/benefits", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, Described<'_>>>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = offered(tools.db).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("benefits/manage_new", &Typed::of(&form.context), page));
    };
    let made = actions::add(tools.db, tools.site, &by, typed, tools.now).await;
    let made = view.retry(made, "benefits/manage_new", &form.context, page)?;
    let said = Message::new("benefits-manage-made-said").with("name", &made.name);
    Ok(Onward::to(format!("{HERE}/{}", made.id)).saying(said))
}

#[get("/manage/benefits/<id>?<page>")]
async fn show(id: i64, page: Option<u64>, _by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    view.page("benefits/manage_show", one(id, page, tools).await?)
}

#[get("/manage/benefits/<id>/edit")]
async fn edit(id: i64, _by: Manager, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let benefit = queries::by_id(&tools.db.read, id).await?;
    let link = benefit.link_sealed.as_deref().and_then(|sealed| Seal::of(tools.site).open_link(sealed));
    let typed = forms::of(&benefit, link.as_deref().unwrap_or_default());
    view.form("benefits/manage_edit", &typed, edited(tools.db, &benefit).await?)
}

#[post("/manage/benefits/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Described<'_>>>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = edited(tools.db, &queries::by_id(&tools.db.read, id).await?).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("benefits/manage_edit", &Typed::of(&form.context), page));
    };
    let described = actions::describe(tools.db, tools.site, &by, id, typed, tools.now).await;
    let described = view.retry(described, "benefits/manage_edit", &form.context, page)?;
    let said = Message::new("benefits-manage-saved-said").with("name", &described.name);
    Ok(Onward::to(format!("{HERE}/{id}")).saying(said))
}

#[post("/manage/benefits/<id>/archive")]
async fn archive(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let gone = actions::offer(db, &by, id, false, now.0).await?;
    Ok(Onward::to(HERE).saying(Message::new("benefits-manage-archived-said").with("name", &gone.name)))
}

#[post("/manage/benefits/<id>/return")]
async fn bring_back(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let back = actions::offer(db, &by, id, true, now.0).await?;
    Ok(Onward::to(format!("{HERE}/{id}"))
        .saying(Message::new("benefits-manage-returned-said").with("name", &back.name)))
}

#[post("/manage/benefits/<id>/place", data = "<form>")]
async fn shift(id: i64, by: Manager, form: Form<Move>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::shift(db, &by, id, form.up, now.0).await?;
    Ok(Onward::to(HERE))
}

/// A benefit's page, with whoever has a key of it.
pub async fn one(id: i64, page: Option<u64>, Tools { db, site, now }: Tools<'_>) -> Result<Value, Error> {
    let benefit = queries::by_id(&db.read, id).await?;
    let stocks = queries::stocks(&db.read, &Seal::of(site)).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let (entitled, keyless) = queries::entitled(&db.read, &benefit, now).await?;
    let (claims, pager) = queries::claims(&db.read, id, page).await?;
    let grace = listing::grace(&db.read).await?;
    let people: Vec<_> = claims.iter().map(|(_, person)| person.clone()).collect();
    let holders = queries::holders(&db.read, &people).await?;
    let claim = |(key, person): &(entity::benefit_key::Model, entity::person::Model)| {
        let has = holders.get(&person.id).is_some_and(|h| h.may_have(&benefit, grace, now.date_naive()));
        let at = key.claimed_at.map(instant);
        context! { id => person.id, name => person.name.as_str(), number => person.number, at, has }
    };
    let link = benefit.link_sealed.as_deref();
    Ok(context! {
        benefit => told(&benefit, stock(&stocks, &benefit), &tracks), entitled, keyless,
        claims => claims.iter().map(claim).collect::<Vec<_>>(), pager => Value::from(Serde(&pager)),
        base => Pager::base(&format!("{HERE}/{id}"), &[]),
        is_lost => link.is_some_and(|sealed| Seal::of(site).open_link(sealed).is_none()),
        most => crate::benefits::sheet::MOST, kibibytes => forms::MOST_KIBIBYTES, keeps_key => site.keeps_key,
    })
}

fn stock(stocks: &HashMap<i64, Stock>, of: &benefit::Model) -> Stock {
    stocks.get(&of.id).copied().unwrap_or_default()
}

fn told(benefit: &benefit::Model, stock: Stock, tracks: &[track::Model]) -> Value {
    context! {
        id => benefit.id, name => benefit.name.as_str(), kind => benefit.kind.slug(),
        is_key => benefit.kind == Kind::Key, description_html => benefit.description_html.as_str(),
        titles => rules::titles(benefit, tracks), in_grace => benefit.in_grace, low_at => benefit.low_at,
        left => stock.left, claimed => stock.claimed, unreadable => stock.unreadable, waiting => stock.waiting,
        level => rules::level(benefit, stock).slug(), is_archived => benefit.archived_at.is_some(),
    }
}

/// What the form of a new one offers.
async fn offered(db: &Db) -> Result<Value, Error> {
    let kinds = [Kind::Key, Kind::Link, Kind::Download].map(|kind| {
        let label = Message::new(format!("benefits-manage-kind-{}", kind.slug())).to_string();
        let help = Message::new(format!("benefits-manage-kind-help-{}", kind.slug())).to_string();
        context! { value => kind.slug(), label, help }
    });
    Ok(context! { kinds, kind => "", ..titles(db).await? })
}

async fn edited(db: &Db, benefit: &benefit::Model) -> Result<Value, Error> {
    let seen = actions::seen(benefit.updated_at);
    Ok(
        context! { id => benefit.id, name => benefit.name.as_str(), kind => benefit.kind.slug(), seen, ..titles(db).await? },
    )
}

async fn titles(db: &Db) -> Result<Value, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let titles: Vec<_> =
        tracks.iter().map(|t| context! { value => t.id.to_string(), label => t.name.as_str() }).collect();
    Ok(context! { titles })
}
