use rocket::form::{FromForm, FromFormField};

use super::rules::{Typed, Written};

/// The way by which someone applies.
#[derive(FromForm)]
pub struct NewApplication<'v> {
    /// The key of a path of the cycle.
    pub path: &'v str,
}

/// The application's form as it was sent. What it holds besides what was shown counts for nothing.
#[derive(FromForm)]
pub struct Sent<'v> {
    /// The version that the page was drawn from. A form without one is from no page.
    pub version: Option<i32>,
    pub answers: Typed,
    /// The activities that stood on the page, and those with a tick.
    pub shown: Vec<i64>,
    pub counted: Vec<i64>,
    pub agreed: Typed,
    #[field(default = false)]
    pub is_employee: bool,
    #[field(default = Button::Save)]
    pub action: Button,
    /// Another way to apply.
    pub path: Option<&'v str>,
    /// What a renewal showed that is confirmed.
    pub seen: Option<&'v str>,
}

impl Sent<'_> {
    pub fn written(&self) -> Written {
        Written {
            answers: self.answers.clone(),
            shown: self.shown.clone(),
            counted: self.counted.clone(),
            agreed: self.agreed.clone(),
            is_employee: self.is_employee,
        }
    }
}

/// Where the words of an application are to go.
#[derive(FromForm)]
pub struct Copy<'v> {
    /// A cycle's slug.
    pub cycle: &'v str,
}

/// The button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromFormField)]
pub enum Button {
    Save,
    Submit,
}
