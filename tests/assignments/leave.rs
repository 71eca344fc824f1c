use chrono::TimeDelta;
use entity::audit::Action;
use entity::review::State as Review;
use entity::role;

use super::*;

async fn state_of(portal: &Portal, reviewer: &person::Model) -> Vec<Review> {
    reviews(portal).await.into_iter().filter(|r| r.reviewer_id == reviewer.id).map(|r| r.state).collect()
}

both! {
    async fn who_loses_the_role_is_replaced_and_what_they_gave_stays(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let rita = portal.reviewer("Rita", None).await;
        let applications = applicants(portal, &cycle, 2).await;
        portal.reviewed(&applications[0], &rita, 4).await;
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Given, Review::Asked]);
        let ruth = portal.reviewer("Ruth", None).await;
        let role = role::Entity::find().filter(role::COLUMN.person_id.eq(rita.id)).one(&portal.db.write).await.unwrap().unwrap();
        let admin = portal.as_(&portal.admin("Alma").await).await;
        admin.post(&format!("/manage/people/{}/roles/{}/removal", rita.id, role.id), "").await.onward();
        rocket::tokio::join!(assign(portal), assign(portal));
        assert_eq!(state_of(portal, &rita).await, [Review::Given, Review::Released]);
        assert_eq!(state_of(portal, &ruth).await, [Review::Asked]);
        assert_eq!(portal.audited(Action::ReviewReleased).await, 1);
        assert_eq!(letters(portal, "assignments/asked").await.len(), 2);
    }

    async fn a_conflict_that_comes_to_light_ends_also_what_was_given(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let rita = portal.reviewer("Rita", None).await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        portal.reviewed(&application, &rita, 5).await;
        works_for(portal, &rita, "Acme Inc.").await;
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Given], "one employer is no conflict yet");
        works_for(portal, &ada, "ACME").await;
        let ruth = portal.reviewer("Ruth", None).await;
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Recused]);
        let kept = reviews(portal).await.remove(0);
        assert_eq!((kept.words.as_str(), kept.reason.as_str()), ("Rita gives 5.", "A conflict came to light: the same employer."));
        assert_eq!(state_of(portal, &ruth).await, [Review::Asked]);
    }

    async fn who_is_away_past_the_day_hands_over_what_is_not_begun(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        cycle_with(portal, &cycle, |c| c.reviews_due_at = Set(Some(portal.now() + TimeDelta::days(5)))).await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let rita = portal.reviewer("Rita", None).await;
        let applications = applicants(portal, &cycle, 2).await;
        assign(portal).await;
        let begun = reviews(portal).await.remove(0);
        let mut row = begun.into_active_model();
        row.saved_at = Set(Some(portal.now()));
        row.update(&portal.db.write).await.unwrap();
        let ruth = portal.reviewer("Ruth", None).await;
        takes(portal, &rita, |r| r.away_until = Set(Some((portal.now() + TimeDelta::days(4)).date_naive()))).await;
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Asked, Review::Asked], "back in time");
        let row = entity::reviewer::ActiveModel { person_id: Set(rita.id), away_until: Set(Some((portal.now() + TimeDelta::days(6)).date_naive())), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Asked, Review::Released]);
        assert_eq!(state_of(portal, &ruth).await, [Review::Asked]);
        assert_eq!(standing(portal).await.len(), applications.len());
    }

    async fn who_died_owes_nothing(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let rita = portal.reviewer("Rita", None).await;
        applicants(portal, &cycle, 1).await;
        assign(portal).await;
        let mut row = person::Entity::find_by_id(rita.id).one(&portal.db.write).await.unwrap().unwrap().into_active_model();
        row.standing = Set(person::Standing::Deceased);
        row.update(&portal.db.write).await.unwrap();
        assign(portal).await;
        assert_eq!(state_of(portal, &rita).await, [Review::Released]);
        // Nobody else is there: what is short is told, and nothing breaks.
        let page = manager(portal).await.get("/manage/cycles/awards/reviews").await.ok();
        assert!(page.contains("nobody reviews for this title"), "{page}");
    }
}
