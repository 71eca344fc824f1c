use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{application, cycle, extension, person};
use minijinja::context;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};

use super::{end, extensible, reason};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::deadlines::forms::NewExtension;
use crate::deadlines::{queries, rules};
use crate::error::Wrong;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::web::{Manager, instant};
use crate::{Error, applications, cycles, people, tracks};

/// Gives one person more time, tells them, and makes a draft again of what was not submitted in time.
pub async fn extend(
    db: &Db,
    site: &Site,
    by: &Manager,
    slug: &str,
    form: &NewExtension<'_>,
    now: DateTime<Utc>,
) -> Result<person::Model, Error> {
    let txn = db.begin().await?;
    let cycle = extensible(&txn, slug).await?;
    let person = whom(&txn, form).await;
    let stands = match &person {
        Ok(person) => cycles::queries::extended(&txn, person.id, cycle.id).await?,
        Err(_) => None,
    };
    let until = end(&cycle, form.until, cycles::rules::takes_until(&cycle, stands), now);
    let (person, until, reason) = all(person, until, reason(form.reason))?;
    let row = extension::ActiveModel {
        cycle_id: Set(cycle.id),
        person_id: Set(Some(person.id)),
        until: Set(until),
        reason: Set(reason.clone()),
        by_id: Set(by.id),
        created_at: Set(now),
        ..Default::default()
    };
    let given = row.insert(&txn).await?;
    let entry = Entry::new(Action::ExtensionGiven, "extension", given.id).by(by.id).on(person.id);
    entry.states(instant(cycle.closes_at), instant(until)).note(reason).record(&txn, now).await?;
    let application = applications::actions::reopen(&txn, by.id, person.id, cycle.id, now).await?;
    tell(&txn, site, &cycle, &person, application.as_ref(), &given, now).await?;
    txn.commit().await?;
    Ok(person)
}

/// Everything that is wrong at once, each beside its field.
fn all(
    person: Result<person::Model, Error>,
    until: Result<DateTime<Utc>, Message>,
    reason: Result<String, Message>,
) -> Result<(person::Model, DateTime<Utc>, String), Error> {
    let mut wrongs = Vec::new();
    let person = match person {
        Ok(person) => Some(person),
        Err(Error::Wrong(wrong)) => {
            wrongs.extend(wrong);
            None
        }
        Err(e) => return Err(e),
    };
    let mut wrong = |field: &str, why: Message| wrongs.push(Wrong { field: field.into(), why });
    let until = until.map_err(|why| wrong("until", why)).ok();
    let reason = reason.map_err(|why| wrong("reason", why)).ok();
    match (person, until, reason) {
        (Some(person), Some(until), Some(reason)) => Ok((person, until, reason)),
        _ => Err(Error::Wrong(wrongs)),
    }
}

/// The one person that the words fit, or the one that was picked among several.
async fn whom(txn: &DatabaseTransaction, form: &NewExtension<'_>) -> Result<person::Model, Error> {
    let mut meant = people::queries::meant(txn, form.who).await?;
    if let Some(at) = form.person.and_then(|id| meant.iter().position(|l| l.person.id == id)) {
        return Ok(meant.swap_remove(at).person);
    }
    match meant.len() {
        1 => Ok(meant.swap_remove(0).person),
        0 if form.who.trim().is_empty() => Err(Error::wrong("who", Message::new("deadlines-manage-who-missing"))),
        0 => Err(Error::wrong("who", Message::new("deadlines-manage-who-unknown"))),
        n => Err(Error::wrong("who", Message::new("deadlines-manage-who-several").count("count", n))),
    }
}

async fn tell(
    txn: &DatabaseTransaction,
    site: &Site,
    cycle: &cycle::Model,
    person: &person::Model,
    application: Option<&application::Model>,
    given: &extension::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(to) = Recipient::of(txn, person).await? else { return Ok(()) };
    let track = tracks::queries::by_id(txn, cycle.track_id).await?;
    let url = match application {
        Some(application) => site.url(&format!("/me/applications/{}", application.id)),
        None => site.url(&format!("/cycles/{}", cycle.slug)),
    };
    let words = context! {
        cycle => cycle.title.as_str(), track => track.name.as_str(), zone => cycle.zone.as_str(),
        until => instant(given.until), closes_at => instant(cycle.closes_at),
        has_begun => application.is_some(), url,
    };
    let event = format!("applications/extended:{}", given.id);
    mail::queue(txn, site, &to, Letter::Extended, &event, words, now).await
}

/// Takes an extension or a code back, but not from what was submitted under it. Once more changes nothing.
pub async fn revoke(db: &Db, by: &Manager, id: i64, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let found = queries::extension(&txn, id).await?;
    let cycle = cycles::queries::locked(&txn, found.cycle_id).await?;
    let held = extension::Entity::find_by_id(id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    if held.revoked_at.is_some() {
        return Ok(cycle);
    }
    if let Some(person) = held.person_id {
        let application = applications::queries::in_cycle(&txn, person, cycle.id).await?;
        if rules::was_used(&held, &cycle, application.and_then(|a| a.submitted_at)) {
            return Err(Error::refused(Message::new("deadlines-manage-submitted-under")));
        }
    }
    let person = held.person_id;
    let mut row = held.into_active_model();
    row.revoked_at = Set(Some(now));
    row.update(&txn).await?;
    let entry = Entry::new(Action::ExtensionRevoked, "extension", id).by(by.id);
    person.map_or(entry.clone(), |person| entry.on(person)).note(cycle.title.as_str()).record(&txn, now).await?;
    txn.commit().await?;
    Ok(cycle)
}
