use rocket::form::{Form, FromForm};
use sea_orm::ActiveEnum;

use super::rules::Outcome;
use crate::text;

/// What somebody had before their eyes when they pressed: `Facts::digest`.
#[derive(FromForm)]
pub struct Sure<'v> {
    #[field(default = "")]
    pub seen: &'v str,
    /// The term of the awards begins on the day of the announcement instead of later, as it is set.
    #[field(default = false)]
    pub starts_now: bool,
}

/// Which results are looked at; a word that means nothing narrows nothing.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Narrowed {
    /// `accepted`, `declined`, `waitlisted`, `deferred` or, after the announcement, `incomplete`.
    #[field(default = String::new())]
    pub result: String,
    /// Words of a name.
    #[field(default = String::new())]
    pub q: String,
    pub page: Option<u64>,
    /// The page of the letters with an error.
    pub letters: Option<u64>,
}

impl Narrowed {
    /// As a query says it.
    pub fn parse(query: &str) -> Self {
        Form::parse_encoded(query.into()).unwrap_or_default()
    }

    pub fn fields(&self) -> [(&'static str, &str); 2] {
        [("result", &self.result), ("q", &self.q)]
    }

    /// Whether it leaves this one.
    pub fn takes(&self, outcome: &Outcome) -> bool {
        let name = text::fold(&outcome.candidate.name);
        (self.result.is_empty() || outcome.verdict.result().to_value() == self.result)
            && text::words(&self.q).iter().all(|word| name.contains(word))
    }
}
