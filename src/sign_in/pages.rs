//! The pages of signing in.

mod letter;
mod link;
mod provider;
mod sessions;
mod setup;

use minijinja::context;
use rocket::Route;
use rocket::http::Status;
use rocket::outcome::try_outcome;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::Redirect;

use super::actions::{Entered, Entrance};
use super::rules;
use crate::Error;
use crate::config::Site;
use crate::web::{Anyone, Cookies, Me, Onward, Page, SESSION, View, Visitor};

pub fn routes() -> Vec<Route> {
    [letter::routes(), link::routes(), provider::routes(), sessions::routes(), setup::routes()].concat()
}

/// What a way in answers with.
#[derive(Responder)]
enum Answer {
    Page(Page),
    /// A page that says why it goes no further.
    Refusal((Status, Page)),
    Onward(Onward),
    /// To a provider.
    Away(Redirect),
}

/// The browser at the other end, and who is signed in there.
struct Caller<'r> {
    site: &'r Site,
    cookies: Cookies<'r>,
    me: Option<Me>,
    /// The cookie that says no more than that it is the same browser.
    browser: String,
    /// The token of the session that it comes with.
    session: Option<String>,
    /// What it calls itself, and where it is.
    agent: String,
    place: String,
}

impl Caller<'_> {
    fn entrance<'a>(&'a self, via: &'a str) -> Entrance<'a> {
        Entrance { via, agent: &self.agent, old: self.session.as_deref() }
    }

    /// Gives it the session and sends it on.
    fn admit(&self, entered: Entered) -> Answer {
        super::remember(&self.cookies, entered.token);
        Answer::Onward(Onward::to(entered.next))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Caller<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let me = try_outcome!(request.guard::<Anyone>().await).me().cloned();
        let Outcome::Success(Visitor(browser)) = request.guard::<Visitor>().await else {
            unreachable!("every browser gets its cookie")
        };
        let site = request.rocket().state::<Site>().expect("the site is managed");
        let cookies = Cookies::of(request);
        let session = cookies.get(SESSION);
        let agent = rules::agent(request.headers().get_one("User-Agent"));
        let place = rules::place(request.client_ip());
        Outcome::Success(Self { site, cookies, me, browser, session, agent, place })
    }
}

/// A link that was used, ran out, or never was: the same page, with the way to a new one.
fn gone(view: &View<'_>) -> Result<Answer, Error> {
    let page = view.page("sign_in/gone", context! {})?;
    Ok(Answer::Refusal((Status::Gone, page)))
}

/// The form again, and its buttons may still lead to the providers.
fn leading_to(e: Error, origins: Vec<String>) -> Error {
    match e {
        Error::Invalid(page) => Error::Invalid(Box::new(page.with_forms_to(origins))),
        e => e,
    }
}
