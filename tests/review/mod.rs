//! Reviewers read what was submitted for their tracks, and nothing else.

use entity::application::State;
use entity::audit::Action;
use entity::track::Kind;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

both! {
    async fn the_list_has_none_one_and_many(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let browser = portal.as_(&rita).await;
        assert!(browser.get("/review").await.ok().contains("Nothing to review now"));
        let cycle = portal.closed_cycle("past").await;
        let ada = portal.person("Ada").await;
        portal.application(&cycle, &ada, State::Submitted).await;
        let page = browser.get("/review").await.ok();
        assert!(page.contains("1 submitted application in") && page.contains("<bdi>Ada</bdi>"), "{page}");
        for n in 0..55 {
            let someone = portal.person(&format!("Person {n}")).await;
            portal.application(&cycle, &someone, State::Submitted).await;
        }
        let page = browser.get("/review").await.ok();
        assert!(page.contains("56 submitted applications") && page.contains("Page 1 of 2"), "{page}");
        assert_eq!(browser.get("/review?page=2").await.ok().matches("/review/applications/").count(), 6);
    }

    async fn what_is_not_theirs_to_judge_is_not_there(portal: Portal) {
        let (main, sub) = (portal.main_track().await, portal.track("vsan", Kind::SubProgram).await);
        let rita = portal.reviewer("Rita", Some(&main)).await;
        let (closed, open) = (portal.closed_cycle("closed").await, portal.open_cycle("open").await);
        let elsewhere = portal.closed_cycle("elsewhere").await;
        let mut moved = elsewhere.clone().into_active_model();
        moved.track_id = Set(sub.id);
        moved.update(&portal.db.write).await.unwrap();
        let ada = portal.person("Ada").await;
        let mut hidden = vec![
            portal.application(&closed, &rita, State::Submitted).await,
            portal.application(&open, &ada, State::Submitted).await,
            portal.application(&elsewhere, &ada, State::Submitted).await,
        ];
        for state in [State::Draft, State::Withdrawn, State::Incomplete, State::Accepted, State::Declined] {
            let someone = portal.person(&format!("{state:?}")).await;
            hidden.push(portal.application(&closed, &someone, state).await);
        }
        let shown = portal.application(&closed, &ada, State::Submitted).await;
        let browser = portal.as_(&rita).await;
        let page = browser.get("/review").await.ok();
        assert_eq!(page.matches("/review/applications/").count(), 1, "{page}");
        assert!(page.contains(&format!("/review/applications/{}\"", shown.id)), "{page}");
        let unknown = browser.get("/review/applications/999999").await;
        for one in hidden {
            let reply = browser.get(&format!("/review/applications/{}", one.id)).await;
            assert_eq!(reply.status, Status::NotFound, "{one:?}");
            assert_eq!(reply.body.replace(&format!("/{}", one.id), "/999999"), unknown.body);
        }
        assert_eq!(portal.audited(Action::ApplicationRead).await, 0);
        browser.get(&format!("/review/applications/{}", shown.id)).await.ok();
        assert_eq!(portal.audited(Action::ApplicationRead).await, 1);
    }

    async fn they_read_the_last_snapshot_and_no_later_edit(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&portal.closed_cycle("past").await, &ada, State::Submitted).await;
        let mut edited = application.clone().into_active_model();
        edited.answers = Set(entity::Answers([("why".to_owned(), vec!["A later edit.".to_owned()])].into()));
        edited.update(&portal.db.write).await.unwrap();
        let page = portal.as_(&rita).await.get(&format!("/review/applications/{}", application.id)).await.ok();
        assert!(page.contains("Ada wrote many posts.") && !page.contains("A later edit."), "{page}");
        assert!(!page.contains("ada@example.org"), "{page}");
    }

    async fn grace_belongs_to_the_applicant(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let cycle = portal.closed_cycle("past").await;
        let mut with_grace = cycle.clone().into_active_model();
        with_grace.grace_minutes = Set(2 * 24 * 60);
        with_grace.update(&portal.db.write).await.unwrap();
        let ada = portal.person("Ada").await;
        portal.application(&cycle, &ada, State::Submitted).await;
        let browser = portal.as_(&rita).await;
        assert!(browser.get("/review").await.ok().contains("Nothing to review now"));
        portal.later(chrono::TimeDelta::days(1));
        assert!(browser.get("/review").await.ok().contains("<bdi>Ada</bdi>"));
    }

    async fn only_reviewers_come_in(portal: Portal) {
        let application = portal
            .application(&portal.closed_cycle("past").await, &portal.person("Ada").await, State::Submitted)
            .await;
        for path in ["/review".to_owned(), format!("/review/applications/{}", application.id)] {
            assert_eq!(portal.anonymous().get(&path).await.status, Status::SeeOther);
            for other in [portal.person("Bob").await, portal.manager("Grace").await] {
                assert_eq!(portal.as_(&other).await.get(&path).await.status, Status::Forbidden);
            }
        }
        assert_eq!(portal.audited(Action::ApplicationRead).await, 0);
    }
}
