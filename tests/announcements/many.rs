use std::time::Instant;

use entity::application::State;
use entity::audit::Action;
use entity::{application, cycle, letter, listing, person};
use palmares::jobs::Job;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{ARM, PANEL};
use crate::support::Portal;

/// More than go into one statement.
const APPLICANTS: i64 = 1200;

/// So many applicants, of whom every fourth is declined.
pub async fn given(portal: &Portal, cycle: &cycle::Model, by: i64, many: i64) {
    portal.crowd(cycle, 100..100 + many).await;
    portal.crowd_decided(100..100 + many, by).await;
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
