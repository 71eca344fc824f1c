//! What holds between any two looks, whatever was done.

use entity::application::State;
use entity::audit::Action;

use super::stored::{Application, Stored};
use super::{Told, hold};

pub fn holds(before: &Stored, after: &Stored) -> Told {
    hold(after.rows == after.applications.len(), || "somebody has two applications in one cycle".into())?;
    hold(before.applications.keys().all(|key| after.applications.contains_key(key)), || "one is gone".into())?;
    for (key, now) in &after.applications {
        application(before, key.1, before.applications.get(key), now)?;
        trail(before, before.applications.get(key), now, after)?;
    }
    numbers(before, after)?;
    awards(before, after)?;
    cycles(before, after)?;
    let kept = after.entries.starts_with(&before.entries);
    hold(kept, || "the audit log lost or changed an entry".into())?;
    hold(after.letters >= before.letters, || "a letter is gone".into())
}

/// The life of an application as R3 and R7 tell it.
fn may_become(from: State, to: State) -> bool {
    use State::*;
    match from {
        Draft => matches!(to, Submitted | Withdrawn | Incomplete),
        Submitted => matches!(to, Withdrawn | Accepted | Declined | Waitlisted | Deferred),
        Withdrawn => to == Draft,
        Waitlisted => matches!(to, Accepted | Declined | Withdrawn),
        // An appeal that was granted.
        Declined => to == Accepted,
        Accepted | Deferred | Incomplete => false,
    }
}

fn application(stored: &Stored, cycle: usize, was: Option<&Application>, now: &Application) -> Told {
    let Some(was) = was else {
        return hold(now.state == State::Draft && now.snapshots.is_empty(), || format!("it began as {now:?}"));
    };
    hold(was.id == now.id, || "it is another record".into())?;
    hold(was.state == now.state || may_become(was.state, now.state), || {
        format!("{:?} became {:?}", was.state, now.state)
    })?;
    hold(now.snapshots.starts_with(&was.snapshots), || "a snapshot changed or is gone".into())?;
    let grew = now.snapshots.len() - was.snapshots.len();
    hold(grew <= 1, || "one submission left several snapshots".into())?;
    // By its owner in time, or by itself right after.
    let by_itself = was.state == State::Draft && stored.now >= stored.cycles[cycle].until;
    hold(grew == 0 || stored.takes(cycle) || by_itself, || "a snapshot was taken after the close".into())?;
    hold(grew == 0 || now.state == State::Submitted, || "a snapshot of what is not submitted".into())?;
    hold(now.state != State::Submitted || !now.snapshots.is_empty(), || "submitted without a snapshot".into())?;
    hold(now.version >= was.version, || "its version fell".into())?;
    let same = (&was.answers, &was.path) == (&now.answers, &now.path);
    hold(same || now.version > was.version, || "it was written without a new version".into())?;
    hold(now.verdict.is_none() || now.state != State::Withdrawn && now.state != State::Draft, || {
        "a decision on what is not submitted".into()
    })?;
    if stored.cycles[cycle].announced {
        hold(same && grew == 0 && was.verdict == now.verdict, || "it was changed after the announcement".into())?;
    }
    Ok(())
}

/// R14: every change of state has its entry, from which to which.
fn trail(before: &Stored, was: Option<&Application>, now: &Application, after: &Stored) -> Told {
    let from = was.map_or("", |w| w.state.told());
    let new = &after.entries[before.entries.len()..];
    let own = || new.iter().filter(|e| e.subject == "application" && e.subject_id == now.id);
    if was.is_none_or(|w| w.state != now.state) {
        let told = own().any(|e| e.from_state == from && e.to_state == now.state.told());
        hold(told, || format!("nothing tells that it became {} from {from}:\n{new:#?}", now.state.told()))?;
    }
    let snapshots = now.snapshots.len() - was.map_or(0, |w| w.snapshots.len());
    let submissions = own().filter(|e| e.action == Action::ApplicationSubmitted).count();
    hold(snapshots == submissions, || format!("{snapshots} snapshots, {submissions} entries"))?;
    let (old, verdict) = (was.and_then(|w| w.verdict), now.verdict);
    if old != verdict {
        let action = if verdict.is_some() { Action::DecisionRecorded } else { Action::DecisionUndone };
        hold(own().any(|e| e.action == action), || format!("nothing tells of {old:?} → {verdict:?}"))?;
    }
    Ok(())
}

/// R1: given once, growing, never another's.
fn numbers(before: &Stored, after: &Stored) -> Told {
    let highest = before.numbers.iter().flatten().max().copied().unwrap_or(0);
    let mut given: Vec<i64> = after.numbers.iter().flatten().copied().collect();
    given.sort_unstable();
    hold(given.windows(2).all(|pair| pair[0] < pair[1]), || format!("two have one number: {given:?}"))?;
    for (was, now) in before.numbers.iter().zip(&after.numbers) {
        match (was, now) {
            (Some(_), _) => hold(was == now, || format!("number {was:?} became {now:?}"))?,
            (None, Some(new)) => hold(*new > highest, || format!("{new} does not follow on {highest}"))?,
            (None, None) => {}
        }
    }
    Ok(())
}

/// Awards are given to those who were accepted; what was given stays in the history.
fn awards(before: &Stored, after: &Stored) -> Told {
    for (id, now) in &after.awards {
        match before.awards.get(id) {
            Some(was) => {
                let same = (was.who, was.track, was.year, was.from) == (now.who, now.track, now.year, now.from);
                hold(same && now.to >= was.to, || format!("an award changed: {was:?} to {now:?}"))?;
            }
            None => {
                let accepted = after.applications.iter().any(|((who, cycle), own)| {
                    let cycle = &after.cycles[*cycle];
                    *who == now.who
                        && own.state == State::Accepted
                        && (cycle.track, cycle.year) == (now.track, now.year)
                });
                hold(accepted, || format!("an award without an acceptance: {now:?}"))?;
                hold(after.noted(Action::AwardGiven, "award", *id) == 1, || "nothing tells of an award".into())?;
            }
        }
    }
    hold(before.awards.keys().all(|id| after.awards.contains_key(id)), || "an award is gone".into())?;
    let mut years: Vec<_> = after.awards.values().map(|a| (a.who, a.track, a.year)).collect();
    years.sort_unstable();
    hold(years.windows(2).all(|pair| pair[0] != pair[1]), || "two awards for one year".into())
}

/// Announced once and for ever; what moves, arms and announces is told.
fn cycles(before: &Stored, after: &Stored) -> Told {
    for (was, now) in before.cycles.iter().zip(&after.cycles) {
        hold(now.announced || !was.announced, || "an announcement was taken back".into())?;
        let more = |action| after.noted(action, "cycle", now.id) - before.noted(action, "cycle", now.id);
        hold(more(Action::CycleAnnounced) == usize::from(now.announced && !was.announced), || "announced".into())?;
        if !now.announced {
            hold(more(Action::CycleArmed) == usize::from(now.armed && !was.armed), || "armed and not told".into())?;
            hold(more(Action::CycleDisarmed) == usize::from(was.armed && !now.armed), || "disarmed, not told".into())?;
        }
        hold((more(Action::CyclePostponed) > 0) == (was.closes != now.closes), || {
            "a move and its entry differ".into()
        })?;
    }
    hold(before.standings == after.standings || after.entries.len() > before.entries.len(), || {
        "a standing changed and nothing tells of it".into()
    })
}
