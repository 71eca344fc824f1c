//! The endpoint: for sites, which post to it, and for people, who read what it is and may post by hand.

use entity::mention::{self, State};
use minijinja::{Value, context};
use rocket::fairing::{AdHoc, Fairing};
use rocket::form::{Contextual, Form};
use rocket::http::{ContentType, Header, Method, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder};
use rocket::{Either, Request, Response, Route, State as Managed};
use sea_orm::ActiveEnum;
use serde_json::{Value as Json, json};
use url::Url;

use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mentions::forms::Sent;
use crate::mentions::rules::Target;
use crate::mentions::{actions, queries, rules};
use crate::web::{self, Page, Tools, Typed, View, WantsJson, instant};

pub fn routes() -> Vec<Route> {
    routes![explain, take_in, status]
}

const ENDPOINT: &str = "/webmention";

/// Tells on every page that takes mentions where they go. Also where the page is somebody else's: what has an address
/// that is a target says so. Whether a call is for everyone its address does not tell: its page does, in a `<link>`.
pub fn advert() -> impl Fairing {
    AdHoc::on_response("Webmention endpoint", |request, response| {
        Box::pin(async move {
            let site = request.rocket().state::<Site>().expect("the site is managed");
            let is_page = response.status() == Status::Ok && response.content_type().is_some_and(|t| t.is_html());
            let is_read = matches!(request.method(), Method::Get | Method::Head);
            let at = Url::parse(&site.url(request.uri().path().as_str()));
            let is_target = |at: Url| rules::target(&at, site).is_some_and(|page| !matches!(page, Target::Call(_)));
            if is_page && is_read && at.is_ok_and(is_target) {
                response.adjoin_header(Header::new("Link", format!("<{}>; rel=\"webmention\"", site.url(ENDPOINT))));
            }
        })
    })
}

/// Where a webmention comes from, and how its sender wants to be answered.
struct Sender {
    place: String,
    /// A browser, with somebody in front of it.
    reads_pages: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Sender {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let accept = request.headers().get_one("Accept").unwrap_or_default();
        let place = crate::sign_in::place(request.client_ip());
        Outcome::Success(Self { place, reads_pages: accept.contains("text/html") })
    }
}

/// What a sender gets.
struct Answer {
    status: Status,
    location: Option<String>,
    body: Either<Page, Json>,
}

impl<'r> Responder<'r, 'static> for Answer {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let is_problem = self.status.code >= 400;
        let mut build = match self.body {
            Either::Left(page) => Response::build_from(page.respond_to(request)?),
            Either::Right(json) => {
                let kind = if is_problem { ContentType::new("application", "problem+json") } else { ContentType::JSON };
                Response::build_from((kind, json.to_string()).respond_to(request)?)
            }
        };
        if let Some(to) = self.location {
            build.header(Header::new("Location", to));
        }
        build.status(self.status).ok()
    }
}

#[get("/webmention?<source>&<target>")]
async fn explain(source: Option<&str>, target: Option<&str>, view: View<'_>) -> Result<Page, Error> {
    let typed = Typed::default().with("source", source.unwrap_or_default()).with("target", target.unwrap_or_default());
    view.form("mentions/endpoint", &typed, context! {})
}

#[post("/webmention", data = "<form>")]
async fn take_in(
    form: Form<Contextual<'_, Sent<'_>>>,
    from: Sender,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let sent = form.value.as_ref().map_or(("", ""), |sent| (sent.source, sent.target));
    let received = actions::receive(tools.db, tools.site, sent, &from.place, tools.now).await;
    let wrong = match received {
        Ok(received) => return taken(&received.token, &from, tools, &view).await,
        Err(Error::Wrong(wrong)) => wrong,
        Err(e) => return Err(e),
    };
    let body = if from.reads_pages {
        Either::Left(view.form("mentions/endpoint", &Typed::of(&form.context).wrong(wrong), context! {})?)
    } else {
        let told: Vec<String> = wrong.iter().map(|w| w.why.in_(view.locale)).collect();
        Either::Right(json!({ "type": "about:blank", "title": "Bad Request", "status": 400, "detail": told.join(" ") }))
    };
    Ok(Answer { status: Status::BadRequest, location: None, body })
}

async fn taken(token: &str, from: &Sender, tools: Tools<'_>, view: &View<'_>) -> Result<Answer, Error> {
    let row = queries::by_token(&tools.db.write, token).await?;
    let body = match from.reads_pages {
        true => Either::Left(view.page("mentions/status", told(&row))?),
        false => Either::Right(facts(&row)),
    };
    Ok(Answer { status: Status::Created, location: Some(tools.site.url(&format!("{ENDPOINT}/{token}"))), body })
}

/// What became of one, for whoever sent it.
#[get("/webmention/<token>")]
async fn status(
    token: &str,
    json: WantsJson,
    db: &Managed<Db>,
    view: View<'_>,
) -> Result<Either<Page, web::Json<Json>>, Error> {
    let row = queries::by_token(&db.read, token).await?;
    if json.0 {
        return Ok(Either::Right(web::Json(facts(&row))));
    }
    view.page("mentions/status", told(&row)).map(Either::Left)
}

fn told(row: &mention::Model) -> Value {
    context! {
        source => row.source.as_str(), target => row.target.as_str(), state => row.state.to_value(),
        trouble => trouble(row), received_at => instant(row.received_at),
        tries_at => row.next_at.filter(|_| row.state == State::Waiting && row.attempts > 0).map(instant),
    }
}

/// Why, as its word and what belongs to it; none where all is well.
fn trouble(row: &mention::Model) -> Option<Value> {
    let (word, detail) = row.trouble.split_once(' ').unwrap_or((&row.trouble, ""));
    // While a verified one is looked at again, what stands in the way is nobody's concern.
    let matters = !word.is_empty() && row.state != State::Verified;
    matters.then(|| context! { word, detail })
}

fn facts(row: &mention::Model) -> Json {
    let (word, detail) = row.trouble.split_once(' ').unwrap_or((&row.trouble, ""));
    let why =
        (!word.is_empty()).then(|| Message::new(format!("mentions-trouble-{word}")).with("detail", detail).to_string());
    json!({
        "source": row.source, "target": row.target, "state": row.state.to_value(), "trouble": why,
        "received_at": instant(row.received_at), "verified_at": row.verified_at.map(instant),
    })
}
