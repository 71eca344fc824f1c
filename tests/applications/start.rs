//! Starting: one record, however often.

use entity::application::State;
use entity::audit::Action;
use entity::track::Kind;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{all, cycle_with, goes_to_sign_in, send, snapshots, started, the_one};

both! {
    async fn a_person_starts_one_draft(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        assert_eq!(at, started(&browser, "autumn").await);
        let other = browser.post("/cycles/autumn/applications", "path=partner").await.onward();
        assert_eq!(at, other);
        let draft = the_one(portal).await;
        assert_eq!((draft.state, draft.person_id, draft.version), (State::Draft, ada.id, 1));
        assert_eq!(at, format!("/me/applications/{}", draft.id));
        assert_eq!(portal.audited(Action::ApplicationStarted).await, 1);
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Question why") && page.contains("needs an answer"), "{page}");
    }

    async fn fifty_clicks_at_once_are_one_draft(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let clicks = (0..50).map(|_| started(&browser, "autumn"));
        let at = rocket::futures::future::join_all(clicks).await;
        assert!(at.iter().all(|a| *a == at[0]), "{at:?}");
        the_one(portal).await;
        assert_eq!(portal.audited(Action::ApplicationStarted).await, 1);
    }

    async fn a_stranger_signs_in_first(portal: Portal) {
        portal.open_cycle("autumn").await;
        assert!(goes_to_sign_in(&portal.anonymous().post("/cycles/autumn/applications", "path=evangelist").await));
        assert!(all(portal).await.is_empty());
    }

    async fn only_an_open_cycle_takes_drafts(portal: Portal) {
        use chrono::TimeDelta;
        portal.closed_cycle("past").await;
        portal.cycle("future", TimeDelta::days(1), TimeDelta::days(9)).await;
        let announced = portal.open_cycle("announced").await;
        cycle_with(portal, &announced, |c| c.announced_at = Set(Some(portal.now()))).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        for (slug, words) in [("past", "has closed"), ("future", "not open yet"), ("announced", "has closed")] {
            let reply = browser.post(&format!("/cycles/{slug}/applications"), "path=evangelist").await;
            assert_eq!(reply.status, Status::Conflict, "{slug}");
            assert!(reply.body.contains(words), "{}", reply.body);
        }
        let unknown = browser.post("/cycles/nowhere/applications", "path=evangelist").await;
        assert_eq!(unknown.status, Status::NotFound);
        assert!(all(portal).await.is_empty());
    }

    async fn a_path_that_is_not_there_is_told(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        for body in ["path=nothing", "path=", ""] {
            let reply = browser.post("/cycles/autumn/applications", body).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{body}");
        }
        assert!(all(portal).await.is_empty());
    }

    async fn a_renewal_opens_prefilled(portal: Portal) {
        let past = portal.closed_cycle("past").await;
        let ada = portal.person("Ada").await;
        let earlier = portal.application(&past, &ada, State::Accepted).await;
        let mut edited = earlier.clone().into_active_model();
        edited.answers = Set(entity::Answers([("why".to_owned(), vec!["Never submitted.".to_owned()])].into()));
        edited.update(&portal.db.write).await.unwrap();
        portal.open_cycle("autumn").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Ada wrote many posts."), "{page}");
        assert!(page.contains("carried over from your application of Awards of past"), "{page}");
        let draft = all(portal).await.pop().unwrap();
        assert_eq!(draft.answers.one("why"), "Ada wrote many posts.");
        send(&browser, &at, "save", &[("why", "A new year.")]).await.onward();
        assert!(!browser.get(&at).await.ok().to_lowercase().contains("carried over"));
    }

    async fn a_renewal_takes_nothing_of_others(portal: Portal) {
        let past = portal.closed_cycle("past").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        portal.application(&past, &bob, State::Accepted).await;
        let sub = portal.track("vsan", Kind::SubProgram).await;
        let elsewhere = portal.closed_cycle("elsewhere").await;
        cycle_with(portal, &elsewhere, |c| c.track_id = Set(sub.id)).await;
        portal.application(&elsewhere, &ada, State::Accepted).await;
        portal.open_cycle("autumn").await;
        let browser = portal.as_(&ada).await;
        let page = browser.get(&started(&browser, "autumn").await).await.ok();
        assert!(!page.to_lowercase().contains("carried over") && !page.contains("wrote many posts"), "{page}");
    }

    async fn one_that_was_withdrawn_is_taken_up_again(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let withdrawn = portal.application(&cycle, &ada, State::Withdrawn).await;
        let browser = portal.as_(&ada).await;
        let page = browser.get(&format!("/me/applications/{}", withdrawn.id)).await.ok();
        assert!(page.contains("Take it up again"), "{page}");
        started(&browser, "autumn").await;
        let draft = portal.reload(&withdrawn).await;
        assert_eq!((draft.state, draft.submitted_at), (State::Draft, None));
        assert_eq!(draft.answers, withdrawn.answers);
        let at = format!("/me/applications/{}", draft.id);
        send(&browser, &at, "submit", &[("why", "After all.")]).await.onward();
        assert_eq!(snapshots(portal, &draft).await.iter().map(|s| s.revision).collect::<Vec<_>>(), [1, 2]);

        let other = portal.person("Bob").await;
        let late = portal.application(&cycle, &other, State::Withdrawn).await;
        portal.clock.stand_at(cycle.closes_at);
        let reply = portal.as_(&other).await.post("/cycles/autumn/applications", "path=evangelist").await;
        assert_eq!(reply.status, Status::Conflict);
        assert_eq!(portal.reload(&late).await, late);
    }

    async fn a_sub_program_asks_for_a_current_main_title(portal: Portal) {
        let cycle = portal.open_cycle("vsan").await;
        let sub = portal.track("vsan", Kind::SubProgram).await;
        cycle_with(portal, &cycle, |c| c.track_id = Set(sub.id)).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let told = "is only for people who hold the main title now, and you do not. Apply for the main title first.";
        let page = browser.get("/cycles/vsan").await.ok();
        assert!(page.contains(told) && !page.contains("<button class=\"button button--primary\">Apply"), "{page}");
        let refused = browser.post("/cycles/vsan/applications", "path=evangelist").await;
        assert!(refused.status == Status::Conflict && refused.body.contains(told), "{}", refused.body);
        assert!(all(portal).await.is_empty());

        // One whose title ended after they began may write on, and not submit.
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let at = format!("/me/applications/{}", draft.id);
        assert!(browser.get(&at).await.ok().contains(told));
        let refused = send(&browser, &at, "submit", &[("why", "I know vSAN.")]).await;
        assert_eq!(refused.status, Status::Conflict);
        assert!(refused.body.contains("only for people who hold the main title"), "{}", refused.body);
        let draft = the_one(portal).await;
        assert_eq!((draft.state, draft.answers.one("why")), (State::Draft, "I know vSAN."));

        // Last year's is not current; this year's is.
        let main = portal.main_track().await;
        portal.award(&ada, &main, 2025).await;
        assert_eq!(send(&browser, &at, "submit", &[("why", "I know vSAN.")]).await.status, Status::Conflict);
        assert!(snapshots(portal, &draft).await.is_empty());
        portal.award(&ada, &main, 2027).await;
        assert!(!browser.get(&at).await.ok().contains("only for people"));
        send(&browser, &at, "submit", &[("why", "I know vSAN.")]).await.onward();
        assert_eq!(the_one(portal).await.state, State::Submitted);
    }
}
