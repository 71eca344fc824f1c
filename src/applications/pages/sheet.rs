//! An application as its page is drawn from it. Everything here follows from rows that the announcement has not yet
//! touched, or that it has: never from a decision that is pending.

use chrono::{DateTime, Utc};
use entity::Answers;
use entity::application::{self, State};
use entity::cycle::State as Season;
use entity::question::{self, Kind};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::after;
use crate::applications::queries::{self, Dossier};
use crate::applications::rules;
use crate::l10n::{Locale, Message};
use crate::web::{Typed, instant};
use crate::{Error, cycles, people};

/// One line of the list of one's own.
pub fn line(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    context! {
        id => dossier.application.id,
        title => dossier.cycle.title.as_str(),
        track => dossier.track.name.as_str(),
        path => dossier.path.name.as_str(),
        state => dossier.application.state.to_value(),
        saved_at => instant(dossier.application.updated_at),
        next => next(dossier, now),
    }
}

/// All that the page of one application shows.
pub async fn of(
    db: &impl ConnectionTrait,
    dossier: &Dossier,
    locale: Locale,
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    let Dossier { application, cycle, track, paths, path: chosen, questions, snapshot, .. } = dossier;
    let paths: Vec<_> = paths.iter().map(|p| context! { value => p.key.as_str(), label => p.name.as_str() }).collect();
    let submitted = match snapshot {
        Some(snapshot) => Some(context! {
            at => instant(snapshot.submitted_at),
            revision => snapshot.revision,
            answers => Serde(queries::shown(db, snapshot).await?),
        }),
        None => None,
    };
    let carried = carried(db, dossier).await?;
    let carried_keys = carried.as_ref().map_or(&[][..], |(_, keys)| keys);
    let common = line(dossier, now);
    let page = context! {
        version => application.version,
        year => cycle.year,
        cycle => context! {
            slug => cycle.slug.as_str(), zone => cycle.zone.as_str(), closes_at => instant(cycle.closes_at),
            announces_at => instant(cycle.announces_at),
        },
        lasts_until => (now >= cycle.closes_at).then(|| instant(dossier.takes_until())),
        chosen => context! { key => chosen.key.as_str(), name => chosen.name.as_str(), description => chosen.description.as_str() },
        paths, submitted,
        progress => progress(questions, application, locale),
        questions => questions.iter().map(|q| asked(q, carried_keys.contains(&q.key), locale)).collect::<Vec<_>>(),
        answers => Serde(queries::paired(questions, &rules::asked(&application.answers, questions))),
        is_submitted => application.state == State::Submitted,
        has_changes => dossier.has_unsubmitted_changes(),
        may_withdraw => rules::may_withdraw(application, cycle),
        may_take_up => application.state == State::Withdrawn && dossier.takes(now),
        lacks_main => queries::lacks_main(db, application.person_id, track, now).await?,
        carried => carried.as_ref().map(|(cycle, keys)| context! { cycle, count => keys.len() }),
        steps => steps(dossier, now),
        result => result(db, dossier, now).await?,
        after => after::of(db, dossier, now).await?,
    };
    Ok(context! { ..page, ..common })
}

/// A form that holds the answers.
pub fn filled(questions: &[question::Model], answers: &Answers) -> Typed {
    let hold = |typed: Typed, q: &question::Model| typed.with_all(&rules::field(&q.key), answers.all(&q.key));
    questions.iter().fold(Typed::default(), hold)
}

/// How many of the required answers are there, and what else keeps them from being submitted. An answer that is there
/// stands in the list too, hidden: it may be taken out again before the page is drawn anew.
fn progress(questions: &[question::Model], application: &application::Model, locale: Locale) -> Value {
    let missing = rules::missing(questions, &application.answers);
    let required: Vec<_> = questions.iter().filter(|q| q.required).collect();
    let required_todo = required.iter().map(|q| {
        let why = Message::new("applications-wrong-missing").with("question", &q.label);
        let is_done = !missing.iter().any(|m| m.key == q.key);
        context! { field => rules::field(&q.key), why => why.in_(locale), is_missing => true, is_done }
    });
    let fields: Vec<_> = missing.iter().map(|q| rules::field(&q.key)).collect();
    let wrongs = rules::wrongs(questions, &application.answers).into_iter();
    let other_todo = wrongs
        .filter(|w| !fields.contains(&w.field))
        .map(|w| context! { field => w.field, why => w.why.in_(locale), is_missing => false, is_done => false });
    let other_todo: Vec<_> = other_todo.collect();
    context! {
        all => required.len(),
        done => required.len() - missing.len(),
        is_ready => missing.is_empty() && other_todo.is_empty(),
        todo => required_todo.chain(other_todo).collect::<Vec<_>>(),
    }
}

/// A question as the form asks it.
fn asked(question: &question::Model, is_carried: bool, locale: Locale) -> Value {
    let is_text = matches!(question.kind, Kind::Short | Kind::Long | Kind::Markdown);
    let choices = question.choices.0.iter().map(|c| context! { value => c.as_str(), label => c.as_str() });
    let mut help = vec![question.help.clone()];
    if question.kind == Kind::Markdown {
        help.push(Message::new("applications-edit-markdown").in_(locale));
    }
    if question.max_length > 0 && is_text {
        help.push(Message::new("applications-edit-most").count("most", question.max_length).in_(locale));
    }
    help.retain(|h| !h.is_empty());
    context! {
        name => rules::field(&question.key),
        label => question.label.as_str(),
        help => help.join(" "),
        kind => question.kind.to_value(),
        required => question.required,
        options => choices.collect::<Vec<_>>(),
        is_carried,
    }
}

/// Which answers of a draft still are those of the year before, and the cycle they came from.
async fn carried(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Option<(String, Vec<String>)>, Error> {
    let Dossier { application, cycle, questions, .. } = dossier;
    if application.answers.0.is_empty() || application.state != State::Draft {
        return Ok(None);
    }
    let Some((from, earlier)) = queries::earlier(db, application.person_id, cycle).await? else { return Ok(None) };
    let earlier = rules::prefilled(&earlier, questions);
    let same =
        |q: &&question::Model| !earlier.is_empty_at(&q.key) && earlier.all(&q.key) == application.answers.all(&q.key);
    let keys: Vec<_> = questions.iter().filter(same).map(|q| q.key.clone()).collect();
    Ok((!keys.is_empty()).then_some((from.title, keys)))
}

/// The result as the announcement told it, and where it leads.
async fn result(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Option<Value>, Error> {
    let Some(decision) = queries::announced_decision(db, dossier).await? else { return Ok(None) };
    if decision.verdict.result() != dossier.application.state {
        return Ok(None);
    }
    let person = people::by_id(db, dossier.application.person_id).await?;
    let others = cycles::queries::all(db).await?;
    let coming = others.iter().filter(|c| c.track_id == dossier.track.id && c.id != dossier.cycle.id);
    let coming = coming.filter(|c| matches!(c.state(now), Season::Scheduled | Season::Open)).min_by_key(|c| c.opens_at);
    Ok(Some(context! {
        reason => decision.reason.to_value(), words => decision.words,
        number => person.number, listed => person.listed, shape => dossier.track.kind.slug(),
        coming => coming.map(|c| context! {
            slug => c.slug.as_str(), title => c.title.as_str(), is_open => c.state(now) == Season::Open,
            opens_at => instant(c.opens_at), zone => c.zone.as_str(),
        }),
    }))
}

/// What happens next, by its name, and until or at when.
fn next(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    let cycle = &dossier.cycle;
    let deadline = if now < cycle.closes_at { cycle.closes_at } else { dossier.takes_until() };
    let (step, at) = match dossier.application.state {
        State::Draft if dossier.takes(now) => ("finish", Some(deadline)),
        State::Draft if now < cycle.opens_at => ("unopened", Some(cycle.opens_at)),
        State::Draft | State::Incomplete => ("missed", None),
        State::Submitted if dossier.takes(now) => ("received", Some(deadline)),
        State::Submitted if cycle.announced_at.is_some() => ("forgotten", None),
        State::Submitted if now < cycle.announces_at => ("expected", Some(cycle.announces_at)),
        State::Submitted => ("late", None),
        State::Accepted => ("accepted", None),
        State::Declined => ("declined", None),
        State::Waitlisted => ("waitlisted", None),
        State::Deferred => ("deferred", None),
        State::Withdrawn if dossier.takes(now) => ("withdrawable", Some(deadline)),
        State::Withdrawn => ("withdrawn", None),
    };
    context! { step, at => at.map(instant), zone => cycle.zone.as_str() }
}

/// From the writing to the result, by name: `done`, `now` or `later`. Told from the clock and the announcement alone.
fn steps(dossier: &Dossier, now: DateTime<Utc>) -> Vec<Value> {
    let (application, cycle) = (&dossier.application, &dossier.cycle);
    let step = |step: &str, at: Option<String>, stage: &str| context! { step, at, stage };
    let (closes, announces) = (Some(instant(cycle.closes_at)), Some(instant(cycle.announces_at)));
    let open = dossier.takes(now);
    match application.state {
        State::Draft if open => vec![
            step("write", None, "now"),
            step("close", closes, "later"),
            step("review", None, "later"),
            step("expected", announces, "later"),
        ],
        State::Submitted | State::Accepted | State::Declined | State::Waitlisted | State::Deferred => {
            let received = dossier.snapshot.as_ref().map(|s| instant(s.submitted_at));
            let received = step("received", received, if open { "now" } else { "done" });
            match cycle.announced_at {
                Some(at) => {
                    vec![received, step("reviewed", closes, "done"), step("result", Some(instant(at)), "done")]
                }
                None => {
                    let review = step("review", closes, if open { "later" } else { "now" });
                    vec![received, review, step("expected", announces, "later")]
                }
            }
        }
        _ => Vec::new(),
    }
}
