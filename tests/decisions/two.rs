//! Two managers in two browsers, deciding and arming at once: one consistent outcome, and the other is told.

use entity::application::State;
use entity::decision::Verdict;
use rocket::http::Status;

use super::many::fields;
use super::{decided, pending, seen};
use crate::announcements::{ARM, cycle_now};
use crate::support::form;

const ROUNDS: usize = 6;

both! {
    async fn taking_back_and_arming_at_once_leave_no_hole(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (first, second) = (portal.as_(&mia).await, portal.as_(&moe).await);
        for round in 0..ROUNDS {
            let slug = format!("round-{round}");
            let cycle = portal.closed_cycle(&slug).await;
            let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
            decided(portal, &application, Verdict::Accept, &mia).await;
            let page = format!("/manage/applications/{}", application.id);
            let removal = form(&[("seen", &seen(&first.get(&page).await.ok()))]);
            let (post, arming) = (format!("{page}/decision/removal"), ARM.replace("main-2027", &slug));
            let (undone, armed) = tokio::join!(first.post(&post, &removal), second.post(&arming, ""));
            let is_armed = cycle_now(portal, &cycle).await.armed_at.is_some();
            let stands = pending(portal, &application).await.is_some();
            assert_eq!(is_armed, stands, "armed, and every application in it decided; or neither");
            let (won, lost) = if is_armed { (armed, undone) } else { (undone, armed) };
            assert_eq!((won.status, lost.status), (Status::SeeOther, Status::Conflict));
            let told = if is_armed { "armed" } else { "not decided" };
            assert!(lost.body.contains(told), "{told}: {}", lost.body);
        }
    }

    async fn deciding_many_at_once_ends_as_one_of_them_meant_it(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (first, second) = (portal.as_(&mia).await, portal.as_(&moe).await);
        for round in 0..ROUNDS {
            let slug = format!("round-{round}");
            let cycle = portal.closed_cycle(&slug).await;
            let mut all = Vec::new();
            for name in ["Ada", "Bob", "Cleo"] {
                all.push(portal.application(&cycle, &portal.person(name).await, State::Submitted).await);
            }
            let preview = format!("/manage/cycles/{slug}/decisions/preview");
            let commit = format!("/manage/cycles/{slug}/decisions");
            let accept = form(&[("verdict", "accept"), ("reason", "bar_met"), ("all", "true")]);
            let decline = form(&[("verdict", "decline"), ("reason", "conduct"), ("all", "true")]);
            let shown = |page: String| fields(&page.replace(&commit, "/manage/cycles/main-2027/decisions"));
            let accept = shown(first.post(&preview, &accept).await.ok());
            let decline = shown(second.post(&preview, &decline).await.ok());
            let (a, b) = tokio::join!(first.post(&commit, &accept), second.post(&commit, &decline));
            let loser = if a.status == Status::Conflict { &a } else { &b };
            let mut both = [a.status, b.status];
            both.sort_by_key(|s| s.code);
            assert_eq!(both, [Status::SeeOther, Status::Conflict]);
            let stands = pending(portal, &all[0]).await.unwrap();
            for application in &all {
                let one = pending(portal, application).await.unwrap();
                assert_eq!((one.verdict, one.by_id, one.batch_id), (stands.verdict, stands.by_id, stands.batch_id));
            }
            let winner = if stands.by_id == mia.id { "Mia" } else { "Moe" };
            assert!(loser.body.contains(&format!("{winner} decided")), "{}", loser.body);
        }
    }

    async fn deciding_and_arming_at_once_arm_only_what_is_decided(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (first, second) = (portal.as_(&mia).await, portal.as_(&moe).await);
        for round in 0..ROUNDS {
            let slug = format!("round-{round}");
            let cycle = portal.closed_cycle(&slug).await;
            let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
            let post = format!("/manage/applications/{}/decision", application.id);
            let accept = form(&[("verdict", "accept"), ("reason", "bar_met")]);
            let arming = ARM.replace("main-2027", &slug);
            let (made, armed) = tokio::join!(first.post(&post, &accept), second.post(&arming, ""));
            assert_eq!(made.status, Status::SeeOther, "{}", made.body);
            assert!(pending(portal, &application).await.is_some());
            let is_armed = cycle_now(portal, &cycle).await.armed_at.is_some();
            assert_eq!(armed.status, if is_armed { Status::SeeOther } else { Status::Conflict });
            assert!(is_armed || armed.body.contains("not decided"), "{}", armed.body);
        }
    }
}
