use entity::application::State;
use entity::audit::Action;
use entity::{Answers, person, snapshot};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{Case, announced, page_of, plan_with};
use crate::support::{Portal, form};

async fn renamed(portal: &Portal, person: &person::Model) -> person::Model {
    let mut row = person.clone().into_active_model();
    row.name = Set("Ada Lovelace".into());
    row.employer = Set("Analytical Engines Ltd".into());
    row.headline = Set("First of them".into());
    row.city = Set("Londinium".into());
    row.update(&portal.db.write).await.unwrap()
}

async fn answered(portal: &Portal, of: i64, words: &str) {
    let all = snapshot::Entity::find().all(&portal.db.write).await.unwrap();
    let mut row = all.into_iter().find(|s| s.application_id == of).unwrap().into_active_model();
    let answers = [("why", words), ("blog", "https://ada.example.org/blog")];
    row.answers = Set(Answers(answers.map(|(key, value)| (key.to_owned(), vec![value.to_owned()])).into()));
    row.update(&portal.db.write).await.unwrap();
}

both! {
    async fn nothing_says_whose_it_is(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        renamed(portal, &case.ada).await;
        portal.award(&case.ada, &portal.main_track().await, 2024).await;
        portal.award(&case.ada, &portal.main_track().await, 2025).await;
        answered(portal, case.application.id, "I, Ada L. of Analytical Engines, wrote at ada@example.org & www.ada.example.").await;
        let browser = portal.as_(&case.rita).await;
        let (queue, page) = (browser.get("/review").await.ok(), browser.get(&case.page()).await.ok());
        let called = format!("Application {}", case.application.id);
        assert!(queue.contains(&called) && page.contains(&format!("<title>{called} ·")) && page.contains(&format!("<h1>{called}</h1>")));
        assert!(page.contains("aria-label=\"hidden\">▇▇▇</span>") && page.contains("MAIN title: 2 years"), "{page}");
        for secret in ["Ada", "Lovelace", "Analytical", "First of them", "Londinium", "ada@", "ada.example", "/directory/1"] {
            assert!(!queue.contains(secret) && !page.contains(secret), "{secret} in {page}");
        }
        assert!(page.contains("wrote at"), "{page}");
    }

    async fn who_is_known_in_one_cycle_is_not_in_the_other(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        let seen = portal.closed_cycle("seen").await;
        portal.review_plan(&seen, |_| ()).await;
        let other = portal.application(&seen, &case.ada, State::Submitted).await;
        portal.asked(&other, &case.rita).await;
        let browser = portal.as_(&case.rita).await;
        let page = browser.get("/review").await.ok();
        assert_eq!((page.matches("<bdi>Ada</bdi>").count(), page.matches(&format!("Application {}", case.application.id)).count()), (1, 1), "{page}");
        assert!(browser.get(&page_of(&other)).await.ok().contains("<h1><bdi>Ada</bdi></h1>"));
    }

    async fn a_conflict_declared_over_it_does_not_say_with_whom(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        renamed(portal, &case.ada).await;
        portal.award(&case.ada, &portal.main_track().await, 2025).await;
        let browser = portal.as_(&case.rita).await;
        browser.post(&format!("{}/conflict", case.page()), &form(&[("reason", "I know this work.")])).await.onward();
        assert_eq!(portal.audited(Action::ConflictDeclared).await, 1);
        let page = browser.get("/review/conflicts").await.ok();
        assert!(page.contains(&format!("The applicant of application {}", case.application.id)), "{page}");
        assert!(!page.contains("Ada") && !page.contains("Lovelace") && !page.contains("/directory/1"), "{page}");
        assert_eq!(browser.get(&case.page()).await.status, Status::NotFound);
        announced(portal, &case.cycle).await;
        assert!(browser.get("/review/conflicts").await.ok().contains("Ada Lovelace"), "afterwards it may be known");
    }

    async fn what_was_said_before_would_tell_and_is_not_told(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        let before = portal.closed_cycle("before").await;
        portal.review_plan(&before, |_| ()).await;
        let earlier = portal.application(&before, &case.ada, State::Declined).await;
        portal.reviewed(&earlier, &portal.reviewer("Olga", None).await, 2).await;
        announced(portal, &before).await;
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(!page.contains("Awards of before") && !page.contains("Olga gives"), "{page}");
        plan_with(portal, &case.cycle, |plan| plan.is_blind = Set(false)).await;
        assert!(portal.as_(&case.rita).await.get(&case.page()).await.ok().contains("Olga gives 2."));
    }
}
