//! From the writing to the result, as the applicant sees it: told from what they did, the clock and the announcement,
//! never from a review or a decision.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::{self, Action};
use entity::snapshot;
use minijinja::{Value, context};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::Error;
use crate::applications::queries::Dossier;
use crate::web::instant;

/// A step by its name, when, and of which version of the application. Its stage: `done`, `now` or `later`.
struct Step {
    name: &'static str,
    at: Option<DateTime<Utc>>,
    revision: i32,
    stage: &'static str,
}

impl Step {
    fn new(name: &'static str, at: Option<DateTime<Utc>>, stage: &'static str) -> Self {
        Self { name, at, revision: 0, stage }
    }
}

pub async fn steps(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Vec<Value>, Error> {
    let mut steps = done(db, dossier).await?;
    steps.extend(coming(dossier, now));
    // What still can be changed is where it stands.
    let last = steps.iter().rposition(|s| s.name == "received");
    if let Some(last) = last.filter(|_| dossier.application.state == State::Submitted && dossier.takes(now)) {
        steps[last].stage = "now";
    }
    let told = |s: &Step| {
        context! { step => s.name, at => s.at.map(instant), stage => s.stage, revision => s.revision }
    };
    Ok(steps.iter().map(told).collect())
}

/// What its owner did, in order.
async fn done(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Vec<Step>, Error> {
    let application = &dossier.application;
    let entries = audit::Entity::find()
        .filter(audit::COLUMN.subject.eq("application"))
        .filter(audit::COLUMN.subject_id.eq(application.id))
        .filter(audit::Column::Action.is_in([Action::ApplicationStarted, Action::ApplicationWithdrawn]))
        .order_by_asc(audit::COLUMN.id)
        .all(db)
        .await?;
    let mut steps = vec![Step::new("started", Some(application.created_at), "done")];
    for entry in entries {
        match entry.action {
            Action::ApplicationWithdrawn => steps.push(Step::new("withdrawn", Some(entry.at), "done")),
            _ if !entry.from_state.is_empty() => steps.push(Step::new("returned", Some(entry.at), "done")),
            _ => {}
        }
    }
    let snapshots = snapshot::Entity::find()
        .filter(snapshot::COLUMN.application_id.eq(application.id))
        .order_by_asc(snapshot::COLUMN.revision)
        .all(db)
        .await?;
    steps.extend(
        snapshots.iter().map(|s| Step { revision: s.revision, ..Step::new("received", Some(s.submitted_at), "done") }),
    );
    steps.sort_by_key(|s| s.at);
    Ok(steps)
}

/// What is under way and what comes.
fn coming(dossier: &Dossier, now: DateTime<Utc>) -> Vec<Step> {
    let (application, cycle) = (&dossier.application, &dossier.cycle);
    let (closes, announces) = (Some(dossier.closes()), Some(cycle.announces_at));
    let open = dossier.takes(now);
    match application.state {
        State::Draft if open => vec![
            Step::new("write", Some(application.updated_at), "now"),
            Step::new("close", closes, "later"),
            Step::new("review", None, "later"),
            Step::new("expected", announces, "later"),
        ],
        State::Draft | State::Incomplete if now >= dossier.closes() => vec![Step::new("closed", closes, "done")],
        State::Submitted | State::Accepted | State::Declined | State::Waitlisted | State::Deferred => {
            match cycle.announced_at {
                Some(at) => vec![
                    Step::new("closed", closes, "done"),
                    Step::new("reviewed", None, "done"),
                    Step::new("result", Some(at), "done"),
                ],
                None if open => vec![
                    Step::new("close", closes, "later"),
                    Step::new("review", None, "later"),
                    Step::new("expected", announces, "later"),
                ],
                None => vec![
                    Step::new("closed", closes, "done"),
                    Step::new("review", None, "now"),
                    Step::new("expected", announces, "later"),
                ],
            }
        }
        _ => Vec::new(),
    }
}
