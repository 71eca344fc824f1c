use entity::feed::State;
use rocket::form::FromForm;
use sea_orm::ActiveEnum;

#[derive(Debug, FromForm)]
pub struct NewFeed<'v> {
    pub url: &'v str,
}

/// Where the member was told that their feed went.
#[derive(Debug, FromForm)]
pub struct Move<'v> {
    pub to: &'v str,
}

#[derive(Debug, FromForm)]
pub struct Trust<'v> {
    pub trusted: bool,
    /// From which page this was said, and where one goes back to.
    #[field(default = "")]
    pub next: &'v str,
}

/// What the managers' list is narrowed to; a word that means nothing narrows to nothing chosen.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Filter<'v> {
    #[field(default = "")]
    pub state: &'v str,
}

impl Filter<'_> {
    /// The states that may be chosen.
    pub const STATES: [State; 5] = [State::Active, State::Paused, State::Failing, State::Moved, State::Gone];

    pub fn state(&self) -> Option<State> {
        Self::STATES.into_iter().find(|s| s.to_value() == self.state)
    }
}
