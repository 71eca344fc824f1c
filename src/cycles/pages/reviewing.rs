use chrono::{DateTime, Utc};
use entity::review_plan::{self, Phase};
use entity::{criterion, cycle};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::asking::{Answer, Sent};
use super::head;
use crate::Error;
use crate::cycles::forms::{CriterionForm, PlanForm, Step as Place, StepForm};
use crate::cycles::rules::reviewing::{self as rules, Step};
use crate::cycles::rules::{local, zone_of};
use crate::cycles::{actions, queries};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![show, update, begin, step, add, edit, remove, place]
}

const PAGE: &str = "cycles/manage/reviewing";

/// How a cycle is reviewed. `edit` opens one form in its place: `plan`, or the number of a criterion.
#[get("/manage/cycles/<slug>/reviewing?<edit>")]
async fn show(
    slug: &str,
    edit: Option<&str>,
    by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let edit = edit.filter(|_| cycle.announced_at.is_none());
    let criteria = queries::criteria(&db.read, cycle.id).await?;
    let criterion = edit.and_then(|id| criteria.iter().find(|c| c.id.to_string() == id));
    let plan = queries::plan(&db.read, cycle.id).await?;
    let (edit, typed) = match (edit, criterion, &plan) {
        (Some("plan"), _, Some(plan)) => ("plan", typed_plan(plan, &cycle)),
        (Some(id), Some(criterion), _) => (id, typed(criterion)),
        _ => ("", Typed::default().with("weight", 30)),
    };
    view.form(PAGE, &typed, page(db, &cycle, edit, by.id, now.0).await?)
}

#[post("/manage/cycles/<slug>/reviewing", data = "<form>")]
async fn update(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, PlanForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = page(db, &cycle, "plan", by.id, now.0).await?;
    let change = view.read(&form, PAGE, &page)?;
    let edited = actions::edit_plan(db, &by, cycle.id, change, now.0).await;
    let outcome = view.retry(edited, PAGE, &form.context, page)?;
    let to = format!("/manage/cycles/{slug}/reviewing");
    let sent = Sent {
        view: &view,
        form: Typed::of(&form.context),
        cycle: head(&cycle),
        back: format!("{to}?edit=plan"),
        to: to.clone(),
    };
    sent.answer(
        outcome,
        |plan| typed_plan(plan, &cycle),
        |_| Onward::to(to).saying(Message::new("cycles-manage-saved-said")),
    )
}

#[post("/manage/cycles/<slug>/reviewing/beginning")]
async fn begin(slug: &str, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    actions::begin_reviewing(db, &by, cycle.id, now.0).await?;
    let to = format!("/manage/cycles/{slug}/reviewing");
    Ok(Onward::to(to).saying(Message::new("cycles-reviewing-begun-said")))
}

#[post("/manage/cycles/<slug>/reviewing/step", data = "<form>")]
async fn step(slug: &str, by: Manager, form: Form<StepForm<'_>>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let step = Step::by_slug(form.step).ok_or_else(|| Error::wrong("step", Message::new("form-unreadable")))?;
    actions::take_step(db, &by, cycle.id, step, now.0).await?;
    let to = format!("/manage/cycles/{slug}/reviewing");
    Ok(Onward::to(to).saying(Message::new(format!("cycles-reviewing-said-{}", step.slug()))))
}

#[post("/manage/cycles/<slug>/criteria", data = "<form>")]
async fn add(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, CriterionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Onward, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = page(db, &cycle, "", by.id, now.0).await?;
    let new = view.read(&form, PAGE, &page)?;
    let added = actions::add_criterion(db, &by, cycle.id, new, now.0).await;
    let criterion = view.retry(added, PAGE, &form.context, page)?;
    let said = Message::new("cycles-criterion-added-said").with("name", criterion.name);
    Ok(Onward::to(format!("/manage/cycles/{slug}/reviewing#criterion-{}", criterion.id)).saying(said))
}

#[post("/manage/criteria/<id>", data = "<form>")]
async fn edit(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, CriterionForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let cycle = cycle_of(db, id).await?;
    let page = page(db, &cycle, &id.to_string(), by.id, now.0).await?;
    let change = view.read(&form, PAGE, &page)?;
    let edited = actions::edit_criterion(db, &by, id, change, now.0).await;
    let outcome = view.retry(edited, PAGE, &form.context, page)?;
    let done = format!("/manage/cycles/{}/reviewing#criterion-{id}", cycle.slug);
    let sent = Sent {
        view: &view,
        form: Typed::of(&form.context),
        cycle: head(&cycle),
        to: format!("/manage/criteria/{id}"),
        back: format!("/manage/cycles/{}/reviewing?edit={id}", cycle.slug),
    };
    sent.answer(outcome, typed, |_| Onward::to(done).saying(Message::new("cycles-manage-saved-said")))
}

#[post("/manage/criteria/<id>/removal")]
async fn remove(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = cycle_of(db, id).await?;
    let criterion = actions::remove_criterion(db, &by, id, now.0).await?;
    let said = Message::new("cycles-criterion-removed-said").with("name", criterion.name);
    Ok(Onward::to(format!("/manage/cycles/{}/reviewing#criteria", cycle.slug)).saying(said))
}

#[post("/manage/criteria/<id>/position", data = "<form>")]
async fn place(id: i64, by: Manager, form: Form<Place>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = cycle_of(db, id).await?;
    actions::move_criterion(db, &by, id, form.direction, now.0).await?;
    Ok(Onward::to(format!("/manage/cycles/{}/reviewing#criteria", cycle.slug)))
}

async fn cycle_of(db: &Db, criterion: i64) -> Result<cycle::Model, Error> {
    queries::by_id(&db.read, queries::criterion(&db.read, criterion).await?.cycle_id).await
}

async fn page(db: &Db, cycle: &cycle::Model, edit: &str, viewer: i64, now: DateTime<Utc>) -> Result<Value, Error> {
    let plan = queries::plan(&db.read, cycle.id).await?;
    let criteria = queries::criteria(&db.read, cycle.id).await?;
    let weights: i32 = criteria.iter().map(|c| c.weight).sum();
    let criterion = |c: &criterion::Model| {
        let share = if weights > 0 { (c.weight * 200 + weights) / (weights * 2) } else { 0 };
        context! { id => c.id, name => &c.name, help => &c.help, weight => c.weight, share }
    };
    let cycle_value = context! {
        zone => &cycle.zone, takes_until => instant(cycle.takes_until()), reviews_due_at => cycle.reviews_due_at.map(instant),
        announces_at => instant(cycle.announces_at), is_armed => cycle.armed_at.is_some(), ..head(cycle)
    };
    Ok(context! {
        cycle => cycle_value,
        plan => plan.as_ref().map(|plan| told(plan, cycle, now)),
        criteria => criteria.iter().map(criterion).collect::<Vec<_>>(),
        scored => queries::scored(&db.read, cycle.id).await? > 0,
        asked => queries::asked(&db.read, cycle.id, viewer).await?,
        edit,
    })
}

fn told(plan: &review_plan::Model, cycle: &cycle::Model, now: DateTime<Utc>) -> Value {
    let phase = plan.phase(cycle, now);
    let steps = match cycle.announced_at {
        None => Step::next(phase, plan),
        Some(_) => Vec::new(),
    };
    context! {
        needed => plan.needed, scale => plan.scale, is_blind => plan.is_blind, shows_history => plan.shows_history,
        match_language => plan.match_language, match_region => plan.match_region, most => plan.most,
        is_automatic => plan.is_automatic, seed => plan.seed.to_string(), phase => phase.slug(),
        phases => phases(plan, cycle, phase),
        steps => steps.into_iter().map(Step::slug).collect::<Vec<_>>(),
    }
}

/// The way from the close to the decisions: when each phase begins, and which it is.
fn phases(plan: &review_plan::Model, cycle: &cycle::Model, phase: Phase) -> Vec<Value> {
    let close = cycle.takes_until();
    let begins = |of: Phase| match of {
        Phase::Waiting => Some(cycle.opens_at),
        Phase::Blind => plan.shared_from.filter(|at| *at > close).map(|_| close),
        Phase::Shared => Some(plan.shared_from.map_or(close, |at| at.max(close))),
        Phase::Discussion => plan.discussed_from.map(|at| at.max(close)),
        Phase::Decided => Some(cycle.announced_at.or(plan.judged_until).unwrap_or(cycle.announces_at)),
    };
    let rung = |of: Phase| {
        let at = begins(of);
        context! { slug => of.slug(), at => at.map(instant), is_done => at.is_some() && of < phase, is_now => of == phase }
    };
    Phase::ALL.into_iter().map(rung).collect()
}

/// What the form of the plan begins with.
fn typed_plan(plan: &review_plan::Model, cycle: &cycle::Model) -> Typed {
    let zone = zone_of(cycle);
    let at = |at: Option<DateTime<Utc>>| at.map_or_else(String::new, |at| local(at, zone));
    let typed = Typed::default()
        .with("needed", plan.needed)
        .with("scale", plan.scale)
        .with("most", plan.most.map_or_else(String::new, |most| most.to_string()))
        .with("seed", plan.seed)
        .with("shared_from", at(plan.shared_from))
        .with("discussed_from", at(plan.discussed_from))
        .with("judged_until", at(plan.judged_until))
        .with("seen", rules::seen_plan(plan));
    let boxes = [
        ("is_blind", plan.is_blind),
        ("shows_history", plan.shows_history),
        ("match_language", plan.match_language),
        ("match_region", plan.match_region),
        ("is_automatic", plan.is_automatic),
    ];
    boxes.into_iter().fold(typed, |typed, (name, is)| typed.with(name, if is { "true" } else { "" }))
}

/// What the form of a criterion begins with.
fn typed(criterion: &criterion::Model) -> Typed {
    Typed::default()
        .with("name", &criterion.name)
        .with("help", &criterion.help)
        .with("weight", criterion.weight)
        .with("seen", rules::seen_criterion(criterion))
}
