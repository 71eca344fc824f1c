use std::time::Instant;

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{Answers, application, cycle, decision, email, letter, listing, path, person};
use palmares::jobs::Job;
use palmares::people;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{ARM, PANEL};
use crate::support::Portal;

/// More than go into one statement.
const APPLICANTS: i64 = 1200;

/// So many applicants, a multiple of 100, of whom every fourth is declined.
pub async fn given(portal: &Portal, cycle: &cycle::Model, by: i64, many: i64) {
    let db = &portal.db.write;
    let path = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).one(db).await.unwrap().unwrap();
    for n in 0..many / 100 {
        let some = || (n * 100 + 100)..(n * 100 + 200);
        let person = |id| person::ActiveModel { id: Set(id), ..people::someone(&format!("Person {id}"), portal.now()) };
        person::Entity::insert_many(some().map(person)).exec_without_returning(db).await.unwrap();
        let address = |id| email::ActiveModel {
            person_id: Set(id),
            address: Set(format!("p{id}@example.org")),
            verified_at: Set(Some(portal.now())),
            is_primary: Set(true),
            ..Default::default()
        };
        email::Entity::insert_many(some().map(address)).exec_without_returning(db).await.unwrap();
        let asked = |id| application::ActiveModel {
            id: Set(id),
            cycle_id: Set(cycle.id),
            person_id: Set(id),
            path_id: Set(path.id),
            state: Set(State::Submitted),
            answers: Set(Answers::default()),
            version: Set(1),
            created_at: Set(portal.now()),
            updated_at: Set(portal.now()),
            submitted_at: Set(Some(portal.now() - TimeDelta::seconds(id))),
            ..Default::default()
        };
        application::Entity::insert_many(some().map(asked)).exec_without_returning(db).await.unwrap();
        let decided = |id: i64| {
            let verdict = if id % 4 == 0 { Verdict::Decline } else { Verdict::Accept };
            decision::ActiveModel {
                application_id: Set(id),
                verdict: Set(verdict),
                reason: Set(verdict.usual_reason().into()),
                words: Set(String::new()),
                by_id: Set(by),
                decided_at: Set(portal.now()),
                ..Default::default()
            }
        };
        decision::Entity::insert_many(some().map(decided)).exec_without_returning(db).await.unwrap();
    }
}

both! {
    async fn a_large_cycle_is_announced_whole_and_soon(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        given(portal, &cycle, mia.id, APPLICANTS).await;
        let browser = portal.as_(&mia).await;
        assert!(browser.get(PANEL).await.ok().contains("900 new members get the numbers 1 to 900"));
        browser.post(ARM, "").await.onward();
        portal.clock.stand_at(cycle.announces_at);
        let begun = Instant::now();
        portal.run(Job::Announce).await;
        let took = begun.elapsed();
        assert!(took.as_secs() < 20, "it took {took:?}");
        let db = &portal.db.write;
        let in_state = |state| application::Entity::find().filter(application::Column::State.eq(state)).count(db);
        assert_eq!((in_state(State::Accepted).await.unwrap(), in_state(State::Declined).await.unwrap()), (900, 300));
        assert_eq!(listing::Entity::find().count(db).await.unwrap(), 900);
        assert_eq!(letter::Entity::find().count(db).await.unwrap(), 1200);
        assert_eq!((portal.audited(Action::AwardGiven).await, portal.audited(Action::ResultAnnounced).await), (900, 1200));
        // Whoever came last here has the greatest id of person, and came first.
        let numbered = person::Entity::find().filter(person::COLUMN.number.is_not_null());
        let numbers: Vec<_> = numbered.order_by_desc(person::COLUMN.id).all(db).await.unwrap();
        assert!(numbers.iter().map(|p| p.number.unwrap()).eq(1..=900));
    }
}
