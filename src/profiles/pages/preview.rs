use entity::person::Audience;
use minijinja::context;
use rocket::{Route, State};

use crate::Error;
use crate::activities;
use crate::config::Site;
use crate::db::Db;
use crate::directory;
use crate::mentions;
use crate::posts;
use crate::profiles::forms::Eyes;
use crate::profiles::{queries, rules};
use crate::web::{Me, Now, Page, View};

pub fn routes() -> Vec<Route> {
    routes![preview]
}

/// One's page as others see it. Who holds no title has none yet; what it would say of them is told.
#[get("/me/preview?<eyes..>")]
async fn preview(
    me: Me,
    eyes: Eyes<'_>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Page, Error> {
    let to = rules::audience(eyes.whose).filter(|a| *a != Audience::Staff).unwrap_or(Audience::Public);
    let eyes = context! { whose => rules::audience_slug(to), listed => me.listed };
    if let Some(member) = directory::queries::of_person(&db.read, &me).await? {
        let facts = member.facts(now.0)?;
        let linked = directory::linked::profile(&member, site);
        let activities = activities::shown::section(&db.read, me.id, to, view.locale).await?;
        let posts = posts::shown::section(&db.read, me.id, now.0).await?;
        let mentions = mentions::shown::of_member(&db.read, me.id).await?;
        let member = member.page(&facts, to, now.0);
        let page = context! { eyes, linked, activities, posts, mentions, is_own => false, member };
        return view.page("directory/show", page);
    }
    let shows = |field| me.visibility.shows(field, to);
    let photo = queries::photo(&db.read, me.id).await?.and_then(|p| p.version);
    let page = context! {
        name => me.name.as_str(),
        photo => photo.filter(|_| shows("photo")),
        native_name => me.native_name.as_deref().filter(|_| shows("native_name")),
        headline => Some(me.headline.as_str()).filter(|_| shows("headline")),
        employer => Some(me.employer.as_str()).filter(|_| shows("employer")),
        bio_html => Some(me.bio_html.as_str()).filter(|_| shows("bio")),
    };
    view.page("profiles/preview", context! { eyes, person => page })
}
