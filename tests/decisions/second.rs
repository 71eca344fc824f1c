//! A colleague decided: another manager has to say the same.

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{conflict, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::many::fields;
use super::{decided, pending, seen};
use crate::announcements::{ARM, PANEL, armed};
use crate::support::{Portal, form};

const ACCEPT: [(&str, &str); 2] = [("verdict", "accept"), ("reason", "bar_met")];
const LIST: &str = "/manage/cycles/main-2027/applications?verdict=second";

async fn works_for(portal: &Portal, who: &person::Model, employer: &str) -> person::Model {
    let mut row = person::Entity::find_by_id(who.id).one(&portal.db.write).await.unwrap().unwrap().into_active_model();
    row.employer_key = Set(employer.into());
    row.update(&portal.db.write).await.unwrap()
}

both! {
    async fn a_colleagues_decision_counts_once_another_manager_approves_it(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe, max) = (portal.manager("Mia").await, portal.manager("Moe").await, portal.manager("Max").await);
        let ada = works_for(portal, &portal.person("Ada").await, "acme").await;
        for close in [&mia, &max] {
            works_for(portal, close, "acme").await;
        }
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let page = format!("/manage/applications/{}", application.id);
        let (first, second, third) = (portal.as_(&mia).await, portal.as_(&moe).await, portal.as_(&max).await);
        first.post(&format!("{page}/decision"), &form(&ACCEPT)).await.onward();
        assert!(pending(portal, &application).await.unwrap().needs_second);

        // It keeps the cycle from being armed, and is to be found.
        assert!(second.get(PANEL).await.ok().contains("1 decision waits for a second approver: Ada."));
        assert_eq!(second.post(ARM, "").await.status, Status::Conflict);
        assert!(second.get(LIST).await.ok().contains("<bdi>Ada</bdi>"));
        let unseconded = |viewer: i64| palmares::decisions::queries::unseconded(&portal.db.read, cycle.id, viewer);
        assert_eq!((unseconded(moe.id).await.unwrap(), unseconded(ada.id).await.unwrap()), (1, 0));

        let shown = second.get(&page).await.ok();
        let approve = form(&[("seen", &seen(&shown))]);
        for (browser, why) in [(&first, "You recorded it yourself"), (&third, "You are close to the applicant")] {
            let reply = browser.post(&format!("{page}/decision/second"), &approve).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains(why), "{}", reply.body);
        }
        assert_eq!(second.post(&format!("{page}/decision/second"), "seen=").await.status, Status::Conflict);
        let post = format!("{page}/decision/second");
        let (a, b) = tokio::join!(second.post(&post, &approve), second.post(&post, &approve));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict]);
        assert_eq!(pending(portal, &application).await.unwrap().second_by, Some(moe.id));
        assert_eq!(portal.audited(Action::DecisionSeconded).await, 1);
        assert!(second.get(LIST).await.ok().contains("No application matches"));
        assert!(second.get(&page).await.ok().contains("Approved by <bdi>Moe</bdi>"));

        // Changing it begins anew.
        portal.later(TimeDelta::seconds(1));
        let change = form(&[("verdict", "decline"), ("reason", "not_enough"), ("seen", &seen(&first.get(&page).await.ok()))]);
        first.post(&format!("{page}/decision"), &change).await.onward();
        let now = pending(portal, &application).await.unwrap();
        assert_eq!((now.verdict, now.needs_second, now.second_by), (Verdict::Decline, true, None));
        // Decided by somebody who is not close, it needs nobody else.
        portal.later(TimeDelta::seconds(1));
        let change = form(&[ACCEPT[0], ACCEPT[1], ("seen", &seen(&second.get(&page).await.ok()))]);
        second.post(&format!("{page}/decision"), &change).await.onward();
        assert!(!pending(portal, &application).await.unwrap().needs_second);
        second.post(ARM, "").await.onward();
    }

    async fn so_does_a_decision_of_who_declared_a_conflict_also_among_many(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let declared = conflict::ActiveModel {
            reviewer_id: Set(mia.id),
            with_id: Set(ada.id),
            reason: Set("We are friends.".into()),
            declared_by: Set(mia.id),
            declared_at: Set(portal.now()),
            ..Default::default()
        };
        declared.insert(&portal.db.write).await.unwrap();
        let close = portal.application(&cycle, &ada, State::Submitted).await;
        let far = portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        let browser = portal.as_(&mia).await;
        let all = form(&[ACCEPT[0], ACCEPT[1], ("all", "true")]);
        let page = browser.post("/manage/cycles/main-2027/decisions/preview", &all).await.ok();
        assert!(page.contains("waits for a second approver"), "{page}");
        browser.post("/manage/cycles/main-2027/decisions", &fields(&page)).await.onward();
        assert!(pending(portal, &close).await.unwrap().needs_second && !pending(portal, &far).await.unwrap().needs_second);
    }

    async fn on_an_armed_cycle_who_is_close_does_not_decide(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        works_for(portal, &mia, "acme").await;
        let ada = works_for(portal, &portal.person("Ada").await, "acme").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        decided(portal, &application, Verdict::Accept, &portal.manager("Moe").await).await;
        armed(portal, &cycle).await;
        let browser = portal.as_(&mia).await;
        let page = format!("/manage/applications/{}", application.id);
        // What would be refused is not offered, and why is said.
        let shown = browser.get(&page).await.ok();
        assert!(shown.contains("Let another manager decide, or disarm it first") && !shown.contains("data-deciding"), "{shown}");
        let stands = palmares::decisions::rules::seen(pending(portal, &application).await.as_ref());
        let change = form(&[("verdict", "decline"), ("reason", "not_enough"), ("seen", &stands)]);
        let reply = browser.post(&format!("{page}/decision"), &change).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Let another manager decide"), "{}", reply.body);
        // Who is not close decides, and is told what that means; nothing is taken back.
        let other = portal.as_(&portal.manager("Max").await).await.get(&page).await.ok();
        assert!(other.contains("data-deciding") && other.contains(">armed</a>: it announces by itself"), "{other}");
        assert!(!other.contains("Yes, take it back") && other.contains("stays decided"), "{other}");
        assert_eq!(pending(portal, &application).await.unwrap().verdict, Verdict::Accept);
    }

    async fn approving_is_for_managers(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        decided(portal, &application, Verdict::Accept, &portal.manager("Mia").await).await;
        let post = format!("/manage/applications/{}/decision/second", application.id);
        for wrong in [&ada, &portal.reviewer("Rosa", None).await] {
            assert_eq!(portal.as_(wrong).await.post(&post, "seen=").await.status, Status::Forbidden);
        }
        assert!(portal.anonymous().post(&post, "seen=").await.onward().starts_with("/sign-in"));
        let moe = portal.as_(&portal.manager("Moe").await).await;
        let shown = moe.get(&format!("/manage/applications/{}", application.id)).await.ok();
        let reply = moe.post(&post, &form(&[("seen", &seen(&shown))])).await;
        assert!(reply.status == Status::Conflict && reply.body.contains("needs no second approver"), "{}", reply.body);
        assert_eq!(portal.audited(Action::DecisionSeconded).await, 0);
    }
}
