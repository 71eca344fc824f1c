//! The desk of an announcement: before it the dry run, after it the letters on their way.

mod done;
mod letters;
mod progress;
mod stock;
mod sure;

use chrono::{DateTime, Utc};
use entity::audit;
use entity::cycle;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::forms::Narrowed;
use super::queries;
use super::rules::{Facts, Gift, Outcome};
use crate::Error;
use crate::applications::counted;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::places::Place;
use crate::decisions::rules::VERDICTS;
use crate::l10n::Message;
use crate::mail;
use crate::web::{Manager, Now, Onward, Page, Pager, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    [routes![show], letters::routes(), progress::routes(), sure::routes()].concat()
}

const PER_PAGE: u64 = 100;

#[get("/manage/cycles/<slug>/announcement?<narrowed..>")]
async fn show(
    slug: &str,
    narrowed: Narrowed,
    by: Manager,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let typed = narrowed.fields().iter().fold(Typed::default(), |typed, (field, value)| typed.with(field, value));
    if cycle.announced_at.is_some() {
        return view.form("announcements/done", &typed, done::page(db, &cycle, &narrowed, now).await?);
    }
    view.form("announcements/show", &typed, pending(db, site, cycle, &by, &narrowed, now.0).await?)
}

fn back(slug: &str) -> Onward {
    Onward::to(format!("/manage/cycles/{slug}/announcement"))
}

/// The panel before the announcement: what it would do, and what stands against it.
async fn pending(
    db: &Db,
    site: &Site,
    cycle: cycle::Model,
    by: &Manager,
    narrowed: &Narrowed,
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    let history = queries::history(&db.read, cycle.id).await?;
    let facts = queries::facts(&db.read, cycle, now).await?;
    let (problems, mut warnings) = (problems(&facts, by.id, now), words(facts.warnings(by.id, now)));
    let (facts, is_left_out) = facts.without(by.id);
    let outcomes = facts.outcomes();
    let needs = stock::of(db, site, &facts, &outcomes).await?;
    warnings.extend(stock::warnings(&needs));
    let facts = Facts { counted: counted::among(&db.read, &sampled(&outcomes)).await?, ..facts };
    let shown = letters::narrowed(&outcomes, narrowed);
    let pager = Pager::new(narrowed.page, PER_PAGE, shown.len() as u64);
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let rows: Vec<_> = shown.iter().skip(from).take(PER_PAGE as usize).map(|o| outcome(o, &facts)).collect();
    let numbers: Vec<i64> = outcomes.iter().filter(|o| o.newly_numbered).filter_map(|o| o.number).collect();
    let base = Pager::base(&format!("/manage/cycles/{}/announcement", facts.cycle.slug), &narrowed.fields());
    let query = base.split_once('?').map_or("", |(_, query)| query.trim_end_matches('&')).to_owned();
    Ok(context! {
        cycle => head(&facts.cycle), track => facts.track.name.as_str(),
        counts => counts(&outcomes), undecided => facts.undecided().count(), drafts => facts.drafts.len(),
        problems, warnings, benefits => stock::rows(&needs), is_left_out, results => outcomes.len(),
        submitted => facts.candidates.len(), is_closed => facts.cycle.takes_until() <= now,
        numbers => numbers.len(), first_number => numbers.first(), last_number => numbers.last(),
        outcomes => rows, pager => Value::from(Serde(&pager)), narrowed => base.ends_with('&'),
        trace => Place::Announcement.trace(&pager.here(&query)), query, base,
        samples => samples(db, site, &facts, &outcomes).await?,
        armed => armed(&facts.cycle, &history),
        history => told(&history),
        is_past => facts.cycle.announces_at <= now,
    })
}

/// What stands against it, each with the page where it is mended.
fn problems(facts: &Facts, viewer: i64, now: DateTime<Utc>) -> Vec<Value> {
    let here = format!("/manage/cycles/{}", facts.cycle.slug);
    let told = |message: Message| {
        let at = match message.key().and_then(|key| key.strip_prefix("announcements-problem-")) {
            Some("undecided") => Some(("applications", format!("{here}/applications?state=submitted&verdict=none"))),
            Some("short" | "second" | "main") => Some(("applications", format!("{here}/applications?state=submitted"))),
            Some("extended") => Some(("extensions", format!("{here}/extensions"))),
            Some("taken") => Some(("dates", here.clone())),
            Some("term") => Some(("dates", format!("{here}/edit"))),
            Some("early") => Some(("cycles", "/manage/cycles".to_owned())),
            _ => None,
        };
        let place = at.as_ref().map(|(place, _)| Message::new(format!("announcements-mend-{place}")).to_string());
        context! { words => message.to_string(), place, address => at.map(|(_, address)| address) }
    };
    facts.problems(Some(viewer), now).into_iter().map(told).collect()
}

fn head(cycle: &cycle::Model) -> Value {
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), year => cycle.year, zone => cycle.zone.as_str(),
        announces_at => instant(cycle.announces_at), takes_until => instant(cycle.takes_until()),
        term_start => cycle.term_start.to_string(), term_end => cycle.term_end.to_string(),
        announced_at => cycle.announced_at.map(instant),
    }
}

fn counts(outcomes: &[Outcome]) -> Vec<Value> {
    let count = |v| outcomes.iter().filter(|o| o.verdict == v).count();
    VERDICTS.iter().map(|v| context! { state => v.result().to_value(), count => count(*v) }).collect()
}

/// One line of the dry run.
fn outcome(outcome: &Outcome, facts: &Facts) -> Value {
    let award = match &outcome.gift {
        Gift::None => String::new(),
        Gift::New | Gift::Kept(_) => format!("{} {}", facts.track.name, facts.cycle.year),
    };
    let kept = match &outcome.gift {
        Gift::Kept(award) => Some(Ord::max(award.term_end, facts.cycle.term_end).to_string()),
        _ => None,
    };
    context! {
        id => outcome.candidate.id, name => outcome.candidate.name.as_str(),
        result => outcome.verdict.result().to_value(),
        number => outcome.number, is_new => outcome.newly_numbered, lost_main => outcome.lost_main(), award, kept,
        silent => !facts.addresses.contains_key(&outcome.candidate.person_id),
    }
}

/// The applications whose letters are shown.
fn sampled(outcomes: &[Outcome]) -> Vec<i64> {
    let first = |verdict| outcomes.iter().find(|o| o.verdict == verdict);
    VERDICTS.into_iter().filter_map(first).map(|o| o.candidate.id).collect()
}

/// A letter of each kind as somebody is going to get it.
async fn samples(db: &Db, site: &Site, facts: &Facts, outcomes: &[Outcome]) -> Result<Vec<Value>, Error> {
    let mut samples = Vec::new();
    for verdict in VERDICTS {
        let of = outcomes.iter().filter(|o| o.verdict == verdict);
        let Some(draft) = of.into_iter().find_map(|o| super::letters::draft(facts, o, site)) else { continue };
        let (subject, text) = mail::sample(&db.read, site, &draft).await?;
        samples.push(context! { state => verdict.result().to_value(), to => draft.to.name, subject, text });
    }
    Ok(samples)
}

fn armed(cycle: &cycle::Model, history: &[(audit::Model, Message)]) -> Option<Value> {
    let at = cycle.armed_at?;
    let by = history.iter().find(|(e, _)| e.action == audit::Action::CycleArmed).map(|(_, by)| by.to_string());
    let by = by.unwrap_or_else(|| Message::new("announcements-by-somebody").to_string());
    Some(context! { at => instant(at), by })
}

/// What is good to know and has no page of its own.
fn words(messages: Vec<Message>) -> Vec<Value> {
    messages.iter().map(|message| context! { words => message.to_string() }).collect()
}

fn told(history: &[(audit::Model, Message)]) -> Vec<Value> {
    let entry = |(e, by): &(audit::Model, Message)| {
        context! { at => instant(e.at), by => by.to_string(), action => e.action.to_value(), note => e.note.as_str() }
    };
    history.iter().map(entry).collect()
}
