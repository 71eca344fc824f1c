//! The one door to an award after the announcement: from the waiting list, or by an appeal.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{audit, decision, reason};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter};

use crate::announcements::rules::{Facts, Outcome};
use crate::announcements::{letters, queries, writing};
use crate::applications::queries::Dossier;
use crate::audit::Entry;
use crate::config::Site;
use crate::l10n::Message;
use crate::mail::{self, Letter};
use crate::{Error, directory};

/// How an application comes to its award.
pub struct Late<'a> {
    pub by: i64,
    /// What the applicant is told.
    pub words: &'a str,
    pub letter: Letter,
    pub event: String,
}

/// What the announcement does for many, done for one: the result, the number, the award with the cycle's own term, the
/// audit entries, the letter and the directory. Refused where the main title that it asks for is not held.
pub async fn award(
    txn: &DatabaseTransaction,
    site: &Site,
    dossier: &Dossier,
    late: &Late<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let id = dossier.application.id;
    writing::hold_numbers(txn).await?;
    let mut facts = queries::facts_of_one(txn, dossier.cycle.clone(), id, now).await?;
    for candidate in &mut facts.candidates {
        candidate.verdict = Some(Verdict::Accept);
        candidate.reason = Some(reason::BAR_MET.into());
        candidate.words = Some(late.words.to_owned());
    }
    let outcomes = facts.outcomes();
    if let Some(lost) = outcomes.iter().find(|o| o.lost_main()) {
        let why = Message::new("results-manage-lacks-main").with("name", &lost.candidate.name);
        return Err(Error::refused(why.with("track", &facts.track.name)));
    }
    writing::become_(txn, &[id], dossier.application.state, State::Accepted, now).await?;
    record(txn, id, late, now).await?;
    writing::numbers(txn, &outcomes, facts.last_number).await?;
    writing::standings(txn, &outcomes, now).await?;
    writing::awards(txn, &facts.cycle, &outcomes, now).await?;
    trail(txn, &facts, &outcomes, dossier.application.state, late, now).await?;
    let told = |o| letters::telling(late.letter, late.event.clone(), &facts, o, site);
    mail::queue_many(txn, site, &outcomes.iter().filter_map(told).collect::<Vec<_>>(), now).await?;
    directory::refresh(txn, dossier.application.person_id, now).await
}

/// The decision says what counts now; what it said before is in the audit log.
async fn record(txn: &DatabaseTransaction, id: i64, late: &Late<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let row = decision::ActiveModel {
        verdict: Set(Verdict::Accept),
        reason: Set(reason::BAR_MET.into()),
        words: Set(late.words.to_owned()),
        by_id: Set(late.by),
        decided_at: Set(now),
        // Whoever approved of the first decision has not seen this one.
        override_note: Set(String::new()),
        needs_second: Set(false),
        second_by: Set(None),
        second_at: Set(None),
        ..Default::default()
    };
    let of = decision::COLUMN.application_id.eq(id);
    decision::Entity::update_many().set(row).filter(of).exec(txn).await?;
    Ok(())
}

async fn trail(
    txn: &DatabaseTransaction,
    facts: &Facts,
    outcomes: &[Outcome],
    from: State,
    late: &Late<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let result = |o: &Outcome| {
        Entry::new(Action::ResultAnnounced, "application", o.candidate.id)
            .on(o.candidate.person_id)
            .states(from.told(), State::Accepted.told())
            .note("after the announcement")
    };
    let mut entries: Vec<Entry> = outcomes.iter().map(result).collect();
    entries.extend(writing::gifts(txn, facts, outcomes).await?);
    let rows: Vec<_> = entries.into_iter().map(|entry| entry.by(late.by).row(now)).collect();
    audit::Entity::insert_many(rows).exec_without_returning(txn).await?;
    Ok(())
}
