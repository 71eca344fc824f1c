use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::cycle;
use minijinja::context;

use crate::Error;
use crate::applications::queries::Dossier;
use crate::applications::rules as applications;
use crate::config::Site;
use crate::db::Db;
use crate::deadlines::queries::{self, More};
use crate::deadlines::rules::{self, Due};
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::instant;

/// Reminds everyone with something unsubmitted before it closes for them. Each reminder is an event of its own (which
/// application, how long before which instant), so it comes once, whoever calls this how often.
pub async fn remind(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    for cycle in queries::running(&db.read, now).await? {
        let more = queries::more_time(&db.read, cycle.id).await?;
        let moved = queries::close_moved_at(&db.read, cycle.id).await?;
        let mut last = 0;
        loop {
            let some = queries::after(&db.read, cycle.id, &[State::Draft, State::Submitted], last).await?;
            let Some(end) = some.last().map(|a| a.id) else { break };
            last = end;
            let due = due(db, &cycle, some, &more, moved, now).await?;
            let letters = letters(db, site, due).await?;
            mail::queue_many(&db.write, site, &letters, now).await?;
        }
    }
    Ok(())
}

/// Which of them are due a reminder that was not written yet, and its event.
async fn due(
    db: &Db,
    cycle: &cycle::Model,
    some: Vec<application::Model>,
    more: &HashMap<i64, More>,
    moved: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Vec<(application::Model, String)>, Error> {
    let started = queries::started_at(&db.read, some.iter().map(|a| a.id)).await?;
    let mut due = Vec::new();
    for application in some.into_iter().filter(rules::has_unsent) {
        let theirs = more.get(&application.person_id);
        let deadline = applications::closes(cycle, theirs.map(|m| m.until));
        let told = if deadline == cycle.closes_at { moved } else { theirs.map(|m| m.since) };
        let began = started.get(&application.id).copied().unwrap_or(application.created_at);
        if let Due::Now(before) = rules::reminder(deadline, told.map_or(began, |told| told.max(began)), now) {
            let event = format!("applications/reminder:{}:{before}:{}", application.id, instant(deadline));
            due.push((application, event));
        }
    }
    let written = queries::written(&db.read, due.iter().map(|(_, event)| event.clone())).await?;
    due.retain(|(_, event)| !written.contains(event));
    Ok(due)
}

async fn letters(db: &Db, site: &Site, due: Vec<(application::Model, String)>) -> Result<Vec<Draft>, Error> {
    let people: Vec<i64> = due.iter().map(|(application, _)| application.person_id).collect();
    let recipients = Recipient::among(&db.read, &people).await?;
    let mut letters = Vec::new();
    for (application, event) in due {
        let Some(to) = recipients.get(&application.person_id).cloned() else { continue };
        let is_submitted = application.state == State::Submitted;
        let dossier = Dossier::of(&db.read, application).await?;
        if is_submitted && !dossier.has_unsubmitted_changes() {
            continue;
        }
        let missing = dossier.wrongs();
        let words = context! {
            cycle => dossier.cycle.title.as_str(), track => dossier.track.name.as_str(),
            zone => dossier.cycle.zone.as_str(), closes_at => instant(dossier.closes()),
            missing => missing.iter().map(|w| w.why.in_(to.locale)).collect::<Vec<_>>(),
            is_submitted, is_automatic => dossier.cycle.auto_submit,
            url => site.url(&format!("/me/applications/{}", dossier.application.id)),
        };
        letters.push(Draft { to, letter: Letter::Reminder, event, words });
    }
    Ok(letters)
}
