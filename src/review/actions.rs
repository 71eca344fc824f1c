use chrono::{DateTime, Utc};
use entity::application;
use entity::audit::Action;

use super::queries;
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::web::Reviewer;

/// Reading an application is noted too (R14).
pub async fn read(db: &Db, by: &Reviewer, id: i64, now: DateTime<Utc>) -> Result<application::Model, Error> {
    let application = queries::one(&db.read, by, id, now).await?;
    let entry = Entry::new(Action::ApplicationRead, "application", application.id);
    entry.by(by.id).on(application.person_id).record(&db.write, now).await?;
    Ok(application)
}
