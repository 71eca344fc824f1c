//! The pages of one's own applications.

use entity::application::State;
use palmares::l10n::Message;
use rocket::http::Status;
use sea_orm::{ActiveEnum, ActiveValue::Set, Iterable};

use super::{cycle_with, goes_to_sign_in, the_one};

both! {
    async fn the_list_has_none_one_and_many_and_only_ones_own(portal: Portal) {
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let browser = portal.as_(&ada).await;
        let (first, second) = (portal.closed_cycle("first").await, portal.open_cycle("second").await);
        let theirs = portal.application(&second, &bob, State::Submitted).await;
        let page = browser.get("/me/applications").await.ok();
        assert!(page.contains("You have not applied yet") && !page.contains("Awards of second"), "{page}");
        portal.application(&first, &ada, State::Submitted).await;
        let page = browser.get("/me/applications").await.ok();
        assert!(page.contains("Awards of first") && page.contains("The result is expected on"), "{page}");
        portal.application(&second, &ada, State::Draft).await;
        let page = browser.get("/me/applications").await.ok();
        assert!(page.find("Awards of second").unwrap() < page.find("Awards of first").unwrap(), "newest first");
        assert!(page.contains("Finish it and submit it before"), "{page}");
        assert!(!page.contains(&format!("/me/applications/{}\"", theirs.id)), "{page}");
        assert_eq!(browser.get("/me/applications").await.header("Cache-Control"), Some("private, no-store"));
    }

    async fn anothers_is_not_there(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let at = format!("/me/applications/{}", application.id);
        for other in [bob, portal.admin("Grace").await, portal.reviewer("Rita", None).await] {
            let browser = portal.as_(&other).await;
            let (theirs, unknown) = (browser.get(&at).await, browser.get("/me/applications/999999").await);
            assert_eq!(theirs.status, Status::NotFound);
            assert_eq!(theirs.body.replace(&at, "/me/applications/999999"), unknown.body);
            assert_eq!(theirs.headers, unknown.headers);
        }
        for path in [at.as_str(), "/me/applications"] {
            assert!(goes_to_sign_in(&portal.anonymous().get(path).await));
        }
    }

    async fn every_state_has_its_page(portal: Portal) {
        for (n, announced) in [false, true].into_iter().enumerate() {
            let cycle = portal.closed_cycle(&format!("cycle-{n}")).await;
            if announced {
                cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
            }
            for state in State::iter() {
                let ada = portal.person(&format!("Ada {n} {state:?}")).await;
                let application = portal.application(&cycle, &ada, state).await;
                let browser = portal.as_(&ada).await;
                for path in ["/me/applications".to_owned(), format!("/me/applications/{}", application.id)] {
                    let page = browser.get(&path).await.ok();
                    let told = Message::new(format!("application-state-{}", state.to_value())).to_string();
                    assert!(page.contains(&told), "{state:?}: {page}");
                    assert_eq!(page.matches("<h1>").count(), 1);
                }
            }
        }
    }

    async fn a_path_without_questions_can_be_submitted(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        portal.path(&cycle, "bare").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = browser.post("/cycles/autumn/applications", "path=bare").await.onward();
        browser.post(&at, "version=1&action=submit").await.onward();
        assert_eq!(the_one(portal).await.state, State::Submitted);
    }
}
