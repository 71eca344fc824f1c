use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{program, program_text};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel};

use super::forms::{Edit, EditText};
use super::queries;
use crate::audit::Entry;
use crate::colour::{BLACK, Colour};
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::Manager;
use crate::{Error, listing, markdown, picture, text};

/// The longer side of a logo in pixels.
const SIDE: u32 = 512;

pub async fn edit(db: &Db, by: &Manager, typed: &Edit<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let new = checked(typed)?;
    let txn = db.begin().await?;
    let old = queries::the(&txn).await?;
    let changed = changes(&old, &new);
    if changed.is_empty() {
        return Ok(());
    }
    let mut row = old.clone().into_active_model();
    row.name = Set(new.name);
    row.tagline = Set(new.tagline);
    row.about_html = Set(markdown::to_html(&new.about));
    row.about = Set(new.about);
    row.criteria_html = Set(markdown::to_html(&new.criteria));
    row.criteria = Set(new.criteria);
    row.accent = Set(new.accent);
    row.contact = Set(new.contact);
    row.term_grace_days = Set(new.term_grace_days);
    write(&txn, by, row, changed.join(", "), now).await?;
    if old.term_grace_days != new.term_grace_days {
        listing::all_are_stale(&txn, now).await?;
    }
    txn.commit().await?;
    listing::catch_up(db, now).await
}

/// What the program says of itself in another language than its main texts. All of it empty takes the language away.
pub async fn edit_text(
    db: &Db,
    by: &Manager,
    locale: Locale,
    typed: &EditText<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut complaints = Complaints::default();
    let tagline = complaints.line("tagline", typed.tagline, 160);
    let about = complaints.lines("about", typed.about, 20_000);
    let criteria = complaints.lines("criteria", typed.criteria, 20_000);
    complaints.end()?;
    let txn = db.begin().await?;
    // Held until the end: of two who write the same language at once, the second sees what the first wrote.
    let program = queries::held(&txn).await?;
    let old = queries::text(&txn, locale).await?;
    let had = old.as_ref().map(|t| (t.tagline.as_str(), t.about.as_str(), t.criteria.as_str())).unwrap_or_default();
    if had == (tagline.as_str(), about.as_str(), criteria.as_str()) {
        return Ok(());
    }
    let is_new = old.is_none();
    if tagline.is_empty() && about.is_empty() && criteria.is_empty() {
        program_text::Entity::delete_by_id(locale.tag()).exec(&txn).await?;
    } else {
        let row = program_text::ActiveModel {
            language: Set(locale.tag().to_owned()),
            tagline: Set(tagline),
            about_html: Set(markdown::to_html(&about)),
            about: Set(about),
            criteria_html: Set(markdown::to_html(&criteria)),
            criteria: Set(criteria),
        };
        if is_new {
            row.insert(&txn).await?
        } else {
            row.update(&txn).await?
        };
    }
    write(&txn, by, program.into_active_model(), format!("texts in {}", locale.tag()), now).await?;
    txn.commit().await?;
    Ok(())
}

/// Takes a picture as the program's logo. What came is written anew; the original is not kept.
pub async fn put_logo(db: &Db, by: &Manager, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<(), Error> {
    let drawn = picture::turn().await?.work(move || picture::to_png(&bytes, SIDE)).await?;
    let png = drawn.map_err(|why| Error::wrong("logo", picture::told(why)))?;
    set_logo(db, by, Some(png), "logo", now).await
}

pub async fn remove_logo(db: &Db, by: &Manager, now: DateTime<Utc>) -> Result<(), Error> {
    if queries::the(&db.read).await?.logo.is_none() {
        return Err(Error::refused(Message::new("program-logo-none")));
    }
    set_logo(db, by, None, "logo taken away", now).await
}

async fn set_logo(db: &Db, by: &Manager, png: Option<Vec<u8>>, note: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let mut row = queries::the(&txn).await?.into_active_model();
    row.logo_type = Set(png.is_some().then(|| "image/png".into()));
    row.logo = Set(png);
    write(&txn, by, row, note.into(), now).await?;
    txn.commit().await?;
    Ok(())
}

async fn write(
    txn: &DatabaseTransaction,
    by: &Manager,
    mut row: program::ActiveModel,
    note: String,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    row.updated_at = Set(now);
    row.update(txn).await?;
    Entry::new(Action::ProgramEdited, "program", 1).by(by.id).note(note).record(txn, now).await?;
    Ok(())
}

struct Checked {
    name: String,
    tagline: String,
    about: String,
    criteria: String,
    accent: String,
    contact: String,
    term_grace_days: i32,
}

fn checked(typed: &Edit<'_>) -> Result<Checked, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", typed.name, 80, Message::new("program-name-missing"));
    let tagline = complaints.line("tagline", typed.tagline, 160);
    let about = complaints.lines("about", typed.about, 20_000);
    let criteria = complaints.lines("criteria", typed.criteria, 20_000);
    let accent = Colour::parse(typed.accent);
    if accent.is_none() {
        complaints.add("accent", Message::new("program-accent-wrong"));
    }
    let contact = if typed.contact.trim().is_empty() { Some(String::new()) } else { text::address(typed.contact) };
    if contact.is_none() {
        complaints.add("contact", Message::new("program-contact-wrong"));
    }
    let days = typed.term_grace_days.trim().parse().ok().filter(|days| (0..=365).contains(days));
    if days.is_none() {
        complaints.add("term_grace_days", Message::new("program-grace-wrong"));
    }
    complaints.end()?;
    Ok(Checked {
        name,
        tagline,
        about,
        criteria,
        accent: accent.unwrap_or(BLACK).to_string(),
        contact: contact.unwrap_or_default(),
        term_grace_days: days.unwrap_or_default(),
    })
}

fn changes(old: &program::Model, new: &Checked) -> Vec<&'static str> {
    let fields = [
        ("name", old.name == new.name),
        ("tagline", old.tagline == new.tagline),
        ("about", old.about == new.about),
        ("criteria", old.criteria == new.criteria),
        ("accent", old.accent == new.accent),
        ("contact", old.contact == new.contact),
        ("grace", old.term_grace_days == new.term_grace_days),
    ];
    fields.into_iter().filter(|(_, same)| !same).map(|(field, _)| field).collect()
}
