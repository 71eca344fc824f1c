use chrono::{DateTime, Utc};
use entity::activity_kind;
use entity::audit::Action;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, IntoActiveModel};

use crate::activities::forms::Kind;
use crate::activities::queries;
use crate::activities::rules::ICONS;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, text};

pub async fn create(
    db: &Db,
    by: &Manager,
    typed: &Kind<'_>,
    now: DateTime<Utc>,
) -> Result<activity_kind::Model, Error> {
    let txn = db.begin().await?;
    let mut row = checked(&txn, None, typed).await?;
    let key = free_key(&txn, typed.name).await?;
    row.key = Set(key);
    let kind = row.insert(&txn).await.map_err(taken)?;
    noted(&kind, by).states("", "offered").record(&txn, now).await?;
    txn.commit().await?;
    Ok(kind)
}

pub async fn edit(
    db: &Db,
    by: &Manager,
    key: &str,
    typed: &Kind<'_>,
    now: DateTime<Utc>,
) -> Result<activity_kind::Model, Error> {
    let txn = db.begin().await?;
    let old = queries::kind(&txn, key).await?;
    let mut row = checked(&txn, Some(old.id), typed).await?;
    row.id = Set(old.id);
    let kind = row.update(&txn).await?;
    if kind != old {
        noted(&kind, by).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(kind)
}

/// Offers a kind again, or no more. What was logged with it stays as it is.
pub async fn offer(
    db: &Db,
    by: &Manager,
    key: &str,
    offered: bool,
    now: DateTime<Utc>,
) -> Result<activity_kind::Model, Error> {
    let txn = db.begin().await?;
    let old = queries::kind(&txn, key).await?;
    if old.retired_at.is_none() == offered {
        return Ok(old);
    }
    let mut row = old.into_active_model();
    row.retired_at = Set((!offered).then_some(now));
    let kind = row.update(&txn).await?;
    let states = if offered { ("retired", "offered") } else { ("offered", "retired") };
    noted(&kind, by).states(states.0, states.1).record(&txn, now).await?;
    txn.commit().await?;
    Ok(kind)
}

async fn checked(
    txn: &DatabaseTransaction,
    old: Option<i64>,
    typed: &Kind<'_>,
) -> Result<activity_kind::ActiveModel, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", typed.name, 40, Message::new("activities-manage-name-missing"));
    let same = |k: &activity_kind::Model| Some(k.id) != old && text::fold(&k.name) == text::fold(&name);
    if !name.is_empty() && queries::kinds(txn).await?.iter().any(same) {
        complaints.add("name", Message::new("activities-manage-name-taken"));
    }
    if !ICONS.contains(&typed.icon) {
        complaints.add("icon", Message::new("activities-manage-icon-missing"));
    }
    let reach_label = complaints.line("reach_label", typed.reach_label, 30);
    if typed.asks_reach && reach_label.is_empty() {
        complaints.add("reach_label", Message::new("activities-manage-reach-label-missing"));
    }
    let position = typed.position.trim().parse().ok().filter(|n| (0..=999).contains(n));
    if position.is_none() {
        complaints.add("position", Message::new("activities-manage-position-wrong"));
    }
    complaints.end()?;
    Ok(activity_kind::ActiveModel {
        name: Set(name),
        icon: Set(typed.icon.to_owned()),
        asks_place: Set(typed.asks_place),
        asks_role: Set(typed.asks_role),
        asks_reach: Set(typed.asks_reach),
        reach_label: Set(reach_label),
        position: Set(position.unwrap_or_default()),
        ..Default::default()
    })
}

/// A word for evidence rules and files, from the name; with a number behind it where another kind has it.
async fn free_key(txn: &DatabaseTransaction, name: &str) -> Result<String, Error> {
    let word = Some(text::slug(name)).filter(|w| !w.is_empty()).unwrap_or_else(|| "kind".into());
    let kinds = queries::kinds(txn).await?;
    let is_free = |key: &String| key != "new" && kinds.iter().all(|k| k.key != *key);
    let numbered = (2..).map(|n| format!("{word}-{n}"));
    Ok(std::iter::once(word.clone()).chain(numbered).find(is_free).unwrap_or(word))
}

fn taken(e: sea_orm::DbErr) -> Error {
    let e = Error::Db(e);
    if e.is_taken() { Error::wrong("name", Message::new("activities-manage-name-taken")) } else { e }
}

fn noted(kind: &activity_kind::Model, by: &Manager) -> Entry {
    Entry::new(Action::ActivityKindEdited, "activity_kind", kind.id).by(by.id).note(&kind.name)
}
