//! The rows of an announcement, many in one statement: two thousand results take seconds, not minutes.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::{self, Action};
use entity::decision::{self, Verdict};
use entity::person::{self, Standing};
use entity::{application, award, counter, cycle, reason};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use super::rules::{Facts, Gift, Outcome};
use crate::Error;
use crate::audit::Entry;
use crate::decisions::rules::VERDICTS;
use crate::l10n::Message;

/// Rows in one statement: both databases bind at most 32,766 values.
const AT_ONCE: usize = 500;

/// Every result, and `incomplete` for each draft.
pub async fn states(
    txn: &DatabaseTransaction,
    facts: &Facts,
    outcomes: &[Outcome],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for verdict in VERDICTS {
        let ids: Vec<i64> = outcomes.iter().filter(|o| o.verdict == verdict).map(|o| o.candidate.id).collect();
        become_(txn, &ids, State::Submitted, verdict.result(), now).await?;
    }
    let drafts: Vec<i64> = facts.drafts.iter().map(|(id, _)| *id).collect();
    become_(txn, &drafts, State::Draft, State::Incomplete, now).await
}

/// Takes applications from one state to another; refused where one of them is not in it any more.
pub async fn become_(
    txn: &DatabaseTransaction,
    ids: &[i64],
    from: State,
    to: State,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for some in ids.chunks(AT_ONCE) {
        let row = application::ActiveModel { state: Set(to), updated_at: Set(now), ..Default::default() };
        let done = application::Entity::update_many()
            .set(row)
            .filter(application::COLUMN.id.is_in(some.to_vec()))
            .filter(application::Column::State.eq(from))
            .exec(txn)
            .await?;
        if done.rows_affected != some.len() as u64 {
            return Err(Error::refused(Message::new("announcements-changed")));
        }
    }
    Ok(())
}

/// What was accepted and lost its main title is declined in the record too: its page tells why.
pub async fn lost(txn: &DatabaseTransaction, outcomes: &[Outcome]) -> Result<(), Error> {
    let lost: Vec<i64> = outcomes.iter().filter(|o| o.lost_main()).map(|o| o.candidate.id).collect();
    for some in lost.chunks(AT_ONCE) {
        let row = decision::ActiveModel {
            verdict: Set(Verdict::Decline),
            reason: Set(reason::MISSING_MAIN.into()),
            words: Set(String::new()),
            ..Default::default()
        };
        let of = decision::COLUMN.application_id.is_in(some.to_vec());
        decision::Entity::update_many().set(row).filter(of).exec(txn).await?;
    }
    Ok(())
}

/// Takes as many numbers as are needed. They follow on `after`, whatever the counter said.
pub async fn numbers(txn: &DatabaseTransaction, outcomes: &[Outcome], after: i64) -> Result<(), Error> {
    let new: Vec<(i64, i64)> =
        outcomes.iter().filter(|o| o.newly_numbered).filter_map(|o| Some((o.candidate.person_id, o.number?))).collect();
    let Some((_, last)) = new.last() else { return Ok(()) };
    counter::Entity::update_many()
        .col_expr(counter::Column::Value, Expr::value(*last))
        .filter(counter::COLUMN.name.eq("member"))
        .filter(counter::COLUMN.value.lte(after))
        .exec(txn)
        .await?;
    for some in new.chunks(AT_ONCE) {
        let case = some.iter().fold(CaseStatement::new(), |case, (person, number)| {
            case.case(person::COLUMN.id.eq(*person), Expr::value(*number))
        });
        person::Entity::update_many()
            .col_expr(person::Column::Number, case.into())
            .filter(person::COLUMN.id.is_in(some.iter().map(|(id, _)| *id)))
            .filter(person::COLUMN.number.is_null())
            .exec(txn)
            .await?;
    }
    Ok(())
}

/// Holds the counter until the transaction ends: nobody else gives numbers meanwhile.
pub async fn hold_numbers(txn: &DatabaseTransaction) -> Result<(), Error> {
    counter::Entity::update_many()
        .col_expr(counter::Column::Value, Expr::col(counter::Column::Value).add(0))
        .filter(counter::COLUMN.name.eq("member"))
        .exec(txn)
        .await?;
    Ok(())
}

/// New awards, and the later end for those that there are.
pub async fn awards(
    txn: &DatabaseTransaction,
    cycle: &cycle::Model,
    outcomes: &[Outcome],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let new: Vec<_> =
        outcomes.iter().filter(|o| o.gift == Gift::New).map(|o| award(cycle, o.candidate.person_id, now)).collect();
    for some in new.chunks(AT_ONCE) {
        award::Entity::insert_many(some.to_vec()).exec_without_returning(txn).await?;
    }
    let kept: Vec<&award::Model> =
        outcomes.iter().filter_map(|o| if let Gift::Kept(award) = &o.gift { Some(award) } else { None }).collect();
    let longer: Vec<i64> = kept.iter().filter(|a| a.term_end < cycle.term_end).map(|a| a.id).collect();
    let back: Vec<i64> = kept.iter().filter(|a| a.state != award::State::Active).map(|a| a.id).collect();
    let later = award::ActiveModel { term_end: Set(cycle.term_end), changed_at: Set(Some(now)), ..Default::default() };
    let active = award::ActiveModel {
        state: Set(award::State::Active),
        public_note: Set(String::new()),
        changed_at: Set(Some(now)),
        ..Default::default()
    };
    for (ids, change) in [(longer, later), (back, active)] {
        for some in ids.chunks(AT_ONCE) {
            award::Entity::update_many()
                .set(change.clone())
                .filter(award::COLUMN.id.is_in(some.to_vec()))
                .exec(txn)
                .await?;
        }
    }
    Ok(())
}

fn award(cycle: &cycle::Model, to: i64, now: DateTime<Utc>) -> award::ActiveModel {
    award::ActiveModel {
        person_id: Set(to),
        track_id: Set(cycle.track_id),
        cycle_id: Set(Some(cycle.id)),
        year: Set(cycle.year),
        term_start: Set(cycle.term_start),
        term_end: Set(cycle.term_end),
        state: Set(award::State::Active),
        public_note: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    }
}

/// One entry for each result, each award and each draft, and one for the whole.
pub async fn trail(
    txn: &DatabaseTransaction,
    facts: &Facts,
    outcomes: &[Outcome],
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let signed = |entry: Entry| by.map_or(entry.clone(), |by| entry.by(by)).row(now);
    let mut entries = vec![signed(whole(facts, outcomes))];
    entries.extend(outcomes.iter().map(|o| signed(result(facts, o))));
    entries.extend(gifts(txn, facts, outcomes).await?.into_iter().map(signed));
    entries.extend(facts.drafts.iter().map(|(id, person)| {
        let entry = Entry::new(Action::ResultAnnounced, "application", *id).on(*person);
        signed(entry.states(State::Draft.told(), State::Incomplete.told()))
    }));
    for some in entries.chunks(AT_ONCE) {
        audit::Entity::insert_many(some.to_vec()).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// What was given: an entry for each award, new or kept, and for each person whom one brought back.
pub async fn gifts(txn: &DatabaseTransaction, facts: &Facts, outcomes: &[Outcome]) -> Result<Vec<Entry>, Error> {
    let mut entries: Vec<Entry> = outcomes.iter().filter_map(|o| kept(facts, o)).collect();
    let new: Vec<i64> = outcomes.iter().filter(|o| o.gift == Gift::New).map(|o| o.candidate.person_id).collect();
    for some in new.chunks(AT_ONCE) {
        let given: Vec<(i64, i64)> = award::Entity::find()
            .select_only()
            .columns([award::Column::Id, award::Column::PersonId])
            .filter(award::COLUMN.cycle_id.eq(facts.cycle.id))
            .filter(award::COLUMN.person_id.is_in(some.to_vec()))
            .into_tuple()
            .all(txn)
            .await?;
        entries.extend(given.into_iter().map(|(id, person)| {
            let entry = Entry::new(Action::AwardGiven, "award", id).on(person);
            entry.states("", "active").note(facts.cycle.title.as_str())
        }));
    }
    entries.extend(returning(outcomes).map(|person| {
        let entry = Entry::new(Action::StandingChanged, "person", person).on(person);
        entry.states("resigned", "active").note("an award brought them back")
    }));
    Ok(entries)
}

/// Whoever resigned and is given an award again.
fn returning(outcomes: &[Outcome]) -> impl Iterator<Item = i64> {
    let back = outcomes.iter().filter(|o| o.gift != Gift::None && o.candidate.standing == Standing::Resigned);
    back.map(|o| o.candidate.person_id)
}

/// Who resigned may apply again, and is a member again by the award. Every other standing stays as it is: who is on
/// hold comes back when they say so.
pub async fn standings(txn: &DatabaseTransaction, outcomes: &[Outcome], now: DateTime<Utc>) -> Result<(), Error> {
    let back: Vec<i64> = returning(outcomes).collect();
    for some in back.chunks(AT_ONCE) {
        let row = person::ActiveModel { standing: Set(Standing::Active), updated_at: Set(now), ..Default::default() };
        person::Entity::update_many()
            .set(row)
            .filter(person::COLUMN.id.is_in(some.to_vec()))
            .filter(person::Column::Standing.eq(Standing::Resigned))
            .exec(txn)
            .await?;
    }
    Ok(())
}

fn whole(facts: &Facts, outcomes: &[Outcome]) -> Entry {
    let counts: Vec<_> = VERDICTS
        .iter()
        .map(|v| format!("{} {}", outcomes.iter().filter(|o| o.verdict == *v).count(), v.result().told()))
        .collect();
    let note = format!("{}; {} drafts incomplete", counts.join(", "), facts.drafts.len());
    Entry::new(Action::CycleAnnounced, "cycle", facts.cycle.id).states("armed", "announced").note(note)
}

fn result(facts: &Facts, outcome: &Outcome) -> Entry {
    let note = if outcome.lost_main() {
        "it was accepted, but the main title was not held any more".into()
    } else {
        facts.reasons.named(&outcome.reason)
    };
    Entry::new(Action::ResultAnnounced, "application", outcome.candidate.id)
        .on(outcome.candidate.person_id)
        .states(State::Submitted.told(), outcome.verdict.result().told())
        .note(note)
}

fn kept(facts: &Facts, outcome: &Outcome) -> Option<Entry> {
    let Gift::Kept(award) = &outcome.gift else { return None };
    let end = Ord::max(award.term_end, facts.cycle.term_end);
    let action = if award.state == award::State::Active { Action::AwardGiven } else { Action::AwardRestored };
    let note =
        format!("{}: the award of that year is kept; its term ended {}, now {end}", facts.cycle.title, award.term_end);
    Some(
        Entry::new(action, "award", award.id)
            .on(outcome.candidate.person_id)
            .states(format!("{:?}", award.state).to_lowercase(), "active")
            .note(note),
    )
}
