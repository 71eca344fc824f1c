//! Who is asking. Only a request can make one of these, so a function that takes one is safe to call.

use std::ops::Deref;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use entity::person::{Audience, Standing};
use entity::role::{self, Role};
use entity::{person, session};
use rocket::http::Status;
use rocket::outcome::try_outcome;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::time::Duration;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

use super::{BROWSER, Cookies, SESSION};
use crate::clock::Clock;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Locale;
use crate::{Error, secret};

/// A person who is signed in, with the session and what they may do.
#[derive(Clone, Debug)]
pub struct Me(Arc<Signed>);

#[derive(Debug)]
struct Signed {
    person: person::Model,
    session: session::Model,
    roles: Vec<role::Model>,
}

/// Runs the program: its pages, cycles and decisions.
pub struct Manager(Me);

/// A manager who may also hand out roles.
pub struct Admin(Manager);

/// Reads the applications of the tracks they were given.
pub struct Reviewer(Me);

/// Takes a second look at what was decided: a reviewer of the tracks they were given, or a manager.
pub struct Judge(Me);

/// Whoever asks, signed in or not.
pub struct Anyone(Option<Me>);

/// The instant the request is answered at. The only way a page learns the time.
#[derive(Clone, Copy, Debug)]
pub struct Now(pub DateTime<Utc>);

/// What a handler works with, in one hand where it takes much besides.
#[derive(Clone, Copy)]
pub struct Tools<'r> {
    pub db: &'r Db,
    pub site: &'r Site,
    pub now: DateTime<Utc>,
}

/// Someone with a browser: a cookie that says no more than that it is the same one.
pub struct Visitor(pub String);

/// Whether the request asks for JSON rather than for a page.
pub struct WantsJson(pub bool);

/// When a session ends: 30 days after it was last used, 180 after it began.
pub const SESSION_IDLE: TimeDelta = TimeDelta::days(30);
pub const SESSION_LASTS: TimeDelta = TimeDelta::days(180);

impl Me {
    pub fn session(&self) -> &session::Model {
        &self.0.session
    }

    pub fn is(&self, role: Role) -> bool {
        self.0.roles.iter().any(|r| r.role == role || r.role == Role::Admin && role == Role::Manager)
    }

    /// The tracks that they review; none means every one.
    fn reviews(&self) -> Option<Vec<i64>> {
        let of: Vec<_> = self.0.roles.iter().filter(|r| r.role == Role::Reviewer).map(|r| r.track_id).collect();
        if of.contains(&None) { None } else { Some(of.into_iter().flatten().collect()) }
    }

    /// Who they are to somebody else's profile.
    pub fn audience(&self) -> Audience {
        match () {
            () if self.is(Role::Manager) => Audience::Staff,
            () if self.number.is_some() => Audience::Members,
            () => Audience::Public,
        }
    }
}

impl Anyone {
    pub fn me(&self) -> Option<&Me> {
        self.0.as_ref()
    }

    pub fn audience(&self) -> Audience {
        self.0.as_ref().map_or(Audience::Public, Me::audience)
    }
}

impl Reviewer {
    /// The tracks they may read; none means every one.
    pub fn tracks(&self) -> Option<Vec<i64>> {
        self.0.reviews()
    }
}

impl Judge {
    /// The tracks they may read; none means every one.
    pub fn tracks(&self) -> Option<Vec<i64>> {
        if self.is(Role::Manager) { None } else { self.0.reviews() }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Anyone {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match request.local_cache_async(load(request)).await {
            Ok(signed) => {
                request.local_cache(|| Chosen(signed.as_ref().and_then(|s| s.person.locale.clone())));
                Outcome::Success(Self(signed.clone().map(Me)))
            }
            // Fails closed: without the database nobody is anybody.
            Err(status) => Outcome::Error((*status, ())),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Me {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match try_outcome!(request.guard::<Anyone>().await).0 {
            Some(me) => Outcome::Success(me),
            None => Outcome::Error((Status::Unauthorized, ())),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Manager {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        with_role(request, Role::Manager, Self).await
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Admin {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        with_role(request, Role::Admin, |me| Self(Manager(me))).await
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Reviewer {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        with_role(request, Role::Reviewer, Self).await
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Judge {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let me = try_outcome!(request.guard::<Me>().await);
        let may = me.is(Role::Manager) || me.is(Role::Reviewer);
        if may { Outcome::Success(Self(me)) } else { Outcome::Error((Status::Forbidden, ())) }
    }
}

/// The language that the person chose, once they are looked up.
struct Chosen(Option<String>);

pub fn locale(request: &Request<'_>) -> Option<String> {
    request.local_cache(|| Chosen(None)).0.clone()
}

/// Letters come in the language that was chosen last.
pub async fn keep_locale(db: &Db, me: &Me, locale: Locale) -> Result<(), Error> {
    let row = person::ActiveModel { locale: Set(Some(locale.tag().into())), ..Default::default() };
    person::Entity::update_many().set(row).filter(person::COLUMN.id.eq(me.id)).exec(&db.write).await?;
    Ok(())
}

async fn with_role<T>(request: &Request<'_>, role: Role, make: fn(Me) -> T) -> Outcome<T, ()> {
    let me = try_outcome!(request.guard::<Me>().await);
    if me.is(role) { Outcome::Success(make(me)) } else { Outcome::Error((Status::Forbidden, ())) }
}

/// One look-up a request.
async fn load(request: &Request<'_>) -> Result<Option<Arc<Signed>>, Status> {
    let Some(token) = Cookies::of(request).get(SESSION) else { return Ok(None) };
    let db = request.rocket().state::<Db>().expect("the database is managed");
    find(db, &token, now(request)).await.map_err(|e| {
        tracing::error!(error = %e, "the session could not be read");
        if Error::Db(e).is_passing() { Status::ServiceUnavailable } else { Status::InternalServerError }
    })
}

async fn find(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<Arc<Signed>>, sea_orm::DbErr> {
    let found = session::Entity::find()
        .filter(session::COLUMN.token_hash.eq(secret::hash(token)))
        .filter(session::COLUMN.expires_at.gt(now))
        .one(&db.read)
        .await?;
    let Some(session) = found.filter(|s| s.seen_at + SESSION_IDLE > now) else { return Ok(None) };
    let Some(person) = person::Entity::find_by_id(session.person_id).one(&db.read).await? else { return Ok(None) };
    if matches!(person.standing, Standing::Erased | Standing::Deceased) || person.merged_into.is_some() {
        return Ok(None);
    }
    let roles = role::Entity::find().filter(role::COLUMN.person_id.eq(person.id)).all(&db.read).await?;
    if now - session.seen_at > TimeDelta::hours(1) {
        // Where it cannot be noted (the session was ended just now, the disk is full), the page is still to be read.
        let seen = session::ActiveModel { seen_at: Set(now), ..Default::default() };
        let same = session::COLUMN.id.eq(session.id);
        if let Err(e) = session::Entity::update_many().set(seen).filter(same).exec(&db.write).await {
            tracing::warn!(error = %e, "when a session was last used could not be noted");
        }
    }
    Ok(Some(Arc::new(Signed { person, session, roles })))
}

fn now(request: &Request<'_>) -> DateTime<Utc> {
    let clock = request.rocket().state::<Clock>().expect("the clock is managed");
    *request.local_cache(|| clock.now())
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Now {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self(now(request)))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visitor {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let cookies = Cookies::of(request);
        let browser = cookies.get(BROWSER).unwrap_or_else(|| {
            let new = secret::token();
            cookies.set(BROWSER, new.clone(), Duration::days(1));
            new
        });
        Outcome::Success(Self(browser))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for WantsJson {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self(wants_json(request)))
    }
}

/// By the ending of the address, or by `Accept` where it names JSON and not HTML.
pub fn wants_json(request: &Request<'_>) -> bool {
    let accept = request.headers().get_one("Accept").unwrap_or_default();
    request.uri().path().ends_with(".json") || accept.contains("json") && !accept.contains("html")
}

impl Deref for Me {
    type Target = person::Model;
    fn deref(&self) -> &Self::Target {
        &self.0.person
    }
}

impl Deref for Manager {
    type Target = Me;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Deref for Admin {
    type Target = Manager;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Deref for Reviewer {
    type Target = Me;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Deref for Judge {
    type Target = Me;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Tools<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let Outcome::Success(Now(now)) = request.guard::<Now>().await else { unreachable!("the time is always known") };
        Outcome::Success(Self {
            db: request.rocket().state().expect("the database is managed"),
            site: request.rocket().state().expect("the site is managed"),
            now,
        })
    }
}
