use entity::track;

use crate::posts::forms::Asked;
use crate::text;

/// What the list is narrowed to, understood. What names nothing there is finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub words: Vec<String>,
    pub track: Option<track::Model>,
    pub topic: String,
    pub language: String,
    pub member: Option<i64>,
    pub year: Option<i32>,
    /// Something was asked for that is not there.
    pub is_empty: bool,
    /// Something of somebody is looked for: then the back-catalogue is looked through too. Whoever follows a title or a
    /// language follows what is new.
    pub looks_back: bool,
}

impl Filter {
    pub fn of(asked: &Asked<'_>, all: &[track::Model]) -> Self {
        let track = all.iter().find(|t| t.slug == asked.track.trim()).cloned();
        let (member, year) = (asked.member.trim().parse().ok(), asked.year.trim().parse().ok());
        let lost = |typed: &str, found: bool| !typed.trim().is_empty() && !found;
        let words = text::words(asked.q);
        Self {
            is_empty: lost(asked.track, track.is_some())
                || lost(asked.member, member.is_some())
                || lost(asked.year, year.is_some())
                || lost(asked.q, !words.is_empty()),
            words,
            track,
            topic: text::fold(asked.topic),
            language: asked.language.trim().to_owned(),
            member,
            year,
            looks_back: [asked.q, asked.topic, asked.member, asked.year].iter().any(|typed| !typed.trim().is_empty()),
        }
    }
}
