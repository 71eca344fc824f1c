use chrono::TimeDelta;
use entity::application::State;
use entity::decision::{self, Verdict};
use entity::{person, reason};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use crate::support::Portal;

/// What they see at home.
async fn home(portal: &Portal, of: &person::Model) -> String {
    portal.as_(of).await.get("/me").await.ok()
}

both! {
    async fn a_newcomer_sees_what_to_do_first(portal: Portal) {
        portal.open_cycle("spring").await;
        let ada = portal.person("Ada").await;
        let page = home(portal, &ada).await;
        for wanted in ["Hello, <bdi>Ada</bdi>", "None yet", "/cycles/spring", "0 of 8", "/me/profile/photo", "/me/profile#headline", "/me/sessions"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
        assert!(!page.contains("badge.svg"));
        assert_eq!(portal.anonymous().get("/me").await.onward(), "/sign-in?next=%2Fme");
    }

    async fn a_member_sees_their_number_and_badge(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let page = home(portal, &ada).await;
        let number = 1000 + ada.id;
        assert!(page.contains("Current member") && page.contains(&format!("№ {number}")) && page.contains("31 December 2027"));
        assert!(page.contains("/me/badges") && page.contains(&format!("/directory/{number}")), "{page}");
        portal.later(TimeDelta::days(400));
        let page = home(portal, &ada).await;
        assert!(page.contains("Alumni") && !page.contains("Current member"));
    }

    async fn each_application_tells_its_next_step(portal: Portal) {
        let (open, closed) = (portal.open_cycle("spring").await, portal.closed_cycle("winter").await);
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        portal.application(&closed, &ada, State::Submitted).await;
        let draft = portal.application(&open, &ada, State::Draft).await;
        let page = browser.get("/me").await.ok();
        assert!(page.contains("Go on writing") && page.contains(&format!("/me/applications/{}", draft.id)));
        assert!(page.contains("In review. The result comes on"));
        assert!(!page.contains("See how to apply"), "one live application a cycle");
        for (state, words) in [
            (State::Submitted, "You may change it and submit again"),
            (State::Withdrawn, "you may take it up again"),
            (State::Accepted, "Congratulations"),
            (State::Declined, "The result and the reasons"),
            (State::Incomplete, "no longer takes applications"),
        ] {
            let mut row = draft.clone().into_active_model();
            row.state = Set(state);
            // Written though it may be what it was.
            row.updated_at = Set(portal.now() + TimeDelta::seconds(1));
            row.update(&portal.db.write).await.unwrap();
            let page = browser.get("/me").await.ok();
            assert!(page.contains(words), "{state:?}: {page}");
            assert_eq!(page.contains("See how to apply"), state == State::Withdrawn, "{state:?}");
        }
    }

    async fn nobody_else_is_on_the_page(portal: Portal) {
        let cycle = portal.open_cycle("spring").await;
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let his = portal.application(&cycle, &ben, State::Submitted).await;
        let page = home(portal, &ada).await;
        assert!(!page.contains(&format!("/me/applications/{}", his.id)) && !page.contains(">Ben<"));
    }

    async fn a_decision_does_not_show_before_its_announcement(portal: Portal) {
        let cycle = portal.closed_cycle("winter").await;
        let (ada, mia) = (portal.person("Ada").await, portal.manager("Mia").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let browser = portal.as_(&ada).await;
        let before = browser.get("/me").await.ok();
        assert!(before.contains("In review"));
        let row = decision::ActiveModel {
            application_id: Set(application.id),
            verdict: Set(Verdict::Accept),
            reason: Set(reason::OUTSTANDING.into()),
            words: Set("Wonderful".into()),
            by_id: Set(mia.id),
            decided_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        let mut armed = cycle.clone().into_active_model();
        armed.armed_at = Set(Some(portal.now()));
        armed.armed_by = Set(Some(mia.id));
        armed.update(&portal.db.write).await.unwrap();
        assert_eq!(browser.get("/me").await.ok(), before);
    }
}
