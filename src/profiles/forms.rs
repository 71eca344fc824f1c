use std::collections::BTreeMap;

use entity::person::Visibility;
use entity::{link, person};
use rocket::data::Capped;
use rocket::form::FromForm;
use rocket::fs::TempFile;

use crate::Error;
use crate::l10n::Message;
use crate::web::Typed;

#[derive(Debug, FromForm)]
pub struct Profile<'v> {
    pub name: &'v str,
    #[field(default = "")]
    pub native_name: &'v str,
    #[field(default = "")]
    pub headline: &'v str,
    #[field(default = "")]
    pub employer: &'v str,
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

/// A page of theirs to be looked at.
#[derive(Debug, FromForm)]
pub struct Check<'v> {
    pub url: &'v str,
}

#[derive(Debug, FromForm)]
pub struct Upload<'v> {
    pub photo: Capped<TempFile<'v>>,
}

/// The largest file that is taken. Rocket cuts off what is longer.
pub const MEBIBYTES: u64 = 5;

impl Upload<'_> {
    /// What was sent, or what is wrong with it before anyone looks inside.
    pub async fn bytes(&self) -> Result<Vec<u8>, Error> {
        use tokio::io::AsyncReadExt;
        if !self.photo.is_complete() || self.photo.value.len() > MEBIBYTES << 20 {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        self.photo.value.open().await?.read_to_end(&mut bytes).await?;
        if bytes.is_empty() {
            return Err(Error::wrong("photo", Message::new("profiles-photo-missing")));
        }
        Ok(bytes)
    }
}

pub fn too_large() -> Error {
    Error::wrong("photo", Message::new("profiles-photo-too-large").count("most", MEBIBYTES))
}

/// The square of a picture.
#[derive(Debug, FromForm)]
pub struct Square<'v> {
    /// Version of the picture that it was chosen in.
    #[field(default = "")]
    pub of: &'v str,
    #[field(default = "")]
    pub zoom: &'v str,
    #[field(default = "")]
    pub x: &'v str,
    #[field(default = "")]
    pub y: &'v str,
}

/// With whose eyes one's page is looked at.
#[derive(Debug, FromForm)]
pub struct Eyes<'v> {
    #[field(name = "as", default = "")]
    pub whose: &'v str,
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
        .with("employer", &person.employer)
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
