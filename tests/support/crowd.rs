//! A great many applicants, as rows: more than go into one statement.

use std::ops::Range;

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::Verdict;
use entity::{Answers, application, cycle, decision, email, path, person};
use palmares::people;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

use super::Portal;

/// Rows in one statement.
const AT_ONCE: usize = 400;

impl Portal {
    /// People with these ids, each with an address and an application of the same id, submitted the earlier the greater
    /// it is.
    pub async fn crowd(&self, cycle: &cycle::Model, ids: Range<i64>) {
        let db = &self.db.write;
        let path = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).one(db).await.unwrap().unwrap();
        let all: Vec<i64> = ids.collect();
        for some in all.chunks(AT_ONCE) {
            let person =
                |id: &i64| person::ActiveModel { id: Set(*id), ..people::someone(&format!("Person {id}"), self.now()) };
            person::Entity::insert_many(some.iter().map(person)).exec_without_returning(db).await.unwrap();
            let address = |id: &i64| email::ActiveModel {
                person_id: Set(*id),
                address: Set(format!("p{id}@example.org")),
                verified_at: Set(Some(self.now())),
                is_primary: Set(true),
                ..Default::default()
            };
            email::Entity::insert_many(some.iter().map(address)).exec_without_returning(db).await.unwrap();
            let asked = |id: &i64| application::ActiveModel {
                id: Set(*id),
                cycle_id: Set(cycle.id),
                person_id: Set(*id),
                path_id: Set(path.id),
                state: Set(State::Submitted),
                answers: Set(Answers::default()),
                version: Set(1),
                created_at: Set(self.now()),
                updated_at: Set(self.now()),
                submitted_at: Set(Some(self.now() - TimeDelta::seconds(*id))),
                ..Default::default()
            };
            application::Entity::insert_many(some.iter().map(asked)).exec_without_returning(db).await.unwrap();
        }
    }

    /// A pending decision on each of a crowd's applications: every fourth is declined.
    pub async fn crowd_decided(&self, ids: Range<i64>, by: i64) {
        let all: Vec<i64> = ids.collect();
        let decided = |id: &i64| {
            let verdict = if id % 4 == 0 { Verdict::Decline } else { Verdict::Accept };
            decision::ActiveModel {
                application_id: Set(*id),
                verdict: Set(verdict),
                reason: Set(verdict.usual_reason().into()),
                words: Set(String::new()),
                by_id: Set(by),
                decided_at: Set(self.now()),
                ..Default::default()
            }
        };
        for some in all.chunks(AT_ONCE) {
            let rows = decision::Entity::insert_many(some.iter().map(decided));
            rows.exec_without_returning(&self.db.write).await.unwrap();
        }
    }
}
