use minijinja::{Value, context};
use rocket::http::{ContentType, Status};
use rocket::{Either, Route, State};

use super::forms::{Asked, Claim};
use super::queries::{self, Found, Member};
use super::shown::serde;
use super::{linked, lists, rules, shown};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::program;
use crate::web::{Anyone, Cached, Json, Now, Page, View, WantsJson, engine, public_for};

pub fn routes() -> Vec<Route> {
    routes![index, index_json, show, live_badge, verify]
}

#[get("/directory?<asked..>")]
async fn index(asked: Asked<'_>, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let filter = asked.filter();
    let listed = queries::list(&db.read, &filter, asked.page).await?;
    view.page("directory/index", lists::page(&filter, &listed, view.locale))
}

#[get("/directory.json?<asked..>")]
async fn index_json(asked: Asked<'_>, db: &State<Db>, site: &State<Site>) -> Result<Json<Value>, Error> {
    let filter = asked.filter();
    let listed = queries::list(&db.read, &filter, asked.page).await?;
    Ok(Json(lists::json(&filter, &listed, asked.page, site)))
}

#[get("/directory/<number>")]
async fn show(
    number: &str,
    by: Anyone,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
) -> Result<Either<Page, Json<Value>>, Error> {
    let (digits, ending) = number.strip_suffix(".json").map_or((number, ""), |digits| (digits, ".json"));
    let member = member(db, digits, |n| format!("{}{ending}", shown::path(n))).await?;
    let facts = member.facts(now.0)?;
    if ending.is_empty() {
        let is_own = by.me().is_some_and(|me| me.id == member.person.id);
        let page = context! {
            is_own,
            member => member.page(&facts, by.audience(), now.0),
            linked => linked::profile(&member, site),
        };
        view.page("directory/show", page).map(Either::Left)
    } else {
        Ok(Either::Right(Json(serde(member.json(&facts, site, now.0)))))
    }
}

#[get("/directory/<number>/badge.svg")]
async fn live_badge(number: &str, now: Now, db: &State<Db>) -> Result<Cached, Error> {
    let member = member(db, number, |n| format!("{}/badge.svg", shown::path(n))).await?;
    let facts = member.facts(now.0)?;
    let program = program::queries::the(&db.read).await?;
    let drawn = super::badge::of(&member, &facts, &program.name, &program.accent, now.0);
    let svg = engine(Locale::english()).get_template("directory/badge.svg")?.render(drawn)?;
    Ok(Cached { content_type: ContentType::SVG, bytes: svg.into_bytes(), control: public_for(300) })
}

type Verdict = Either<(Status, Page), Json<Value>>;

#[get("/verify?<claim..>")]
async fn verify(claim: Claim<'_>, now: Now, json: WantsJson, db: &State<Db>, view: View<'_>) -> Result<Verdict, Error> {
    let Some(number) = claim.number() else { return unasked(&claim, json.0, &view) };
    let found = member(db, &number, |n| claim.address(n)).await;
    if matches!(found, Err(Error::NotFound)) && !json.0 {
        return drawn(Status::NotFound, &claim, &view, context! { asked => number, found => false });
    }
    let member = found?;
    let facts = member.facts(now.0)?;
    let verdict = serde(member.verdict(&facts, claim.name().as_deref(), now.0));
    if json.0 {
        return Ok(Either::Right(Json(verdict)));
    }
    let member = context! { name => member.person.name, ..shown::standing(&facts) };
    drawn(Status::Ok, &claim, &view, context! { asked => number, found => true, verdict, member })
}

fn unasked(claim: &Claim<'_>, json: bool, view: &View<'_>) -> Result<Verdict, Error> {
    if json {
        return Err(Error::wrong("number", Message::new("directory-verify-number-missing")));
    }
    drawn(Status::Ok, claim, view, context! { asked => "" })
}

fn drawn(status: Status, claim: &Claim<'_>, view: &View<'_>, page: Value) -> Result<Verdict, Error> {
    Ok(Either::Left((status, view.form("directory/verify", &claim.typed(), page)?)))
}

/// Whose number it is; a survivor's is answered with where they are, by `address`.
async fn member(db: &Db, number: &str, address: impl Fn(i64) -> String) -> Result<Member, Error> {
    let number = rules::number(number).ok_or(Error::NotFound)?;
    match queries::by_number(&db.read, number).await? {
        Found::Here(member) => Ok(*member),
        Found::At(survivor) => Err(Error::Moved(address(survivor))),
    }
}
