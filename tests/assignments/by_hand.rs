use entity::audit::Action;
use entity::review::State as Review;
use rocket::http::Status;

use super::*;
use crate::support::form;

fn reviewer(of: &person::Model) -> String {
    form(&[("reviewer", &of.id.to_string()), ("back", "board")])
}

both! {
    async fn a_manager_asks_whom_they_want(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic, p.most) = (1, false, Some(1))).await;
        let applications = applicants(portal, &cycle, 2).await;
        let rita = portal.reviewer("Rita", None).await;
        let max = manager(portal).await;
        let at = |n: usize| format!("/manage/applications/{}/reviewers", applications[n].id);
        assert_eq!(max.post(&at(0), &reviewer(&rita)).await.onward(), "/manage/cycles/awards/reviews#short");
        let page = max.get("/manage/cycles/awards/reviews").await.ok();
        assert!(page.contains("Rita is asked for this review.") && page.contains("full</small>"), "{page}");
        // Over their cap: done, and told.
        max.post(&at(1), &form(&[("reviewer", &rita.id.to_string())])).await.onward();
        assert!(max.get("/manage").await.ok().contains("though they have as many as they take"));
        let all = reviews(portal).await;
        assert!(all.iter().all(|r| r.state == Review::Asked && r.asked_by.is_some()) && all.len() == 2);
        assert_eq!((portal.audited(Action::ReviewAsked).await, letters(portal, "assignments/asked").await.len()), (2, 2));
        let again = max.post(&at(0), &reviewer(&rita)).await;
        assert!(again.status == Status::Conflict && again.body.contains("asked for it already"), "{}", again.body);
        let empty = max.post(&at(0), "back=board").await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        for part in ["role=\"alert\"", "href=\"#reviewer\"", "aria-invalid=\"true\"", "It has the one reviewer that it needs.", "asked for it already"] {
            assert!(empty.body.contains(part), "{part}: {}", empty.body);
        }
        refused_to_all_but_managers(portal, &at(0), &reviewer(&rita)).await;
    }

    async fn two_managers_at_once_ask_once(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.is_automatic = false).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let rita = portal.reviewer("Rita", None).await;
        let (max, moe) = (manager(portal).await, portal.as_(&portal.manager("Moe").await).await);
        let (at, body) = (format!("/manage/applications/{}/reviewers", application.id), reviewer(&rita));
        let (one, two) = rocket::tokio::join!(max.post(&at, &body), moe.post(&at, &body));
        let mut statuses = [one.status.code, two.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, reviews(portal).await.len()), ([303, 409], 1));
    }

    async fn nobody_is_asked_against_a_rule(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.is_automatic = false).await;
        let elsewhere = portal.track("vsan", entity::track::Kind::SubProgram).await;
        let (ada, max) = (portal.person("Ada").await, portal.manager("Max").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let own = portal.application(&cycle, &max, State::Submitted).await;
        let draft = portal.application(&cycle, &portal.person("Dan").await, State::Draft).await;
        let (rita, close, other) = (portal.reviewer("Rita", None).await, portal.reviewer("Carl", None).await, portal.reviewer("Otto", Some(&elsewhere)).await);
        works_for(portal, &ada, "Acme").await;
        works_for(portal, &close, "Acme GmbH").await;
        let stepped_back = portal.reviewer("Stella", None).await;
        let mut row = portal.asked(&application, &stepped_back).await.into_active_model();
        row.state = Set(Review::Recused);
        row.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&max).await;
        let at = |id: i64| format!("/manage/applications/{id}/reviewers");
        for (application, whom, status, why) in [
            (application.id, &close, Status::Conflict, "too close to the applicant"),
            (application.id, &other, Status::Conflict, "do not review for this title"),
            (application.id, &ada, Status::Conflict, "do not review for this title"),
            (application.id, &stepped_back, Status::Conflict, "stepped back from it"),
            (draft.id, &rita, Status::Conflict, "not submitted"),
            (own.id, &rita, Status::NotFound, ""),
            (999_999, &rita, Status::NotFound, ""),
        ] {
            let reply = browser.post(&at(application), &reviewer(whom)).await;
            assert!(reply.status == status && reply.body.contains(why), "{why}: {}", reply.body);
        }
        assert_eq!(reviews(portal).await.len(), 1);
        assert!(portal.outbox().await.is_empty());
    }

    async fn what_is_taken_back_counts_no_more_and_another_is_asked(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let rita = portal.reviewer("Rita", None).await;
        let given = portal.reviewed(&application, &rita, 5).await;
        let ruth = portal.reviewer("Ruth", None).await;
        let (at, body) = (format!("/manage/reviews/{}/release", given.id), form(&[("reason", "Knows them well")]));
        refused_to_all_but_managers(portal, &at, &body).await;
        let max = manager(portal).await;
        let long = max.post(&at, &form(&[("reason", &"x".repeat(501))])).await;
        assert_eq!(long.status, Status::UnprocessableEntity);
        let empty = max.post(&at, "reason=+").await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        for part in ["role=\"alert\"", "href=\"#reason\"", "aria-invalid=\"true\"", "Applicant 0", "back from", "Rita"] {
            assert!(empty.body.contains(part), "{part}: {}", empty.body);
        }
        assert_eq!((reviews(portal).await.len(), portal.outbox().await.len()), (1, 0));
        assert_eq!(max.post(&at, &body).await.onward(), format!("/manage/applications/{}#panel", application.id));
        let all = reviews(portal).await;
        assert_eq!((all[0].state, all[0].words.as_str(), all[0].reason.as_str()), (Review::Released, "Rita gives 5.", "Knows them well"));
        // In the same moment, not half a minute later.
        assert_eq!((all.len(), all[1].state), (2, Review::Asked));
        assert!(all[1].reviewer_id == ruth.id || all[1].reviewer_id != rita.id);
        assert_eq!(max.post(&at, &body).await.status, Status::Conflict);
        // She is told why, and not whose it was.
        let told = letters(portal, "assignments/released").await;
        assert!(told.len() == 1 && told[0].person_id == Some(rita.id) && told[0].text.contains("Knows them well"), "{told:?}");
        assert!(!told[0].text.contains("Applicant"));
        // She may have it back, by hand, with what she wrote.
        max.post(&format!("/manage/applications/{}/reviewers", application.id), &reviewer(&rita)).await.onward();
        let back = reviews(portal).await.remove(0);
        assert_eq!((back.state, back.words.as_str(), back.reason.as_str()), (Review::Asked, "Rita gives 5.", ""));
        assert!(back.version > given.version);
    }

    async fn nobody_touches_the_reviews_of_their_own(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let max = portal.manager("Max").await;
        let own = portal.application(&cycle, &max, State::Submitted).await;
        let rita = portal.reviewer("Rita", None).await;
        let review = portal.asked(&own, &rita).await;
        let browser = portal.as_(&max).await;
        assert_eq!(browser.post(&format!("/manage/reviews/{}/release", review.id), "").await.status, Status::NotFound);
        for (path, body) in [("reassignment", format!("reviewer={}&reason=Slow", rita.id)), ("reminders", format!("reviewer={}", rita.id))] {
            let reply = browser.post(&format!("/manage/cycles/awards/reviews/{path}"), &body).await;
            assert!(reply.status == Status::Conflict && reply.body.contains("Nothing is open with them"), "{path}: {}", reply.body);
        }
        assert_eq!(reviews(portal).await, [review]);
        assert!(portal.outbox().await.is_empty());
    }

    async fn what_is_open_goes_to_who_has_the_fewest(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let applications = applicants(portal, &cycle, 4).await;
        let (busy, free, rita) = (portal.reviewer("Busy", None).await, portal.reviewer("Free", None).await, portal.reviewer("Rita", None).await);
        // Nothing is open with who gave two already; one is with who has nothing else.
        portal.reviewed(&applications[0], &busy, 3).await;
        portal.reviewed(&applications[1], &busy, 3).await;
        portal.asked(&applications[2], &free).await;
        portal.asked(&applications[3], &rita).await;
        let body = format!("reviewer={}&reason=Fell+ill", rita.id);
        manager(portal).await.post("/manage/cycles/awards/reviews/reassignment", &body).await.onward();
        let last = reviews(portal).await.pop().unwrap();
        assert_eq!((last.application_id, last.reviewer_id), (applications[3].id, free.id));
    }

    async fn after_the_announcement_nobody_is_asked_nor_released(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (1, false)).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let (rita, ruth) = (portal.reviewer("Rita", None).await, portal.reviewer("Ruth", None).await);
        let open = portal.asked(&application, &rita).await;
        cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
        let max = manager(portal).await;
        let why = form(&[("reviewer", &rita.id.to_string()), ("reason", "Late")]);
        for (path, body) in [
            (format!("/manage/applications/{}/reviewers", application.id), reviewer(&ruth)),
            (format!("/manage/reviews/{}/release", open.id), why.clone()),
            ("/manage/cycles/awards/reviews/reassignment".to_owned(), why.clone()),
            ("/manage/cycles/awards/reviews/reminders".to_owned(), why.clone()),
            ("/manage/cycles/awards/reviews/assignment".to_owned(), String::new()),
        ] {
            let reply = max.post(&path, &body).await;
            assert!(reply.status == Status::Conflict && reply.body.contains("Reviewing is over"), "{path}: {}", reply.body);
        }
        assert_eq!(reviews(portal).await, [open]);
        assert!(portal.outbox().await.is_empty());
    }

    async fn two_managers_at_once_take_back_once(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (1, false)).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let open = portal.asked(&application, &portal.reviewer("Rita", None).await).await;
        let (max, moe) = (manager(portal).await, portal.as_(&portal.manager("Moe").await).await);
        let at = format!("/manage/reviews/{}/release", open.id);
        let (one, two) = rocket::tokio::join!(max.post(&at, "reason=Late"), moe.post(&at, "reason=Late"));
        let mut statuses = [one.status.code, two.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, letters(portal, "assignments/released").await.len()), ([303, 409], 1));
    }

    async fn all_that_is_open_goes_to_others_in_one_click(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        // Also where nothing is assigned by itself: it was asked for.
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (1, false)).await;
        let applications = applicants(portal, &cycle, 4).await;
        let rita = portal.reviewer("Rita", None).await;
        portal.reviewed(&applications[0], &rita, 3).await;
        for application in &applications[1..3] {
            portal.asked(application, &rita).await;
        }
        let (_ruth, _ruby) = (portal.reviewer("Ruth", None).await, portal.reviewer("Ruby", None).await);
        let at = "/manage/cycles/awards/reviews/reassignment";
        let body = format!("reviewer={}&reason=Fell+ill", rita.id);
        let max = manager(portal).await;
        let page = max.get("/manage/cycles/awards/reviews").await.ok();
        assert!(page.contains("2 open reviews are taken from them"), "{page}");
        let empty = max.post(at, &format!("reviewer={}", rita.id)).await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        assert!(empty.body.contains("role=\"alert\"") && empty.body.contains("open reviews of Rita"), "{}", empty.body);
        let (one, two) = rocket::tokio::join!(max.post(at, &body), max.post(at, &body));
        let mut statuses = [one.status.code, two.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let all = reviews(portal).await;
        let of = |state: Review| all.iter().filter(|r| r.state == state).count();
        assert_eq!((of(Review::Given), of(Review::Released), of(Review::Asked)), (1, 2, 2), "the fourth stays unasked");
        assert!(max.get("/manage").await.ok().contains("2 reviews were taken from them; 2 were asked of Ruby, Ruth."));
        let told = letters(portal, "assignments/released").await;
        assert!(told.len() == 1 && told[0].text.contains("2 reviews") && told[0].text.contains("Fell ill"), "{told:?}");
        refused_to_all_but_managers(portal, at, &body).await;
    }
}
