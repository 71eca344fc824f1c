use rocket::form::FromForm;

use crate::mail::Words;
use crate::web::Typed;

/// A letter in the program's own words.
#[derive(Debug, FromForm)]
pub struct Text<'v> {
    pub subject: &'v str,
    /// Markdown with placeholders.
    pub body: &'v str,
}

/// The form as it begins.
pub fn of(words: &Words) -> Typed {
    Typed::default().with("subject", &words.subject).with("body", &words.body)
}

#[derive(Debug, FromForm)]
pub struct Failed<'v> {
    /// The folder of the letters that failed.
    pub template: &'v str,
}

/// The kinds of letters one wants.
#[derive(Debug, FromForm)]
pub struct Wanted<'v> {
    pub kinds: Vec<&'v str>,
}
