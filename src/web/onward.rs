use rocket::Request;
use rocket::response::{self, Redirect, Responder};
use rocket::time::Duration;

use super::{Cookies, locale};
use crate::l10n::Message;

/// It is done; where to go now, and what to say there once.
#[derive(Debug)]
pub struct Onward {
    to: String,
    said: Option<Message>,
}

const SAID: &str = "said";

impl Onward {
    /// To a local path.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), said: None }
    }

    pub fn saying(mut self, words: impl Into<Message>) -> Self {
        self.said = Some(words.into());
        self
    }
}

impl<'r> Responder<'r, 'static> for Onward {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        if let Some(words) = self.said {
            Cookies::of(request).set(SAID, words.in_(locale::of(request)), Duration::minutes(5));
        }
        Redirect::to(self.to).respond_to(request)
    }
}

/// What the last answer wanted said; said once.
pub fn take_said(request: &Request<'_>) -> Option<String> {
    let cookies = Cookies::of(request);
    let words = cookies.get(SAID)?;
    cookies.forget(SAID);
    Some(words)
}
