//! A manager who applies is judged like anybody else: nothing that they do or read tells by whom, and nothing that they do
//! chooses it.

use entity::application::State;
use entity::review::State as Review;
use rocket::http::Status;

use super::{applicants, reviews};
use crate::support::form;

both! {
    async fn who_judges_a_manager_is_in_nothing_that_they_did(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (1, false)).await;
        let mia = portal.manager("Mia").await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let rita = portal.reviewer("Rita Secretary", None).await;
        let browser = portal.as_(&mia).await;
        browser.post("/manage/cycles/awards/reviews/assignment", "").await.onward();
        let asked = reviews(portal).await;
        assert_eq!((asked.len(), asked[0].application_id, asked[0].reviewer_id, asked[0].asked_by), (1, own.id, rita.id, None));
        portal.as_(&rita).await.get(&format!("/review/applications/{}", own.id)).await.ok();

        let at = format!("/manage/applications/{}", own.id);
        for address in ["/manage/audit", "/manage/audit.csv", "/manage/cycles/awards/reviews", at.as_str()] {
            let page = browser.get(address).await.ok();
            // Behind the filters, which name everything that there is.
            let told = page.split("</form>").last().unwrap();
            // Elsewhere her name stands for other reasons: she was made a reviewer, she has nothing to do.
            let names_her = address == at && told.contains("Rita Secretary");
            assert!(!told.contains("asked for a review") && !names_her, "{address}: {page}");
        }
        let another = portal.as_(&portal.manager("Max").await).await;
        assert!(another.get("/manage/audit").await.ok().split("</form>").last().unwrap().contains("asked for a review"));
        assert!(another.get(&at).await.ok().contains("Rita Secretary"));
    }

    async fn a_manager_does_not_choose_who_judges_them(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let mia = portal.manager("Mia").await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let rita = portal.reviewer("Rita", None).await;
        portal.reviewed(&own, &rita, 1).await;
        let told = form(&[("reviewer", &rita.id.to_string()), ("with", "mia@example.org"), ("reason", "We argue")]);
        let refused = portal.as_(&mia).await.post("/manage/cycles/awards/reviews/conflicts", &told).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.body.contains("is for another manager to say"), "{}", refused.body);
        assert_eq!(reviews(portal).await[0].state, Review::Given);
        let max = portal.as_(&portal.manager("Max").await).await;
        max.post("/manage/cycles/awards/reviews/conflicts", &told).await.onward();
        assert_eq!(reviews(portal).await[0].state, Review::Recused);
    }

    async fn what_is_wrong_with_their_own_is_told_in_one_way(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let mia = portal.manager("Mia").await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let browser = portal.as_(&mia).await;
        let page = "/manage/cycles/main-2027/announcement";
        let sentence = "Something about an application of your own has to be put right";
        let undecided = browser.get(page).await.ok();
        assert_eq!(undecided.matches(sentence).count(), 1, "{undecided}");
        let max = portal.manager("Max").await;
        crate::decisions::decided(portal, &own, entity::decision::Verdict::Decline, &max).await;
        // Decided without enough reviews: another reason, the same words.
        assert_eq!(browser.get(page).await.ok(), undecided);
        applicants(portal, &cycle, 1).await;
        assert!(browser.get(page).await.ok().contains("1 person submitted and not decided: Applicant 0."));
    }

    async fn no_letter_tells_a_manager_who_judges_them(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.most) = (1, Some(1))).await;
        let (mia, max) = (portal.manager("Mia").await, portal.manager("Max").await);
        let (hers, his) = (portal.as_(&mia).await, portal.as_(&max).await);
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let rita = portal.reviewer("Rita Secretary", None).await;
        crate::assignments::assign(portal).await;
        let letter = crate::assignments::letters(portal, "assignments/asked").await.remove(0);
        let at = format!("/manage/letters/{}", letter.id);
        assert!(his.get("/manage/letters").await.ok().contains(&at) && his.get(&at).await.ok().contains("asked to review"));
        let list = hers.get("/manage/letters").await.ok();
        assert!(!list.contains(&at), "{list}");
        for address in [at.clone(), format!("{at}/html")] {
            assert_eq!(hers.get(&address).await.status, Status::NotFound, "{address}");
        }
        assert_eq!(hers.post(&format!("{at}/retry"), "").await.status, Status::NotFound);
        // She is full by what she has of Mia's: asked by Mia, she is as free as she looks.
        let other = applicants(portal, &cycle, 1).await.remove(0);
        hers.post(&format!("/manage/applications/{}/reviewers", other.id), &format!("reviewer={}", rita.id)).await.onward();
        assert!(hers.get("/manage").await.ok().contains("Rita Secretary is asked for this review."));
        // Once all is told, so is this.
        crate::assignments::cycle_with(portal, &cycle, |c| c.announced_at = sea_orm::ActiveValue::Set(Some(portal.now()))).await;
        assert!(hers.get("/manage/letters").await.ok().contains(&at), "{}", own.id);
    }
}
