use chrono::{DateTime, Utc};
use entity::audit::Action;

use super::queries::{self, Task};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::web::Reviewer;

/// Reading an application is noted too (R14).
pub async fn read(db: &Db, by: &Reviewer, application: i64, now: DateTime<Utc>) -> Result<Task, Error> {
    let task = queries::one(&db.read, by, application, now).await?;
    let entry = Entry::new(Action::ApplicationRead, "application", task.application.id);
    entry.by(by.id).on(task.application.person_id).record(&db.write, now).await?;
    Ok(task)
}
