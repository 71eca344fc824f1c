//! What stands in the form besides the questions: activities, consents, who one works for, and how far one has come.

use chrono_tz::Tz;
use entity::cycle::Employees;
use minijinja::{Value, context};
use serde_json::json;

use crate::applications::evidence::{self, Entry, Hindrance};
use crate::applications::queries::Dossier;
use crate::applications::rules;
use crate::l10n::{Locale, Message};
use crate::text;
use crate::web::instant;

/// The activities that may be ticked and those that do not count, what is asked to agree to, and about employers.
pub fn of(dossier: &Dossier) -> Value {
    let consents = dossier.consents.iter().map(|c| {
        let agreed = c.agreed(&dossier.application.agreed);
        context! {
            name => c.field(), label => c.consent.label.as_str(), required => c.consent.required,
            version => c.text.version, html => c.text.text_html.as_str(),
            is_new => agreed.is_some_and(|version| version != c.text.version),
        }
    });
    let employees = match dossier.cycle.employees {
        Employees::Allow => None,
        Employees::Forbid => Some("forbid"),
        Employees::Label => Some("label"),
    };
    context! { evidence => activities(dossier), consents => consents.collect::<Vec<_>>(), employees }
}

fn activities(dossier: &Dossier) -> Value {
    let (first, last) = dossier.cycle.window();
    let items: Vec<_> = dossier.log.countable().map(told).collect();
    let apart: Vec<_> = dossier
        .log
        .hindered()
        .map(|(entry, why)| {
            let elsewhere = match why {
                Hindrance::Elsewhere(cycle) => cycle.as_str(),
                _ => "",
            };
            context! { why => why.slug(), elsewhere, ..told(entry) }
        })
        .collect();
    let counted = dossier.log.counted();
    let is_wrong = evidence::wrong(counted, &dossier.path).is_some();
    context! {
        first => first.to_string(), last => last.to_string(), items, apart, counted, is_wrong,
        needed => dossier.path.evidence_min, most => dossier.path.evidence_max,
    }
}

fn told(entry: &Entry) -> Value {
    let (a, kind) = (&entry.logged.activity, &entry.logged.kind);
    context! {
        id => a.id, title => a.title.as_str(), kind => kind.name.as_str(), icon => kind.icon.as_str(),
        on_date => a.on_date.to_string(), month_only => a.month_only,
        href => text::web_address(&a.url).map(String::from),
        reach => a.reach.filter(|_| kind.asks_reach), reach_label => kind.reach_label.as_str(),
        is_left_out => entry.is_left_out,
    }
}

/// Something agreed to, and in which version.
pub fn agreed((label, version): (String, i32)) -> Value {
    context! { label, version }
}

/// How many of the required answers are there, and what else keeps it from being submitted. What is there stands in the
/// list too, hidden: it may be taken out again before the page is drawn anew.
pub fn progress(dossier: &Dossier, locale: Locale) -> Value {
    let (questions, answers) = (&dossier.questions, &dossier.application.answers);
    let wrongs = dossier.wrongs();
    let missing = rules::missing(questions, answers);
    let required: Vec<_> = questions.iter().filter(|q| q.required).collect();
    let answers = required.iter().map(|q| {
        let why = Message::new("applications-wrong-missing").with("question", &q.label);
        (rules::field(&q.key), why)
    });
    let counts = dossier.path.evidence_min > 0 || dossier.path.evidence_max.is_some();
    let few = evidence::wrong(0, &dossier.path).filter(|_| counts);
    let evidence = few.or_else(|| Some(Message::new("applications-evidence")).filter(|_| counts));
    let evidence = evidence.into_iter().map(|why| ("evidence".to_owned(), why));
    let consents = dossier.consents.iter().filter(|c| c.consent.required).map(|c| {
        let why = Message::new("applications-wrong-consent").with("consent", &c.consent.label);
        (c.field(), why)
    });
    let known: Vec<(String, Message)> = answers.chain(evidence).chain(consents).collect();
    let others = wrongs.iter().filter(|w| known.iter().all(|(field, _)| *field != w.field));
    let others =
        others.map(|w| context! { field => &w.field, why => w.why.in_(locale), is_missing => false, is_done => false });
    let todo = known.iter().map(|(field, why)| {
        let wrong = wrongs.iter().find(|w| w.field == *field);
        let why = wrong.map_or(why, |w| &w.why).in_(locale);
        // An answer that is there and wrong stands below: only what is written anew mends it.
        context! { field, why, is_missing => true, is_done => wrong.is_none() }
    });
    context! {
        all => required.len(),
        done => required.len() - missing.len(),
        is_ready => wrongs.is_empty(),
        todo => todo.chain(others).collect::<Vec<_>>(),
    }
}

/// What a page learns when its draft was saved.
pub fn saved(dossier: &Dossier, locale: Locale) -> serde_json::Value {
    let application = &dossier.application;
    let missing: Vec<_> =
        rules::missing(&dossier.questions, &application.answers).iter().map(|q| q.key.as_str()).collect();
    let counted = dossier.log.counted();
    let why = evidence::wrong(counted, &dossier.path).map(|why| why.in_(locale));
    let wanting: Vec<_> = dossier.wrongs().into_iter().map(|w| w.field).collect();
    json!({
        "version": application.version,
        "saved_at": instant(application.updated_at),
        "saved_told": locale.zoned(application.updated_at, Tz::UTC),
        "missing": missing,
        "wanting": wanting,
        "evidence": {
            "counted": counted, "needed": dossier.path.evidence_min, "most": dossier.path.evidence_max, "why": why,
        },
    })
}
