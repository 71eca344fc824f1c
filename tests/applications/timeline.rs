//! The way of an application as its owner sees it, and its result.

use chrono::TimeDelta;
use entity::application::State;
use sea_orm::ActiveValue::Set;

use super::{asks, cycle_with, decided, logged, send_with, started, the_one};

both! {
    async fn each_step_stands_there_and_nothing_of_the_result(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        portal.later(TimeDelta::minutes(5));
        send_with(&browser, &at, "submit", &[]).await.onward();
        browser.post(&format!("{at}/withdrawal"), "").await.onward();
        started(&browser, "autumn").await;
        portal.later(TimeDelta::minutes(5));
        send_with(&browser, &at, "submit", &[]).await.onward();
        let page = browser.get(&at).await.ok();
        for words in ["Begun", "Received", "Withdrawn", "Taken up again", "Received again, version 2", "Result expected"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        portal.clock.stand_at(cycle.closes_at + TimeDelta::days(1));
        let before = browser.get(&at).await.ok();
        decided(portal, &the_one(portal).await, &grace).await;
        assert_eq!(browser.get(&at).await.ok(), before);
        assert!(before.contains("The cycle closed") && before.contains("In review"), "{before}");
    }

    async fn the_result_says_what_was_counted(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        asks(portal, &cycle, "evangelist", 1, None).await;
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        logged(portal, &ada, "talk", "The talk", "2026-11-01").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
        decided(portal, &the_one(portal).await, &grace).await;
        portal.clock.stand_at(cycle.announces_at);
        cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(cycle.announces_at))).await;
        let mut accepted = sea_orm::IntoActiveModel::into_active_model(the_one(portal).await);
        accepted.state = Set(State::Accepted);
        sea_orm::ActiveModelTrait::update(accepted, &portal.db.write).await.unwrap();
        // What is logged later is not told as a change of what was judged.
        logged(portal, &ada, "talk", "A later talk", "2026-12-01").await;
        let page = browser.get(&at).await.ok();
        for words in ["What was counted", "1 of 1 needed", "The talk", "Reviewed"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        assert!(!page.contains("A later talk") && !page.contains("Changes that you did not submit"), "{page}");
    }
}
