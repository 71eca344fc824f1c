use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::call;
use entity::call_answer::{self, State};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder,
};

use super::held;
use crate::audit::Entry;
use crate::calls::forms::{CallForm, Choices, Read};
use crate::calls::{letters, queries, rules};
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, tracks};

pub async fn create(db: &Db, by: &Manager, typed: &CallForm<'_>, now: DateTime<Utc>) -> Result<call::Model, Error> {
    let txn = db.begin().await?;
    let read = typed.read(None, &choices(&txn).await?)?;
    let mut row = call::ActiveModel { created_by: Set(by.id), created_at: Set(now), version: Set(1), ..written(read) };
    row.updated_at = Set(now);
    let call = row.insert(&txn).await.map_err(taken)?;
    noted(Action::CallCreated, &call, by, "", "draft").record(&txn, now).await?;
    txn.commit().await?;
    Ok(call)
}

/// Of two managers at once one is written, and the other sees the form again: nothing of what the first wrote is lost
/// unseen. What people rely on moves in their favour alone.
pub async fn edit(
    db: &Db,
    site: &Site,
    by: &Manager,
    slug: &str,
    typed: &CallForm<'_>,
    now: DateTime<Utc>,
) -> Result<call::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, queries::by_slug(&txn, slug).await?.id).await?;
    let read = typed.read(Some(&old), &choices(&txn).await?)?;
    if typed.version != Some(old.version) {
        return Err(Error::wrong("", Message::new("calls-manage-changed")));
    }
    fits(&txn, &old, &read, now).await?;
    let mut row = written(read);
    (row.id, row.version, row.updated_at) = (Set(old.id), Set(old.version + 1), Set(now));
    let call = row.update(&txn).await.map_err(taken)?;
    stretch(&txn, site, (&old, &call), now).await?;
    noted(Action::CallEdited, &call, by, "", "").record(&txn, now).await?;
    txn.commit().await?;
    Ok(call)
}

/// Whether a call that is out may become this.
async fn fits(txn: &DatabaseTransaction, old: &call::Model, new: &Read, now: DateTime<Utc>) -> Result<(), Error> {
    let mut wrong = Complaints::default();
    if old.published_at.is_some() && new.deadline < old.deadline {
        wrong.add("deadline", Message::new("calls-manage-only-later"));
    }
    let taken = queries::tally(txn, old.id, now).await?.taken();
    if new.places.is_some_and(|places| usize::try_from(places).unwrap_or(0) < taken) {
        wrong.add("places", Message::new("calls-manage-places-taken").count("count", taken));
    }
    wrong.end()
}

/// Where the deadline moves, a place that was kept until the old one, and not as long as it might have been, is kept
/// longer; and who keeps one, or was asked for changes, is told of the new day.
async fn stretch(
    txn: &DatabaseTransaction,
    site: &Site,
    (old, new): (&call::Model, &call::Model),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let kept = call_answer::Entity::find()
        .filter(call_answer::COLUMN.call_id.eq(old.id))
        .filter(call_answer::Column::State.is_in([State::Claimed, State::ChangesAsked]))
        .order_by_asc(call_answer::COLUMN.id)
        .all(txn)
        .await?;
    for answer in kept.into_iter().filter(|a| new.deadline > old.deadline && !rules::is_lapsed(a, now)) {
        let is_cut = answer.state == State::Claimed && answer.claimed_until == Some(old.deadline);
        let answer = if is_cut { longer(txn, answer, new, now).await? } else { answer };
        letters::tell_moved(txn, site, (old, new), &answer, now).await?;
    }
    Ok(())
}

/// Kept longer, a place is another one to those who remind of it: they do so anew.
async fn longer(
    txn: &DatabaseTransaction,
    answer: call_answer::Model,
    call: &call::Model,
    now: DateTime<Utc>,
) -> Result<call_answer::Model, Error> {
    let (until, version) = (rules::kept_until(call, answer.claimed_at), answer.version + 1);
    let mut row = answer.into_active_model();
    row.claimed_until = Set(Some(until));
    row.reminded_at = Set(None);
    row.version = Set(version);
    row.updated_at = Set(now);
    Ok(row.update(txn).await?)
}

/// Lets people read it and answer. Once more changes nothing.
pub async fn publish(db: &Db, by: &Manager, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, queries::by_slug(&txn, slug).await?.id).await?;
    if call.published_at.is_some() {
        return Ok(());
    }
    if call.deadline <= now {
        return Err(Error::refused(Message::new("calls-manage-deadline-past")));
    }
    let set = |row: &mut call::ActiveModel| row.published_at = Set(Some(now));
    turn(&txn, call, by, (Action::CallPublished, "draft", "open"), set, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Nobody else claims a place. Who keeps one may still hand in, and what was handed in is still decided.
pub async fn close(db: &Db, by: &Manager, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, queries::by_slug(&txn, slug).await?.id).await?;
    if call.closed_at.is_some() {
        return Ok(());
    }
    if call.published_at.is_none() {
        return Err(Error::refused(Message::new("calls-manage-close-draft")));
    }
    if call.deadline <= now {
        return Err(Error::refused(Message::new("calls-manage-close-over")));
    }
    let set = |row: &mut call::ActiveModel| row.closed_at = Set(Some(now));
    turn(&txn, call, by, (Action::CallClosed, "open", "closed"), set, now).await?;
    txn.commit().await?;
    Ok(())
}

pub async fn reopen(db: &Db, by: &Manager, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, queries::by_slug(&txn, slug).await?.id).await?;
    if call.closed_at.is_none() && call.deadline > now {
        return if call.published_at.is_some() {
            Ok(())
        } else {
            Err(Error::refused(Message::new("calls-manage-reopen-draft")))
        };
    }
    if call.deadline <= now {
        return Err(Error::refused(Message::new("calls-manage-reopen-over")));
    }
    let set = |row: &mut call::ActiveModel| row.closed_at = Set(None);
    turn(&txn, call, by, (Action::CallReopened, "closed", "open"), set, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The same once more, as a draft. A second click within a minute finds the copy that the first one made.
pub async fn copy(db: &Db, by: &Manager, slug: &str, now: DateTime<Utc>) -> Result<call::Model, Error> {
    let txn = db.begin().await?;
    let from = held(&txn, queries::by_slug(&txn, slug).await?.id).await?;
    let just_now = call::Entity::find()
        .filter(call::COLUMN.created_by.eq(by.id))
        .filter(call::COLUMN.created_at.gt(now - chrono::TimeDelta::minutes(1)))
        .filter(call::COLUMN.title.eq(from.title.as_str()))
        .filter(call::COLUMN.published_at.is_null())
        .filter(call::COLUMN.id.ne(from.id))
        .one(&txn)
        .await?;
    if let Some(made) = just_now {
        return Ok(made);
    }
    let slug = free_slug(&txn, &from.slug).await?;
    let mut row = from.clone().into_active_model().reset_all();
    row.id = sea_orm::ActiveValue::NotSet;
    row.slug = Set(slug);
    (row.published_at, row.closed_at, row.embargo_until) = (Set(None), Set(None), Set(None));
    (row.created_by, row.created_at, row.updated_at, row.version) = (Set(by.id), Set(now), Set(now), Set(1));
    let made = row.insert(&txn).await.map_err(taken)?;
    let entry = noted(Action::CallCreated, &made, by, "", "draft").note(format!("{}, from {}", made.title, from.slug));
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(made)
}

async fn free_slug(db: &impl ConnectionTrait, slug: &str) -> Result<String, Error> {
    let base = slug.get(..54).unwrap_or(slug).trim_end_matches('-');
    for n in 2..1000 {
        let slug = format!("{base}-{n}");
        if call::Entity::find().filter(call::COLUMN.slug.eq(slug.as_str())).one(db).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(Error::refused(Message::new("calls-manage-slug-taken")))
}

async fn turn(
    txn: &DatabaseTransaction,
    call: call::Model,
    by: &Manager,
    (action, from, to): (Action, &str, &str),
    set: impl FnOnce(&mut call::ActiveModel),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let version = call.version + 1;
    let mut row = call.into_active_model();
    (row.version, row.updated_at) = (Set(version), Set(now));
    set(&mut row);
    let call = row.update(txn).await?;
    noted(action, &call, by, from, to).record(txn, now).await?;
    Ok(())
}

fn noted(action: Action, call: &call::Model, by: &Manager, from: &str, to: &str) -> Entry {
    Entry::new(action, "call", call.id).by(by.id).states(from, to).note(&call.title)
}

/// What the form says, as a row.
fn written(read: Read) -> call::ActiveModel {
    call::ActiveModel {
        slug: Set(read.slug),
        title: Set(read.title),
        brief: Set(read.brief),
        brief_html: Set(read.brief_html),
        topics: Set(read.topics),
        audience: Set(read.audience),
        track_id: Set(read.track_id),
        kind_id: Set(read.kind_id),
        places: Set(read.places),
        claim_days: Set(read.claim_days),
        zone: Set(read.zone),
        deadline: Set(read.deadline),
        embargo_until: Set(read.embargo_until),
        ..Default::default()
    }
}

/// A second call at the same address.
fn taken(e: sea_orm::DbErr) -> Error {
    match Error::from(e) {
        e if e.is_taken() => Error::wrong("slug", Message::new("calls-manage-slug-taken")),
        e => e,
    }
}

/// What a form offers.
pub async fn choices(db: &impl ConnectionTrait) -> Result<Choices, Error> {
    Ok(Choices { kinds: queries::kinds(db).await?, tracks: tracks::queries::all(db).await? })
}
