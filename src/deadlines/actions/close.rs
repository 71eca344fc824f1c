use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::snapshot;
use minijinja::context;
use minijinja::value::Serde;
use sea_orm::{DatabaseTransaction, EntityTrait};

use crate::applications::actions::{complete, held, lapse, put_in};
use crate::applications::queries::{self as applications, Dossier};
use crate::applications::rules::kept_until;
use crate::config::Site;
use crate::db::Db;
use crate::deadlines::{queries, rules};
use crate::l10n::Message;
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::instant;
use crate::{Error, cycles, people};

/// Ends every draft whose owner has no more time: what is complete is submitted by itself where the cycle is set so,
/// the rest is incomplete. A draft cannot change any more by then, so it does not matter how late this comes, how often,
/// or on how many instances. One transaction each: whoever writes meanwhile does not wait. One that fails keeps no
/// other back.
pub async fn close_cycles(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let mut failed = None;
    for cycle in queries::closed(&db.read, now).await? {
        let extended = cycles::queries::extensions(&db.read, cycle.id).await?;
        let mut last = 0;
        loop {
            let drafts = queries::after(&db.read, cycle.id, &[State::Draft], last).await?;
            let Some(end) = drafts.last().map(|a| a.id) else { break };
            last = end;
            let over = drafts.iter().filter(|a| rules::is_over(&cycle, extended.get(&a.person_id).copied(), now));
            for draft in over {
                if let Err(e) = close_one(db, site, draft, now).await {
                    tracing::error!(application = draft.id, error = %e, "a draft could not be closed");
                    failed = Some(e);
                }
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

async fn close_one(db: &Db, site: &Site, draft: &application::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let dossier = held(&txn, draft).await?;
    let is_open = dossier.cycle.announced_at.is_none() && rules::is_over(&dossier.cycle, dossier.extended, now);
    if dossier.application.state != State::Draft || !is_open {
        return Ok(());
    }
    let missing = missing(&txn, &dossier).await?;
    let in_time = dossier.application.updated_at < dossier.takes_until();
    if missing.is_empty() && dossier.cycle.auto_submit && in_time {
        if let Some((_, snapshot)) = put_in(&txn, &dossier, None, now).await? {
            tell_submitted(&txn, site, &dossier, &snapshot, now).await?;
        }
    } else {
        let why: Vec<_> = missing.iter().map(ToString::to_string).collect();
        if lapse(&txn, &dossier, &why.join(" "), now).await?.is_some() {
            let letter = incomplete(&txn, site, &dossier).await?;
            mail::queue_many(&txn, site, letter.as_slice(), now).await?;
        }
    }
    txn.commit().await?;
    Ok(())
}

/// What keeps a draft from being submitted, as things stood when it closed.
async fn missing(txn: &DatabaseTransaction, dossier: &Dossier) -> Result<Vec<Message>, Error> {
    match complete(txn, dossier, dossier.takes_until()).await {
        Ok(()) => Ok(Vec::new()),
        Err(Error::Wrong(wrongs)) => Ok(wrongs.into_iter().map(|w| w.why).collect()),
        Err(Error::Refused(why)) => Ok(vec![why]),
        Err(e) => Err(e),
    }
}

async fn tell_submitted(
    txn: &DatabaseTransaction,
    site: &Site,
    dossier: &Dossier,
    snapshot: &snapshot::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let person = people::by_id(txn, dossier.application.person_id).await?;
    let Some(to) = Recipient::of(txn, &person).await? else { return Ok(()) };
    let words = context! {
        path => dossier.path.name.as_str(), announces_at => instant(dossier.cycle.announces_at),
        saved_at => instant(dossier.application.updated_at),
        answers => Serde(applications::paired(&dossier.questions, &snapshot.answers)),
        ..common(site, dossier)
    };
    let event = format!("applications/submitted_for_you:{}:{}", snapshot.application_id, snapshot.revision);
    mail::queue(txn, site, &to, Letter::SubmittedForYou, &event, words, now).await
}

/// Tells whose draft was not submitted what was missing, and what becomes of it. Nobody where no letter reaches them.
pub async fn incomplete(txn: &DatabaseTransaction, site: &Site, dossier: &Dossier) -> Result<Option<Draft>, Error> {
    let application = &dossier.application;
    let person = people::by_id(txn, application.person_id).await?;
    let Some(to) = Recipient::of(txn, &person).await? else { return Ok(None) };
    let missing: Vec<_> = missing(txn, dossier).await?.iter().map(|why| why.in_(to.locale)).collect();
    let words = context! { missing, kept_until => instant(kept_until(&dossier.cycle)), ..common(site, dossier) };
    // With the version: it may become a draft again, and incomplete again.
    let event = format!("applications/incomplete:{}:{}", application.id, application.version);
    Ok(Some(Draft { to, letter: Letter::Incomplete, event, words }))
}

/// The same for drafts that the announcement finds: the last net, where the close could not be done before.
pub async fn incomplete_at_announcement(
    txn: &DatabaseTransaction,
    site: &Site,
    drafts: impl Iterator<Item = i64>,
) -> Result<Vec<Draft>, Error> {
    let mut letters = Vec::new();
    for id in drafts {
        let application = application::Entity::find_by_id(id).one(txn).await?.ok_or(Error::NotFound)?;
        letters.extend(incomplete(txn, site, &Dossier::of(txn, application).await?).await?);
    }
    Ok(letters)
}

fn common(site: &Site, dossier: &Dossier) -> minijinja::Value {
    let cycle = &dossier.cycle;
    context! {
        cycle => cycle.title.as_str(), track => dossier.track.name.as_str(), zone => cycle.zone.as_str(),
        closed_at => instant(dossier.closes()),
        url => site.url(&format!("/me/applications/{}", dossier.application.id)),
    }
}
