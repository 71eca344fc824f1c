use std::collections::HashMap;

use entity::invitation::Kind;
use entity::{cycle, person};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{EntityTrait, QueryFilter};

use crate::config::Site;
use crate::db::Db;
use crate::invitations::forms::InvitationForm;
use crate::invitations::{actions, queries, rules};
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};
use crate::{Error, cycles};

pub fn routes() -> Vec<Route> {
    routes![index, create, withdraw]
}

#[get("/manage/cycles/<slug>/invitations")]
async fn index(slug: &str, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    view.page("invitations/manage/index", page(db, &cycle, now).await?)
}

#[post("/manage/cycles/<slug>/invitations", data = "<form>")]
async fn create(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, InvitationForm<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    let page = page(db, &cycle, now).await?;
    let Some(invitations) = &form.value else {
        return Err(view.again("invitations/manage/index", &Typed::of(&form.context), page));
    };
    let invited = actions::invite(db, site, &by, cycle.id, invitations, now.0).await;
    let told = view.retry(invited, "invitations/manage/index", &form.context, page)?;
    let said = Message::new("invitations-manage-said").count("new", told.new);
    let said = said.count("before", told.before).count("declined", told.declined);
    Ok(Onward::to(format!("/manage/cycles/{slug}/invitations")).saying(said))
}

#[post("/manage/invitations/<id>/withdrawal")]
async fn withdraw(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = actions::withdraw(db, &by, id, now.0).await?;
    let said = Message::new("invitations-manage-withdrawn-said");
    Ok(Onward::to(format!("/manage/cycles/{}/invitations", cycle.slug)).saying(said))
}

async fn page(db: &Db, cycle: &cycle::Model, now: Now) -> Result<Value, Error> {
    let all = queries::of_cycle(&db.read, cycle.id).await?;
    let addresses: Vec<String> = all.iter().map(|i| i.address.clone()).collect();
    let applied = queries::applied(&db.read, cycle.id, &addresses).await?;
    let names = names(db, all.iter().filter_map(|i| i.by_id).collect()).await?;
    let told = all.iter().map(|i| {
        let state = match i.declined_at {
            Some(_) => "declined",
            None if applied.contains(&i.address) => "applied",
            None => "waiting",
        };
        let by = i.by_id.and_then(|id| names.get(&id));
        let is_nominated = i.kind == Kind::Nominated;
        context! { id => i.id, address => &i.address, is_nominated, by, words => &i.words, at => instant(i.created_at), state }
    });
    Ok(context! {
        cycle => context! { slug => &cycle.slug, title => &cycle.title, is_open => cycle.opens_at <= now.0, opens_at => instant(cycle.opens_at) },
        refusal => rules::refusal(cycle, Kind::Invited, now.0).map(|why| why.to_string()),
        invitations => told.collect::<Vec<_>>(),
    })
}

async fn names(db: &Db, mut ids: Vec<i64>) -> Result<HashMap<i64, String>, Error> {
    ids.sort_unstable();
    ids.dedup();
    let people = person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(&db.read).await?;
    Ok(people.into_iter().map(|p| (p.id, p.name)).collect())
}
