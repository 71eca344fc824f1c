use entity::photo::Size;
use minijinja::{Value, context};
use rocket::http::{ContentType, Status};
use rocket::{Either, Route, State};

use super::badge::{self, Style, Theme};
use super::forms::{Asked, Claim};
use super::queries::{self, Found, Member};
use super::shown::serde;
use super::{card, linked, lists, photos, rules, shown};
use crate::Error;
use crate::activities::shown as activities;
use crate::config::Site;
use crate::db::Db;
use crate::drawing::Easel;
use crate::l10n::Message;
use crate::mentions;
use crate::posts::shown as posts;
use crate::program;
use crate::web::{Anyone, Cached, Json, Now, Page, View, WantsJson, public_for};

pub fn routes() -> Vec<Route> {
    routes![index, index_json, show, all_activities, live_badge, share_card, photo, verify]
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
            posts => posts::section(&db.read, member.person.id, now.0).await?,
            activities => activities::section(&db.read, member.person.id, by.audience(), view.locale).await?,
            member => member.page(&facts, by.audience(), now.0),
            linked => linked::profile(&member, site),
            mentions => mentions::shown::of_member(&db.read, member.person.id).await?,
        };
        view.page("directory/show", page).map(Either::Left)
    } else {
        Ok(Either::Right(Json(serde(member.json(&facts, site, now.0)))))
    }
}

/// Everything of a member's log that this viewer may see.
#[get("/directory/<number>/activities?<page>")]
async fn all_activities(
    number: &str,
    page: Option<u64>,
    by: Anyone,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let member = member(db, number, |n| format!("{}/activities", shown::path(n))).await?;
    let facts = member.facts(now.0)?;
    let (pager, years) = activities::page(&db.read, member.person.id, by.audience(), page, view.locale).await?;
    let base = format!("{}/activities?", shown::path(member.number));
    let member = member.page(&facts, by.audience(), now.0);
    view.page("directory/activities", context! { member, years, base, pager => serde(&pager) })
}

#[get("/directory/<number>/badge.svg?<style>&<theme>")]
async fn live_badge(
    number: &str,
    style: Option<&str>,
    theme: Option<&str>,
    now: Now,
    db: &State<Db>,
) -> Result<Cached, Error> {
    let (style, theme) = (Style::of(style), Theme::of(theme));
    let asked = badge::query(style, theme);
    let member = member(db, number, |n| format!("{}/badge.svg{asked}", shown::path(n))).await?;
    let program = program::queries::the(&db.read).await?;
    let svg = badge::svg(&member, &program, style, theme, now.0)?;
    Ok(Cached { content_type: ContentType::SVG, bytes: svg.into_bytes(), control: public_for(300) })
}

/// For everyone it may be kept, with its version for good; what only some may see is kept by nobody.
#[get("/directory/<number>/photo/<size>?<v>")]
async fn photo(
    number: &str,
    size: &str,
    v: Option<&str>,
    by: Anyone,
    db: &State<Db>,
) -> Result<Either<Cached, (ContentType, Vec<u8>)>, Error> {
    let (Some(number), Some(size)) = (rules::number(number), Size::of(size)) else { return Err(Error::NotFound) };
    let photo = photos::of(&db.read, number, size, by.audience()).await?;
    if !photo.is_public {
        return Ok(Either::Right((ContentType::JPEG, photo.jpeg)));
    }
    let is_this = v == Some(photo.version.as_str());
    let control = if is_this { "public, max-age=31536000, immutable".into() } else { public_for(300) };
    Ok(Either::Left(Cached { content_type: ContentType::JPEG, bytes: photo.jpeg, control }))
}

#[get("/directory/<number>/card.png")]
async fn share_card(
    number: &str,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
    easel: &State<Easel>,
) -> Result<Cached, Error> {
    let member = member(db, number, |n| format!("{}/card.png", shown::path(n))).await?;
    let program = program::queries::the(&db.read).await?;
    let address = site.url(&shown::path(member.number));
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let photo = photos::public(&db.read, member.number, Size::Medium).await?.map(|(_, jpeg)| jpeg);
    let svg = card::svg(&member, &program, photo.as_deref(), address, now.0)?;
    let bytes = easel.png(svg, card::WIDTH).await?;
    Ok(Cached { content_type: ContentType::PNG, bytes, control: public_for(300) })
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
