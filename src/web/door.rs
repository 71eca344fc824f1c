//! What never gets in: requests for another host, and posts that no page of ours made.
//!
//! A fairing stands before every route, so a new one cannot forget it. A fairing cannot answer; it turns the request
//! towards a route that refuses.

use rocket::data::Data;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Method, Status};
use rocket::{Request, Route};

use super::{BROWSER, Cookies, ErrorPage, SESSION};
use crate::config::Site;
use crate::l10n::Message;

pub fn fairing() -> impl Fairing {
    Door
}

pub fn routes() -> Vec<Route> {
    routes![refuse]
}

/// The name of the form token, and what its signature is for.
pub const TOKEN: &str = "_csrf";

struct Door;

#[rocket::async_trait]
impl Fairing for Door {
    fn info(&self) -> Info {
        Info { name: "Door", kind: Kind::Request }
    }

    async fn on_request(&self, request: &mut Request<'_>, data: &mut Data<'_>) {
        let refusal = if !for_us(request) {
            421
        } else if has_nul(request) {
            404
        } else if is_unsafe(request.method())
            && !is_webmention(request)
            && !is_one_click(request, data).await
            && !is_ours(request, data).await
        {
            403
        } else {
            return;
        };
        request.set_method(Method::Get);
        request.set_uri(uri!(refuse(refusal)));
    }
}

#[get("/-/refused/<code>")]
fn refuse(code: u16) -> ErrorPage {
    match code {
        421 => ErrorPage::of(Status::MisdirectedRequest),
        404 => ErrorPage::of(Status::NotFound),
        413 => ErrorPage::of(Status::PayloadTooLarge),
        _ => ErrorPage::saying(Status::Forbidden, Message::new("error-403-form")),
    }
}

/// Nothing that has an address has a NUL in it, and PostgreSQL takes none.
fn has_nul(request: &Request<'_>) -> bool {
    request.uri().path().contains("%00")
}

fn is_unsafe(method: Method) -> bool {
    !matches!(method, Method::Get | Method::Head | Method::Options | Method::Trace)
}

/// A request without `Host` is from our own tests or very old: it cannot poison a link, those come from the base URL.
/// Whoever asks whether it is alive may not know its name.
fn for_us(request: &Request<'_>) -> bool {
    let site = request.rocket().state::<Site>().expect("the site is managed");
    request.uri().path().starts_with("/health/")
        || request.headers().get_one("Host").is_none_or(|host| site.serves(host))
}

/// Browsers say where a post comes from (`Sec-Fetch-Site`, `Origin`); what they say must be us. Where neither is said,
/// the token of the form must be the browser's own.
async fn is_ours(request: &Request<'_>, data: &mut Data<'_>) -> bool {
    let site = request.rocket().state::<Site>().expect("the site is managed");
    let headers = request.headers();
    let fetch = headers.get_one("Sec-Fetch-Site");
    let origin = headers.get_one("Origin");
    if fetch.is_some_and(|from| from != "same-origin") {
        return false;
    }
    if let Some(origin) = origin {
        let same_scheme = origin.starts_with(if site.is_https() { "https://" } else { "http://" });
        let host = origin.split_once("://").map_or("", |(_, host)| host);
        let same_host = headers.get_one("Host").is_none_or(|sent| sent == host);
        return same_scheme && same_host && site.serves(host);
    }
    fetch.is_some() || has_token(request, data).await
}

/// Where other sites tell us that they link here (W3C Webmention): programs without cookies, which send a form and no
/// token. Whoever posts there can do nothing that depends on who they are: the route asks for no session. This one
/// address, as a form, and no other.
fn is_webmention(request: &Request<'_>) -> bool {
    request.method() == Method::Post
        && request.uri().path() == "/webmention"
        && request.uri().query().is_none()
        && request.content_type().is_some_and(|t| t.is_form() || t.is_form_data())
}

/// Where mail programs refuse a kind of letters for their reader, by an address that only we can make (RFC 8058). They
/// have no cookie and no token, and send exactly this.
async fn is_one_click(request: &Request<'_>, data: &mut Data<'_>) -> bool {
    const BODY: &str = "List-Unsubscribe=One-Click";
    let uri = request.uri();
    let token = uri.path().as_str().strip_prefix("/letters/refuse/").unwrap_or_default();
    if request.method() != Method::Post
        || uri.query().is_some()
        || token.is_empty()
        || !token.chars().all(is_token_letter)
    {
        return false;
    }
    let start = String::from_utf8_lossy(data.peek(512).await).into_owned();
    if request.content_type().is_some_and(|t| t.is_form_data()) {
        // The only part, after its head.
        let (head, value) = start.split_once("\r\n\r\n").unwrap_or_default();
        return head.contains("name=\"List-Unsubscribe\"") && value.lines().next() == Some("One-Click");
    }
    start.trim_end() == BODY && data.peek_complete()
}

async fn has_token(request: &Request<'_>, data: &mut Data<'_>) -> bool {
    let site = request.rocket().state::<Site>().expect("the site is managed");
    let Some(secret) = bound_to(request) else { return false };
    let start = String::from_utf8_lossy(data.peek(512).await).into_owned();
    let Some(at) = start.find(TOKEN) else { return false };
    let token: String = start[at + TOKEN.len()..]
        .chars()
        .skip_while(|c| !is_token_letter(*c))
        .take_while(|c| is_token_letter(*c))
        .collect();
    site.key.signed(TOKEN, &secret, &token)
}

fn is_token_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// The token for forms on this answer; none where the browser has no cookie of ours.
pub fn token(request: &Request<'_>) -> Option<String> {
    let site = request.rocket().state::<Site>()?;
    bound_to(request).map(|secret| site.key.sign(TOKEN, &secret))
}

fn bound_to(request: &Request<'_>) -> Option<String> {
    let cookies = Cookies::of(request);
    cookies.get(SESSION).or_else(|| cookies.get(BROWSER))
}
