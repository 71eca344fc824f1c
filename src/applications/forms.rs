use rocket::form::{FromForm, FromFormField};

use super::rules::Typed;

/// The way by which someone applies.
#[derive(FromForm)]
pub struct NewApplication<'v> {
    /// The key of a path of the cycle.
    pub path: &'v str,
}

/// The application's form as it was sent. What it holds besides the questions that were shown counts for nothing.
#[derive(FromForm)]
pub struct Sent {
    /// The version that the page was drawn from. A form without one is from no page.
    pub version: Option<i32>,
    pub answers: Typed,
    #[field(default = Button::Save)]
    pub action: Button,
}

/// Another way to apply, with what was typed until then.
#[derive(FromForm)]
pub struct NewPath<'v> {
    pub path: &'v str,
    pub version: Option<i32>,
    pub answers: Typed,
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
