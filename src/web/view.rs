//! How a handler draws a page: what every page needs is added here, once.

use chrono::{DateTime, Utc};
use entity::program;
use entity::role::Role;
use minijinja::{Value, context};
use rocket::Request;
use rocket::form::Context;
use rocket::http::{ContentType, Header};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder, Response};
use sea_orm::EntityTrait;

use super::door::{self, TOKEN};
use super::{Anyone, Me, Now, Typed, headers, onward, templates};
use crate::Error;
use crate::config::Site;
use crate::db::Db;

/// A drawn page: HTML, sent in one piece.
#[derive(Debug)]
pub struct Page {
    html: String,
    content_type: ContentType,
    /// Origins that a form on it leads on to.
    forms_to: Vec<String>,
}

/// What a page is drawn with: who looks at it, which program it is, what was just said.
pub struct View<'r> {
    site: &'r Site,
    path: String,
    now: DateTime<Utc>,
    viewer: Option<Me>,
    program: Option<program::Model>,
    said: Option<String>,
    token: Option<String>,
}

impl<'r> View<'r> {
    /// Works also where the database does not: then without viewer and with the program's name unknown.
    pub async fn of(request: &'r Request<'_>) -> Self {
        let db: &Db = request.rocket().state().expect("the database is managed");
        let viewer = request.guard::<Anyone>().await.succeeded().and_then(|anyone| anyone.me().cloned());
        let Outcome::Success(Now(now)) = request.guard::<Now>().await else { unreachable!("the time is always known") };
        Self {
            site: request.rocket().state().expect("the site is managed"),
            path: request.uri().path().to_string(),
            now,
            viewer,
            program: program::Entity::find_by_id(1).one(&db.read).await.ok().flatten(),
            said: onward::take_said(request),
            token: door::token(request),
        }
    }

    /// Draws `templates/<name>.html`; the name is the slice and the page, as in `applications/show`.
    pub fn page(&self, name: &str, page: Value) -> Result<Page, Error> {
        let all = context! { ..page, ..self.common() };
        let html = templates::engine().get_template(&format!("{name}.html"))?.render(all)?;
        Ok(Page { html, content_type: ContentType::HTML, forms_to: Vec::new() })
    }

    /// Draws the page with a form in it that begins with `typed`.
    pub fn form(&self, name: &str, typed: &Typed, page: Value) -> Result<Page, Error> {
        self.page(name, context! { form => typed.to_value(), ..page })
    }

    /// Draws the form again, as a 422, with what was typed and what is wrong with it.
    pub fn again(&self, name: &str, typed: &Typed, page: Value) -> Error {
        self.form(name, typed, page).map_or_else(|e| e, |page| Error::Invalid(Box::new(page)))
    }

    /// What an action gave; where it found fields wrong, the form again with each complaint beside its field.
    pub fn retry<T>(&self, outcome: Result<T, Error>, name: &str, form: &Context<'_>, page: Value) -> Result<T, Error> {
        outcome.map_err(|e| match e {
            Error::Wrong(wrong) => self.again(name, &Typed::of(form).wrong(wrong), page),
            e => e,
        })
    }

    fn common(&self) -> Value {
        let viewer = self.viewer.as_ref().map(|me| {
            context! {
                name => me.name.as_str(),
                number => me.number,
                is_manager => me.is(Role::Manager),
                is_admin => me.is(Role::Admin),
                is_reviewer => me.is(Role::Reviewer),
            }
        });
        let program = self.program.as_ref().map_or_else(
            || context! { name => "Palmares", tagline => "", accent => "#7a5c12", has_logo => false, contact => "", rev => 0 },
            |p| {
                context! {
                    name => p.name.as_str(), tagline => p.tagline.as_str(), accent => p.accent.as_str(),
                    has_logo => p.logo.is_some(), contact => p.contact.as_str(), rev => p.updated_at.timestamp(),
                }
            },
        );
        context! {
            viewer, program,
            form => Typed::default().to_value(),
            said => self.said.as_deref(),
            csrf_name => TOKEN,
            csrf => self.token.as_deref(),
            path => self.path.as_str(),
            origin => self.site.origin(),
            demo => self.site.demo,
            now => templates::instant(self.now),
        }
    }
}

impl Page {
    /// Lets forms on this page lead on to other origins.
    pub fn with_forms_to(mut self, origins: Vec<String>) -> Self {
        self.forms_to = origins;
        self
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for View<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self::of(request).await)
    }
}

impl<'r> Responder<'r, 'static> for Page {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let mut build = Response::build();
        if !self.forms_to.is_empty() {
            build.header(Header::new("Content-Security-Policy", headers::policy_with_forms_to(&self.forms_to)));
        }
        let length = self.html.len();
        // The chunk size after the body, which resets it: one write instead of one for each 4 KiB.
        build
            .header(self.content_type)
            .sized_body(length, std::io::Cursor::new(self.html.into_bytes()))
            .max_chunk_size(length.max(1))
            .ok()
    }
}
