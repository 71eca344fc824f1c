//! The form of an application before anyone applies, for managers: drawn as applicants get it, and nothing is stored.

use chrono::{DateTime, Utc};
use entity::application::{self, State as Stage};
use entity::{Agreed, Answers, Ids, cycle, path};
use minijinja::context;
use rocket::{Route, State};

use super::sheet::{self, Sheet};
use crate::applications::consents;
use crate::applications::evidence::Log;
use crate::applications::queries::Dossier;
use crate::applications::rules::Content;
use crate::db::Db;
use crate::web::{Manager, Now, Page, View};
use crate::{Error, cycles, tracks};

pub fn routes() -> Vec<Route> {
    routes![show]
}

/// `path` is the key of one of its paths; the first where it is left out.
#[get("/manage/cycles/<slug>/preview?<path>")]
async fn show(
    slug: &str,
    path: Option<&str>,
    by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = cycles::queries::by_slug(&db.read, slug).await?;
    let paths = cycles::queries::paths(&db.read, cycle.id).await?;
    let head = context! { slug => &cycle.slug, title => &cycle.title };
    let Some(chosen) = paths.iter().find(|p| path.is_none_or(|key| p.key == key)).cloned() else {
        return if paths.is_empty() {
            view.page("applications/preview", context! { cycle => head, is_empty => true })
        } else {
            Err(Error::NotFound)
        };
    };
    let dossier = of(db, by.id, cycle, paths, chosen, now.0).await?;
    let page = Sheet::of(&db.read, &dossier, now.0).await?.page(&db.read, view.locale).await?;
    view.form(
        "applications/preview",
        &sheet::filled(&dossier, &Content::of(&dossier.application)),
        context! { cycle => head, is_empty => false, ..page },
    )
}

/// What an applicant has who has just begun, with the manager's own log beside it.
async fn of(
    db: &Db,
    manager: i64,
    cycle: cycle::Model,
    paths: Vec<path::Model>,
    path: path::Model,
    now: DateTime<Utc>,
) -> Result<Dossier, Error> {
    let application = application::Model {
        id: 0,
        cycle_id: cycle.id,
        person_id: manager,
        path_id: path.id,
        state: Stage::Draft,
        answers: Answers::default(),
        left_out: Ids::default(),
        agreed: Agreed::default(),
        is_employee: false,
        version: 0,
        created_at: now,
        updated_at: now,
        submitted_at: None,
    };
    Ok(Dossier {
        track: tracks::queries::by_id(&db.read, cycle.track_id).await?,
        questions: cycles::queries::questions(&db.read, path.id).await?,
        log: Log::of(&db.read, &application, &cycle, &path).await?,
        consents: consents::of_cycle(&db.read, &cycle).await?,
        snapshot: None,
        extended: None,
        application,
        cycle,
        paths,
        path,
    })
}
