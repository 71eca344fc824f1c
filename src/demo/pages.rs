use chrono::TimeDelta;
use entity::letter::Model as Letter;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::http::{ContentType, Header};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::{Route, State};

use super::forms::SignIn;
use super::rules::{self, Piece};
use super::{Persona, actions, queries};
use crate::Error;
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::sign_in::remember;
use crate::web::{Anyone, Cookies, Now, Onward, Page, Pager, SESSION, Typed, View, Visitor, instant};

pub fn routes() -> Vec<Route> {
    routes![index, styleguide, sign_in, letters, letter, letter_body]
}

/// What the browser calls itself.
struct Agent<'r>(&'r str);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Agent<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self(request.headers().get_one("User-Agent").unwrap_or_default()))
    }
}

#[get("/demo")]
async fn index(_browser: Visitor, anyone: Anyone, view: View<'_>) -> Result<Page, Error> {
    let personas: Vec<Value> = Persona::ALL.into_iter().map(card).collect();
    view.page("demo/index", context! { personas, is_signed_in => anyone.me().is_some() })
}

fn card(persona: Persona) -> Value {
    let facts = persona.facts();
    context! {
        slug => persona.slug(), name => facts.name, native_name => facts.native,
        city => facts.city, country => facts.country, who => facts.who,
        to_try => facts.to_try.to_vec(),
    }
}

/// Every component in every state, for whoever builds a page.
#[get("/demo/styleguide")]
async fn styleguide(now: Now, view: View<'_>) -> Result<Page, Error> {
    let typed = Typed::default()
        .with("kept", "What was typed stays")
        .with("picked", "two")
        .with("agreed", "true")
        .wrong([Wrong { field: "wrong".into(), why: Message::verbatim("Give a year with four digits.") }]);
    let soon = instant(now.0 + TimeDelta::hours(50));
    view.form("demo/styleguide", &typed, context! { soon, pager => Serde(Pager::new(Some(2), 24, 100)) })
}

#[post("/demo/sign-in", data = "<form>")]
async fn sign_in(
    form: Form<SignIn<'_>>,
    agent: Agent<'_>,
    cookies: Cookies<'_>,
    now: Now,
    db: &State<Db>,
) -> Result<Onward, Error> {
    let persona = Persona::by_slug(form.persona).ok_or(Error::NotFound)?;
    let old = cookies.get(SESSION);
    let token = actions::sign_in(db, persona, agent.0, old.as_deref(), now.0).await?;
    remember(&cookies, token);
    let to = queries::first_page(&db.read, persona, now.0).await?;
    Ok(Onward::to(to).saying(Message::new("demo-now-said").with("name", persona.facts().name)))
}

#[get("/demo/letters?<page>")]
async fn letters(page: Option<u64>, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let (letters, pager) = queries::letters(&db.read, page).await?;
    let letters: Vec<Value> = letters.into_iter().map(line).collect();
    view.page("demo/letters", context! { letters, pager => Serde(pager) })
}

fn line(letter: Letter) -> Value {
    context! {
        id => letter.id, subject => letter.subject, to => letter.to_name, address => letter.address,
        written => instant(letter.created_at), is_sent => letter.sent_at.is_some(),
    }
}

#[get("/demo/letters/<id>")]
async fn letter(id: i64, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let letter = queries::letter(&db.read, id).await?;
    let page = context! {
        id, subject => letter.subject, to => letter.to_name, address => letter.address, paragraphs => paragraphs(&letter.text),
        written => instant(letter.created_at), sent => letter.sent_at.map(instant), error => letter.last_error,
    };
    view.page("demo/letter", page)
}

fn paragraphs(text: &str) -> Vec<Vec<Vec<Value>>> {
    let line = |line: Vec<Piece<'_>>| line.into_iter().map(piece).collect();
    rules::paragraphs(text).into_iter().map(|lines| lines.into_iter().map(line).collect()).collect()
}

fn piece(piece: Piece<'_>) -> Value {
    match piece {
        Piece::Words(words) => context! { words, address => "" },
        Piece::Address(address) => context! { words => "", address },
    }
}

/// The letter as a mail program draws it, under a policy that lets it do nothing.
#[derive(Responder)]
struct Body {
    html: (ContentType, String),
    policy: Header<'static>,
}

#[get("/demo/letters/<id>/body")]
async fn letter_body(id: i64, db: &State<Db>) -> Result<Body, Error> {
    let letter = queries::letter(&db.read, id).await?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
    Ok(Body { html: (ContentType::HTML, letter.html), policy: Header::new("Content-Security-Policy", policy) })
}
