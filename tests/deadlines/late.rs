use entity::application::State;
use entity::audit::Action;

use super::*;

/// Makes late codes by the front door and reads them off the one page that shows them.
async fn codes(portal: &Portal, mia: &person::Model, count: usize) -> Vec<String> {
    let count = count.to_string();
    let body = form(&[("count", &count), ("code_until", "2027-01-18T12:00"), ("code_reason", "The site was down.")]);
    let page = portal.as_(mia).await.post("/manage/cycles/main-2027/late-codes", &body).await.ok();
    let codes = page.split("<li><code>").skip(1);
    codes.map(|rest| rest.split("</code>").next().unwrap().to_owned()).collect()
}

const LATE: &str = "/cycles/main-2027/late";

both! {
    async fn a_code_works_once_also_for_a_draft_begun_before(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada, bob) = (portal.manager("Mia").await, portal.person("Ada").await, portal.person("Bob").await);
        let draft = portal.application(&cycle, &ada, State::Incomplete).await;
        let codes = codes(portal, &mia, 2).await;
        assert!(codes.len() == 2 && codes[0] != codes[1], "{codes:?}");
        assert!(extensions(portal).await.iter().all(|e| !e.code_hash.as_ref().unwrap().contains(&codes[0])));

        let own = format!("/me/applications/{}", draft.id);
        let browser = portal.as_(&ada).await;
        assert!(browser.get(&own).await.ok().contains(LATE));
        let typed = format!("code={}", codes[0].to_lowercase().replace('-', "+"));
        // A second click does no more than the first.
        for _ in 0..2 {
            assert_eq!(browser.post(LATE, &typed).await.onward(), own);
        }
        assert_eq!(portal.reload(&draft).await.state, State::Draft);
        assert_eq!(portal.audited(Action::LateCodeUsed).await, 1);
        let page = browser.get(&own).await.ok();
        assert!(page.contains("18 January 2027, 12:00 UTC"), "{page}");

        let other = portal.as_(&bob).await;
        wrong(&other.post(LATE, &typed).await, "This code does not work here");
        assert_eq!(other.post(LATE, &format!("code={}", codes[1])).await.onward(), "/cycles/main-2027");
        let begun = other.post("/cycles/main-2027/applications", "path=evangelist").await.onward();
        other.get(&begun).await.ok();
        let list = portal.as_(&mia).await.get(PAGE).await.ok();
        assert!(list.contains("by a late code") && list.contains("Bob") && !list.contains(&codes[1]), "{list}");
    }

    async fn every_code_that_does_nothing_gets_the_same_answer(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        portal.closed_cycle("other").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let codes = codes(portal, &mia, 3).await;
        let browser = portal.as_(&ada).await;
        let ids: Vec<i64> = extensions(portal).await.iter().map(|e| e.id).collect();
        portal.as_(&mia).await.post(&format!("/manage/extensions/{}/revocation", ids[0]), "").await.onward();
        let mut answers = vec![
            browser.post(LATE, "code=ABCD-2345").await,
            browser.post(LATE, &format!("code={}", codes[0])).await,
            browser.post("/cycles/other/late", &format!("code={}", codes[1])).await,
        ];
        at(portal, "2027-01-18T12:00:00Z");
        let later = portal.as_(&ada).await;
        answers.push(later.post(LATE, &format!("code={}", codes[2])).await);
        for answer in &answers {
            wrong(answer, "This code does not work here");
        }
        assert!(extensions(portal).await.iter().all(|e| e.person_id.is_none()));
        wrong(&later.post(LATE, "code=+").await, "Type the code");
        let stranger = portal.anonymous().post(LATE, "code=ABCD-2345").await;
        assert!(stranger.location.unwrap().starts_with("/sign-in"));
    }

    async fn who_guesses_has_to_wait(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let codes = codes(portal, &mia, 1).await;
        let browser = portal.as_(&ada).await;
        for n in 0..10 {
            wrong(&browser.post(LATE, &format!("code=ABCD-234{n}")).await, "This code does not work here");
        }
        let right = format!("code={}", codes[0]);
        assert_eq!(browser.post(LATE, &right).await.status, Status::TooManyRequests);
        portal.later(chrono::TimeDelta::hours(1));
        portal.as_(&ada).await.post(LATE, &right).await.onward();
    }

    async fn of_two_at_once_one_has_it(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        let (mia, ada, bob) = (portal.manager("Mia").await, portal.person("Ada").await, portal.person("Bob").await);
        let typed = format!("code={}", codes(portal, &mia, 1).await[0]);
        let (one, other) = (portal.as_(&ada).await, portal.as_(&bob).await);
        let (one, other) = rocket::tokio::join!(one.post(LATE, &typed), other.post(LATE, &typed));
        let mut statuses = [one.status.code, other.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(portal.audited(Action::LateCodeUsed).await, 1);
    }

    async fn codes_are_made_with_care(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let desk = portal.as_(&mia).await;
        wrong(&desk.post("/manage/cycles/main-2027/late-codes", "").await, "from 1 to 50");
        let many = form(&[("count", "51"), ("code_until", "2027-01-18T12:00"), ("code_reason", "x")]);
        wrong(&desk.post("/manage/cycles/main-2027/late-codes", &many).await, "from 1 to 50");
        assert!(extensions(portal).await.is_empty());
    }
}
