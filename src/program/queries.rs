use entity::{program, program_text};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

use crate::Error;
use crate::l10n::Locale;

/// The program. The first migration made its row.
pub async fn the(db: &impl ConnectionTrait) -> Result<program::Model, Error> {
    program::Entity::find_by_id(1).one(db).await?.ok_or(Error::NotFound)
}

/// The program, held until the transaction ends.
pub async fn held(txn: &impl ConnectionTrait) -> Result<program::Model, Error> {
    program::Entity::find_by_id(1).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)
}

/// What it says of itself in a language besides its main texts.
pub async fn text(db: &impl ConnectionTrait, locale: Locale) -> Result<Option<program_text::Model>, Error> {
    Ok(program_text::Entity::find_by_id(locale.tag()).one(db).await?)
}

pub async fn texts(db: &impl ConnectionTrait) -> Result<Vec<program_text::Model>, Error> {
    Ok(program_text::Entity::find().order_by_asc(program_text::COLUMN.language).all(db).await?)
}

/// What the program says of itself to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub tagline: String,
    pub about_html: String,
    pub criteria_html: String,
    /// The languages that these two are in; the main texts are taken to be English.
    pub about_lang: &'static str,
    pub criteria_lang: &'static str,
}

/// In the reader's language, each text that it lacks as in the main ones.
pub async fn told(db: &impl ConnectionTrait, program: &program::Model, locale: Locale) -> Result<Told, Error> {
    let text = text(db, locale).await?;
    let or = |of: fn(&program_text::Model) -> &String, main: &String| {
        text.as_ref().map(of).filter(|text| !text.is_empty()).unwrap_or(main).clone()
    };
    let tag = |of: fn(&program_text::Model) -> &String| {
        let has = text.as_ref().is_some_and(|t| !of(t).is_empty());
        if has { locale.tag() } else { Locale::english().tag() }
    };
    Ok(Told {
        about_lang: tag(|t| &t.about_html),
        criteria_lang: tag(|t| &t.criteria_html),
        tagline: or(|t| &t.tagline, &program.tagline),
        about_html: or(|t| &t.about_html, &program.about_html),
        criteria_html: or(|t| &t.criteria_html, &program.criteria_html),
    })
}
