use chrono::{DateTime, Utc};
use entity::application::State as Stage;
use entity::audit;
use entity::cycle;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use super::rules::{Facts, Gift, Outcome};
use super::{actions, letters, queries};
use crate::Error;
use crate::applications::counted;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::rules::VERDICTS;
use crate::l10n::Message;
use crate::mail;
use crate::web::{Manager, Now, Onward, Page, Pager, View, instant};

pub fn routes() -> Vec<Route> {
    routes![show, arm, disarm, announce]
}

const PER_PAGE: u64 = 100;

#[get("/manage/cycles/<slug>/announcement?<page>")]
async fn show(
    slug: &str,
    page: Option<u64>,
    by: Manager,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    if cycle.announced_at.is_some() {
        return view.page("announcements/done", done(db, &cycle).await?);
    }
    view.page("announcements/show", pending(db, site, cycle, &by, page, now.0).await?)
}

#[post("/manage/cycles/<slug>/arming")]
async fn arm(slug: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::arm(db, &by, slug, now.0).await?;
    Ok(back(slug).saying(Message::new("announcements-armed-said")))
}

#[post("/manage/cycles/<slug>/disarming")]
async fn disarm(slug: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::disarm(db, &by, slug, now.0).await?;
    Ok(back(slug).saying(Message::new("announcements-disarmed-said")))
}

#[post("/manage/cycles/<slug>/announcement")]
async fn announce(slug: &str, by: Manager, db: &State<Db>, site: &State<Site>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let done = actions::announce(db, site, cycle.id, Some(by.id), now.0).await?;
    let said = Message::new("announcements-announced-said").count("results", done.results).count("awards", done.awards);
    Ok(back(slug).saying(said))
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
    page: Option<u64>,
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    let history = queries::history(&db.read, cycle.id).await?;
    let mut facts = queries::facts(&db.read, cycle, now).await?;
    let outcomes = facts.outcomes();
    facts.counted = counted::among(&db.read, &sampled(&outcomes, by.id)).await?;
    let pager = Pager::new(page, PER_PAGE, outcomes.len() as u64);
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let shown = outcomes.iter().skip(from).take(PER_PAGE as usize);
    let numbers: Vec<i64> = outcomes.iter().filter(|o| o.newly_numbered).filter_map(|o| o.number).collect();
    Ok(context! {
        cycle => head(&facts.cycle), track => facts.track.name.as_str(),
        counts => counts(&outcomes), undecided => facts.undecided().count(), drafts => facts.drafts.len(),
        problems => words(facts.problems(Some(by.id), now)), warnings => words(facts.warnings(by.id, now)),
        submitted => facts.candidates.len(), is_closed => facts.cycle.takes_until() <= now,
        numbers => numbers.len(), first_number => numbers.first(), last_number => numbers.last(),
        outcomes => shown.map(|o| outcome(o, &facts, by.id)).collect::<Vec<_>>(),
        pager => Value::from(Serde(&pager)),
        samples => samples(db, site, &facts, &outcomes, by.id).await?,
        armed => armed(&facts.cycle, &history),
        history => told(&history),
        is_past => facts.cycle.announces_at <= now,
    })
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

/// One line of the dry run. What is pending for the viewer is for other managers to know.
fn outcome(outcome: &Outcome, facts: &Facts, viewer: i64) -> Value {
    let own = outcome.candidate.person_id == viewer;
    let award = match &outcome.gift {
        _ if own => String::new(),
        Gift::None => String::new(),
        Gift::New | Gift::Kept(_) => format!("{} {}", facts.track.name, facts.cycle.year),
    };
    let kept = match &outcome.gift {
        Gift::Kept(award) if !own => Some(Ord::max(award.term_end, facts.cycle.term_end).to_string()),
        _ => None,
    };
    context! {
        id => outcome.candidate.id, name => outcome.candidate.name.as_str(), own,
        result => (!own).then(|| outcome.verdict.result().to_value()),
        number => outcome.number.filter(|_| !own), is_new => outcome.newly_numbered && !own,
        lost_main => outcome.lost_main() && !own, award, kept,
        silent => !facts.addresses.contains_key(&outcome.candidate.person_id),
    }
}

/// The applications whose letters are shown.
fn sampled(outcomes: &[Outcome], viewer: i64) -> Vec<i64> {
    let first = |verdict| outcomes.iter().find(|o| o.verdict == verdict && o.candidate.person_id != viewer);
    VERDICTS.into_iter().filter_map(first).map(|o| o.candidate.id).collect()
}

/// A letter of each kind as somebody is going to get it.
async fn samples(db: &Db, site: &Site, facts: &Facts, outcomes: &[Outcome], viewer: i64) -> Result<Vec<Value>, Error> {
    let mut samples = Vec::new();
    for verdict in VERDICTS {
        let of = outcomes.iter().filter(|o| o.verdict == verdict && o.candidate.person_id != viewer);
        let Some(draft) = of.into_iter().find_map(|o| letters::draft(facts, o, site)) else { continue };
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

fn words(messages: Vec<Message>) -> Vec<String> {
    messages.iter().map(ToString::to_string).collect()
}

fn told(history: &[(audit::Model, Message)]) -> Vec<Value> {
    let entry = |(e, by): &(audit::Model, Message)| {
        context! { at => instant(e.at), by => by.to_string(), action => e.action.to_value(), note => e.note.as_str() }
    };
    history.iter().map(entry).collect()
}

/// The page after it: what was announced, and where the letters are.
async fn done(db: &Db, cycle: &cycle::Model) -> Result<Value, Error> {
    let history = queries::history(&db.read, cycle.id).await?;
    let (letters, sent, failed) = queries::letters(&db.read, cycle.id).await?;
    let states = [Stage::Accepted, Stage::Declined, Stage::Waitlisted, Stage::Deferred, Stage::Incomplete];
    let mut counts = Vec::new();
    for state in states {
        counts.push(context! { state => state.to_value(), count => queries::count(&db.read, cycle.id, state).await? });
    }
    let failed: Vec<_> = failed
        .iter()
        .map(|l| context! { name => l.to_name.as_str(), address => l.address.as_str(), why => l.last_error.as_str() })
        .collect();
    let by = history.iter().find(|(e, _)| e.action == audit::Action::CycleAnnounced).map(|(_, by)| by.to_string());
    Ok(context! { cycle => head(cycle), by, counts, letters, sent, failed, history => told(&history) })
}
