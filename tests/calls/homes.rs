//! What of calls stands on a member's home, and how long lists are told.

use chrono::TimeDelta;
use entity::call_answer::State;
use sea_orm::ActiveValue::Set;

use super::{answer, call, member};

both! {
    async fn a_members_home_shows_what_waits_for_them(portal: Portal) {
        let (winter, summer) = (call(portal, "winter", |_| ()).await, call(portal, "summer", |_| ()).await);
        let person = member(portal, "Ada").await;
        let ada = portal.as_(&person).await;
        let page = ada.get("/me").await.ok();
        assert!(page.contains("<a href=\"/me/calls\">2 calls</a> are open to you"), "{page}");
        answer(portal, &winter, &person, State::Claimed).await;
        answer(portal, &summer, &person, State::ChangesAsked).await;
        let page = ada.get("/me").await.ok();
        for there in ["/me/calls/winter\"", "Place kept", "Hand in before", "/me/calls/summer\"", "Changes asked", "Hand it in again before"] {
            assert!(page.contains(there), "{there}: {page}");
        }
        assert!(!page.contains("open to you"));
        // What ran out waits for nobody any more.
        portal.later(TimeDelta::days(10));
        assert!(!ada.get("/me").await.ok().contains("/me/calls/winter\""));
    }

    async fn who_is_no_member_has_no_call_on_their_home(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let nia = portal.as_(&portal.person("Nia").await).await;
        assert!(!nia.get("/me").await.ok().contains("calls-head"));
    }

    async fn past_calls_come_in_pages(portal: Portal) {
        let now = portal.now();
        for n in 1..=31 {
            call(portal, &format!("past-{n}"), |row| row.deadline = Set(now - TimeDelta::days(n))).await;
        }
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (browser, at) in [(&portal.anonymous(), "/calls"), (&mia, "/manage/calls")] {
            let (first, second) = (browser.get(at).await.ok(), browser.get(&format!("{at}?page=2")).await.ok());
            assert!(first.contains("/past-30\"") && !first.contains("/past-31\"") && first.contains("page=2"), "{first}");
            assert!(second.contains("/past-31\"") && !second.contains("/past-30\""), "{second}");
        }
        assert!(portal.anonymous().get("/sitemap.xml").await.ok().contains("/calls/past-31</loc>"));
    }
}
