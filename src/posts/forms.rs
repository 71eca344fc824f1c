use entity::post;
use rocket::form::FromForm;

use crate::languages;
use crate::posts::rules::description;
use crate::web::{Pager, Typed};

/// What the list of posts is narrowed to.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Asked<'v> {
    #[field(default = "")]
    pub q: &'v str,
    #[field(default = "")]
    pub track: &'v str,
    #[field(default = "")]
    pub topic: &'v str,
    #[field(default = "")]
    pub language: &'v str,
    /// A number.
    #[field(default = "")]
    pub member: &'v str,
    #[field(default = "")]
    pub year: &'v str,
    pub page: Option<u64>,
}

impl Asked<'_> {
    pub fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("q", self.q),
            ("track", self.track),
            ("topic", self.topic),
            ("language", self.language),
            ("member", self.member),
            ("year", self.year),
        ]
    }

    pub fn is_set(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.trim().is_empty())
    }

    /// The list's address with these filters, ready for a page number.
    pub fn base(&self) -> String {
        Pager::base("/posts", &self.pairs())
    }

    /// The values of the form of filters.
    pub fn typed(&self) -> Typed {
        self.pairs().into_iter().fold(Typed::default(), |typed, (name, value)| typed.with(name, value))
    }
}

/// A post that stands elsewhere, as its address is given.
#[derive(Debug, FromForm)]
pub struct Added<'v> {
    #[field(default = "")]
    pub url: &'v str,
    #[field(default = "")]
    pub title: &'v str,
    #[field(default = "")]
    pub date: &'v str,
    #[field(default = "")]
    pub language: &'v str,
    #[field(default = "")]
    pub tags: &'v str,
}

/// What is written here: Markdown, and what belongs to it.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Draft<'v> {
    /// Markdown; front matter at its head fills the other fields.
    #[field(default = "")]
    pub source: &'v str,
    #[field(default = "")]
    pub title: &'v str,
    #[field(default = "")]
    pub date: &'v str,
    #[field(default = "")]
    pub tags: &'v str,
    #[field(default = "")]
    pub canonical_url: &'v str,
    #[field(default = "")]
    pub description: &'v str,
    #[field(default = "")]
    pub language: &'v str,
    /// The slug of a title.
    #[field(default = "")]
    pub track: &'v str,
    /// The version that is edited; 0 for a new one.
    #[field(default = 0)]
    pub version: i32,
    /// Which button: `preview`, `draft`, `show`.
    #[field(name = "do", default = "preview")]
    pub act: &'v str,
}

/// Of which feed everything is meant; of all, where none is named.
#[derive(Debug, FromForm)]
pub struct Which {
    pub feed: Option<i64>,
}

/// The form of what was written, as it begins.
pub fn of(post: &post::Model, track: &str) -> Typed {
    let is_new = post.state == post::State::Draft;
    Typed::default()
        .with("source", post.source.as_deref().unwrap_or_default())
        .with("title", &post.title)
        .with("date", if is_new { String::new() } else { post.published_at.format("%Y-%m-%d %H:%M").to_string() })
        .with("tags", post.tags.joined())
        .with("canonical_url", &post.url)
        .with("description", description(post))
        .with("language", languages::told(&post.language))
        .with("track", track)
        .with("version", post.version)
}
