//! In which language a request is answered: as its browser chose (a cookie), as its person did, as `Accept-Language`
//! wishes. The desks of those who run the program are in English.

use rocket::form::Form;
use rocket::request::{FromRequest, Outcome};
use rocket::time::Duration;
use rocket::{Request, Route, State};

use super::{Anyone, Cookies, Onward, guards, local_path};
use crate::Error;
use crate::db::Db;
use crate::l10n::Locale;

pub fn routes() -> Vec<Route> {
    routes![choose]
}

/// The cookie that keeps the choice.
const CHOICE: &str = "language";

/// Where pages are told in English whatever the reader's language is.
const DESKS: [&str; 3] = ["/manage", "/review", "/demo"];

/// The language of the answer to a request, whose person was looked up before where that is needed.
pub fn of(request: &Request<'_>) -> Locale {
    *request.local_cache(|| {
        if !is_chosen_on(request.uri().path().as_str()) {
            return Locale::english();
        }
        let chosen = Cookies::of(request).get(CHOICE);
        let persons = || guards::locale(request);
        let wished = || Locale::accepted(request.headers().get_one("Accept-Language").unwrap_or_default());
        chosen.or_else(persons).and_then(|tag| Locale::by_tag(&tag)).unwrap_or_else(wished)
    })
}

/// Whether a page follows the reader's language.
pub fn is_chosen_on(path: &str) -> bool {
    !DESKS.iter().any(|desk| path.strip_prefix(desk).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Locale {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        // The person first: what they chose counts.
        let _ = request.guard::<Anyone>().await;
        Outcome::Success(of(request))
    }
}

#[derive(FromForm)]
struct Choice<'v> {
    language: &'v str,
    /// Where the reader was.
    next: &'v str,
}

#[post("/language", data = "<form>")]
async fn choose(form: Form<Choice<'_>>, anyone: Anyone, cookies: Cookies<'_>, db: &State<Db>) -> Result<Onward, Error> {
    let locale = Locale::by_tag(form.language).ok_or(Error::NotFound)?;
    cookies.set(CHOICE, locale.tag().to_owned(), Duration::days(365));
    if let Some(me) = anyone.me() {
        guards::keep_locale(db, me, locale).await?;
    }
    Ok(Onward::to(local_path::local(form.next)))
}
