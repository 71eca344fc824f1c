//! Everything that can keep a handler from its happy end. `?` does the rest.
//!
//! `NotFound` → 404 · `Gone` → 410 · `Moved` → 301 · `Refused` → 409 and why · `Wrong`, `Invalid` → 422 and the form
//! again · a database that does not answer, too much at once → 503 · the rest → logged here once, 500, a calm page.

use rocket::Request;
use rocket::http::Status;
use rocket::response::{self, Redirect, Responder};
use sea_orm::{DbErr, RuntimeErr};

use crate::l10n::Message;
use crate::web::{ErrorPage, Page};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no such thing")]
    NotFound,
    #[error("it was here and is gone")]
    Gone,
    #[error("it is at {0} now")]
    Moved(String),
    #[error("you may not do that")]
    Forbidden,
    /// A rule stands against it; says which, and what to do.
    #[error("{0}")]
    Refused(Message),
    /// All hands are full; the same request may work in a moment.
    #[error("too much at once; try again in a moment")]
    Busy,
    /// Tried too often; seconds to wait.
    #[error("too many attempts; wait {0} seconds")]
    TooMany(u64),
    /// Fields that an action found wrong. `View::retry` draws them beside the form.
    #[error("{}", .0.iter().map(|w| format!("{}: {}", w.field, w.why)).collect::<Vec<_>>().join("; "))]
    Wrong(Vec<Wrong>),
    /// The form again, with what was typed and what is wrong with it.
    #[error("the form needs another look")]
    Invalid(Box<Page>),
    #[error(transparent)]
    Db(#[from] DbErr),
    #[error(transparent)]
    Template(#[from] minijinja::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Something outside failed: a provider, a mail server.
    #[error("{0}")]
    Outside(String),
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    pub field: String,
    pub why: Message,
}

impl Error {
    pub fn refused(why: impl Into<Message>) -> Self {
        Self::Refused(why.into())
    }

    pub fn wrong(field: impl Into<String>, why: impl Into<Message>) -> Self {
        Self::Wrong(vec![Wrong { field: field.into(), why: why.into() }])
    }

    /// A refusal, said beside a field: the form comes back with what was typed, which would be lost otherwise.
    pub fn beside(self, field: &str) -> Self {
        match self {
            Self::Refused(why) => Self::wrong(field, why),
            other => other,
        }
    }

    /// Whether the same request may work in a moment: the database is gone, busy or full.
    pub fn is_passing(&self) -> bool {
        let Self::Db(e) = self else { return false };
        match e {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
            DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => match &**e {
                sea_orm::sqlx::Error::Io(_) | sea_orm::sqlx::Error::PoolTimedOut | sea_orm::sqlx::Error::PoolClosed => {
                    true
                }
                sea_orm::sqlx::Error::WorkerCrashed => true,
                // SQLite: 5 busy, 6 locked, 10 I/O, 13 full. PostgreSQL: 08 connection, 40 serialisation, 53 resources, 57 shutdown.
                sea_orm::sqlx::Error::Database(e) => e.code().is_some_and(|code| match code.parse::<u32>() {
                    Ok(n) if code.len() < 5 => matches!(n & 0xff, 5 | 6 | 10 | 13),
                    _ => ["08", "40", "53", "57"].iter().any(|class| code.starts_with(class)),
                }),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a unique index stood against it: somebody was quicker.
    pub fn is_taken(&self) -> bool {
        matches!(self, Self::Db(e) if matches!(e.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))))
    }
}

impl<'r> Responder<'r, 'static> for Error {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let passing = self.is_passing();
        match self {
            Self::NotFound => Err(Status::NotFound),
            Self::Gone => Err(Status::Gone),
            Self::Forbidden => Err(Status::Forbidden),
            Self::Busy => Err(Status::ServiceUnavailable),
            Self::Moved(to) => Redirect::moved(to).respond_to(request),
            Self::Refused(why) => ErrorPage::saying(Status::Conflict, why).respond_to(request),
            Self::TooMany(seconds) => ErrorPage::waiting(Status::TooManyRequests, seconds).respond_to(request),
            Self::Wrong(wrong) => {
                let whys = wrong.into_iter().map(|w| w.why).collect();
                ErrorPage::saying_all(Status::UnprocessableEntity, whys).respond_to(request)
            }
            Self::Invalid(page) => (Status::UnprocessableEntity, *page).respond_to(request),
            Self::Db(e) if is_unstorable(&e) => {
                ErrorPage::saying(Status::UnprocessableEntity, Message::new("error-422-nul")).respond_to(request)
            }
            e @ (Self::Db(_) | Self::Template(_) | Self::Io(_) | Self::Outside(_)) => {
                tracing::error!(path = %request.uri().path(), error = %chain(&e), "a request failed");
                Err(if passing { Status::ServiceUnavailable } else { Status::InternalServerError })
            }
        }
    }
}

/// PostgreSQL keeps no NUL in a text (22021) nor in JSON (22P05); SQLite would.
fn is_unstorable(e: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))) = e else { return false };
    matches!(&**e, sea_orm::sqlx::Error::Database(e) if matches!(e.code().as_deref(), Some("22021" | "22P05")))
}

/// What was found; nothing where fields were wrong, which are noted beside those of other parts of the same form.
pub fn noted<T>(wrong: &mut Vec<Wrong>, found: Result<T, Error>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::Wrong(more)) => {
            wrong.extend(more);
            Ok(None)
        }
        Err(e) => Err(e),
    }
}

/// An error and what caused it, on one line.
pub fn chain(e: &dyn std::error::Error) -> String {
    let mut told = e.to_string();
    let mut cause = e.source();
    while let Some(e) = cause {
        let next = e.to_string();
        if !told.contains(&next) {
            told = format!("{told}: {next}");
        }
        cause = e.source();
    }
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}
