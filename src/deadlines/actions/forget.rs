use chrono::{DateTime, Utc};
use entity::application::State;
use entity::audit::{self, Action};
use entity::{Agreed, Answers, Ids, application};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::deadlines::queries;

/// A year after the close, what was never submitted is forgotten: the words go, the row stays.
pub async fn forget(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    loop {
        let txn = db.begin().await?;
        let some = queries::to_forget(&txn, now).await?;
        if some.is_empty() {
            return Ok(());
        }
        let emptied = application::ActiveModel {
            answers: Set(Answers::default()),
            left_out: Set(Ids::default()),
            agreed: Set(Agreed::default()),
            ..Default::default()
        };
        application::Entity::update_many()
            .set(emptied)
            .filter(application::COLUMN.id.is_in(some.iter().map(|a| a.id)))
            .filter(application::Column::State.is_in([State::Incomplete, State::Withdrawn]))
            .exec(&txn)
            .await?;
        let entry = |a: &application::Model| {
            let entry = Entry::new(Action::ApplicationForgotten, "application", a.id).on(a.person_id);
            entry.states(a.state.told(), a.state.told()).row(now)
        };
        audit::Entity::insert_many(some.iter().map(entry)).exec_without_returning(&txn).await?;
        txn.commit().await?;
    }
}
