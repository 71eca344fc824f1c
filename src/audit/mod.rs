//! The audit log: who did what, on whom, when, from which state to which (R14). Written in the transaction that did it.

use chrono::{DateTime, Utc};
use entity::audit::{self, Action};
use entity::{application, cycle};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter,
    QuerySelect, QueryTrait,
};

/// One thing that was done. `Entry::new(action, "cycle", id)` and then what is known besides.
#[derive(Clone, Debug)]
pub struct Entry {
    by: Option<i64>,
    action: Action,
    subject: &'static str,
    subject_id: i64,
    person: Option<i64>,
    from: String,
    to: String,
    note: String,
}

impl Entry {
    /// `subject` is the table of the row it was done to.
    pub fn new(action: Action, subject: &'static str, subject_id: i64) -> Self {
        Self {
            by: None,
            action,
            subject,
            subject_id,
            person: None,
            from: String::new(),
            to: String::new(),
            note: String::new(),
        }
    }

    /// Who did it; left out where the portal did it by itself.
    pub fn by(mut self, person: i64) -> Self {
        self.by = Some(person);
        self
    }

    /// The person it was done to.
    pub fn on(mut self, person: i64) -> Self {
        self.person = Some(person);
        self
    }

    pub fn states(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.from = from.into();
        self.to = to.into();
        self
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    pub async fn record(self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), DbErr> {
        self.row(now).insert(db).await.map(drop)
    }

    /// The row itself, for who records many at once.
    pub fn row(self, now: DateTime<Utc>) -> audit::ActiveModel {
        audit::ActiveModel {
            at: Set(now),
            by_id: Set(self.by),
            action: Set(self.action),
            subject: Set(self.subject.into()),
            subject_id: Set(self.subject_id),
            person_id: Set(self.person),
            from_state: Set(self.from),
            to_state: Set(self.to),
            note: Set(self.note),
            ..Default::default()
        }
    }
}

/// What is decided on an application, and who judges it how: not for its owner before it is announced.
const VEILED: [Action; 8] = [
    Action::DecisionRecorded,
    Action::DecisionUndone,
    Action::ReviewAsked,
    Action::ReviewReleased,
    Action::ReviewGiven,
    Action::ReviewRecused,
    Action::RemarkMade,
    Action::RemarkRemoved,
];

/// What somebody may read of the log: not what is decided on their own application before it is announced, nor who judges
/// it.
pub fn readable(viewer: i64) -> Condition {
    let unannounced =
        cycle::Entity::find().select_only().column(cycle::Column::Id).filter(cycle::Column::AnnouncedAt.is_null());
    let own = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::COLUMN.person_id.eq(viewer))
        .filter(application::Column::CycleId.in_subquery(unannounced.into_query()));
    Condition::any()
        .add(audit::Column::Action.is_not_in(VEILED))
        .add(audit::Column::SubjectId.not_in_subquery(own.into_query()))
}
