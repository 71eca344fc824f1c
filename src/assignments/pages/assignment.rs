use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::{cycle, review_plan};
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};

use super::head;
use crate::assignments::actions;
use crate::assignments::forms::Assignment;
use crate::assignments::queries::{self, Facts, Which};
use crate::assignments::telling::bars;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, View};
use crate::{Error, people};

pub fn routes() -> Vec<Route> {
    routes![preview, assign]
}

/// Of what stays short, so many are named.
const NAMED: usize = 50;

/// Who would be asked for how much, before anybody is.
#[get("/manage/cycles/<slug>/reviews/assignment")]
async fn preview(slug: &str, by: Manager, now: Now, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let plan = queries::plan(&db.read, cycle.id).await?.ok_or(Error::NotFound)?;
    let told = told(db, (&cycle, &plan), by.id, now.0).await?;
    view.page("assignments/assignment", context! { cycle => head(&cycle, Some(&plan), now.0), ..told })
}

#[post("/manage/cycles/<slug>/reviews/assignment", data = "<form>")]
async fn assign(
    slug: &str,
    by: Manager,
    form: Form<Assignment<'_>>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let assigned = actions::assign(db, site, cycle.id, Some(&by), form.seen, now.0).await?;
    let said = Message::new("assignments-assigned-said").count("reviews", assigned.reviews);
    Ok(Onward::to(format!("/manage/cycles/{slug}/reviews")).saying(said.count("reviewers", assigned.reviewers)))
}

async fn told(
    db: &Db,
    (cycle, plan): (&cycle::Model, &review_plan::Model),
    viewer: i64,
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    // Their own application is planned with the others, and shown to them in nothing.
    let facts = Facts::of(&db.read, cycle, plan, Which::Short, now).await?.seen_by(viewer);
    let shown = facts.input.plan();
    let loads = shown.loads();
    let mut before = HashMap::<i64, usize>::new();
    for row in facts.rows.iter().filter(|r| r.state.stands()) {
        *before.entry(row.reviewer_id).or_default() += 1;
    }
    let reviewers = facts.reviewers.iter().map(|r| {
        let (has, new) =
            (before.get(&r.id).copied().unwrap_or_default(), loads.get(&r.id).copied().unwrap_or_default());
        context! {
            name => &r.name, before => has, new, after => has + new, most => r.most(plan),
            away_until => r.away(now).map(|day| day.to_string()),
        }
    });
    let applicant = |id: &i64| facts.applicants.get(id).copied().unwrap_or_default();
    let named: Vec<_> = shown.short.iter().take(NAMED).collect();
    let names = people::queries::names(&db.read, named.iter().map(|s| applicant(&s.application))).await?;
    let short = named.iter().map(|s| {
        let name = names.get(&applicant(&s.application)).map(String::as_str);
        context! { id => s.application, name, missing => s.missing, why => bars(&s.bars) }
    });
    Ok(context! {
        seen => actions::seen(&shown), seed => plan.seed.to_string(), reviews => shown.pairs.len(), asked => loads.len(),
        reviewers => reviewers.collect::<Vec<_>>(),
        short => short.collect::<Vec<_>>(), short_count => shown.short.len(),
    })
}
