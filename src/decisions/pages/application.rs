use chrono::{DateTime, Utc};
use entity::application::State as Stage;
use entity::audit::Action;
use entity::question::Kind;
use entity::{application, audit, cycle, decision, question, snapshot, text_block};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};
use sea_orm::{ActiveEnum, ConnectionTrait};

use crate::applications::consents;
use crate::applications::reading::Read;
use crate::applications::reasons;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::actions::{self, Outcome};
use crate::decisions::forms::{Filter, NewDecision, Removal};
use crate::decisions::places::{Orders, Spot};
use crate::decisions::preview::head;
use crate::decisions::{blocks, history, offered, places, queries, reviews, rules};
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Tools, Typed, View, instant};
use crate::{Error, assignments, conflicts, markdown, people, text};

pub fn routes() -> Vec<Route> {
    routes![show, decide, undo, second]
}

/// A decision was recorded, or somebody was quicker and the form stands there again.
#[derive(Responder)]
enum Decided {
    Done(Onward),
    /// Blocks of text were put into the words, and nothing was recorded.
    Inserted(Page),
    #[response(status = 409)]
    Overtaken(Page),
}

/// Who looks at an application, and from where.
struct Look<'a> {
    by: &'a Manager,
    filter: &'a Filter,
    orders: &'a Orders,
    with: Tools<'a>,
}

#[get("/manage/applications/<id>?<filter..>")]
async fn show(
    id: i64,
    filter: Filter,
    by: Manager,
    orders: &State<Orders>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Page, Error> {
    let application = queries::by_id(&with.db.read, id).await?;
    actions::read(with.db, &by, &application, with.now).await?;
    let decision = queries::decision(&with.db.read, id).await?;
    let typed = decision.as_ref().map(begun).unwrap_or_default();
    let look = Look { by: &by, filter: &filter, orders, with };
    view.form("decisions/show", &typed, page(&with.db.write, &look, application, None).await?)
}

#[post("/manage/applications/<id>/decision?<filter..>", data = "<form>")]
async fn decide(
    id: i64,
    filter: Filter,
    by: Manager,
    form: Form<Contextual<'_, NewDecision<'_>>>,
    orders: &State<Orders>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Decided, Error> {
    let application = queries::by_id(&with.db.read, id).await?;
    let look = Look { by: &by, filter: &filter, orders, with };
    let shown = page(&with.db.read, &look, application.clone(), None).await?;
    let Some(new) = &form.value else {
        return Err(view.again("decisions/show", &Typed::of(&form.context), shown));
    };
    if new.insert {
        let typed = inserted(Typed::of(&form.context), &blocks::all(&with.db.read).await?, new);
        return Ok(Decided::Inserted(view.form("decisions/show", &typed, shown)?));
    }
    let next = next(id, new.onward, &shown);
    let outcome = actions::decide(with.db, &by, id, new, with.now).await;
    Ok(match view.retry(outcome, "decisions/show", &form.context, shown)? {
        Outcome::Recorded => {
            Decided::Done(Onward::to(back(next, &filter)).saying(Message::new("decisions-recorded-said")))
        }
        Outcome::Overtaken(why) => {
            let shown = page(&with.db.write, &look, application, Some(why)).await?;
            Decided::Overtaken(view.form("decisions/show", &Typed::of(&form.context), shown)?)
        }
    })
}

#[post("/manage/applications/<id>/decision/removal?<filter..>", data = "<form>")]
async fn undo(
    id: i64,
    filter: Filter,
    by: Manager,
    form: Form<Removal<'_>>,
    db: &State<Db>,
    now: Now,
) -> Result<Onward, Error> {
    actions::undo(db, &by, id, form.seen, now.0).await?;
    Ok(Onward::to(back(id, &filter)).saying(Message::new("decisions-undone-said")))
}

#[post("/manage/applications/<id>/decision/second?<filter..>", data = "<form>")]
async fn second(
    id: i64,
    filter: Filter,
    by: Manager,
    form: Form<Removal<'_>>,
    db: &State<Db>,
    now: Now,
) -> Result<Onward, Error> {
    actions::second(db, &by, id, form.seen, now.0).await?;
    Ok(Onward::to(back(id, &filter)).saying(Message::new("decisions-seconded-said")))
}

/// The form with the chosen blocks in its words.
fn inserted(typed: Typed, all: &[text_block::Model], new: &NewDecision<'_>) -> Typed {
    typed.with("words", blocks::below(new.words, all, &new.blocks)).with_all("blocks", &[])
}

/// Where it goes on: the next of the list as it was before, where that is wanted and there is one.
fn next(id: i64, onward: bool, shown: &Value) -> i64 {
    let after = shown.get_attr("after").ok().filter(|_| onward);
    after.and_then(|id| id.as_i64()).unwrap_or(id)
}

fn back(id: i64, filter: &Filter) -> String {
    match filter.trace() {
        trace if trace.is_empty() => format!("/manage/applications/{id}"),
        trace => format!("/manage/applications/{id}?{trace}"),
    }
}

/// The form begins with the decision that stands.
fn begun(decision: &decision::Model) -> Typed {
    Typed::default()
        .with("verdict", decision.verdict.to_value())
        .with("reason", &decision.reason)
        .with("words", &decision.words)
        .with("override_note", &decision.override_note)
}

async fn page(
    db: &impl ConnectionTrait,
    look: &Look<'_>,
    application: application::Model,
    overtaken: Option<Message>,
) -> Result<Value, Error> {
    let Look { by, filter, .. } = look;
    let cycle = cycles::by_id(db, application.cycle_id).await?;
    let person = people::by_id(db, application.person_id).await?;
    let (before, after) = beside(look, &cycle, application.id).await?;
    // What is pending on one's own application is for other managers.
    let blind = person.id == by.id && cycle.announced_at.is_none();
    let decision = queries::decision(db, application.id).await?.filter(|_| !blind);
    let snapshot = queries::snapshot(db, application.id).await?.filter(|_| application.state != Stage::Draft);
    let is_close = !conflicts::queries::of(db, by.id, &[person.id]).await?.is_empty();
    let page = context! {
        cycle => head(&cycle),
        id => application.id, state => application.state.to_value(),
        person => history::person(db, &person).await?,
        awards => history::awards(db, person.id).await?,
        earlier => history::earlier(db, &application).await?,
        submission => submission(db, snapshot.as_ref(), decision.as_ref()).await?,
        decision => told(db, decision.as_ref(), by, is_close).await?,
        reviews => if blind { None } else { reviews::side_by_side(db, &application, &cycle, by.id).await? },
        panel => assignments::panel(db, by, &application, look.with.now).await?,
        seen => rules::seen(decision.as_ref()),
        hindrance => rules::why_not_decided(by.id, &application, &cycle, is_close).map(|why| why.to_string()),
        is_close, trail => trail(history::trail(db, application.id).await?, blind.then_some(by.id)),
    };
    let place = filter.place();
    let way = context! {
        query => filter.trace(), place => place.name(), list => place.address(&cycle.slug, &filter.looked()),
        before, after, overtaken => overtaken.map(|why| why.to_string()),
    };
    let stands = decision.as_ref().map(|d| d.reason.as_str());
    Ok(context! { ..page, ..way, ..offered::all(db, stands).await? })
}

/// The applications before and after it on the page that one came from.
async fn beside(look: &Look<'_>, cycle: &cycle::Model, id: i64) -> Result<(Option<i64>, Option<i64>), Error> {
    let Look { by, filter, with, .. } = look;
    let ids = match look.orders.of(filter.place()) {
        Some(order) => {
            let (db, look, now) = (with.db, filter.look.as_str(), with.now);
            order(Spot { db, cycle, viewer: by.id, look, application: id, now }).await?
        }
        None => {
            let wanted = filter.wanted(&cycles::paths(&with.db.read, cycle.id).await?);
            queries::order(&with.db.read, cycle, by.id, &wanted, id).await?
        }
    };
    Ok(places::beside(&ids, id))
}

async fn told(
    db: &impl ConnectionTrait,
    decision: Option<&decision::Model>,
    viewer: &Manager,
    is_close: bool,
) -> Result<Option<Value>, Error> {
    let Some(d) = decision else { return Ok(None) };
    let names = queries::names(db, [d.by_id].into_iter().chain(d.second_by)).await?;
    let named = |id: i64| names.get(&id).map(String::as_str);
    Ok(Some(context! {
        verdict => d.verdict.to_value(), why => reasons::all(db).await?.named(&d.reason), words => d.words.as_str(),
        by => named(d.by_id), at => instant(d.decided_at), override_note => d.override_note.as_str(),
        needs_second => d.needs_second, second_by => d.second_by.map(named), second_at => d.second_at.map(instant),
        why_not_seconded => rules::why_not_seconded(viewer.id, d, is_close).map(|why| why.to_string()),
    }))
}

/// What was submitted last, question by question.
async fn submission(
    db: &impl ConnectionTrait,
    snapshot: Option<&snapshot::Model>,
    decision: Option<&decision::Model>,
) -> Result<Option<Value>, Error> {
    let Some(snapshot) = snapshot else { return Ok(None) };
    let cycle = queries::by_id(db, snapshot.application_id).await?.cycle_id;
    let paths = cycles::paths(db, cycle).await?;
    let questions = cycles::questions(db, snapshot.path_id).await?;
    let cycle = cycles::by_id(db, cycle).await?;
    let consents = consents::of_cycle(db, &cycle).await?;
    let agreed: Vec<_> = consents::labels(&consents, &snapshot.agreed)
        .into_iter()
        .map(|(label, version)| context! { label, version })
        .collect();
    let answers: Vec<_> = questions.iter().map(|q| answer(q, snapshot.answers.all(&q.key))).collect();
    Ok(Some(context! {
        revision => snapshot.revision, at => instant(snapshot.submitted_at),
        path => paths.iter().find(|p| p.id == snapshot.path_id).map_or("", |p| p.name.as_str()),
        since_decision => decision.is_some_and(|d| d.decided_at < snapshot.submitted_at),
        answers, agreed, is_employee => snapshot.is_employee,
        evidence => Serde(Read::since(db, snapshot, &cycle).await?),
    }))
}

fn answer(question: &question::Model, values: &[String]) -> Value {
    let values: Vec<String> = values.iter().filter(|v| !v.trim().is_empty()).cloned().collect();
    let first = values.first().map_or("", String::as_str);
    context! {
        label => question.label.as_str(),
        html => (question.kind == Kind::Markdown).then(|| markdown::to_html(first)),
        link => (question.kind == Kind::Url).then(|| text::web_address(first).map(String::from)).flatten(),
        values,
    }
}

/// What tells how it is judged.
fn tells_of_reviews(action: Action) -> bool {
    use Action::*;
    matches!(action, ReviewAsked | ReviewReleased | ReviewGiven | ReviewRecused | RemarkMade | RemarkRemoved)
}

/// What was done, newest first, and who has read it and when last. `own`: whose it is and who looks at it while it is
/// pending; who reads it then is who judges it.
fn trail(entries: Vec<(audit::Model, Message)>, own: Option<i64>) -> Value {
    let decides = |a: Action| {
        matches!(a, Action::DecisionRecorded | Action::DecisionUndone | Action::DecisionSeconded) || tells_of_reviews(a)
    };
    let mut readers: Vec<(Message, DateTime<Utc>)> = Vec::new();
    let mut done = Vec::new();
    let reads = |e: &audit::Model| e.action == Action::ApplicationRead && e.by_id != own;
    for (entry, by) in entries.into_iter().filter(|(e, _)| own.is_none() || !decides(e.action) && !reads(e)) {
        if entry.action == Action::ApplicationRead {
            if !readers.iter().any(|(name, _)| *name == by) {
                readers.push((by, entry.at));
            }
            continue;
        }
        done.push(context! {
            at => instant(entry.at), by => by.to_string(), action => entry.action.to_value(),
            from => entry.from_state, to => entry.to_state, note => entry.note,
        });
    }
    let readers: Vec<_> =
        readers.into_iter().map(|(name, at)| context! { name => name.to_string(), at => instant(at) }).collect();
    context! { done, readers }
}
