//! What may still come after a result: the times of an appeal, and the appeal that there is.

use chrono::{DateTime, TimeDelta, Utc};
use entity::{appeal, cycle, decision};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};

use crate::Error;

/// A declined application may be appealed against before the same instant so many days later (R7).
const APPEAL: TimeDelta = TimeDelta::days(14);

/// An appeal that waits longer is late. The applicant is told to expect an answer by then.
const ANSWER: TimeDelta = TimeDelta::days(14);

/// Until when its owner may appeal: counted from the announcement, or from the no that came after it, where a waiting
/// list was closed. None before the announcement.
pub fn appeal_until(cycle: &cycle::Model, decision: &decision::Model) -> Option<DateTime<Utc>> {
    Some(appeals_end(cycle.announced_at?.max(decision.decided_at)))
}

/// Until when a no that is told at this instant may be appealed against.
pub fn appeals_end(told: DateTime<Utc>) -> DateTime<Utc> {
    told + APPEAL
}

/// When an appeal should be answered.
pub fn answer_due(appeal: &appeal::Model) -> DateTime<Utc> {
    appeal.created_at + ANSWER
}

/// The one appeal of an application.
pub async fn appeal(db: &impl ConnectionTrait, application: i64) -> Result<Option<appeal::Model>, Error> {
    Ok(appeal::Entity::find().filter(appeal::COLUMN.application_id.eq(application)).one(db).await?)
}
