//! The program's reasons and its blocks of text.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::reason::{self, Texts};
use entity::text_block;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait, QueryFilter,
};

use crate::applications::reasons;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::decisions::forms::{Block, NewReason};
use crate::decisions::rules::WORDS;
use crate::l10n::{Locale, Message};
use crate::web::Manager;
use crate::{Error, text};

/// Characters of a reason in one language, and of a key.
const TEXT: usize = 300;
const KEY: usize = 24;

pub async fn add_reason(
    db: &Db,
    by: &Manager,
    typed: &NewReason<'_>,
    now: DateTime<Utc>,
) -> Result<reason::Model, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", typed.name, 60, Message::new("decisions-reasons-name-missing"));
    let texts = texts(&mut complaints, typed, false);
    if !typed.for_yes && !typed.for_no {
        complaints.add("for_yes", Message::new("decisions-reasons-for-missing"));
    }
    complaints.end()?;
    let txn = db.begin().await?;
    let all: Vec<reason::Model> = reasons::all(&txn).await?.iter().cloned().collect();
    let row = reason::ActiveModel {
        key: Set(free_key(&all, &name)),
        for_yes: Set(typed.for_yes),
        for_no: Set(typed.for_no),
        texts: Set(texts),
        position: Set(all.iter().map(|r| r.position).max().unwrap_or_default() + 1),
        ..Default::default()
    };
    let made = row.insert(&txn).await.map_err(|e| taken(e, "decisions-reasons-name-taken"))?;
    noted(&made, by).states("", "offered").record(&txn, now).await?;
    txn.commit().await?;
    Ok(made)
}

/// Says a reason in other words. Without any, one that every program has is told in those of the portal.
pub async fn reword(
    db: &Db,
    by: &Manager,
    key: &str,
    typed: &NewReason<'_>,
    now: DateTime<Utc>,
) -> Result<reason::Model, Error> {
    let txn = db.begin().await?;
    let old = reason(&txn, key).await?;
    let is_built_in = reason::BUILT_IN.contains(&old.key.as_str());
    let mut complaints = Complaints::default();
    let texts = texts(&mut complaints, typed, is_built_in);
    complaints.end()?;
    if old.texts == texts {
        return Ok(old);
    }
    let mut row = old.into_active_model();
    row.texts = Set(texts);
    let reworded = row.update(&txn).await?;
    noted(&reworded, by).note(told(&reworded)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(reworded)
}

/// Offers a reason again, or no more. What was decided with it keeps it.
pub async fn offer(
    db: &Db,
    by: &Manager,
    key: &str,
    offered: bool,
    now: DateTime<Utc>,
) -> Result<reason::Model, Error> {
    let txn = db.begin().await?;
    let old = reason(&txn, key).await?;
    if old.is_needed() && !offered {
        return Err(Error::refused(Message::new("decisions-reasons-needed")));
    }
    if old.retired_at.is_none() == offered {
        return Ok(old);
    }
    let mut row = old.into_active_model();
    row.retired_at = Set((!offered).then_some(now));
    let reason = row.update(&txn).await?;
    let states = if offered { ("retired", "offered") } else { ("offered", "retired") };
    noted(&reason, by).states(states.0, states.1).record(&txn, now).await?;
    txn.commit().await?;
    Ok(reason)
}

/// One place up or down in the list.
pub async fn shift(db: &Db, by: &Manager, key: &str, up: bool, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let mut all: Vec<reason::Model> = reasons::all(&txn).await?.iter().cloned().collect();
    let at = all.iter().position(|r| r.key == key).ok_or(Error::NotFound)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < all.len()) };
    let Some(to) = to else { return Ok(()) };
    noted(&all[at], by).note(format!("{}: order", told(&all[at]))).record(&txn, now).await?;
    all.swap(at, to);
    for (position, reason) in (0..).zip(all) {
        if reason.position != position {
            let mut row = reason.into_active_model();
            row.position = Set(position);
            row.update(&txn).await?;
        }
    }
    txn.commit().await?;
    Ok(())
}

async fn reason(txn: &DatabaseTransaction, key: &str) -> Result<reason::Model, Error> {
    reason::Entity::find().filter(reason::COLUMN.key.eq(key)).one(txn).await?.ok_or(Error::NotFound)
}

/// By language, those that were written. English has to be, or there is nothing to fall back to.
fn texts(complaints: &mut Complaints, typed: &NewReason<'_>, may_be_none: bool) -> Texts {
    let mut texts = BTreeMap::new();
    for locale in Locale::all() {
        let field = format!("texts[{}]", locale.tag());
        let text = complaints.line(&field, typed.texts.get(locale.tag()).copied().unwrap_or_default(), TEXT);
        if !text.is_empty() {
            texts.insert(locale.tag().to_owned(), text);
        }
    }
    let lacks_english = !texts.contains_key(Locale::english().tag());
    if lacks_english && !(may_be_none && texts.is_empty()) {
        complaints.add("texts[en]", Message::new("decisions-reasons-english-missing"));
    }
    Texts(texts)
}

/// A word from the name; with a number behind it where another reason has it.
fn free_key(all: &[reason::Model], name: &str) -> String {
    let word = Some(text::slug(name)).filter(|w| !w.is_empty()).unwrap_or_else(|| "reason".into());
    let cut = |most: usize| word.chars().take(most).collect::<String>().trim_end_matches('-').to_owned();
    let is_free = |key: &String| key != "new" && all.iter().all(|r| r.key != *key);
    let numbered = (2..1000).map(|n| format!("{}-{n}", cut(KEY - 4)));
    std::iter::once(cut(KEY)).chain(numbered).find(is_free).unwrap_or(word)
}

fn taken(e: sea_orm::DbErr, why: &'static str) -> Error {
    let e = Error::Db(e);
    if e.is_taken() { Error::wrong("name", Message::new(why)) } else { e }
}

fn told(reason: &reason::Model) -> String {
    let texts = reason.texts.0.iter().map(|(tag, text)| format!("{tag}: {text}"));
    [format!("{}:", reason.key)].into_iter().chain(texts).collect::<Vec<_>>().join(" ")
}

fn noted(reason: &reason::Model, by: &Manager) -> Entry {
    Entry::new(Action::ReasonEdited, "reason", reason.id).by(by.id).note(told(reason))
}

/// Words that are said often; `id` where a block is changed.
pub async fn keep_block(
    db: &Db,
    by: &Manager,
    id: Option<i64>,
    typed: &Block<'_>,
    now: DateTime<Utc>,
) -> Result<text_block::Model, Error> {
    let txn = db.begin().await?;
    let all = super::blocks::all(&txn).await?;
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", typed.name, 60, Message::new("decisions-blocks-name-missing"));
    let words = complaints.lines("words", typed.words, WORDS);
    if words.is_empty() {
        complaints.add("words", Message::new("decisions-blocks-words-missing"));
    }
    if all.iter().any(|b| Some(b.id) != id && text::fold(&b.name) == text::fold(&name)) {
        complaints.add("name", Message::new("decisions-blocks-name-taken"));
    }
    complaints.end()?;
    let mut row = match id {
        Some(id) => block(&txn, id).await?.into_active_model(),
        None => text_block::ActiveModel {
            position: Set(all.iter().map(|b| b.position).max().unwrap_or_default() + 1),
            ..Default::default()
        },
    };
    row.name = Set(name);
    row.words = Set(words);
    let kept = row.save(&txn).await.map_err(|e| taken(e, "decisions-blocks-name-taken"))?;
    let kept = block(&txn, kept.id.unwrap()).await?;
    let entry = Entry::new(Action::TextBlockEdited, "text_block", kept.id).by(by.id);
    entry.note(format!("{}: {}", kept.name, kept.words)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(kept)
}

pub async fn remove_block(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<text_block::Model, Error> {
    let txn = db.begin().await?;
    let gone = block(&txn, id).await?;
    gone.clone().delete(&txn).await?;
    let entry = Entry::new(Action::TextBlockEdited, "text_block", id).by(by.id).states("offered", "removed");
    entry.note(format!("{}: {}", gone.name, gone.words)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(gone)
}

pub async fn block(db: &impl sea_orm::ConnectionTrait, id: i64) -> Result<text_block::Model, Error> {
    text_block::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}
