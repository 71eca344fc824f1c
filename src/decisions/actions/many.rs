//! Many decisions at once: exactly those that were shown, as they were shown, or none.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::batch::{Before, Stood, Touched};
use entity::decision::{self, Verdict};
use entity::{application, batch, cycle, review_plan};
use sea_orm::{ActiveEnum, ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{AT_ONCE, Written, cleared, entry, held, overtaken, standing, write};
use crate::applications::reasons::{self, Reasons};
use crate::assignments::queries as assignments;
use crate::db::Db;
use crate::decisions::forms::{Many, Meant};
use crate::decisions::rules::{self, Ruling, VERDICTS};
use crate::decisions::{batches, blocks, queries, reviews};
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, conflicts};

/// All that many decisions follow from, held until the transaction ends.
struct Ground {
    cycle: cycle::Model,
    applications: Vec<application::Model>,
    before: HashMap<i64, decision::Model>,
    plan: Option<review_plan::Model>,
    /// Reviews given, by application.
    given: HashMap<i64, usize>,
    /// The applicants that the decider is close to.
    close: HashSet<i64>,
    reasons: Reasons,
    rulings: HashMap<Verdict, Ruling>,
    note: String,
    batch: i64,
}

/// Records what is meant, and how many applications it touched.
pub async fn decide_many(
    db: &Db,
    by: &Manager,
    cycle: &cycle::Model,
    new: &Many<'_>,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let meant = new.meant().ok_or_else(|| Error::refused(Message::new("decisions-many-unreadable")))?;
    if meant.is_empty() {
        return Err(Error::refused(Message::new("decisions-many-nobody")));
    }
    let txn = db.begin().await?;
    let mut ground = ground(&txn, by, cycle.id, new, &meant).await?;
    refuse_what_changed(&txn, by, &ground, &meant).await?;
    refuse_what_lacks(&ground, &meant)?;
    ground.batch = note_batch(&txn, by, &ground, &meant, now).await?;
    record(&txn, by, &ground, &meant, now).await?;
    txn.commit().await?;
    Ok(meant.len())
}

async fn ground(
    txn: &DatabaseTransaction,
    by: &Manager,
    cycle: i64,
    new: &Many<'_>,
    meant: &[Meant<'_>],
) -> Result<Ground, Error> {
    let cycle = standing(txn, cycle).await?;
    let ids: Vec<i64> = meant.iter().map(|m| m.application).collect();
    let (applications, before) = held(txn, cycle.id, &ids).await?;
    if applications.len() != ids.len() {
        return Err(Error::NotFound);
    }
    let reasons = reasons::all(txn).await?;
    let blocks = blocks::all(txn).await?;
    let mut rulings = HashMap::new();
    for verdict in VERDICTS.into_iter().filter(|v| meant.iter().any(|m| m.to == Some(*v))) {
        let said = new.said(verdict);
        let words = blocks::below(said.words, &blocks, &said.blocks);
        rulings.insert(verdict, Ruling::of(&reasons, None, verdict, (said.reason, &words))?);
    }
    let people: Vec<i64> = applications.iter().map(|a| a.person_id).collect();
    Ok(Ground {
        plan: assignments::plan(txn, cycle.id).await?,
        given: reviews::given(txn, cycle.id).await?,
        close: conflicts::queries::of(txn, by.id, &people).await?,
        note: rules::note(new.override_note)?,
        cycle,
        applications,
        before,
        reasons,
        rulings,
        batch: 0,
    })
}

impl Ground {
    fn lacks(&self, application: i64) -> bool {
        rules::lacks_reviews(self.given.get(&application).copied().unwrap_or_default(), self.plan.as_ref())
    }

    /// What is written for an application; none where its decision is taken back.
    fn written(&self, of: &application::Model, to: Option<Verdict>) -> Option<Written<'_>> {
        Some(Written {
            ruling: self.rulings.get(&to?)?,
            note: if self.lacks(of.id) { self.note.clone() } else { String::new() },
            needs_second: self.close.contains(&of.person_id),
            batch: Some(self.batch),
        })
    }
}

async fn refuse_what_changed(
    txn: &DatabaseTransaction,
    by: &Manager,
    ground: &Ground,
    meant: &[Meant<'_>],
) -> Result<(), Error> {
    let mut changed = Vec::new();
    for (application, meant) in ground.applications.iter().zip(meant) {
        let stands = ground.before.get(&application.id);
        if let Some(why) = rules::hindrance(by.id, application, &ground.cycle) {
            changed.push((application.person_id, why));
        } else if rules::seen(stands) != meant.seen {
            changed.push((application.person_id, overtaken(txn, stands).await?));
        }
        // Enough to see what is going on.
        if changed.len() == 5 {
            break;
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let names = queries::names(txn, changed.iter().map(|(person, _)| *person)).await?;
    let told: Vec<_> = changed
        .iter()
        .map(|(person, why)| format!("{}: {why}", names.get(person).map_or("", String::as_str)))
        .collect();
    Err(Error::refused(Message::new("decisions-many-changed").with("what", told.join(" "))))
}

/// What the preview left out: too few reviews without a note, and on an armed cycle what would leave it undecided.
fn refuse_what_lacks(ground: &Ground, meant: &[Meant<'_>]) -> Result<(), Error> {
    let is_armed = ground.cycle.armed_at.is_some();
    let decided = || ground.applications.iter().zip(meant).filter(|(_, m)| m.to.is_some());
    let lacking = decided().filter(|(a, _)| ground.lacks(a.id)).count();
    let key = match () {
        () if lacking > 0 && ground.note.is_empty() => {
            return Err(Error::refused(Message::new("decisions-many-lack").count("count", lacking as i64)));
        }
        () if is_armed && meant.iter().any(|m| m.to.is_none()) => "decisions-undo-armed",
        () if is_armed && decided().any(|(a, _)| ground.close.contains(&a.person_id)) => "decisions-second-armed",
        () if meant.iter().any(|m| m.to.is_none() && m.seen.is_empty()) => "decisions-undo-none",
        () => return Ok(()),
    };
    Err(Error::refused(Message::new(key)))
}

/// What stood before, so that all of it can be undone at once.
async fn note_batch(
    txn: &DatabaseTransaction,
    by: &Manager,
    ground: &Ground,
    meant: &[Meant<'_>],
    now: DateTime<Utc>,
) -> Result<i64, Error> {
    let touched = |m: &Meant<'_>| Touched {
        application: m.application,
        then: m.to.map(|v| v.to_value()),
        stood: ground.before.get(&m.application).map(stood),
    };
    let touched: Vec<Touched> = meant.iter().map(touched).collect();
    let row = batch::ActiveModel {
        cycle_id: Set(ground.cycle.id),
        by_id: Set(by.id),
        told: Set(batches::told(&touched)),
        before: Set(Before(touched)),
        at: Set(now),
        ..Default::default()
    };
    Ok(row.insert(txn).await?.id)
}

fn stood(decision: &decision::Model) -> Stood {
    let d = decision.clone();
    Stood {
        verdict: d.verdict.to_value(),
        reason: d.reason,
        words: d.words,
        by_id: d.by_id,
        decided_at: d.decided_at,
        override_note: d.override_note,
        needs_second: d.needs_second,
        second_by: d.second_by,
        second_at: d.second_at,
        batch_id: d.batch_id,
    }
}

/// Rows that say the same in one statement.
async fn record(
    txn: &DatabaseTransaction,
    by: &Manager,
    ground: &Ground,
    meant: &[Meant<'_>],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (mut new, mut gone, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    let mut changed: HashMap<(Verdict, bool, bool), Vec<&application::Model>> = HashMap::new();
    for (application, meant) in ground.applications.iter().zip(meant) {
        let before = ground.before.get(&application.id);
        match (ground.written(application, meant.to), before) {
            (Some(written), _) => {
                entries.push(entry(application, by, before, &written, &ground.reasons).row(now));
                match before {
                    Some(_) => {
                        let alike = (written.ruling.verdict, written.needs_second, written.note.is_empty());
                        changed.entry(alike).or_default().push(application);
                    }
                    None => new.push(write(None, &written, application.id, by, now)),
                }
            }
            (None, Some(before)) => {
                entries.push(cleared(application, by, before).row(now));
                gone.push(application.id);
            }
            (None, None) => {}
        }
    }
    for ((verdict, ..), alike) in changed {
        let Some(written) = ground.written(alike[0], Some(verdict)) else { continue };
        let mut same_for_all = write(None, &written, 0, by, now);
        same_for_all.application_id = sea_orm::ActiveValue::NotSet;
        for some in alike.chunks(AT_ONCE) {
            let of = decision::COLUMN.application_id.is_in(some.iter().map(|a| a.id));
            decision::Entity::update_many().set(same_for_all.clone()).filter(of).exec(txn).await?;
        }
    }
    for some in gone.chunks(AT_ONCE) {
        let of = decision::COLUMN.application_id.is_in(some.to_vec());
        decision::Entity::delete_many().filter(of).exec(txn).await?;
    }
    for some in new.chunks(AT_ONCE) {
        decision::Entity::insert_many(some.to_vec()).exec_without_returning(txn).await?;
    }
    for some in entries.chunks(AT_ONCE) {
        entity::audit::Entity::insert_many(some.to_vec()).exec_without_returning(txn).await?;
    }
    Ok(())
}
