//! Until the announcement nothing that an applicant or a reviewer reads may differ (R7).

use entity::application::State;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{cycle_with, decided};
use crate::support::Browser;

/// Everything of them, headers too.
async fn all_of(browser: &Browser<'_>, addresses: &[String]) -> String {
    let mut all = String::new();
    for address in addresses {
        let reply = browser.get(address).await;
        assert_eq!(reply.status, Status::Ok, "{address}: {}", reply.body);
        all.push_str(&format!("{:?}\n{}\n", reply.headers, reply.body));
    }
    all
}

both! {
    async fn a_decision_and_an_armed_cycle_change_no_byte(portal: Portal) {
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let rita = portal.reviewer("Rita", None).await;
        let open = portal.open_cycle("open").await;
        let closed = portal.closed_cycle("closed").await;
        let one = portal.application(&open, &ada, State::Submitted).await;
        let other = portal.application(&closed, &ada, State::Submitted).await;
        portal.review_plan(&closed, |_| ()).await;
        portal.asked(&other, &rita).await;
        let (hers, reviewer) = (portal.as_(&ada).await, portal.as_(&rita).await);
        let own = ["/me/applications".to_owned(), format!("/me/applications/{}", one.id), format!("/me/applications/{}", other.id)];
        let read = ["/review".to_owned(), format!("/review/applications/{}", other.id)];
        let before = (all_of(&hers, &own).await, all_of(&reviewer, &read).await);
        for (application, cycle) in [(&one, &open), (&other, &closed)] {
            decided(portal, application, &grace).await;
            cycle_with(portal, cycle, |c| {
                c.armed_at = Set(Some(portal.now()));
                c.armed_by = Set(Some(grace.id));
            }).await;
        }
        assert_eq!(before, (all_of(&hers, &own).await, all_of(&reviewer, &read).await));
        // Also when its instant has come and it is not announced yet.
        portal.clock.stand_at(closed.announces_at);
        let due = all_of(&hers, &own).await;
        cycle_with(portal, &closed, |c| c.armed_at = Set(None)).await;
        entity::decision::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        assert_eq!(due, all_of(&hers, &own).await);
        assert!(!due.contains("splendid") && !before.0.contains("splendid"));
    }

    async fn the_announcement_tells_the_result_and_why(portal: Portal) {
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let cycle = portal.closed_cycle("past").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        decided(portal, &application, &grace).await;
        let mut accepted = application.clone().into_active_model();
        accepted.state = Set(State::Accepted);
        accepted.update(&portal.db.write).await.unwrap();
        cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
        let page = portal.as_(&ada).await.get(&format!("/me/applications/{}", application.id)).await.ok();
        for words in ["Congratulations", "You are MAIN title 2027", "goes well beyond", "A splendid year.", "Reviewed", "Ada wrote many posts."] {
            assert!(page.contains(words), "{words} in {page}");
        }
        assert!(!page.contains("Withdraw it") && !page.contains("Grace"), "{page}");
    }
}
