//! An application as its page is drawn from it. Everything here follows from rows that the announcement has not yet
//! touched, or that it has: never from a decision that is pending.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::question::{self, Kind};
use entity::{Answers, cycle};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::ConnectionTrait;

use crate::Error;
use crate::applications::queries::{self, Dossier};
use crate::applications::rules;
use crate::l10n::Locale;
use crate::web::{Typed, instant};

/// One line of the list of one's own.
pub fn line(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    context! {
        id => dossier.application.id,
        title => dossier.cycle.title.as_str(),
        track => dossier.track.name.as_str(),
        path => dossier.path.name.as_str(),
        saved_at => instant(dossier.application.updated_at),
        chip => chip(dossier),
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
    let Dossier { application, cycle, track, paths, path: chosen, questions, snapshot } = dossier;
    let paths: Vec<_> = paths.iter().map(|p| context! { value => p.key.as_str(), label => p.name.as_str() }).collect();
    let missing: Vec<_> =
        rules::missing(questions, &application.answers).iter().map(|q| rules::field(&q.key)).collect();
    let todo = rules::wrongs(questions, &application.answers).into_iter();
    let todo: Vec<_> = todo
        .map(|w| context! { is_missing => missing.contains(&w.field), field => w.field, why => w.why.in_(locale) })
        .collect();
    let submitted = match snapshot {
        Some(snapshot) => Some(context! {
            at => instant(snapshot.submitted_at),
            revision => snapshot.revision,
            answers => Serde(queries::shown(db, snapshot).await?),
        }),
        None => None,
    };
    let common = line(dossier, now);
    let page = context! {
        state => application.state.told(),
        version => application.version,
        cycle => context! { slug => cycle.slug.as_str(), zone => cycle.zone.as_str(), closes_at => instant(cycle.closes_at) },
        lasts_until => (now >= cycle.closes_at).then(|| instant(cycle.takes_until())),
        chosen => context! { key => chosen.key.as_str(), name => chosen.name.as_str(), description => chosen.description.as_str() },
        paths, todo, submitted,
        questions => questions.iter().map(asked).collect::<Vec<_>>(),
        answers => Serde(queries::paired(questions, &rules::asked(&application.answers, questions))),
        is_submitted => application.state == State::Submitted,
        has_changes => dossier.has_unsubmitted_changes(),
        may_withdraw => rules::may_withdraw(application, cycle),
        may_take_up => application.state == State::Withdrawn && cycle.takes(now),
        lacks_main => queries::lacks_main(db, application.person_id, track, now).await?,
        prefilled_from => prefilled_from(db, dossier).await?,
        steps => steps(dossier, now),
        result => result(db, dossier).await?,
    };
    Ok(context! { ..page, ..common })
}

/// A form that holds the answers.
pub fn filled(questions: &[question::Model], answers: &Answers) -> Typed {
    let hold = |typed: Typed, q: &question::Model| typed.with_all(&rules::field(&q.key), answers.all(&q.key));
    questions.iter().fold(Typed::default(), hold)
}

/// A question as the form asks it.
fn asked(question: &question::Model) -> Value {
    let is_text = matches!(question.kind, Kind::Short | Kind::Long | Kind::Markdown);
    let choices = question.choices.0.iter().map(|c| context! { value => c.as_str(), label => c.as_str() });
    let mut help = vec![question.help.clone()];
    if question.kind == Kind::Markdown {
        help.push("You may use Markdown.".into());
    }
    if question.max_length > 0 && is_text {
        help.push(format!("At most {} characters.", question.max_length));
    }
    help.retain(|h| !h.is_empty());
    context! {
        name => rules::field(&question.key),
        label => question.label.as_str(),
        help => help.join(" "),
        kind => format!("{:?}", question.kind).to_lowercase(),
        required => question.required,
        options => choices.collect::<Vec<_>>(),
    }
}

/// Said until the first save: where the answers came from.
async fn prefilled_from(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Option<String>, Error> {
    let application = &dossier.application;
    if application.version > 1 || application.answers.0.is_empty() || application.state != State::Draft {
        return Ok(None);
    }
    let earlier = queries::earlier(db, application.person_id, &dossier.cycle).await?;
    Ok(earlier.map(|(cycle, _)| cycle.title))
}

/// The result as the announcement told it.
async fn result(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Option<Value>, Error> {
    let Some(decision) = queries::announced_decision(db, dossier).await? else { return Ok(None) };
    if decision.verdict.result() != dossier.application.state {
        return Ok(None);
    }
    Ok(Some(context! { reason => decision.reason.told(), words => decision.words }))
}

fn chip(dossier: &Dossier) -> Value {
    let kind = match dossier.application.state {
        State::Draft | State::Incomplete => "warn",
        State::Submitted | State::Waitlisted | State::Deferred => "plain",
        State::Accepted => "current",
        State::Declined | State::Withdrawn => "alumni",
    };
    context! { words => dossier.application.state.told(), kind }
}

/// What happens next, and until or at when.
fn next(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    let cycle = &dossier.cycle;
    let deadline = if now < cycle.closes_at { cycle.closes_at } else { cycle.takes_until() };
    let (words, at) = match dossier.application.state {
        State::Draft if cycle.takes(now) => ("Finish it and submit it before", Some(deadline)),
        State::Draft if now < cycle.opens_at => ("You can go on when the cycle opens, on", Some(cycle.opens_at)),
        State::Draft | State::Incomplete => {
            ("It was not submitted before the cycle closed. What you wrote is kept here.", None)
        }
        State::Submitted if cycle.takes(now) => {
            ("We have it. You can change it and submit it again before", Some(deadline))
        }
        State::Submitted => awaiting(cycle, now),
        State::Accepted => ("Congratulations! Your award stands on your page in the directory.", None),
        State::Declined => ("It was not accepted this time. You are welcome to apply again.", None),
        State::Waitlisted => ("You are on the waiting list. We write to you when a place is free.", None),
        State::Deferred => ("It is looked at again later. We write to you.", None),
        State::Withdrawn if cycle.takes(now) => ("You can take it up again before", Some(deadline)),
        State::Withdrawn => ("You took it back. What you wrote is kept here.", None),
    };
    context! { words, at => at.map(instant), zone => cycle.zone.as_str() }
}

fn awaiting(cycle: &cycle::Model, now: DateTime<Utc>) -> (&'static str, Option<DateTime<Utc>>) {
    match () {
        () if cycle.announced_at.is_some() => {
            ("The cycle is announced without a result for it. Please write to us.", None)
        }
        () if now < cycle.announces_at => ("It is in review. The result is expected on", Some(cycle.announces_at)),
        () => ("It is in review. The result takes a little longer than planned; we write to you.", None),
    }
}

/// Received, in review, result: `done`, `now` or `later`.
fn steps(dossier: &Dossier, now: DateTime<Utc>) -> Vec<Value> {
    let (application, cycle) = (&dossier.application, &dossier.cycle);
    if !matches!(
        application.state,
        State::Submitted | State::Accepted | State::Declined | State::Waitlisted | State::Deferred
    ) {
        return Vec::new();
    }
    let closed = !cycle.takes(now);
    let told = cycle.announced_at;
    let received = dossier.snapshot.as_ref().map(|s| instant(s.submitted_at));
    let review = if told.is_some() {
        "done"
    } else if closed {
        "now"
    } else {
        "later"
    };
    let result = if told.is_some() { "done" } else { "later" };
    vec![
        context! { words => "Received", at => received, stage => if closed { "done" } else { "now" } },
        context! { words => if told.is_some() { "Reviewed" } else { "In review" }, at => instant(cycle.closes_at), stage => review },
        context! {
            words => if told.is_some() { "Result" } else { "Result expected" },
            at => instant(told.unwrap_or(cycle.announces_at)),
            stage => result,
        },
    ]
}
