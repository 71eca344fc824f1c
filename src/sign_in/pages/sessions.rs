use entity::session;
use minijinja::{Value, context};
use rocket::{Route, State};

use super::Caller;
use crate::Error;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::sign_in::providers::Providers;
use crate::sign_in::{actions, queries, rules};
use crate::web::{Me, Now, Onward, Page, SESSION, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, end, end_others, sign_out]
}

#[get("/me/sessions")]
async fn index(me: Me, providers: &State<Providers>, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let sessions = queries::sessions(&db.read, &me, now.0).await?;
    let identities = queries::identities(&db.read, &me).await?;
    let addresses = queries::addresses(&db.read, &me).await?;
    let page = view.page(
        "sign_in/sessions",
        context! {
            sessions => sessions.iter().map(|s| told(s, &me, view.locale)).collect::<Vec<_>>(),
            identities => identities.iter().map(|i| context! {
                provider => providers.told(&i.issuer), label => i.label.as_str(), since => instant(i.created_at),
            }).collect::<Vec<_>>(),
            addresses => addresses.iter().map(|e| context! {
                address => e.address.as_str(), verified => e.verified_at.is_some(),
            }).collect::<Vec<_>>(),
            providers => providers.buttons(),
        },
    )?;
    Ok(page.with_forms_to(providers.origins(now.0).await))
}

fn told(session: &session::Model, me: &Me, locale: Locale) -> Value {
    context! {
        id => session.id,
        agent => rules::agent_told(&session.agent).in_(locale),
        via => rules::via(&session.via),
        since => instant(session.created_at),
        seen => instant(session.seen_at),
        is_this => session.id == me.session().id,
    }
}

#[post("/me/sessions/<id>/end")]
async fn end(id: i64, me: Me, caller: Caller<'_>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::end(db, &me, id, now.0).await?;
    if id == me.session().id {
        caller.cookies.forget(SESSION);
        return Ok(Onward::to("/").saying(Message::new("sign-in-said-out")));
    }
    Ok(Onward::to("/me/sessions").saying(Message::new("sign-in-said-browser-out")))
}

#[post("/me/sessions/end-others")]
async fn end_others(me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let ended = actions::end_others(db, &me, now.0).await?;
    Ok(Onward::to("/me/sessions").saying(Message::new("sign-in-said-others-out").count("count", ended)))
}

#[post("/sign-out")]
async fn sign_out(caller: Caller<'_>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    if let Some(me) = &caller.me {
        actions::sign_out(db, me, now.0).await?;
    }
    caller.cookies.forget(SESSION);
    Ok(Onward::to("/").saying(Message::new("sign-in-said-out")))
}
