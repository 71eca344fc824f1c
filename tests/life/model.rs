//! What each step has to do by the rules, and that it does nothing else.

use entity::application::State;

use super::ground::{MAX, Said};
use super::steps::{Step, question, result, written};
use super::stored::{Answers, Application, Stored};
use super::{Told, hold};

/// Whether what is stored after the step is what the rules make of what was stored before it.
pub fn fits(before: &Stored, step: &Step, said: Said, after: &Stored) -> Told {
    if let Some(key) = step.on(before) {
        return one_application(before, key, expected(before, key, step), said, after);
    }
    match step {
        Step::Arm { cycle } => armed(before, *cycle, true, said, after),
        Step::Disarm { cycle } => armed(before, *cycle, false, said, after),
        Step::AnnounceNow { cycle } => {
            let done = after.cycles[*cycle].announced && !before.cycles[*cycle].announced;
            hold(done == (said == Said::Done), || "it says one thing and does another".into())?;
            hold(!done || before.cycles[*cycle].armed, || "it was announced without being armed".into())?;
            others_stand(before, *cycle, after)?;
            if done { announced(before, *cycle, after) } else { unchanged(before, after) }
        }
        Step::Jobs => (0..before.cycles.len()).try_for_each(|cycle| by_itself(before, cycle, after)),
        Step::Postpone { cycle, hours } => postponed(before, *cycle, *hours, said, after),
        Step::Standing { .. } => {
            hold(before.applications == after.applications && before.awards == after.awards, || {
                "a standing changed more than itself".into()
            })
        }
        Step::Revoke { .. } => {
            hold(before.applications == after.applications, || "a revocation changed a result".into())
        }
        _ => unchanged(before, after),
    }
}

/// Whether a step on an application is allowed, and what it is afterwards.
fn expected(before: &Stored, (who, cycle): (usize, usize), step: &Step) -> Expected {
    let own = || before.applications[&(who, cycle)].clone();
    let announced = before.cycles[cycle].announced;
    let given = |allowed: bool, change: &dyn Fn(&mut Application)| {
        let mut own = own();
        if allowed {
            change(&mut own);
        }
        (allowed, Some(own))
    };
    match step {
        Step::Start { path, .. } => started(before, who, cycle, path),
        Step::Save { text, stale, .. } => saved(before, who, cycle, text, *stale),
        Step::Submit { text, stale, .. } => submitted(before, who, cycle, text, *stale),
        Step::ChangePath { path, .. } => {
            let allowed = is_open(before, &own(), cycle) && *path != "nowhere";
            given(allowed, &|own| own.path = (*path).to_owned())
        }
        Step::Withdraw { .. } => {
            let live = matches!(own().state, State::Draft | State::Submitted) && !announced;
            given(live || own().state == State::Withdrawn, &|own| {
                own.state = State::Withdrawn;
                own.verdict = None;
            })
        }
        Step::Decide { verdict, by_max, .. } => {
            let allowed = own().state == State::Submitted && !announced && !(*by_max && who == MAX);
            given(allowed, &|own| own.verdict = Some(*verdict))
        }
        _ => {
            let free = !announced && !before.cycles[cycle].armed;
            let allowed = own().state == State::Submitted && free && own().verdict.is_some();
            given(allowed, &|own| own.verdict = None)
        }
    }
}

/// Nothing but this application changed, and it became what was expected; refused is what was not allowed.
fn one_application(
    before: &Stored,
    key: (usize, usize),
    (allowed, expected): (bool, Option<Application>),
    said: Said,
    after: &Stored,
) -> Told {
    hold(allowed == (said == Said::Done), || format!("allowed: {allowed}"))?;
    let now = after.applications.get(&key);
    let same = |one: &Application, other: &Application| {
        (one.state, &one.path, &one.answers, &one.snapshots, one.verdict)
            == (other.state, &other.path, &other.answers, &other.snapshots, other.verdict)
    };
    let fits = match (&expected, now) {
        (Some(expected), Some(now)) => same(expected, now),
        (None, None) => true,
        _ => false,
    };
    hold(fits, || format!("it should be {expected:#?}\nbut is {now:#?}"))?;
    let mut rest = before.applications.clone();
    let mut rest_now = after.applications.clone();
    rest.remove(&key);
    rest_now.remove(&key);
    hold(rest == rest_now, || "another application changed".into())?;
    hold(before.cycles == after.cycles && before.awards == after.awards && before.numbers == after.numbers, || {
        "more changed than one application".into()
    })
}

fn unchanged(before: &Stored, after: &Stored) -> Told {
    hold(
        before.applications == after.applications
            && before.cycles == after.cycles
            && before.awards == after.awards
            && before.numbers == after.numbers,
        || "something changed that should not".into(),
    )
}

fn is_open(stored: &Stored, own: &Application, cycle: usize) -> bool {
    matches!(own.state, State::Draft | State::Submitted) && stored.takes(cycle)
}

type Expected = (bool, Option<Application>);

fn started(before: &Stored, who: usize, cycle: usize, path: &str) -> Expected {
    let own = before.applications.get(&(who, cycle)).cloned();
    if path == "nowhere" {
        return (false, own);
    }
    // R8: nobody begins what they could not be given.
    let takes = before.takes(cycle) && (before.cycles[cycle].track == 0 || before.holds_main(who));
    match own {
        Some(mut own) if own.state == State::Withdrawn => {
            if takes {
                own.state = State::Draft;
                own.path = path.to_owned();
            }
            (takes, Some(own))
        }
        Some(own) => (true, Some(own)),
        None if takes => {
            let new = Application {
                id: 0,
                state: State::Draft,
                path: path.to_owned(),
                answers: carried_over(before, who, cycle),
                version: 1,
                snapshots: Vec::new(),
                verdict: None,
                seen: String::new(),
            };
            (true, Some(new))
        }
        None => (false, None),
    }
}

/// R5: what was last said for the same title.
fn carried_over(before: &Stored, who: usize, cycle: usize) -> Answers {
    let track = before.cycles[cycle].track;
    let mut others: Vec<usize> = (0..before.cycles.len()).filter(|c| *c != cycle).collect();
    others.retain(|c| before.cycles[*c].track == track);
    others.sort_by_key(|c| std::cmp::Reverse(before.cycles[*c].closes));
    let last = |c: &usize| {
        let own = before.applications.get(&(who, *c))?;
        Some(own.snapshots.last().map_or_else(|| own.answers.clone(), |(_, answers)| answers.clone()))
    };
    others.iter().filter_map(last).find(|answers| !answers.is_empty()).unwrap_or_default()
}

/// What is typed in the path's question, over what is there.
fn typed(own: &Application, text: &str) -> Answers {
    let mut answers = own.answers.clone();
    answers.remove(question(&own.path));
    if !text.is_empty() {
        answers.insert(question(&own.path).to_owned(), vec![written(text)]);
    }
    answers
}

fn saved(before: &Stored, who: usize, cycle: usize, text: &str, stale: bool) -> Expected {
    let mut own = before.applications[&(who, cycle)].clone();
    let answers = typed(&own, text);
    let allowed = is_open(before, &own, cycle) && (!stale || answers == own.answers);
    if allowed {
        own.answers = answers;
    }
    (allowed, Some(own))
}

fn submitted(before: &Stored, who: usize, cycle: usize, text: &str, stale: bool) -> Expected {
    let own = before.applications[&(who, cycle)].clone();
    let this = (own.path.clone(), asked(&own, &typed(&own, text)));
    // The same again from an older page is the same submission.
    let is_repeat = own.state == State::Submitted
        && stale
        && own.snapshots.last() == Some(&(own.path.clone(), asked(&own, &own.answers)))
        && typed(&own, text) == own.answers;
    if is_repeat {
        return (true, Some(own));
    }
    let (kept, Some(mut own)) = saved(before, who, cycle, text, stale) else { return (false, None) };
    let may = before.cycles[cycle].track == 0 || before.holds_main(who);
    let allowed = kept && is_complete(&this.1) && may;
    if allowed {
        own.state = State::Submitted;
        own.snapshots.push(this);
        own.verdict = None;
    }
    (allowed, Some(own))
}

fn others_stand(before: &Stored, cycle: usize, after: &Stored) -> Told {
    let of_others = |stored: &Stored| {
        let others = stored.applications.iter().filter(|((_, c), _)| *c != cycle);
        others.map(|(key, own)| (*key, own.clone())).collect::<Vec<_>>()
    };
    hold(of_others(before) == of_others(after), || "another cycle's applications changed".into())
}

fn of_cycle(stored: &Stored, cycle: usize) -> impl Iterator<Item = (usize, &Application)> {
    stored.applications.iter().filter(move |((_, c), _)| *c == cycle).map(|((who, _), own)| (*who, own))
}

/// Whether nothing stands against announcing: everything was taken and decided (R7).
fn is_decided(stored: &Stored, cycle: usize) -> bool {
    let all_decided = of_cycle(stored, cycle).all(|(_, own)| own.state != State::Submitted || own.verdict.is_some());
    stored.now >= stored.cycles[cycle].until && all_decided
}

fn armed(before: &Stored, cycle: usize, to: bool, said: Said, after: &Stored) -> Told {
    let it = &before.cycles[cycle];
    let possible = !it.announced && it.armed != to && (!to || is_decided(before, cycle));
    let allowed = match (to, it.track) {
        // What a sub-program needs besides, a main title for everyone accepted, is said at the announcement.
        (true, 1) => possible && said == Said::Done,
        _ => possible,
    };
    hold(allowed == (said == Said::Done), || format!("allowed: {allowed}"))?;
    let mut expected = before.clone();
    if allowed {
        expected.cycles[cycle].armed = to;
    }
    unchanged(&expected, after)
}

fn by_itself(before: &Stored, cycle: usize, after: &Stored) -> Told {
    let (it, now) = (&before.cycles[cycle], &after.cycles[cycle]);
    if now.announced && !it.announced {
        hold(it.armed && it.announces <= before.now, || "it announced itself unarmed or too early".into())?;
        return announced(before, cycle, after);
    }
    let due = !it.announced && it.armed && it.announces <= before.now && is_decided(before, cycle) && it.track == 0;
    hold(!due, || "its instant came and it was not announced".into())?;
    of_cycle(before, cycle).try_for_each(|(who, own)| {
        let expected = closed(before, who, cycle, own);
        let now = &after.applications[&(who, cycle)];
        hold(
            (expected.state, &expected.snapshots, &expected.answers) == (now.state, &now.snapshots, &now.answers),
            || format!("it should be {expected:#?}\nbut is {now:#?}"),
        )
    })
}

/// What arrived in time has settled by then.
const SETTLES: chrono::TimeDelta = chrono::TimeDelta::seconds(15);

/// R3: at the close a complete draft is submitted, any other is incomplete.
fn closed(before: &Stored, who: usize, cycle: usize, own: &Application) -> Application {
    let mut own = own.clone();
    let it = &before.cycles[cycle];
    if own.state != State::Draft || it.announced || before.now < it.until + SETTLES {
        return own;
    }
    let asked = asked(&own, &own.answers);
    if is_complete(&asked) && (it.track == 0 || before.holds_main(who)) {
        own.state = State::Submitted;
        own.snapshots.push((own.path.clone(), asked));
    } else {
        own.state = State::Incomplete;
    }
    own
}

/// What the path asks of all that was ever typed.
fn asked(own: &Application, answers: &Answers) -> Answers {
    let key = question(&own.path);
    answers.get(key).map(|value| (key.to_owned(), value.clone())).into_iter().collect()
}

fn is_complete(asked: &Answers) -> bool {
    !asked.is_empty() && asked.values().all(|v| v[0].chars().count() <= 2000)
}

/// Every result is what was decided; drafts are incomplete; the rest stands.
fn announced(before: &Stored, cycle: usize, after: &Stored) -> Told {
    hold(is_decided(before, cycle), || "not everything was taken and decided".into())?;
    let needs_main = before.cycles[cycle].track == 1;
    for (who, own) in of_cycle(before, cycle) {
        let now = &after.applications[&(who, cycle)];
        let wanted = match (own.state, own.verdict) {
            (State::Submitted, Some(verdict)) => result(verdict),
            (State::Draft, _) => State::Incomplete,
            (other, _) => other,
        };
        let lost = needs_main && wanted == State::Accepted && now.state == State::Declined && !before.holds_main(who);
        hold(now.state == wanted || lost, || format!("{who} should be {wanted:?} and is {:?}", now.state))?;
        hold(now.answers == own.answers && now.snapshots == own.snapshots, || "a result changed what was said".into())?;
        if now.state == State::Accepted {
            let it = &before.cycles[cycle];
            let held = after.awards.values().filter(|a| (a.who, a.track, a.year) == (who, it.track, it.year));
            hold(held.filter(|a| a.active).count() == 1, || format!("{who} was accepted and has no award"))?;
            hold(after.numbers[who].is_some(), || format!("{who} was accepted and has no number"))?;
        }
    }
    Ok(())
}

fn postponed(before: &Stored, cycle: usize, hours: i64, said: Said, after: &Stored) -> Told {
    let (it, now) = (&before.cycles[cycle], &after.cycles[cycle]);
    let moved = it.closes != now.closes;
    hold(!moved || said == Said::Done, || "it was refused and moved".into())?;
    hold(said == Said::Refused || moved || hours == 0, || "it says it moved and did not".into())?;
    if moved {
        hold(!it.announced, || "an announced cycle moved".into())?;
        hold(now.closes == it.closes + chrono::TimeDelta::hours(hours), || "it moved elsewhere".into())?;
        let is_published = it.opens <= before.now;
        hold(!is_published || now.closes > it.closes, || "a published deadline moved earlier".into())?;
        hold(now.until <= now.announces, || "it is announced while it still takes".into())?;
    }
    let mut expected = before.clone();
    expected.cycles[cycle].closes = now.closes;
    expected.cycles[cycle].until = now.until;
    unchanged(&expected, after)
}
