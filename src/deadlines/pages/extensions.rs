use chrono::{DateTime, Utc};
use entity::{cycle, extension};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::config::Site;
use crate::db::Db;
use crate::deadlines::forms::{NewCodes, NewExtension};
use crate::deadlines::{actions, queries, rules};
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};
use crate::{Error, cycles, people};

pub fn routes() -> Vec<Route> {
    routes![index, extend, make_codes, revoke]
}

const PAGE: &str = "deadlines/extensions";

#[get("/manage/cycles/<slug>/extensions")]
async fn index(slug: &str, _by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    view.form(PAGE, &Typed::default().with("count", 1), drawn(db, slug, "", now.0).await?)
}

#[post("/manage/cycles/<slug>/extensions", data = "<form>")]
async fn extend(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, NewExtension<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let who = form.context.field_value("who").unwrap_or_default();
    let page = drawn(db, slug, who, now.0).await?;
    let Some(new) = &form.value else { return Err(view.again(PAGE, &Typed::of(&form.context), page)) };
    let given = actions::extend(db, site, &by, slug, new, now.0).await;
    let person = view.retry(given, PAGE, &form.context, page)?;
    Ok(back(slug).saying(Message::new("deadlines-manage-given-said").with("name", person.name)))
}

/// The codes stand on the answer and nowhere else: so it is a page, and no way onward.
#[post("/manage/cycles/<slug>/late-codes", data = "<form>")]
async fn make_codes(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, NewCodes<'_>>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Page, Error> {
    let page = drawn(db, slug, "", now.0).await?;
    let Some(new) = &form.value else { return Err(view.again(PAGE, &Typed::of(&form.context), page)) };
    let made = actions::make_codes(db, site, &by, slug, new, now.0).await;
    let codes = view.retry(made, PAGE, &form.context, page)?;
    view.page("deadlines/codes", context! { codes, ..drawn(db, slug, "", now.0).await? })
}

#[post("/manage/extensions/<id>/revocation")]
async fn revoke(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = actions::revoke(db, &by, id, now.0).await?;
    Ok(back(&cycle.slug).saying(Message::new("deadlines-manage-revoked-said")))
}

fn back(slug: &str) -> Onward {
    Onward::to(format!("/manage/cycles/{slug}/extensions"))
}

/// The page, with those whom the words `who` fit to choose among.
async fn drawn(db: &Db, slug: &str, who: &str, now: DateTime<Utc>) -> Result<Value, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    let (given, names) = queries::given(&db.write, cycle.id).await?;
    let name = |id: i64| names.get(&id).cloned().unwrap_or_default();
    let meant = people::queries::meant(&db.read, who).await?;
    let option = |l: &people::queries::Line| {
        let told = [l.person.number.map(|n| format!("#{n}")), l.addresses.first().cloned()];
        let help = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        context! { value => l.person.id, label => l.person.name.as_str(), help }
    };
    let line = |e: &extension::Model| {
        context! {
            id => e.id, by => name(e.by_id), reason => e.reason.as_str(), until => instant(e.until),
            created_at => instant(e.created_at), used_at => e.used_at.map(instant),
            person => e.person_id.map(|id| context! { id, name => name(id) }),
            is_code => e.code_hash.is_some(), state => state(e, now),
        }
    };
    Ok(context! {
        cycle => told(&cycle), most => rules::CODES_AT_ONCE,
        given => given.iter().map(line).collect::<Vec<_>>(),
        candidates => if meant.len() > 1 { meant.iter().map(option).collect() } else { Vec::new() },
    })
}

fn told(cycle: &cycle::Model) -> Value {
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), zone => cycle.zone.as_str(),
        closes_at => instant(cycle.closes_at), takes_until => instant(cycle.takes_until()),
        announces_at => instant(cycle.announces_at), grace_minutes => cycle.grace_minutes,
        is_announced => cycle.announced_at.is_some(), is_armed => cycle.armed_at.is_some(),
    }
}

fn state(e: &extension::Model, now: DateTime<Utc>) -> &'static str {
    match () {
        () if e.revoked_at.is_some() => "revoked",
        () if e.until <= now => "over",
        () if e.person_id.is_none() => "unused",
        () => "running",
    }
}
