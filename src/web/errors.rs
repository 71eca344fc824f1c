//! The pages of last resort: each says what happened in one sentence and what to do next. JSON where JSON was asked.

use minijinja::context;
use rocket::http::{ContentType, Header, Method, Status};
use rocket::response::{self, Redirect, Responder};
use rocket::{Catcher, Request};

use super::guards::wants_json;
use super::{Page, View, local_path, locale};
use crate::config::Site;
use crate::l10n::Message;

pub fn catchers() -> Vec<Catcher> {
    catchers![sign_in_first, any]
}

/// A page for a status, with the reason where there is more to say than the status. A catcher draws it.
pub struct ErrorPage {
    status: Status,
    why: Vec<Message>,
    /// Seconds until another try may work.
    wait: Option<u64>,
}

impl ErrorPage {
    pub fn of(status: Status) -> Self {
        Self::saying_all(status, Vec::new())
    }

    pub fn saying(status: Status, why: impl Into<Message>) -> Self {
        Self::saying_all(status, vec![why.into()])
    }

    pub fn saying_all(status: Status, why: Vec<Message>) -> Self {
        Self { status, why, wait: None }
    }

    pub fn waiting(status: Status, seconds: u64) -> Self {
        Self { wait: Some(seconds), ..Self::of(status) }
    }
}

/// What the catcher is told of the refusal.
#[derive(Default)]
struct Told {
    why: Vec<Message>,
    wait: Option<u64>,
}

impl<'r> Responder<'r, 'static> for ErrorPage {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        request.local_cache(|| Told { why: self.why, wait: self.wait });
        Err(self.status)
    }
}

/// Strangers are sent to sign in and back; a post has nothing to come back to but one's own page.
#[catch(401)]
async fn sign_in_first(request: &Request<'_>) -> Result<Redirect, Drawn> {
    if wants_json(request) {
        return Err(draw(request, Status::Unauthorized).await);
    }
    let next = if request.method() == Method::Get { request.uri().to_string() } else { "/me".into() };
    let query: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Ok(Redirect::to(format!("/sign-in?next={query}")))
}

#[catch(default)]
async fn any(status: Status, request: &Request<'_>) -> Drawn {
    // An address whose number is none: like one that nobody has.
    let unsaid = request.local_cache(Told::default).why.is_empty();
    let is_address = status == Status::UnprocessableEntity && request.method() == Method::Get && unsaid;
    draw(request, if is_address { Status::NotFound } else { status }).await
}

struct Drawn {
    status: Status,
    wait: Option<u64>,
    as_: Form,
}

enum Form {
    Page(Box<Page>),
    Problem(String),
    Plain,
}

/// The statuses that have words of their own in `errors.ftl`; others are told as 400 or 500.
const TOLD: [u16; 12] = [401, 403, 404, 405, 409, 410, 413, 421, 422, 429, 500, 503];

async fn draw(request: &Request<'_>, status: Status) -> Drawn {
    let Told { why, wait } = request.local_cache(Told::default);
    let locale = locale::of(request);
    let why = (!why.is_empty()).then(|| why.iter().map(|w| w.in_(locale)).collect::<Vec<_>>().join(" "));
    // Whatever made the portal unable, ten seconds are worth a try.
    let wait = wait.or((status == Status::ServiceUnavailable).then_some(10));
    if wants_json(request) {
        // RFC 9457.
        let problem = serde_json::json!({
            "type": "about:blank", "title": status.reason_lossy(), "status": status.code, "detail": why
        });
        return Drawn { status, wait, as_: Form::Problem(problem.to_string()) };
    }
    let told = match status.code {
        code if TOLD.contains(&code) => code,
        code if code < 500 => 400,
        _ => 500,
    };
    let is_get = request.method() == Method::Get;
    let again = (is_get && matches!(told, 429 | 500 | 503)).then(|| request.uri().to_string());
    let minutes = wait.unwrap_or_default().div_ceil(60);
    let page = context! { why, status => told, again, back => came_from(request), minutes };
    let page = View::of(request).await.page("errors/show", page);
    let as_ = page.map_or_else(
        |e| {
            tracing::error!(error = %e, "an error page could not be drawn");
            Form::Plain
        },
        |page| Form::Page(Box::new(page)),
    );
    Drawn { status, wait, as_ }
}

/// The page of ours that a refused post was sent from.
fn came_from(request: &Request<'_>) -> Option<String> {
    let site = request.rocket().state::<Site>()?;
    let path = request.headers().get_one("Referer")?.strip_prefix(site.origin().as_str())?;
    let back = local_path::local(path);
    (request.method() != Method::Get && back != "/").then_some(back)
}

impl<'r> Responder<'r, 'static> for Drawn {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let mut reply = match self.as_ {
            Form::Page(page) => page.respond_to(request)?,
            Form::Problem(json) => (ContentType::new("application", "problem+json"), json).respond_to(request)?,
            Form::Plain => "Something went wrong. Please try again in a moment.".respond_to(request)?,
        };
        reply.set_status(self.status);
        if let Some(seconds) = self.wait {
            reply.set_header(Header::new("Retry-After", seconds.to_string()));
        }
        Ok(reply)
    }
}
