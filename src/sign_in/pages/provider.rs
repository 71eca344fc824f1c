use minijinja::context;
use rocket::form::Form;
use rocket::http::Status;
use rocket::response::Redirect;
use rocket::time::Duration;
use rocket::{Route, State};

use super::{Answer, Caller};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::sign_in::actions::{self, Account, Entered, Outcome};
use crate::sign_in::forms::Departure;
use crate::sign_in::providers::{Flow, LASTS, Provider, Providers, Trouble};
use crate::sign_in::rules;
use crate::web::{Now, Onward, View};

pub fn routes() -> Vec<Route> {
    routes![depart, back]
}

/// The cookie that keeps a flow while its owner is at the provider.
const FLOW: &str = "oauth";

#[post("/sign-in/with/<provider>", data = "<form>")]
async fn depart(
    provider: &str,
    form: Form<Departure<'_>>,
    caller: Caller<'_>,
    providers: &State<Providers>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let to = Provider::of(provider).ok_or(Error::NotFound)?;
    let (next, link_to) = match &caller.me {
        Some(me) => ("/me/sessions".to_owned(), Some(me.id)),
        None => (rules::next(Some(form.next)), None),
    };
    match providers.depart(to, next, link_to, now.0).await.ok_or(Error::NotFound)? {
        Ok((url, flow)) => {
            caller.cookies.set(FLOW, flow.sealed(caller.site), Duration::seconds(LASTS.num_seconds()));
            Ok(Answer::Away(Redirect::to(url.to_string())))
        }
        Err(trouble) => troubled(&view, &trouble),
    }
}

/// What a provider sends along on the way back.
#[derive(FromForm)]
struct Back<'v> {
    state: Option<&'v str>,
    code: Option<&'v str>,
    iss: Option<&'v str>,
    error: Option<&'v str>,
}

#[get("/sign-in/with/<provider>/back?<back..>")]
async fn back(
    provider: &str,
    back: Back<'_>,
    caller: Caller<'_>,
    providers: &State<Providers>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let provider = Provider::of(provider).ok_or(Error::NotFound)?;
    let sealed = caller.cookies.get(FLOW);
    caller.cookies.forget(FLOW);
    let flow = sealed.and_then(|sealed| Flow::opened(caller.site, &sealed, provider, back.state, now.0));
    let Some(flow) = flow else { return refusal(&view, Status::BadRequest, "lost") };
    let code = match (back.code, back.error) {
        (Some(code), None) => code,
        (_, Some("access_denied")) => return refusal(&view, Status::BadRequest, "denied"),
        _ => return refusal(&view, Status::BadGateway, "unanswered"),
    };
    match providers.account(&flow, code, back.iss, now.0).await.ok_or(Error::NotFound)? {
        Ok(account) => arrive(db, account, flow, &caller, now, &view).await,
        Err(trouble) => troubled(&view, &trouble),
    }
}

/// With an account that holds: a way in more for whoever set out signed in, else in.
async fn arrive(
    db: &Db,
    account: Account,
    flow: Flow,
    caller: &Caller<'_>,
    now: Now,
    view: &View<'_>,
) -> Result<Answer, Error> {
    if let Some(id) = flow.link_to {
        // Somebody else may sit there by now.
        let Some(me) = caller.me.as_ref().filter(|me| me.id == id) else {
            return refusal(view, Status::BadRequest, "lost");
        };
        actions::link(db, me, &account, now.0).await?;
        return Ok(Answer::Onward(Onward::to(flow.next).saying(Message::new("sign-in-said-added"))));
    }
    match actions::enter_with(db, &account, &caller.entrance(flow.provider.key()), now.0).await? {
        Outcome::Entered(token) => Ok(caller.admit(Entered { token, next: flow.next })),
        Outcome::AddressTaken => refusal(view, Status::Conflict, "address_taken"),
        Outcome::NoAddress => refusal(view, Status::Conflict, "no_address"),
    }
}

fn troubled(view: &View<'_>, trouble: &Trouble) -> Result<Answer, Error> {
    match trouble {
        Trouble::Unanswered(why) => {
            tracing::warn!(why, "a sign-in provider does not answer");
            refusal(view, Status::BadGateway, "unanswered")
        }
        Trouble::Untrusted(why) => {
            tracing::warn!(why, "what a sign-in provider said does not hold");
            refusal(view, Status::BadRequest, "untrusted")
        }
    }
}

/// A calm page that says why, and which way still leads in. Nothing is half done.
fn refusal(view: &View<'_>, status: Status, why: &str) -> Result<Answer, Error> {
    let page = view.page("sign_in/refusal", context! { why })?;
    Ok(Answer::Refusal((status, page)))
}
