use entity::application::State;
use entity::cycle::{self, State as Season};
use entity::person::{self, Audience};

pub fn audience(slug: &str) -> Option<Audience> {
    [Audience::Public, Audience::Members, Audience::Staff].into_iter().find(|a| audience_slug(*a) == slug)
}

pub fn audience_slug(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Members => "members",
        Audience::Staff => "staff",
    }
}

/// A part of a complete profile.
pub struct Part {
    /// Its name, by which there are words for it.
    pub what: &'static str,
    /// Where it is filled in.
    pub href: &'static str,
    pub is_done: bool,
}

pub fn parts(person: &person::Model, links: usize, has_photo: bool) -> [Part; 8] {
    let part = |what, href, is_done| Part { what, href, is_done };
    [
        part("photo", "/me/profile/photo", has_photo),
        part("headline", "/me/profile#headline", !person.headline.is_empty()),
        part("bio", "/me/profile#bio", !person.bio.is_empty()),
        part("country", "/me/profile#country", person.country.is_some()),
        part("city", "/me/profile#city", !person.city.is_empty()),
        part("languages", "/me/profile#languages", !person.languages.0.is_empty()),
        part("topics", "/me/profile#topics", !person.topics.0.is_empty()),
        part("links", "/me/profile#link_url_0", links > 0),
    ]
}

/// What an applicant does next. Told from the application's own state and the clock alone: nothing here may know of
/// a result before it is announced (R7).
pub fn next_step(state: State, cycle: &cycle::Model, now: chrono::DateTime<chrono::Utc>) -> Step {
    let open = cycle.takes(now);
    match state {
        State::Draft if open => Step::Finish,
        State::Draft | State::Incomplete => Step::Missed,
        State::Submitted if open => Step::MayEdit,
        State::Submitted => Step::Wait,
        State::Withdrawn if open => Step::MayReturn,
        State::Withdrawn => Step::Nothing,
        State::Accepted => Step::Celebrate,
        State::Declined | State::Waitlisted | State::Deferred => Step::Read,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Finish,
    Missed,
    MayEdit,
    Wait,
    MayReturn,
    Nothing,
    Celebrate,
    Read,
}

impl Step {
    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Finish => "finish",
            Self::Missed => "missed",
            Self::MayEdit => "may_edit",
            Self::Wait => "wait",
            Self::MayReturn => "may_return",
            Self::Nothing => "nothing",
            Self::Celebrate => "celebrate",
            Self::Read => "read",
        }
    }
}

/// Whether a cycle is one to apply for now.
pub fn is_open(cycle: &cycle::Model, now: chrono::DateTime<chrono::Utc>) -> bool {
    cycle.state(now) == Season::Open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn audiences_have_names_that_are_found_again() {
        for a in [Audience::Public, Audience::Members, Audience::Staff] {
            assert_eq!(audience(audience_slug(a)), Some(a));
        }
        assert_eq!(audience("friends"), None);
    }
}
