//! The manager's desk.

mod words;

use entity::application::State;
use entity::decision::Verdict;
use rocket::http::Status;
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::decisions::decided;
use crate::support::form;

both! {
    async fn an_empty_portal_says_what_to_do_first(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("First things first") && page.contains(">Make the main title</a>"));
        let program = [("name", "Stars"), ("tagline", ""), ("about", ""), ("criteria", ""), ("accent", "#7a5c12"), ("contact", ""), ("term_grace_days", "0")];
        browser.post("/manage/program", &form(&program)).await.onward();
        assert!(browser.get("/manage").await.ok().contains("<s>Give the program its name</s>"));
        portal.open_cycle("spring").await;
        assert!(!browser.get("/manage").await.ok().contains("First things first"));
    }

    async fn the_desk_counts(portal: Portal) {
        let (open, closed) = (portal.open_cycle("spring").await, portal.closed_cycle("winter").await);
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        portal.application(&open, &ada, State::Draft).await;
        portal.application(&open, &ben, State::Submitted).await;
        portal.application(&closed, &ada, State::Submitted).await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let page = portal.as_(&portal.manager("Mia").await).await.get("/manage").await.ok();
        for wanted in ["1 submitted, 1 draft.", "1 submitted, 0 drafts.", "3 known, 1 with a number, 1 current", "/manage/cycles/winter", "decide, then arm it"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
    }

    async fn what_is_to_be_done_comes_first(portal: Portal) {
        let closed = portal.closed_cycle("winter").await;
        let mia = portal.manager("Mia").await;
        let application = portal.application(&closed, &portal.person("Ada").await, State::Submitted).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get("/manage").await.ok();
        let todo = "/manage/cycles/winter/applications?state=submitted&amp;verdict=none";
        assert!(page.contains("1 application for Awards of winter is not decided.") && page.contains(todo), "{page}");
        decided(portal, &application, Verdict::Decline, &mia).await;
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("Awards of winter can be announced once it is armed."), "{page}");
        browser.post("/manage/cycles/winter/arming", "").await.onward();
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("Nothing waits for you") && page.contains("Announces by itself"), "{page}");
    }

    async fn reviews_come_before_decisions(portal: Portal) {
        let closed = portal.closed_cycle("winter").await;
        portal.review_plan(&closed, |plan| plan.needed = 1).await;
        let (mia, rita) = (portal.manager("Mia").await, portal.reviewer("Rita", None).await);
        let application = portal.application(&closed, &portal.person("Ada").await, State::Submitted).await;
        // A manager's own is for others to see to.
        let own = portal.application(&closed, &mia, State::Submitted).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("1 application for Awards of winter lacks reviews.") && page.contains("/manage/cycles/winter/reviews"), "{page}");
        assert!(page.contains("Reviews: 0 of 1 applications have enough.") && !page.contains("not decided"), "{page}");
        portal.reviewed(&application, &rita, 4).await;
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("1 application for Awards of winter is not decided.") && !page.contains("lacks reviews"), "{page}");
        decided(portal, &application, Verdict::Accept, &mia).await;
        let waits = entity::decision::ActiveModel { needs_second: Set(true), ..Default::default() };
        entity::decision::Entity::update_many().set(waits).exec(&portal.db.write).await.unwrap();
        let page = browser.get("/manage").await.ok();
        assert!(page.contains("1 decision for Awards of winter waits for a second approver."), "{page}");
        assert!(page.contains("/manage/cycles/winter/applications?verdict=second") && !page.contains("once it is armed"), "{page}");
        // Another manager sees what is theirs to decide.
        let max = portal.as_(&portal.manager("Max").await).await;
        assert!(max.get("/manage").await.ok().contains("1 application for Awards of winter lacks reviews."));
        portal.reviewed(&own, &rita, 2).await;
        let page = portal.as_(&portal.manager("Moe").await).await.get("/manage").await.ok();
        assert!(page.contains("1 application for Awards of winter is not decided."), "{page}");
    }

    async fn the_desk_is_for_managers(portal: Portal) {
        assert_eq!(portal.as_(&portal.reviewer("Rita", None).await).await.get("/manage").await.status, Status::Forbidden);
        assert_eq!(portal.anonymous().get("/manage").await.onward(), "/sign-in?next=%2Fmanage");
        portal.as_(&portal.admin("Root").await).await.get("/manage").await.ok();
    }
}
