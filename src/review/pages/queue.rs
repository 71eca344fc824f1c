use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::person;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::db::Db;
use crate::review::forms::Queue;
use crate::review::queries::{self, Coming, Mine, Season, Task, Wanted};
use crate::review::rules::{self, Tab};
use crate::web::{Now, Page, Pager, Reviewer, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index]
}

const PER_PAGE: u64 = 50;

#[get("/review?<queue..>")]
async fn index(queue: Queue, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let mine = queries::mine(&db.read, &by, now.0).await?;
    let mine = queries::with_left(&db.read, &by, mine, now.0).await?;
    let wanted = queue.wanted();
    let tasks = mine.wanted(&wanted);
    let pager = Pager::new(queue.page, PER_PAGE, tasks.len() as u64);
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let shown: Vec<&Task> = tasks.into_iter().skip(from).take(PER_PAGE as usize).collect();
    let people = queries::people(&db.read, &shown).await?;
    let revisions = queries::revisions(&db.read, &shown).await?;
    let rows: Vec<_> = shown.iter().map(|t| row(t, &people, &revisions, now.0)).collect();
    let page = context! {
        tab => wanted.tab.slug(), tabs => tabs(&queue, &mine), sort => wanted.order.slug(), cycle => queue.cycle.as_str(),
        query => queue.query(), base => Pager::base("/review", &fields(&queue)),
        seasons => seasons(&mine, now.0), coming => mine.coming.iter().filter(|c| is_in(&wanted, c)).map(coming).collect::<Vec<_>>(),
        rows, pager => Serde(pager), is_new => mine.tasks.is_empty() && mine.coming.is_empty() && mine.left.is_empty(),
    };
    view.page("review/index", page)
}

fn fields(queue: &Queue) -> [(&'static str, &str); 3] {
    [("tab", &queue.tab), ("cycle", &queue.cycle), ("sort", &queue.sort)]
}

fn is_in(wanted: &Wanted, coming: &Coming) -> bool {
    wanted.cycle.as_ref().is_none_or(|slug| *slug == coming.season.cycle.slug)
}

fn tabs(queue: &Queue, mine: &Mine) -> Vec<Value> {
    let cycle = (!queue.cycle.is_empty()).then_some(queue.cycle.as_str());
    let told = |tab: Tab| {
        let there = Queue { tab: tab.slug().into(), page: None, ..queue.clone() };
        context! { slug => tab.slug(), count => mine.count(tab, cycle), href => there.address("/review") }
    };
    Tab::ALL.map(told).into()
}

/// The cycles that the reviewer has something of to read, those due first before the others.
fn seasons(mine: &Mine, now: DateTime<Utc>) -> Vec<Value> {
    let mut seasons: Vec<(&Season, Vec<&Task>)> = Vec::new();
    for task in &mine.tasks {
        match seasons.iter_mut().find(|(season, _)| season.cycle.id == task.season.cycle.id) {
            Some((_, tasks)) => tasks.push(task),
            None => seasons.push((&task.season, vec![task])),
        }
    }
    seasons.sort_by_key(|(s, _)| (s.cycle.reviews_due_at.is_none(), s.cycle.reviews_due_at, s.cycle.id));
    let told = |(season, tasks): (&Season, Vec<&Task>)| {
        let done = tasks.iter().filter(|t| t.gave()).count();
        context! { done, all => tasks.len(), is_late => tasks.iter().any(|t| t.is_late(now)), ..self::season(season, now) }
    };
    seasons.into_iter().map(told).collect()
}

/// A cycle, where its reviewing is, and what comes next.
pub fn season(season: &Season, now: DateTime<Utc>) -> Value {
    let Season { cycle, track, plan, phase } = season;
    let coming = |at: Option<DateTime<Utc>>| at.filter(|at| *at > now).map(instant);
    context! {
        slug => cycle.slug.as_str(), title => cycle.title.as_str(), track => track.name.as_str(), zone => cycle.zone.as_str(),
        phase => phase.slug(), due_at => cycle.reviews_due_at.map(instant), is_blind => plan.is_blind,
        shared_from => coming(plan.shared_from), discussed_from => coming(plan.discussed_from),
        judged_until => coming(plan.judged_until), takes_reviews => phase.takes_reviews(),
    }
}

fn coming(coming: &Coming) -> Value {
    let cycle = &coming.season.cycle;
    context! {
        title => cycle.title.as_str(), track => coming.season.track.name.as_str(), zone => cycle.zone.as_str(),
        count => coming.count, is_late => coming.is_late, from => instant(cycle.takes_until()),
        due_at => cycle.reviews_due_at.map(instant),
    }
}

fn row(task: &Task, people: &HashMap<i64, person::Model>, revisions: &HashMap<i64, i32>, now: DateTime<Utc>) -> Value {
    let Task { review, application, season } = task;
    let latest = revisions.get(&application.id).copied();
    // Somebody may ask for two titles: known by name in one cycle, and read blind in the other.
    let person = people.get(&application.person_id).filter(|_| !season.plan.is_blind);
    context! {
        id => application.id, name => person.map(|p| p.name.as_str()),
        cycle => season.cycle.title.as_str(), track => season.track.name.as_str(),
        submitted_at => application.submitted_at.map(instant), due_at => season.cycle.reviews_due_at.map(instant),
        is_late => task.is_late(now), state => review.state.to_value(), is_draft => review.saved_at.is_some(),
        is_closed => !season.phase.takes_reviews(), score => review.score.map(rules::told), scale => season.plan.scale,
        reason => review.reason.as_str(), ended_at => review.ended_at.map(instant),
        has_changed => review.revision.is_some_and(|judged| latest.is_some_and(|latest| judged < latest)),
    }
}
