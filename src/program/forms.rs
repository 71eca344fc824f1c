use entity::program;
use rocket::data::Capped;
use rocket::form::FromForm;
use rocket::fs::TempFile;

use crate::web::Typed;

#[derive(Debug, FromForm)]
pub struct Edit<'v> {
    pub name: &'v str,
    pub tagline: &'v str,
    /// Markdown.
    pub about: &'v str,
    /// Markdown.
    pub criteria: &'v str,
    /// `#rrggbb`.
    pub accent: &'v str,
    pub contact: &'v str,
    pub term_grace_days: &'v str,
}

#[derive(Debug, FromForm)]
pub struct Logo<'v> {
    pub logo: Capped<TempFile<'v>>,
}

/// More than this is no logo.
const MEBIBYTE: u64 = 1024 * 1024;

impl Logo<'_> {
    /// What was sent, or what is wrong with it before anyone looks inside.
    pub async fn bytes(&self) -> Result<Vec<u8>, crate::Error> {
        use tokio::io::AsyncReadExt;
        if !self.logo.is_complete() || self.logo.value.len() > MEBIBYTE {
            return Err(crate::Error::wrong("logo", TOO_LARGE));
        }
        let mut bytes = Vec::new();
        self.logo.value.open().await?.read_to_end(&mut bytes).await?;
        if bytes.is_empty() {
            return Err(crate::Error::wrong("logo", "Choose a picture first."));
        }
        Ok(bytes)
    }
}

pub const TOO_LARGE: &str = "This file is larger than 1 MB. Make the picture smaller and choose it again.";

/// The form as it begins.
pub fn of(program: &program::Model) -> Typed {
    Typed::default()
        .with("name", &program.name)
        .with("tagline", &program.tagline)
        .with("about", &program.about)
        .with("criteria", &program.criteria)
        .with("accent", &program.accent)
        .with("contact", &program.contact)
        .with("term_grace_days", program.term_grace_days)
}
