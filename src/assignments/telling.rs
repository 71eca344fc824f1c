//! Who reviews an application, as templates take it: for the board, and for the manager's page of the application
//! (`assignments/_reviews.html`).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::{application, review_plan};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::actions::check_time;
use super::queries::{self, Panel};
use super::rules::Bar;
use super::scores;
use crate::web::{Manager, instant};
use crate::{Error, cycles, languages};

/// What `assignments/_reviews.html` takes as `panel`. None where nothing is asked of reviewers, where the application is
/// not reviewed, and for its own owner, whoever they are.
pub async fn panel(
    db: &impl ConnectionTrait,
    by: &Manager,
    application: &application::Model,
    now: DateTime<Utc>,
) -> Result<Option<Value>, Error> {
    if application.person_id == by.id {
        return Ok(None);
    }
    let Some(plan) = queries::plan(db, application.cycle_id).await? else { return Ok(None) };
    let cycle = cycles::queries::by_id(db, application.cycle_id).await?;
    let panel = Panel::of(db, (&cycle, &plan), &[application.id], by.id, now).await?.pop();
    let may_change = check_time(&cycle, &plan, now).is_ok();
    Ok(panel.map(|panel| context! { may_change, cycle => cycle.slug.as_str(), ..told(&panel, &plan) }))
}

/// One panel.
pub fn told(panel: &Panel, plan: &review_plan::Model) -> Value {
    let review = |(row, name): &(queries::Row, String)| {
        context! {
            id => row.id, name, state => row.state.to_value(), stands => row.state.stands(),
            score => row.score.map(scores::told), is_begun => row.saved_at.is_some(), asked_at => instant(row.asked_at),
        }
    };
    let given = panel.reviews.iter().filter(|(r, _)| r.state == entity::review::State::Given).count();
    let asked = panel.reviews.iter().filter(|(r, _)| r.state.stands()).count();
    let of = |can: bool| panel.candidates.iter().filter(move |c| c.barred.is_none() == can);
    context! {
        id => panel.application, needed => plan.needed, given, asked,
        is_enough => i32::try_from(asked).is_ok_and(|asked| asked >= plan.needed),
        reviews => panel.reviews.iter().map(review).collect::<Vec<_>>(),
        candidates => of(true).map(candidate).collect::<Vec<_>>(),
        barred => of(false).map(candidate).collect::<Vec<_>>(),
        why => panel.why_short.as_ref().map(bars),
    }
}

fn candidate(c: &queries::Candidate) -> Value {
    let languages = c.languages.iter().map(|tag| languages::name(tag)).collect::<Vec<_>>();
    context! {
        id => c.id, name => &c.name, load => c.load, languages => languages.join(", "), titles => c.titles.join(", "),
        despite => c.despite.map(Bar::slug), barred => c.barred.map(queries::Barred::slug),
        is_close => matches!(c.barred, Some(queries::Barred::Close(_))),
    }
}

/// What keeps reviewers from an application: how many, by rule.
pub fn bars(bars: &BTreeMap<Bar, usize>) -> Vec<Value> {
    bars.iter().map(|(bar, n)| context! { bar => bar.slug(), n }).collect()
}
