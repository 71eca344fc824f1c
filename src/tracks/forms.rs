use entity::track::{self, Kind};
use rocket::form::FromForm;
use sea_orm::ActiveEnum;

use crate::web::Typed;

/// A track as it is typed, new or edited.
#[derive(Debug, FromForm)]
pub struct Edit<'v> {
    pub name: &'v str,
    /// The word in its address. A new one without gets it from its name; a fixed one is not sent.
    pub slug: Option<&'v str>,
    /// `main`, `sub_program` or `pro`.
    pub kind: &'v str,
    /// Markdown.
    pub description: &'v str,
    pub position: &'v str,
    pub requires_main: bool,
}

/// The form of a new track: the main one first, behind the others after that.
pub fn fresh(tracks: &[track::Model]) -> Typed {
    let has_main = tracks.iter().any(|t| t.kind == Kind::Main);
    let last = tracks.iter().map(|t| t.position).max();
    let typed = Typed::default()
        .with("kind", if has_main { Kind::SubProgram } else { Kind::Main }.to_value())
        .with("position", last.map_or(0, |last| (last + 10).min(999)));
    if has_main { typed.with("requires_main", true) } else { typed }
}

/// The form as it begins.
pub fn of(track: &track::Model) -> Typed {
    Typed::default()
        .with("name", &track.name)
        .with("slug", &track.slug)
        .with("kind", track.kind.to_value())
        .with("description", &track.description)
        .with("position", track.position)
        .with("requires_main", track.requires_main)
}
