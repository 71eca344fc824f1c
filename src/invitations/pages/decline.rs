use entity::invitation::Kind;
use minijinja::context;
use rocket::{Route, State};

use crate::config::Site;
use crate::db::Db;
use crate::invitations::{actions, queries};
use crate::web::{Now, Onward, Page, View};
use crate::{Error, cycles};

pub fn routes() -> Vec<Route> {
    routes![show, decline]
}

/// Where the letter leads who does not want to. Needs no sign-in: the link is for its reader alone. Looking changes
/// nothing, so that a mail server that tries links declines for nobody.
#[get("/invitations/<token>")]
async fn show(token: &str, now: Now, db: &State<Db>, site: &State<Site>, view: View<'_>) -> Result<Page, Error> {
    let invitation = queries::by_token(&db.read, &site.key, token).await?;
    let cycle = cycles::queries::by_id(&db.read, invitation.cycle_id).await?;
    let page = context! {
        token, slug => &cycle.slug, title => &cycle.title,
        is_nominated => invitation.kind == Kind::Nominated,
        is_declined => invitation.declined_at.is_some(),
        is_over => cycle.closes_at <= now.0,
        words => &invitation.words,
    };
    view.page("invitations/decline", page)
}

#[post("/invitations/<token>")]
async fn decline(token: &str, now: Now, db: &State<Db>, site: &State<Site>) -> Result<Onward, Error> {
    actions::decline(db, site, token, now.0).await?;
    Ok(Onward::to(format!("/invitations/{token}")))
}
