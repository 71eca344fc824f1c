use entity::sign_in_link::Purpose;
use minijinja::context;
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{Answer, Caller, gone};
use crate::config::Site;
use crate::db::Db;
use crate::sign_in::actions;
use crate::sign_in::forms::Redemption;
use crate::sign_in::queries;
use crate::web::{Now, Onward, View};
use crate::{Error, secret};

pub fn routes() -> Vec<Route> {
    routes![show, redeem]
}

/// Only a button: a scanner that opens every link of a letter uses none up.
#[get("/sign-in/link/<token>")]
async fn show(token: &str, caller: Caller<'_>, db: &State<Db>, now: Now, view: View<'_>) -> Result<Answer, Error> {
    let link = queries::live_link(&db.read, Purpose::SignIn, token, now.0).await?;
    match (link, &caller.me) {
        (Some(link), _) => {
            let same_browser = link.browser_hash == secret::hash(&caller.browser);
            // Only the browser that asked is told for whom.
            let address = same_browser.then_some(link.address);
            Ok(Answer::Page(view.page("sign_in/link", context! { token, same_browser, address })?))
        }
        // A second look at the letter: they are in already.
        (None, Some(_)) => Ok(Answer::Onward(Onward::to("/me"))),
        (None, None) => gone(&view),
    }
}

#[post("/sign-in/link/<token>", data = "<form>")]
async fn redeem(
    token: &str,
    form: Form<Contextual<'_, Redemption<'_>>>,
    caller: Caller<'_>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let code = form.value.as_ref().map_or("", |form| form.code);
    let entrance = caller.entrance("letter");
    let entered = actions::redeem(db, site, token, &caller.browser, code, &entrance, now.0).await;
    if matches!(entered, Err(Error::Gone)) {
        return gone(&view);
    }
    let again = context! { token, same_browser => false, address => () };
    Ok(caller.admit(view.retry(entered, "sign_in/link", &form.context, again)?))
}
