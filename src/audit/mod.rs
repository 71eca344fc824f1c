//! The audit log: who did what, on whom, when, from which state to which (R14). Written in the transaction that did it.

use chrono::{DateTime, Utc};
use entity::audit::{self, Action};
use entity::{application, cycle, decision, remark, review};
use sea_orm::sea_query::SelectStatement;
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

/// What tells how somebody is judged, or who judges them.
const PENDING: [Action; 14] = [
    Action::ApplicationRead,
    Action::DecisionRecorded,
    Action::DecisionUndone,
    Action::DecisionSeconded,
    Action::ReviewsAssigned,
    Action::ReviewAsked,
    Action::ReviewReleased,
    Action::ReviewGiven,
    Action::ReviewRecused,
    Action::ReviewersReminded,
    Action::ConflictDeclared,
    Action::ConflictWithdrawn,
    Action::RemarkMade,
    Action::RemarkRemoved,
];

/// What somebody may read of the log: not what is pending on their own application before it is announced, whether it
/// was written down at the application, at a review or a remark of it, or at themselves. What they did themselves is
/// theirs to read: no action writes down there who judges them.
pub fn readable(viewer: i64) -> Condition {
    let unannounced =
        cycle::Entity::find().select_only().column(cycle::Column::Id).filter(cycle::Column::AnnouncedAt.is_null());
    let own = || {
        application::Entity::find()
            .select_only()
            .filter(application::COLUMN.person_id.eq(viewer))
            .filter(application::Column::CycleId.in_subquery(unannounced.clone().into_query()))
    };
    let ids = || own().column(application::Column::Id).into_query();
    let reviews = review::Entity::find()
        .select_only()
        .column(review::Column::Id)
        .filter(review::Column::ApplicationId.in_subquery(ids()));
    let remarks = remark::Entity::find()
        .select_only()
        .column(remark::Column::Id)
        .filter(remark::Column::ApplicationId.in_subquery(ids()));
    let decisions = decision::Entity::find()
        .select_only()
        .column(decision::Column::Id)
        .filter(decision::Column::ApplicationId.in_subquery(ids()));
    let at = |subject: &str, rows: SelectStatement| {
        Condition::all().add(audit::COLUMN.subject.eq(subject)).add(audit::Column::SubjectId.in_subquery(rows))
    };
    // `person_id` in the applicants is: the viewer, and they wait for a result.
    let of_oneself = Condition::all()
        .add(audit::Column::PersonId.is_not_null())
        .add(audit::COLUMN.person_id.eq(viewer))
        .add(audit::Column::PersonId.in_subquery(own().column(application::Column::PersonId).into_query()));
    let of_own = Condition::any()
        .add(at("application", ids()))
        .add(at("review", reviews.into_query()))
        .add(at("remark", remarks.into_query()))
        .add(at("decision", decisions.into_query()))
        // Sums of a cycle tell of each in it.
        .add(at("cycle", own().column(application::Column::CycleId).into_query()))
        .add(of_oneself);
    let done_oneself = Condition::all().add(audit::COLUMN.by_id.eq(viewer)).add(audit::Column::ById.is_not_null());
    Condition::any().add(audit::Column::Action.is_not_in(PENDING)).add(done_oneself).add(of_own.not())
}
