//! Keys into a pool, and out of it.

use rocket::Route;
use rocket::form::{Contextual, Form};

use super::manage::{HERE, one};
use crate::Error;
use crate::benefits::forms::{self, Added, Removed};
use crate::benefits::{actions, sheet};
use crate::l10n::Message;
use crate::web::{Manager, Onward, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![add, remove]
}

#[post("/manage/benefits/<id>/keys", data = "<form>")]
async fn add(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Added<'_>>>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = one(id, None, tools).await?;
    let added = added(id, &by, form.value.as_ref(), tools).await;
    let many = view.retry(added, "benefits/manage_show", &form.context, page)?;
    let said = Message::new("benefits-manage-keys-added-said").count("count", many);
    Ok(Onward::to(format!("{HERE}/{id}")).saying(said))
}

async fn added(id: i64, by: &Manager, sent: Option<&Added<'_>>, tools: Tools<'_>) -> Result<usize, Error> {
    let (field, lines) = sent.ok_or_else(forms::too_large)?.lines().await?;
    actions::add_keys(tools.db, tools.site, by, id, (field, &lines), tools.now).await
}

#[post("/manage/benefits/<id>/keys/removal", data = "<form>")]
async fn remove(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Removed<'_>>>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = one(id, None, tools).await?;
    let all = form.value.as_ref().is_some_and(|typed| typed.all);
    let lines = sheet::pasted(form.value.as_ref().map_or("", |typed| typed.gone));
    let named = (!all).then_some(lines.as_slice());
    let removed = match all && !lines.is_empty() {
        true => Err(Error::wrong("gone", Message::new("benefits-manage-keys-all-or-some"))),
        false => actions::remove_keys(tools.db, tools.site, &by, id, named, tools.now).await,
    };
    let many = view.retry(removed, "benefits/manage_show", &form.context, page)?;
    let said = Message::new("benefits-manage-keys-removed-said").count("count", many);
    Ok(Onward::to(format!("{HERE}/{id}")).saying(said))
}
