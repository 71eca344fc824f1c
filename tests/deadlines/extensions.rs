use entity::application::State;
use entity::audit::Action;

use super::*;

both! {
    async fn one_person_is_given_more_time(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada, bob) = (portal.manager("Mia").await, portal.person("Ada").await, portal.person("Bob").await);
        let late = portal.application(&cycle, &ada, State::Incomplete).await;
        portal.application(&cycle, &bob, State::Draft).await;
        let desk = portal.as_(&mia).await;
        assert_eq!(desk.post(PAGE, &more("ADA@example.org", "2027-01-18T12:00")).await.onward(), PAGE);
        let page = desk.get(PAGE).await.ok();
        assert!(page.contains("Ill for a week.") && page.contains("18 January 2027, 12:00 UTC"), "{page}");
        assert_eq!(portal.reload(&late).await.state, State::Draft);
        assert_eq!(portal.audited(Action::ExtensionGiven).await, 1);
        let told = letters(portal, "applications/extended").await;
        assert_eq!(told.len(), 1);
        assert!(told[0].text.contains("18 January 2027, 12:00 UTC") && !told[0].text.contains("Ill"), "{}", told[0].text);

        let ada = portal.as_(&ada).await;
        let page = ada.get("/cycles/main-2027").await.ok();
        assert!(page.contains("You have more time") && page.contains("18 January 2027, 12:00 UTC"), "{page}");
        assert!(ada.get("/me").await.ok().contains("18 January 2027, 12:00 UTC"));
        let form = format!("version={}&answers[why]=At+last.&action=submit", portal.reload(&late).await.version);
        let own = format!("/me/applications/{}", late.id);
        assert!(ada.get(&own).await.ok().contains("18 January 2027, 12:00 UTC"));
        at(portal, "2027-01-18T11:59:59.999Z");
        ada.post(&own, &form).await.onward();
        assert_eq!(portal.reload(&late).await.state, State::Submitted);
        // Bob has no more time than before.
        let page = portal.as_(&bob).await.get("/cycles/main-2027").await.ok();
        assert!(!page.contains("You have more time"), "{page}");
    }

    async fn it_ends_at_its_instant(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        given(portal, &cycle, &ada, "2027-01-18T12:00:00Z").await;
        let browser = portal.as_(&ada).await;
        let to = browser.post("/cycles/main-2027/applications", "path=evangelist").await.onward();
        at(portal, "2027-01-18T12:00:00Z");
        let body = "version=1&answers[why]=Too+late.&action=submit";
        assert_eq!(browser.post(&to, body).await.status, Status::Conflict);
    }

    async fn what_is_wrong_stands_beside_its_field(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        for name in ["Ada One", "Ada Two"] {
            portal.person(name).await;
        }
        let desk = portal.as_(&mia).await;
        wrong(&desk.post(PAGE, "").await, "Say who");
        wrong(&desk.post(PAGE, &more("nobody", "2027-01-18T12:00")).await, "Nobody known fits");
        let several = desk.post(PAGE, &more("ada", "2027-01-18T12:00")).await;
        wrong(&several, "2 people fit this");
        assert!(several.body.contains("ada.one@example.org") && several.body.contains("ada.two@example.org"));
        wrong(&desk.post(PAGE, &more("Ada One", "2027-01-15T12:00")).await, "This is past");
        wrong(&desk.post(PAGE, &more("Ada One", "2027-01-23T12:00:01")).await, "after the announcement");
        wrong(&desk.post(PAGE, &form(&[("who", "Ada One"), ("until", "2027-01-18T12:00")])).await, "Say why");
        assert!(extensions(portal).await.is_empty());
        let picked = several.body.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        desk.post(PAGE, &format!("{}&person={picked}", more("ada", "2027-01-18T12:00"))).await.onward();
        assert_eq!(extensions(portal).await[0].person_id.unwrap().to_string(), picked);
        // More than they have already.
        wrong(&desk.post(PAGE, &format!("{}&person={picked}", more("ada", "2027-01-18T12:00"))).await, "already");
    }

    async fn only_managers_give_and_take(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (ada, rita) = (portal.person("Ada").await, portal.reviewer("Rita", None).await);
        let one = given(portal, &cycle, &ada, "2027-01-18T12:00:00Z").await;
        let posts = [
            (PAGE.to_owned(), more("ada", "2027-01-19T12:00")),
            ("/manage/cycles/main-2027/late-codes".into(), form(&[("count", "1")])),
            (format!("/manage/extensions/{}/revocation", one.id), String::new()),
        ];
        for (path, body) in posts {
            assert!(portal.anonymous().post(&path, &body).await.location.unwrap().starts_with("/sign-in"));
            for person in [&ada, &rita] {
                assert_eq!(portal.as_(person).await.post(&path, &body).await.status, Status::Forbidden, "{path}");
            }
        }
        assert_eq!(extensions(portal).await, [one]);
    }

    async fn it_is_taken_back_but_not_from_what_was_submitted(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada, bob) = (portal.manager("Mia").await, portal.person("Ada").await, portal.person("Bob").await);
        let desk = portal.as_(&mia).await;
        let (of_ada, of_bob) = (
            given(portal, &cycle, &ada, "2027-01-18T12:00:00Z").await,
            given(portal, &cycle, &bob, "2027-01-18T12:00:00Z").await,
        );
        portal.application(&cycle, &ada, State::Submitted).await;
        let draft = portal.application(&cycle, &bob, State::Draft).await;
        let kept = desk.post(&format!("/manage/extensions/{}/revocation", of_ada.id), "").await;
        assert_eq!(kept.status, Status::Conflict);
        for _ in 0..2 {
            desk.post(&format!("/manage/extensions/{}/revocation", of_bob.id), "").await.onward();
        }
        assert_eq!(portal.audited(Action::ExtensionRevoked).await, 1);
        let body = "version=1&answers[why]=Anything.&action=save";
        let reply = portal.as_(&bob).await.post(&format!("/me/applications/{}", draft.id), body).await;
        assert_eq!(reply.status, Status::Conflict);
        // Written in time that was taken back: it is complete, and does not count all the same.
        portal.run(palmares::jobs::Job::CloseCycles).await;
        assert_eq!(portal.reload(&draft).await.state, State::Incomplete);
    }

    async fn nothing_is_announced_while_somebody_has_time(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        given(portal, &cycle, &ada, "2027-01-18T12:00:00Z").await;
        let desk = portal.as_(&mia).await;
        let reply = desk.post("/manage/cycles/main-2027/arming", "").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Somebody still has time until 18 January 2027, 12:00 UTC"), "{}", reply.body);
        let moved = desk.post("/manage/cycles/main-2027/postponement", "announces_at=2027-01-18T11:59:59").await;
        wrong(&moved, "Somebody has more time");
        desk.post("/manage/cycles/main-2027/postponement", "announces_at=2027-01-18T12:00").await.onward();
        at(portal, "2027-01-18T12:00:00Z");
        desk.post("/manage/cycles/main-2027/arming", "").await.onward();
        // Armed: nobody else is let in.
        assert_eq!(desk.post(PAGE, &more("ada", "2027-01-19T12:00")).await.status, Status::Conflict);
    }

    async fn reviewers_wait_for_who_has_more_time(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (rita, ada, bob) = (portal.reviewer("Rita", None).await, portal.person("Ada").await, portal.person("Bob").await);
        let one = given(portal, &cycle, &ada, "2027-01-18T12:00:00Z").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let other = portal.application(&cycle, &bob, State::Submitted).await;
        portal.review_plan(&cycle, |_| ()).await;
        for application in [&application, &other] {
            portal.asked(application, &rita).await;
        }
        let desk = portal.as_(&rita).await;
        let page = desk.get("/review").await.ok();
        assert!(page.contains("Bob") && !page.contains("Ada"), "{page}");
        let at_it = format!("/review/applications/{}", application.id);
        assert_eq!(desk.get(&at_it).await.status, Status::NotFound);
        at(portal, "2027-01-18T12:00:00Z");
        assert!(desk.get("/review").await.ok().contains("Ada"));
        desk.get(&at_it).await.ok();
        assert_eq!(extensions(portal).await, [one]);
    }

    async fn a_close_that_moves_after_it_was_over_opens_what_was_incomplete(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let draft = unfinished(portal, &cycle, &ada).await;
        portal.run(palmares::jobs::Job::CloseCycles).await;
        assert_eq!(portal.reload(&draft).await.state, State::Incomplete);
        let moves = form(&[("closes_at", "2027-01-20T12:00"), ("reason", "The site was down.")]);
        portal.as_(&mia).await.post("/manage/cycles/main-2027/postponement", &moves).await.onward();
        assert_eq!(portal.reload(&draft).await.state, State::Draft);
        assert_eq!(letters(portal, "cycles/deadline_moved").await.len(), 1);
    }
}
