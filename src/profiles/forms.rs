use std::collections::BTreeMap;

use entity::person::Visibility;
use entity::{link, person};
use rocket::form::FromForm;

use crate::web::Typed;

#[derive(Debug, FromForm)]
pub struct Profile<'v> {
    pub name: &'v str,
    #[field(default = "")]
    pub native_name: &'v str,
    #[field(default = "")]
    pub headline: &'v str,
    /// Markdown.
    #[field(default = "")]
    pub bio: &'v str,
    /// ISO 3166-1 alpha-2.
    #[field(default = "")]
    pub country: &'v str,
    #[field(default = "")]
    pub city: &'v str,
    /// Tags or English names with commas between.
    #[field(default = "")]
    pub languages: &'v str,
    #[field(default = "")]
    pub topics: &'v str,
    /// Two lists side by side: the kind and the address of each link. A row without address is none.
    pub link_kind: Vec<&'v str>,
    pub link_url: Vec<&'v str>,
    /// Field to audience: `visibility.bio=members`. What is not sent stays as it is.
    pub visibility: BTreeMap<&'v str, &'v str>,
    pub listed: bool,
}

/// Rows for links that a form has at least, and empty ones behind those that are filled.
const ROWS: usize = 8;
const EMPTY: usize = 2;

/// How many rows for links the form needs.
pub fn rows(filled: usize) -> usize {
    (filled + EMPTY).max(ROWS)
}

/// The form as it begins.
pub fn of(person: &person::Model, links: &[link::Model]) -> Typed {
    let names: Vec<String> = person.languages.0.iter().map(|tag| crate::languages::name(tag)).collect();
    // A name that would not be found again ("Greek") stays the tag that it is kept as.
    let names = names.iter().zip(&person.languages.0);
    let languages: Vec<&str> = names
        .map(
            |(name, tag)| if crate::languages::find(name).as_ref() == Some(tag) { name.as_str() } else { tag.as_str() },
        )
        .collect();
    let kinds: Vec<String> = links.iter().map(|l| l.kind.clone()).collect();
    let urls: Vec<String> = links.iter().map(|l| l.url.clone()).collect();
    let typed = Typed::default()
        .with("name", &person.name)
        .with("native_name", person.native_name.as_deref().unwrap_or_default())
        .with("headline", &person.headline)
        .with("bio", &person.bio)
        .with("country", person.country.as_deref().unwrap_or_default())
        .with("city", &person.city)
        .with("languages", languages.join(", "))
        .with("topics", person.topics.joined())
        .with_all("link_kind", &kinds)
        .with_all("link_url", &urls);
    let typed = Visibility::FIELDS.into_iter().fold(typed, |typed, field| {
        typed.with(&format!("visibility.{field}"), super::rules::audience_slug(person.visibility.of(field)))
    });
    if person.listed { typed.with("listed", true) } else { typed }
}
