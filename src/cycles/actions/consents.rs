use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{consent, consent_text, cycle};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, IntoActiveModel,
    ModelTrait,
};

use super::{Outcome, effects, free_key, is_old, order, queries, rules, unannounced};
use crate::audit::Entry;
use crate::cycles::forms::{ConsentForm, Direction};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, markdown};

/// Something more to agree to, the last of its cycle.
pub async fn add_consent(
    db: &Db,
    by: &Manager,
    cycle: i64,
    form: &ConsentForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<consent::Model>, Error> {
    let txn = db.begin().await?;
    let cycle = unannounced(&txn, cycle).await?;
    let others = queries::consents(&txn, cycle.id).await?;
    let (mut consent, text) = form.over(None)?;
    consent.key = free_key(&consent.key, &consent.label, "consent", |key| others.iter().any(|(c, _)| c.key == key))?;
    consent.cycle_id = cycle.id;
    consent.position = others.iter().map(|(c, _)| c.position).max().map_or(0, |last| last + 1);
    let live = queries::live(&txn, cycle.id).await?;
    let tolls = effects::of_consent(&consent.key, false, consent.required, 1, &live);
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let consent = insert(&txn, consent, &text, now).await?;
    record(&txn, by, &consent, "added", now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(consent))
}

/// Words that somebody may have agreed to, or may have read, are never changed: they get a new version.
pub async fn edit_consent(
    db: &Db,
    by: &Manager,
    consent: i64,
    form: &ConsentForm<'_>,
    now: DateTime<Utc>,
) -> Result<Outcome<consent::Model>, Error> {
    let txn = db.begin().await?;
    let (before, cycle) = changeable(&txn, consent).await?;
    let current = queries::consent_texts(&txn, before.id).await?.into_iter().next().ok_or(Error::NotFound)?;
    if is_old(form.seen, &rules::seen_consent(&before, &current.text)) {
        return Ok(Outcome::Old(before));
    }
    let (after, text) = form.over(Some((&before, &current.text)))?;
    let has_new_words = text != current.text;
    if after == before && !has_new_words {
        return Ok(Outcome::Done(before));
    }
    let stays = has_new_words && is_relied_on(&txn, &cycle, &before, current.version, now).await?;
    let version = current.version + i32::from(stays);
    let live = queries::live(&txn, cycle.id).await?;
    let tolls = effects::of_consent(&before.key, before.required, after.required, version, &live);
    if !effects::is_known(&tolls, form.sure) {
        return Ok(Outcome::Asked(tolls));
    }
    let after = after.into_active_model().reset_all().update(&txn).await?;
    if stays {
        words(after.id, version, &text, now).insert(&txn).await?;
    } else if has_new_words {
        let mut row = words(after.id, version, &text, now);
        row.id = Set(current.id);
        row.update(&txn).await?;
    }
    let what = if stays { format!("version {version}") } else { "edited".to_owned() };
    record(&txn, by, &after, &what, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(after))
}

/// Asks for it no more. Once somebody agreed to it, it stays with its words: they are what was agreed to.
pub async fn remove_consent(db: &Db, by: &Manager, consent: i64, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let (consent, cycle) = changeable(&txn, consent).await?;
    if queries::agreed(&txn, cycle.id).await?.contains_key(&consent.key) {
        return Err(Error::refused(Message::new("cycles-manage-consent-agreed")));
    }
    record(&txn, by, &consent, "removed", now).await?;
    consent.delete(&txn).await?;
    txn.commit().await?;
    Ok(cycle)
}

pub async fn move_consent(
    db: &Db,
    by: &Manager,
    consent: i64,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let (consent, cycle) = changeable(&txn, consent).await?;
    let ids = queries::consents(&txn, cycle.id).await?.iter().map(|(c, _)| c.id).collect();
    if order::shift::<consent::ActiveModel>(&txn, ids, consent.id, direction).await? {
        record(&txn, by, &consent, "moved", now).await?;
        txn.commit().await?;
    }
    Ok(cycle)
}

/// A consent with its first words.
pub async fn insert(
    db: &impl ConnectionTrait,
    consent: consent::Model,
    text: &str,
    now: DateTime<Utc>,
) -> Result<consent::Model, Error> {
    let mut row = consent.into_active_model().reset_all();
    row.id = NotSet;
    let consent = row.insert(db).await?;
    words(consent.id, 1, text, now).insert(db).await?;
    Ok(consent)
}

fn words(consent: i64, version: i32, text: &str, now: DateTime<Utc>) -> consent_text::ActiveModel {
    consent_text::ActiveModel {
        id: NotSet,
        consent_id: Set(consent),
        version: Set(version),
        text: Set(text.to_owned()),
        text_html: Set(markdown::to_html(text)),
        created_at: Set(now),
    }
}

/// Whether people may have read these words: the cycle has opened, or somebody agreed to them.
async fn is_relied_on(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    consent: &consent::Model,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    if rules::is_published(cycle, now) {
        return Ok(true);
    }
    let agreed = queries::agreed(db, cycle.id).await?;
    Ok(agreed.get(&consent.key).is_some_and(|versions| versions.contains_key(&version)))
}

/// The consent, where its cycle may still change, and that cycle.
async fn changeable(txn: &DatabaseTransaction, consent: i64) -> Result<(consent::Model, cycle::Model), Error> {
    let consent = queries::consent(txn, consent).await?;
    let cycle = unannounced(txn, consent.cycle_id).await?;
    // Once more: it may have changed while we waited for the cycle.
    Ok((queries::consent(txn, consent.id).await?, cycle))
}

async fn record(
    db: &impl ConnectionTrait,
    by: &Manager,
    consent: &consent::Model,
    what: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::new(Action::ConsentEdited, "consent", consent.id).by(by.id);
    Ok(entry.note(format!("{what}: {}", consent.key)).record(db, now).await?)
}
