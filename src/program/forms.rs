use entity::{program, program_text};
use rocket::data::Capped;
use rocket::form::FromForm;
use rocket::fs::TempFile;

use crate::l10n::Message;
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
            return Err(crate::Error::wrong("logo", Message::new(TOO_LARGE)));
        }
        let mut bytes = Vec::new();
        self.logo.value.open().await?.read_to_end(&mut bytes).await?;
        if bytes.is_empty() {
            return Err(crate::Error::wrong("logo", Message::new("program-logo-missing")));
        }
        Ok(bytes)
    }
}

/// What is said of a logo that is too large.
pub const TOO_LARGE: &str = "program-logo-large";

/// What the program says of itself in another language; what is empty is told as in the main texts.
#[derive(Debug, FromForm)]
pub struct EditText<'v> {
    pub tagline: &'v str,
    /// Markdown.
    pub about: &'v str,
    /// Markdown.
    pub criteria: &'v str,
}

/// The form of a language as it begins.
pub fn of_text(text: Option<&program_text::Model>) -> Typed {
    text.map_or_else(Typed::default, |text| {
        Typed::default().with("tagline", &text.tagline).with("about", &text.about).with("criteria", &text.criteria)
    })
}

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
