use entity::benefit;
use rocket::data::Capped;
use rocket::form::FromForm;
use rocket::fs::TempFile;

use super::sheet;
use crate::Error;
use crate::activities::rules::sheet::text;
use crate::l10n::Message;
use crate::web::Typed;

/// A benefit as a manager types it.
#[derive(Debug, FromForm)]
pub struct Described<'v> {
    #[field(default = "")]
    pub name: &'v str,
    /// Only of a new one; `key`, `link` or `download`.
    #[field(default = "")]
    pub kind: &'v str,
    #[field(default = "")]
    pub description: &'v str,
    /// Ids of titles.
    pub tracks: Vec<&'v str>,
    #[field(default = "")]
    pub url: &'v str,
    #[field(default = "")]
    pub low_at: &'v str,
    pub in_grace: bool,
    /// What it was like when the form was drawn.
    #[field(default = "")]
    pub seen: &'v str,
}

/// One place up or down.
#[derive(FromForm)]
pub struct Move {
    pub up: bool,
}

/// Keys to be added: pasted, in a file, or both.
#[derive(Debug, FromForm)]
pub struct Added<'v> {
    #[field(default = "")]
    pub keys: &'v str,
    pub file: Option<Capped<TempFile<'v>>>,
}

/// Kibibytes of a file: five thousand long keys.
pub const MOST_KIBIBYTES: u64 = 512;

impl Added<'_> {
    /// The text of the file; none where none was chosen.
    pub async fn table(&self) -> Result<Option<String>, Error> {
        use tokio::io::AsyncReadExt;
        let Some(file) = self.file.as_ref().filter(|f| f.value.len() > 0) else { return Ok(None) };
        if !file.is_complete() || file.value.len() > MOST_KIBIBYTES << 10 {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        file.value.open().await?.read_to_end(&mut bytes).await?;
        Ok(Some(text(&bytes)))
    }

    /// The keys, and the field that they came in.
    pub async fn lines(&self) -> Result<(&'static str, Vec<sheet::Line>), Error> {
        let pasted = sheet::pasted(self.keys);
        let table = self.table().await?;
        match table {
            Some(_) if !pasted.is_empty() => Err(Error::wrong("file", Message::new("benefits-manage-keys-both"))),
            Some(csv) => Ok(("file", sheet::table(&csv).map_err(|why| Error::wrong("file", why))?)),
            None => Ok(("keys", pasted)),
        }
    }
}

pub fn too_large() -> Error {
    Error::wrong("file", Message::new("benefits-manage-keys-too-large").count("most", MOST_KIBIBYTES))
}

/// Keys to be taken out of the pool.
#[derive(FromForm)]
pub struct Removed<'v> {
    #[field(default = "")]
    pub gone: &'v str,
    /// All that nobody has.
    pub all: bool,
}

/// The form as it begins; the link as it is read with the portal's secret.
pub fn of(benefit: &benefit::Model, link: &str) -> Typed {
    let tracks: Vec<String> = benefit.tracks.0.iter().map(ToString::to_string).collect();
    let typed = Typed::default()
        .with("name", &benefit.name)
        .with("description", &benefit.description)
        .with_all("tracks", &tracks)
        .with("url", link)
        .with("low_at", benefit.low_at.map(|n| n.to_string()).unwrap_or_default());
    if benefit.in_grace { typed.with("in_grace", true) } else { typed }
}
