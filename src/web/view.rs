//! How a handler draws a page: what every page needs is added here, once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use entity::role::Role;
use entity::{program, program_text};
use minijinja::{Value, context};
use rocket::Request;
use rocket::form::{Context, Contextual};
use rocket::http::{ContentType, Header, Method};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder, Response};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QuerySelect};

use super::door::{self, TOKEN};
use super::{Anyone, Me, Now, Typed, headers, locale, onward, templates};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Locale;

/// A drawn page: HTML, sent in one piece.
#[derive(Debug)]
pub struct Page {
    html: String,
    content_type: ContentType,
    /// Origins that a form on it leads on to.
    forms_to: Vec<String>,
    /// Whether it shows a letter in a frame.
    frames: bool,
}

/// What a page is drawn with: who looks at it, which program it is, what was just said.
pub struct View<'r> {
    site: &'r Site,
    pub locale: Locale,
    path: String,
    /// The path with its query, as it was asked for.
    address: String,
    now: DateTime<Utc>,
    viewer: Option<Me>,
    program: Option<Program>,
    said: Option<String>,
    token: Option<String>,
}

/// What every page tells of the program: name, tagline, accent, contact, media type of the logo, last change. Not the
/// logo itself, nor the long texts: this is read for every page.
type Program = (String, String, String, String, Option<String>, DateTime<Utc>);

async fn the_program(db: &impl ConnectionTrait, locale: Locale) -> Result<Option<Program>, DbErr> {
    use program::Column;
    let told = [Column::Name, Column::Tagline, Column::Accent, Column::Contact, Column::LogoType, Column::UpdatedAt];
    let found: Option<Program> =
        program::Entity::find_by_id(1).select_only().columns(told).into_tuple().one(db).await?;
    let Some(mut program) = found else { return Ok(None) };
    if locale == Locale::english() {
        return Ok(Some(program));
    }
    let own: Option<String> = program_text::Entity::find_by_id(locale.tag())
        .select_only()
        .column(program_text::Column::Tagline)
        .into_tuple()
        .one(db)
        .await?;
    program.1 = own.filter(|tagline| !tagline.is_empty()).unwrap_or(program.1);
    Ok(Some(program))
}

/// The program as it was last read, by language: while the database is away, its pages still bear its name.
#[derive(Default)]
pub struct LastKnown(Mutex<HashMap<&'static str, Program>>);

/// One look-up a request, also where it fails: a database that does not answer is waited for once.
async fn known_program(request: &Request<'_>, locale: Locale) -> Option<Program> {
    let db: &Db = request.rocket().state().expect("the database is managed");
    let last: &LastKnown = request.rocket().state().expect("what was last known is managed");
    let read = async {
        let found = the_program(&db.read, locale).await;
        let mut last = last.0.lock().unwrap_or_else(PoisonError::into_inner);
        match found {
            Ok(Some(program)) => {
                last.insert(locale.tag(), program.clone());
                Some(program)
            }
            Ok(None) => None,
            Err(_) => last.get(locale.tag()).or_else(|| last.get(Locale::english().tag())).cloned(),
        }
    };
    request.local_cache_async(read).await.clone()
}

impl<'r> View<'r> {
    /// Works also where the database does not: then without viewer, and of the program what was last known.
    pub async fn of(request: &'r Request<'_>) -> Self {
        let viewer = request.guard::<Anyone>().await.succeeded().and_then(|anyone| anyone.me().cloned());
        let Outcome::Success(Now(now)) = request.guard::<Now>().await else { unreachable!("the time is always known") };
        let locale = locale::of(request);
        Self {
            locale,
            site: request.rocket().state().expect("the site is managed"),
            path: request.uri().path().to_string(),
            address: if request.method() == Method::Get { request.uri().to_string() } else { "/me".into() },
            now,
            viewer,
            program: known_program(request, locale).await,
            said: onward::take_said(request),
            token: door::token(request),
        }
    }

    /// Draws `templates/<name>.html`; the name is the slice and the page, as in `applications/show`.
    pub fn page(&self, name: &str, page: Value) -> Result<Page, Error> {
        let all = context! { ..page, ..self.common() };
        let html = templates::engine(self.locale).get_template(&format!("{name}.html"))?.render(all)?;
        Ok(Page { html, content_type: ContentType::HTML, forms_to: Vec::new(), frames: false })
    }

    /// Draws the page with a form in it that begins with `typed`.
    pub fn form(&self, name: &str, typed: &Typed, page: Value) -> Result<Page, Error> {
        self.page(name, context! { form => typed.to_value(self.locale), ..page })
    }

    /// What was typed, where it could be read; else the form again.
    pub fn read<'f, T>(&self, form: &'f Contextual<'_, T>, name: &str, page: &Value) -> Result<&'f T, Error> {
        form.value.as_ref().ok_or_else(|| self.again(name, &Typed::of(&form.context), page.clone()))
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
            |(name, tagline, accent, contact, logo_type, updated_at)| {
                context! {
                    name => name.as_str(), tagline => tagline.as_str(), accent => accent.as_str(),
                    has_logo => logo_type.is_some(), contact => contact.as_str(), rev => updated_at.timestamp(),
                }
            },
        );
        context! {
            viewer, program,
            form => Typed::default().to_value(self.locale),
            said => self.said.as_deref(),
            csrf_name => TOKEN,
            csrf => self.token.as_deref(),
            path => self.path.as_str(),
            origin => self.site.origin(),
            demo => self.site.demo,
            lang => self.locale.tag(),
            dir => self.locale.direction(),
            languages => self.languages(),
            chooses_language => locale::is_chosen_on(&self.path),
            address => self.address.as_str(),
            now => templates::instant(self.now),
        }
    }
}

impl View<'_> {
    /// The languages to choose from, each by its own name.
    fn languages(&self) -> Vec<Value> {
        let of = |l: Locale| context! { tag => l.tag(), name => l.name(), dir => l.direction(), is_picked => l == self.locale };
        Locale::all().map(of).collect()
    }
}

impl Page {
    /// Lets forms on this page lead on to other origins.
    pub fn with_forms_to(mut self, origins: Vec<String>) -> Self {
        self.forms_to = origins;
        self
    }

    /// Lets this page show a letter (`Framed`) in a frame.
    pub fn with_frames(mut self) -> Self {
        self.frames = true;
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
        if !self.forms_to.is_empty() || self.frames {
            build.header(Header::new("Content-Security-Policy", headers::policy(&self.forms_to, self.frames)));
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
