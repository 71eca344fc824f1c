use chrono::TimeDelta;
use entity::person;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{Case, ended, plan_with, review_of};
use crate::support::Portal;

/// Somebody else's review, with words and a note.
async fn other(portal: &Portal, case: &Case) -> person::Model {
    let olga = portal.reviewer("Olga", None).await;
    portal.reviewed(&case.application, &olga, 2).await;
    let mut row = review_of(portal, &case.application, &olga).await.into_active_model();
    row.words = Set("Olga was not convinced.".into());
    row.note = Set("Olga to managers.".into());
    row.update(&portal.db.write).await.unwrap();
    olga
}

both! {
    async fn they_are_read_after_ones_own_and_not_before(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        other(portal, &case).await;
        let browser = portal.as_(&case.rita).await;
        let before = browser.get(&case.page()).await.ok();
        assert!(!before.contains("Olga") && !before.contains("id=\"others\""), "{before}");
        browser.post(&format!("{}/draft", case.page()), &case.review(1, "4", "yes", "A draft.")).await.onward();
        assert!(!browser.get(&case.page()).await.ok().contains("Olga"), "a draft is no review");
        case.give(&browser, 2, "4", "yes", "Mine.").await.onward();
        let after = browser.get(&case.page()).await.ok();
        for words in ["Olga was not convinced.", "<bdi>Olga</bdi>", "<strong>2.00</strong>", "2 reviews, with a mean of 3.00"] {
            assert!(after.contains(words), "{words} in {after}");
        }
        assert!(!after.contains("Olga to managers."), "a note is for managers");
    }

    async fn while_everyone_judges_alone_not_even_their_number_shows(portal: Portal) {
        let later = portal.now() + TimeDelta::days(2);
        let case = Case::of(portal, |plan| plan.shared_from = Some(later)).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "Mine.").await.onward();
        // What was just said is said once.
        browser.get(&case.page()).await.ok();
        let (alone, queue) = (browser.get(&case.page()).await.ok(), browser.get("/review?tab=done").await.ok());
        let olga = other(portal, &case).await;
        // Somebody who is late, and somebody who left.
        portal.asked(&case.application, &portal.reviewer("Late", None).await).await;
        assert_eq!(browser.get(&case.page()).await.ok(), alone);
        assert_eq!(browser.get("/review?tab=done").await.ok(), queue);
        portal.clock.stand_at(later);
        assert!(browser.get(&case.page()).await.ok().contains("Olga was not convinced."));
        // What was taken from its reviewer counts and shows no more.
        ended(portal, review_of(portal, &case.application, &olga).await, entity::review::State::Released).await;
        assert!(!browser.get(&case.page()).await.ok().contains("Olga"));
    }

    async fn in_the_closed_cycle_only_who_gave_reads_them(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        other(portal, &case).await;
        let late = portal.reviewer("Late", None).await;
        portal.asked(&case.application, &late).await;
        let rita = portal.as_(&case.rita).await;
        case.give(&rita, 1, "4", "yes", "Mine.").await.onward();
        let now = portal.now();
        plan_with(portal, &case.cycle, |plan| plan.judged_until = Set(Some(now))).await;
        assert!(rita.get(&case.page()).await.ok().contains("Olga was not convinced."));
        let page = portal.as_(&late).await.get(&case.page()).await.ok();
        assert!(!page.contains("Olga") && !page.contains("Mine."), "{page}");
    }
}
