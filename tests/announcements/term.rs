//! The term of the awards where a cycle is announced earlier than it was set.

use chrono::{NaiveDate, TimeDelta};
use entity::audit::Action;
use entity::cycle;
use entity::decision::Verdict;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{PANEL, armed, awards, cycle_now, judged};
use crate::support::{Portal, form};

/// Ada accepted, the cycle armed; its term begins on the day that it announces, eight days from now.
async fn given(portal: &Portal) -> (cycle::Model, entity::person::Model, entity::person::Model) {
    let cycle = portal.closed_cycle("main-2027").await;
    let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
    let row = cycle::ActiveModel {
        id: Set(cycle.id),
        term_start: Set(cycle.announces_at.date_naive()),
        ..Default::default()
    };
    let cycle = row.update(&portal.db.write).await.unwrap();
    judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
    armed(portal, &cycle).await;
    (cycle, mia, ada)
}

fn today(portal: &Portal) -> NaiveDate {
    portal.now().date_naive()
}

both! {
    async fn the_term_may_begin_with_the_announcement(portal: Portal) {
        let (cycle, mia, ada) = given(portal).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(&format!("{PANEL}/now")).await.ok();
        for part in ["the term begins today, 15 January 2027", "the term begins on 23 January 2027, as it is set", "You choose its first day below"] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        browser.post(PANEL, &form(&[("starts_now", "true")])).await.onward();
        let held = awards(portal, &ada).await;
        assert_eq!((held[0].term_start, held[0].term_end), (today(portal), cycle.term_end));
        assert_eq!(cycle_now(portal, &cycle).await.term_start, today(portal));
        assert_eq!(portal.audited(Action::CycleEdited).await, 1);
        assert!(browser.get(PANEL).await.ok().contains("15 January 2027"));
    }

    async fn or_stay_as_it_is_set(portal: Portal) {
        let (cycle, mia, ada) = given(portal).await;
        let browser = portal.as_(&mia).await;
        let (a, b) = (form(&[("starts_now", "true")]), form(&[("starts_now", "false")]));
        let made_up = portal.as_(&ada).await.post(PANEL, &a).await;
        assert_eq!((made_up.status, cycle_now(portal, &cycle).await.term_start), (Status::Forbidden, cycle.term_start));
        browser.post(PANEL, &b).await.onward();
        assert_eq!(awards(portal, &ada).await[0].term_start, cycle.term_start);
        assert_eq!(browser.post(PANEL, &a).await.status, Status::Conflict);
        assert_eq!((cycle_now(portal, &cycle).await.term_start, portal.audited(Action::CycleEdited).await), (cycle.term_start, 0));
    }

    async fn where_it_has_begun_there_is_nothing_to_choose(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        armed(portal, &cycle).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(&format!("{PANEL}/now")).await.ok();
        assert!(!page.contains("starts_now") && page.contains("from <time datetime=\"2027-01-01\">"), "{page}");
        browser.post(PANEL, &form(&[("starts_now", "true")])).await.onward();
        assert_eq!(awards(portal, &ada).await[0].term_start, cycle.term_start);
    }

    async fn a_term_that_begins_after_the_announcement_is_told_before(portal: Portal) {
        let (cycle, mia, _) = given(portal).await;
        let browser = portal.as_(&mia).await;
        assert!(!browser.get(PANEL).await.ok().contains("nobody is current by it"));
        let row = cycle::ActiveModel { id: Set(cycle.id), term_start: Set(cycle.term_start + TimeDelta::days(2)), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let page = browser.get(PANEL).await.ok();
        assert!(page.contains("25 January 2027, 2 days after the announcement: until then nobody is current by it"), "{page}");
    }
}
