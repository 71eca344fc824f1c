use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{Answer, Caller, leading_to};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::sign_in::actions::{self, Asked};
use crate::sign_in::forms::{Code, Letter};
use crate::sign_in::providers::Providers;
use crate::sign_in::{queries, rules};
use crate::web::{Now, Onward, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![new, create, sent, by_code]
}

#[get("/sign-in?<next>")]
async fn new(
    next: Option<&str>,
    caller: Caller<'_>,
    providers: &State<Providers>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let next = rules::next(next);
    if caller.me.is_some() {
        return Ok(Answer::Onward(Onward::to(next)));
    }
    let page = view.form("sign_in/new", &Typed::default().with("next", next), ways(providers))?;
    Ok(Answer::Page(page.with_forms_to(providers.origins(now.0).await)))
}

/// The answer is the same whether or not the address is known.
#[post("/sign-in/letter", data = "<form>")]
async fn create(
    form: Form<Contextual<'_, Letter<'_>>>,
    caller: Caller<'_>,
    db: &State<Db>,
    site: &State<Site>,
    providers: &State<Providers>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let outcome = match &form.value {
        Some(Letter { address, next }) => {
            let asked = Asked { address, next, browser: &caller.browser, place: &caller.place, locale: view.locale };
            actions::send_letter(db, site, &asked, now.0).await
        }
        None => Err(Error::Wrong(Vec::new())),
    };
    match view.retry(outcome, "sign_in/new", &form.context, ways(providers)) {
        Ok(()) => Ok(Onward::to("/sign-in/sent")),
        Err(e) => Err(leading_to(e, providers.origins(now.0).await)),
    }
}

/// Tells a browser which address it asked for, and takes the code of a letter that is read elsewhere.
#[get("/sign-in/sent")]
async fn sent(caller: Caller<'_>, db: &State<Db>, now: Now, view: View<'_>) -> Result<Answer, Error> {
    if caller.me.is_some() {
        return Ok(Answer::Onward(Onward::to("/me")));
    }
    let asked = asked(db, &caller, now).await?;
    Ok(Answer::Page(view.page("sign_in/sent", asked)?))
}

#[post("/sign-in/code", data = "<form>")]
async fn by_code(
    form: Form<Contextual<'_, Code<'_>>>,
    caller: Caller<'_>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let asked = asked(db, &caller, now).await?;
    let Some(Code { code }) = form.value else {
        return Err(view.again("sign_in/sent", &Typed::of(&form.context), asked));
    };
    let entered = actions::redeem_by_code(db, site, &caller.browser, code, &caller.entrance("letter"), now.0).await;
    Ok(caller.admit(view.retry(entered, "sign_in/sent", &form.context, asked)?))
}

fn ways(providers: &Providers) -> Value {
    context! { providers => providers.buttons() }
}

async fn asked(db: &Db, caller: &Caller<'_>, now: Now) -> Result<Value, Error> {
    let link = queries::asked_by(&db.read, &caller.browser, now.0).await?;
    Ok(context! { address => link.map(|l| l.address) })
}
