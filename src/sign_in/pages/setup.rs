use entity::sign_in_link::Purpose;
use minijinja::context;
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{Answer, Caller, gone};
use crate::Error;
use crate::db::Db;
use crate::sign_in::actions::{self, Entered};
use crate::sign_in::forms::Setup;
use crate::sign_in::queries;
use crate::web::{Now, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![new, create]
}

#[get("/setup/<token>")]
async fn new(token: &str, _caller: Caller<'_>, db: &State<Db>, now: Now, view: View<'_>) -> Result<Answer, Error> {
    match queries::live_link(&db.read, Purpose::Setup, token, now.0).await? {
        Some(_) => Ok(Answer::Page(view.page("sign_in/setup", context! { token })?)),
        None => gone(&view),
    }
}

#[post("/setup/<token>", data = "<form>")]
async fn create(
    token: &str,
    form: Form<Contextual<'_, Setup<'_>>>,
    caller: Caller<'_>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Answer, Error> {
    let Some(Setup { name, address }) = form.value else {
        return Err(view.again("sign_in/setup", &Typed::of(&form.context), context! { token }));
    };
    let session = actions::set_up(db, token, name, address, &caller.entrance("setup"), now.0).await;
    if matches!(session, Err(Error::Gone)) {
        return gone(&view);
    }
    let token = view.retry(session, "sign_in/setup", &form.context, context! { token })?;
    Ok(caller.admit(Entered { token, next: "/manage".into() }))
}
