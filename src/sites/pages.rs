use entity::link;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::forms::NewSite;
use super::{actions, queries, shown};
use crate::Error;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::web::{Me, Onward, Page, Tools, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, add, check, remove]
}

const SITES: &str = "/me/sites";

#[get("/me/sites")]
async fn index(me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    view.form("sites/index", &Typed::default(), page(&me, tools, &view).await?)
}

#[post("/me/sites", data = "<form>")]
async fn add(
    me: Me,
    form: Form<Contextual<'_, NewSite<'_>>>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = page(&me, tools, &view).await?;
    let Some(typed) = &form.value else { return Err(view.again("sites/index", &Typed::of(&form.context), page)) };
    let added = actions::add(tools.db, &me, typed, tools.now).await;
    let link = view.retry(added, "sites/index", &form.context, page)?;
    Ok(Onward::to(at(&link)).saying(Message::new("sites-said-added").with("url", &link.url)))
}

#[post("/me/sites/<id>/check")]
async fn check(id: i64, me: Me, outgoing: &State<Outgoing>, tools: Tools<'_>) -> Result<Onward, Error> {
    let link = actions::check_own(tools.db, outgoing, tools.site, &me, id, tools.now).await?;
    let proves = link.report.as_ref().is_some_and(|r| super::rules::proof(&r.found).is_some());
    let is_unread = link.report.as_ref().is_some_and(|r| r.trouble.is_some());
    let said = match () {
        () if proves => "sites-said-verified",
        () if is_unread => "sites-said-unread",
        () => "sites-said-not",
    };
    let said = Message::new(said);
    Ok(Onward::to(at(&link)).saying(said.with("url", &link.url)))
}

#[post("/me/sites/<id>/removal")]
async fn remove(id: i64, me: Me, tools: Tools<'_>) -> Result<Onward, Error> {
    let link = actions::remove(tools.db, &me, id, tools.now).await?;
    Ok(Onward::to(SITES).saying(Message::new("sites-said-removed").with("url", &link.url)))
}

fn at(link: &link::Model) -> String {
    format!("{SITES}#site-{}", link.id)
}

/// One's sites, and what to paste on them.
async fn page(me: &Me, tools: Tools<'_>, view: &View<'_>) -> Result<Value, Error> {
    let links = queries::of_person(&tools.db.read, me.id).await?;
    let sites: Vec<Value> = links.iter().map(|l| shown::row(l, view.locale, tools.now)).collect();
    let profile = queries::profile(&tools.db.read, tools.site, me).await?.map(|p| p.url());
    let paste = profile.as_ref().map(|url| {
        [
            ("link", format!(r#"<link rel="me" href="{url}">"#)),
            ("a", format!(r#"<a rel="me" href="{url}">{}</a>"#, plain(&me.name))),
            ("meta", format!(r#"<meta name="palmares" content="{url}">"#)),
        ]
        .map(|(name, text)| context! { name, text })
        .to_vec()
    });
    Ok(context! { sites, profile, paste, most => super::rules::MOST })
}

/// A name as it stands in HTML.
fn plain(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
