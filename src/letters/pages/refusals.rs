//! Where one refuses a kind of letters: by the address in such a letter, without signing in, or among one's own pages.

use entity::refusal::Kind;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::letters::actions;
use crate::letters::forms::Wanted;
use crate::mail::Recipient;
use crate::mail::refusals::{self, Who};
use crate::web::{Me, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![ask, refuse, undo, mine, wish]
}

/// Changes nothing: programs that look for bad links open every one in a letter.
#[get("/letters/refuse/<token>")]
async fn ask(token: &str, db: &State<Db>, site: &State<Site>, view: View<'_>) -> Result<Page, Error> {
    let (who, kind) = refusals::read(site, token).ok_or(Error::NotFound)?;
    let is_refused = refusals::of(&db.read, &who).await?.contains(&kind);
    view.page("letters/refuse", context! { token, kind => kind.to_value(), is_refused })
}

/// From the page, and from mail programs (RFC 8058), which follow no redirect.
#[post("/letters/refuse/<token>")]
async fn refuse(token: &str, db: &State<Db>, site: &State<Site>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (who, kind) = refusals::read(site, token).ok_or(Error::NotFound)?;
    actions::refuse(db, &who, kind, now.0).await?;
    view.page("letters/refuse", context! { token, kind => kind.to_value(), is_refused => true })
}

#[post("/letters/refuse/<token>/undo")]
async fn undo(token: &str, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    let (who, kind) = refusals::read(site, token).ok_or(Error::NotFound)?;
    actions::want(db, &who, kind, now.0).await?;
    Ok(Onward::to(format!("/letters/refuse/{token}")).saying(Message::new("refusals-wanted-said")))
}

#[get("/me/letters")]
async fn mine(me: Me, db: &State<Db>, locale: Locale, view: View<'_>) -> Result<Page, Error> {
    let refused = refusals::of(&db.read, &Who::Person(me.id)).await?;
    let wanted: Vec<String> = refusals::kinds().filter(|k| !refused.contains(k)).map(|k| k.to_value()).collect();
    let kinds: Vec<_> = refusals::kinds().map(|kind| choice(kind, locale)).collect();
    let address = Recipient::of(&db.read, &me).await?.map(|to| to.address);
    view.form("letters/mine", &Typed::default().with_all("kinds", &wanted), context! { kinds, address })
}

fn choice(kind: Kind, locale: Locale) -> Value {
    let value = kind.to_value();
    let label = Message::new(format!("refusals-kind-{value}")).in_(locale);
    context! { value, label }
}

#[post("/me/letters", data = "<form>")]
async fn wish(me: Me, form: Form<Wanted<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let wanted: Vec<Kind> = form.kinds.iter().filter_map(|k| Kind::try_from_value(&(*k).to_owned()).ok()).collect();
    actions::wish(db, &me, &wanted, now.0).await?;
    Ok(Onward::to("/me/letters").saying(Message::new("refusals-kept-said")))
}
