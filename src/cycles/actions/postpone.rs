use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use entity::cycle;
use minijinja::context;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::{queries, reviewing, rules};
use crate::audit::Entry;
use crate::config::Site;
use crate::cycles::forms::Postponement;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::{Manager, instant};
use crate::{Error, text};

/// Moves the close, the announcement or when reviews are due. Once it has opened, everyone with a draft or a
/// submission is told of what was public. How many are told; none where nothing moved.
pub async fn postpone(
    db: &Db,
    site: &Site,
    by: &Manager,
    cycle: i64,
    form: &Postponement<'_>,
    now: DateTime<Utc>,
) -> Result<Option<usize>, Error> {
    let txn = db.begin().await?;
    let before = queries::locked(&txn, cycle).await?;
    let after = rules::with_its_window(&before, form.over(&before)?, now);
    if rules::changed(&before, &after).is_empty() {
        return Ok(None);
    }
    rules::check_move(&before, &after, now)?;
    check_extensions(&txn, &before, &after).await?;
    let after = after.into_active_model().reset_all().update(&txn).await?;
    let reason = text::line(form.reason.unwrap_or_default());
    record(&txn, by, &before, &after, &reason, now).await?;
    reviewing::follow(&txn, by, &before, &after, now).await?;
    reopen(&txn, by, &after, now).await?;
    let is_public = before.closes_at != after.closes_at || before.announces_at != after.announces_at;
    let told = if is_public && rules::is_published(&before, now) {
        tell(&txn, site, &before, &after, &reason, now).await?
    } else {
        0
    };
    txn.commit().await?;
    Ok(Some(told))
}

/// Nothing is announced while somebody still has time (R2).
pub(super) async fn check_extensions(
    db: &impl ConnectionTrait,
    before: &cycle::Model,
    after: &cycle::Model,
) -> Result<(), Error> {
    let last = queries::last_extension(db, after.id).await?;
    let is_cut = before.announces_at != after.announces_at && last.is_some_and(|until| after.announces_at < until);
    if is_cut { Err(Error::wrong("announces_at", Message::new("cycles-manage-announces-extended"))) } else { Ok(()) }
}

/// What was incomplete at the close is a draft again where the close was moved after it.
async fn reopen(
    db: &impl ConnectionTrait,
    by: &Manager,
    after: &cycle::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !after.takes(now) {
        return Ok(());
    }
    let incomplete = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(after.id))
        .filter(application::Column::State.eq(State::Incomplete))
        .order_by_asc(application::COLUMN.id)
        .lock_exclusive()
        .all(db)
        .await?;
    for application in incomplete {
        let from = application.state;
        let version = application.version + 1;
        let mut row = application.into_active_model();
        row.version = Set(version);
        row.state = Set(State::Draft);
        let draft = row.update(db).await?;
        let entry = Entry::new(Action::ApplicationStarted, "application", draft.id).by(by.id).on(draft.person_id);
        entry.states(from.told(), draft.state.told()).record(db, now).await?;
    }
    Ok(())
}

async fn record(
    db: &impl ConnectionTrait,
    by: &Manager,
    before: &cycle::Model,
    after: &cycle::Model,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let moves = [
        ("closes_at", Some(before.closes_at), Some(after.closes_at)),
        ("reviews_due_at", before.reviews_due_at, after.reviews_due_at),
        ("announces_at", Some(before.announces_at), Some(after.announces_at)),
    ];
    for (name, from, to) in moves.into_iter().filter(|(_, from, to)| from != to) {
        let told = |at: Option<DateTime<Utc>>| at.map_or_else(|| "none".to_owned(), instant);
        let note = if reason.is_empty() { name.to_owned() } else { format!("{name}: {reason}") };
        let entry = Entry::new(Action::CyclePostponed, "cycle", after.id).by(by.id);
        entry.states(told(from), told(to)).note(note).record(db, now).await?;
    }
    Ok(())
}

async fn tell(
    db: &impl ConnectionTrait,
    site: &Site,
    before: &cycle::Model,
    after: &cycle::Model,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let applications = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(after.id))
        .filter(application::Column::State.is_in([State::Draft, State::Submitted]))
        .order_by_asc(application::COLUMN.id)
        .all(db)
        .await?;
    let extended = queries::extensions(db, after.id).await?;
    let people: Vec<i64> = applications.iter().map(|a| a.person_id).collect();
    let mut recipients = Recipient::among(db, &people).await?;
    let mut letters = Vec::new();
    for application in applications {
        let person = application.person_id;
        let Some(to) = recipients.remove(&person) else { continue };
        let words = context! {
            title => &after.title, zone => &after.zone, reason,
            closes_at => instant(after.closes_at), closed_at => instant(before.closes_at),
            announces_at => instant(after.announces_at),
            closes_moved => before.closes_at != after.closes_at,
            announces_moved => before.announces_at != after.announces_at,
            is_draft => application.state == State::Draft,
            is_open => rules::takes(after, extended.get(&person).copied(), now),
            url => site.url(&format!("/me/applications/{}", application.id)),
        };
        // With the instant of the move: a date may go there, back, and there again, and each is told.
        let event = format!(
            "cycles/deadline_moved:{}:{}:{}:{}:{}",
            after.id,
            person,
            instant(after.closes_at),
            instant(after.announces_at),
            now.timestamp_micros()
        );
        letters.push(Draft { to, letter: Letter::DeadlineMoved, event, words });
    }
    mail::queue_many(db, site, &letters, now).await?;
    Ok(letters.len())
}
