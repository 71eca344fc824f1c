use chrono::TimeDelta;
use entity::audit::Action;
use entity::extension;
use rocket::http::Status;

use super::*;
use crate::support::form;

both! {
    async fn after_the_close_reviewers_are_asked_by_themselves(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        cycle_with(portal, &cycle, |c| c.reviews_due_at = Set(Some(cycle.closes_at + TimeDelta::days(7)))).await;
        portal.review_plan(&cycle, |p| p.needed = 2).await;
        let (applications, _) = (applicants(portal, &cycle, 7).await, reviewers(portal, 4).await);
        rocket::tokio::join!(assign(portal), assign(portal));
        assign(portal).await;
        let standing = standing(portal).await;
        for application in &applications {
            let asked = &standing[&application.id];
            assert!(asked.len() == 2 && asked[0] != asked[1], "{asked:?}");
        }
        assert_eq!(loads(portal).await, [3, 3, 4, 4]);
        assert_eq!((portal.audited(Action::ReviewsAssigned).await, portal.audited(Action::ReviewAsked).await), (1, 14));
        // One letter each, however many reviews; counts and days, nobody's name.
        let letters = letters(portal, "assignments/asked").await;
        assert_eq!(letters.len(), 4);
        for letter in letters {
            assert!(letter.text.contains("you were asked to review") && letter.text.contains("21 January 2027"), "{}", letter.text);
            assert!(letter.text.contains("/review") && !letter.text.contains("Applicant"), "{}", letter.text);
        }
    }

    async fn nobody_is_asked_before_the_close_nor_after_the_end(portal: Portal) {
        reviewers(portal, 3).await;
        let (open, over, by_hand, judged) = (
            portal.open_cycle("open").await,
            portal.closed_cycle("over").await,
            portal.closed_cycle("by-hand").await,
            portal.closed_cycle("judged").await,
        );
        let without = portal.closed_cycle("without").await;
        cycle_with(portal, &over, |c| c.announced_at = Set(Some(portal.now()))).await;
        portal.review_plan(&open, |_| ()).await;
        portal.review_plan(&over, |_| ()).await;
        portal.review_plan(&by_hand, |p| p.is_automatic = false).await;
        portal.review_plan(&judged, |p| p.judged_until = Some(portal.now())).await;
        for cycle in [&open, &over, &by_hand, &judged, &without] {
            applicants(portal, cycle, 1).await;
        }
        assign(portal).await;
        assert!(reviews(portal).await.is_empty());
        portal.later(TimeDelta::days(2));
        assign(portal).await;
        assert_eq!(reviews(portal).await.len(), 3, "the one that was open is closed now");
    }

    async fn who_has_more_time_is_judged_later(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        reviewers(portal, 2).await;
        let applications = applicants(portal, &cycle, 2).await;
        let row = extension::ActiveModel {
            cycle_id: Set(cycle.id),
            person_id: Set(Some(applications[0].person_id)),
            until: Set(portal.now() + TimeDelta::hours(2)),
            reason: Set("Ill".into()),
            by_id: Set(portal.manager("Max").await.id),
            created_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        assign(portal).await;
        assert_eq!(standing(portal).await.into_keys().collect::<Vec<_>>(), [applications[1].id]);
        portal.later(TimeDelta::hours(2));
        assign(portal).await;
        assert_eq!(standing(portal).await.len(), 2);
    }

    async fn languages_regions_caps_and_absence_are_kept_to(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.match_language, p.match_region, p.most) = (9, true, true, Some(50))).await;
        let theirs = reviewers(portal, 6).await;
        takes(portal, &theirs[0], |r| r.languages = Set(entity::Words(vec!["fr".into()]))).await;
        takes(portal, &theirs[1], |r| r.regions = Set(entity::Words(vec!["africa".into()]))).await;
        takes(portal, &theirs[2], |r| r.most = Set(Some(0))).await;
        takes(portal, &theirs[3], |r| r.away_until = Set(Some(portal.now().date_naive()))).await;
        takes(portal, &theirs[4], |r| r.languages = Set(entity::Words(vec!["ja".into(), "en".into()]))).await;
        let ada = portal.person("Ada").await;
        let mut row = ada.clone().into_active_model();
        row.country = Set(Some("JP".into()));
        row.languages = Set(entity::Words(vec!["ja".into()]));
        row.update(&portal.db.write).await.unwrap();
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        assign(portal).await;
        let mut asked = standing(portal).await.remove(&application.id).unwrap();
        asked.sort_unstable();
        assert_eq!(asked, [theirs[4].id, theirs[5].id]);
        // The board says why the others are not.
        let page = manager(portal).await.get("/manage/cycles/awards/reviews").await.ok();
        for why in ["one does not read its languages", "one reviews for other regions", "one has as many as they take", "one is away"] {
            assert!(page.contains(why), "{why}: {page}");
        }
        // A day later they are back.
        portal.later(TimeDelta::days(1));
        assign(portal).await;
        assert_eq!(standing(portal).await[&application.id].len(), 3);
    }

    async fn the_language_is_that_of_what_counted(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.match_language) = (2, true)).await;
        let theirs = reviewers(portal, 2).await;
        takes(portal, &theirs[0], |r| r.languages = Set(entity::Words(vec!["fr".into()]))).await;
        takes(portal, &theirs[1], |r| r.languages = Set(entity::Words(vec!["ja".into()]))).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let snapshot = entity::snapshot::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        let mut row = snapshot.into_active_model();
        let piece = |language: &str, counts: bool| {
            serde_json::json!({
                "activity": 1, "kind": "talk", "kind_name": "Talk", "title": "T", "on_date": "2026-12-01", "month_only": false,
                "url": "", "place": "", "online": false, "language": language, "topics": [], "role": "", "reach": null,
                "reach_label": "", "note": "", "counts": counts,
            })
        };
        row.evidence = Set(serde_json::from_value(serde_json::json!([piece("fr-CA", true), piece("ja", false)])).unwrap());
        row.update(&portal.db.write).await.unwrap();
        assign(portal).await;
        assert_eq!(standing(portal).await[&application.id], [theirs[0].id]);
    }

    async fn a_manager_sees_first_and_does_then(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (2, false)).await;
        let (_, theirs) = (applicants(portal, &cycle, 3).await, reviewers(portal, 2).await);
        takes(portal, &theirs[0], |r| r.most = Set(Some(2))).await;
        let at = "/manage/cycles/awards/reviews/assignment";
        let max = manager(portal).await;
        let page = max.get(at).await.ok();
        for told in ["Ask for 5 reviews", "one has as many as they take", &format!("Seed {}", cycle.id), "Reviewer 1"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(reviews(portal).await.is_empty() && portal.outbox().await.is_empty(), "a look is not a deed");
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        // Meanwhile somebody takes on less: what was shown is not what would be done.
        let row = entity::reviewer::ActiveModel { person_id: Set(theirs[0].id), most: Set(Some(1)), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let reply = max.post(at, &form(&[("seen", seen)])).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Look at it again") && reviews(portal).await.is_empty());
        refused_to_all_but_managers(portal, at, "").await;
        // Two at once: the second finds nothing missing, or that what it saw is done.
        entity::reviewer::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        rocket::tokio::join!(max.post(at, ""), max.post(at, ""));
        assert_eq!((reviews(portal).await.len(), portal.audited(Action::ReviewsAssigned).await), (6, 1));
        assert!(max.get(at).await.ok().contains("Nothing is missing"));
    }

    async fn out_of_season_nothing_is_assigned(portal: Portal) {
        let (open, over) = (portal.open_cycle("open").await, portal.closed_cycle("over").await);
        cycle_with(portal, &over, |c| c.announced_at = Set(Some(portal.now()))).await;
        portal.closed_cycle("without").await;
        portal.review_plan(&open, |_| ()).await;
        portal.review_plan(&over, |_| ()).await;
        let max = manager(portal).await;
        for (slug, status) in [("open", Status::Conflict), ("over", Status::Conflict), ("without", Status::NotFound), ("none", Status::NotFound)] {
            let reply = max.post(&format!("/manage/cycles/{slug}/reviews/assignment"), "").await;
            assert_eq!(reply.status, status, "{slug}");
        }
        assert!(max.get("/manage/cycles/without/reviews").await.ok().contains("No reviews are asked for here"));
        max.get("/manage/cycles/open/reviews").await.ok();
        max.get("/manage/cycles/over/reviews").await.ok();
    }
}
