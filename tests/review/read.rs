use chrono::TimeDelta;
use entity::application::State;
use entity::person::Audience;
use entity::{Answers, award, person, snapshot};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{Case, announced, plan_with, review_of};
use crate::support::Portal;

/// It was submitted once more, with these words.
async fn submitted_again(portal: &Portal, case: &Case, words: &str) {
    let first = snapshot::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
    let row = snapshot::ActiveModel {
        application_id: Set(case.application.id),
        revision: Set(2),
        path_id: Set(first.path_id),
        answers: Set(Answers([("why".to_owned(), vec![words.to_owned()])].into())),
        submitted_at: Set(portal.now() + TimeDelta::minutes(1)),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

both! {
    async fn the_last_snapshot_and_no_later_edit(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let mut edited = case.application.clone().into_active_model();
        edited.answers = Set(Answers([("why".to_owned(), vec!["A later edit.".to_owned()])].into()));
        edited.update(&portal.db.write).await.unwrap();
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(page.contains("Ada wrote many posts.") && !page.contains("A later edit."), "{page}");
        assert!(page.contains("What Impact means.") && !page.contains("ada@example.org"), "{page}");
    }

    async fn of_the_applicant_only_what_they_let_it_know(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let mut row = case.ada.clone().into_active_model();
        row.employer = Set("Analytical Engines".into());
        row.headline = Set("First of them".into());
        row.city = Set("Londinium".into());
        row.visibility = Set(person::Visibility([("employer".to_owned(), Audience::Staff), ("city".to_owned(), Audience::Members)].into()));
        row.update(&portal.db.write).await.unwrap();
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(page.contains("First of them"), "{page}");
        assert!(!page.contains("Analytical Engines") && !page.contains("Londinium"), "{page}");
    }

    async fn a_review_of_an_older_version_says_so(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "").await.onward();
        let told = "was submitted again since";
        assert!(!browser.get(&case.page()).await.ok().contains(told));
        submitted_again(portal, &case, "Another year.").await;
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains(told) && page.contains("Another year."), "{page}");
        assert!(browser.get("/review?tab=done").await.ok().contains("changed since"));
        case.give(&browser, 2, "4", "yes", "").await.onward();
        assert!(!browser.get(&case.page()).await.ok().contains(told), "to say the same again says that one looked");
        assert_eq!(case.stored(portal).await.revision, Some(2));
    }

    async fn what_was_before_is_told_where_the_cycle_shows_it(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let main = portal.main_track().await;
        portal.award(&case.ada, &main, 2024).await;
        let mut revoked = portal.award(&case.ada, &main, 2025).await.into_active_model();
        revoked.state = Set(award::State::Revoked);
        revoked.update(&portal.db.write).await.unwrap();
        let mut error = portal.award(&case.ada, &main, 2019).await.into_active_model();
        error.state = Set(award::State::Corrected);
        error.update(&portal.db.write).await.unwrap();
        let olga = portal.reviewer("Olga", None).await;
        for (slug, is_announced) in [("then", true), ("beside", false)] {
            let cycle = portal.closed_cycle(slug).await;
            portal.review_plan(&cycle, |_| ()).await;
            let before = portal.application(&cycle, &case.ada, if is_announced { State::Declined } else { State::Submitted }).await;
            portal.reviewed(&before, &olga, 2).await;
            let mut row = review_of(portal, &before, &olga).await.into_active_model();
            row.words = Set(format!("Words of {slug}."));
            row.note = Set(format!("Note of {slug}."));
            row.update(&portal.db.write).await.unwrap();
            if is_announced {
                announced(portal, &cycle).await;
            }
        }
        let browser = portal.as_(&case.rita).await;
        let page = browser.get(&case.page()).await.ok();
        for words in ["2024 · MAIN title", "2025 · MAIN title", "revoked", "Awards of then", "declined", "Words of then.", "2.00"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        for secret in ["Note of", "Olga", "Words of beside", "Awards of beside", "2019 ·"] {
            assert!(!page.contains(secret), "{secret} in {page}");
        }
        plan_with(portal, &case.cycle, |plan| plan.shows_history = Set(false)).await;
        let page = browser.get(&case.page()).await.ok();
        assert!(!page.contains("Awards of then") && !page.contains("Words of then.") && page.contains("2024 · MAIN"), "{page}");
    }
}
