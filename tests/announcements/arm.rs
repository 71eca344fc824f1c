use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{cycle, email, track};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter};

use super::{ARM, DISARM, PANEL, armed, awards, cycle_now, judged};
use crate::decisions::decided;

both! {
    async fn a_manager_arms_and_disarms(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        judged(portal, &cycle, &portal.person("Ada").await, Verdict::Accept, &mia).await;
        let browser = portal.as_(&mia).await;
        assert!(browser.get(PANEL).await.ok().contains("Arm the cycle"));
        assert_eq!(browser.post(ARM, "").await.onward(), PANEL);
        let now = cycle_now(portal, &cycle).await;
        assert_eq!((now.armed_by, now.announced_at), (Some(mia.id), None));
        let moe = portal.as_(&portal.manager("Moe").await).await;
        let again = moe.post(ARM, "").await;
        assert_eq!(again.status, Status::Conflict);
        assert!(again.body.contains("armed already by Mia"), "{}", again.body);
        let panel = moe.get(PANEL).await.ok();
        assert!(panel.contains("Announce now") && panel.contains("Armed by <bdi>Mia</bdi>"), "{panel}");
        moe.post(DISARM, "").await.onward();
        assert_eq!(cycle_now(portal, &cycle).await.armed_at, None);
        assert_eq!(moe.post(DISARM, "").await.status, Status::Conflict);
        assert_eq!((portal.audited(Action::CycleArmed).await, portal.audited(Action::CycleDisarmed).await), (1, 1));
    }

    async fn only_managers_arm_disarm_and_announce(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        judged(portal, &cycle, &ada, Verdict::Accept, &portal.manager("Mia").await).await;
        let rosa = portal.reviewer("Rosa", None).await;
        for address in [ARM, DISARM, PANEL] {
            for wrong in [&ada, &rosa] {
                assert_eq!(portal.as_(wrong).await.post(address, "").await.status, Status::Forbidden, "{address}");
            }
            assert!(portal.anonymous().post(address, "").await.onward().starts_with("/sign-in"), "{address}");
        }
        assert_eq!(portal.as_(&rosa).await.get(PANEL).await.status, Status::Forbidden);
        let now = cycle_now(portal, &cycle).await;
        assert_eq!((now.armed_at, now.announced_at), (None, None));
    }

    async fn what_is_not_ready_is_not_armed_and_the_page_says_why(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let browser = portal.as_(&mia).await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let row = cycle::ActiveModel { id: Set(cycle.id), grace_minutes: Set(60), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        for (later, still) in [
            (TimeDelta::zero(), "Applications are taken until"),
            (TimeDelta::days(1), "Applications are taken until"),
            (TimeDelta::hours(1), "1 person submitted and not decided: Ada"),
        ] {
            portal.later(later);
            assert!(browser.get(PANEL).await.ok().contains(still), "{still}");
            let reply = browser.post(ARM, "").await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains(still), "{}", reply.body);
        }
        assert_eq!(cycle_now(portal, &cycle).await.armed_at, None);
        decided(portal, &application, Verdict::Decline, &mia).await;
        browser.post(ARM, "").await.onward();
    }

    async fn a_sub_program_asks_for_the_main_title_or_the_promise_of_it(portal: Portal) {
        let main = portal.closed_cycle("main-2027").await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let sub = portal.closed_cycle("vsan-2027").await;
        let row = cycle::ActiveModel { id: Set(sub.id), track_id: Set(vsan.id), ..Default::default() };
        let sub = row.update(&portal.db.write).await.unwrap();
        let mia = portal.manager("Mia").await;
        let ada = portal.person("Ada").await;
        judged(portal, &sub, &ada, Verdict::Accept, &mia).await;
        let browser = portal.as_(&mia).await;
        let arm = "/manage/cycles/vsan-2027/arming";
        let reply = browser.post(arm, "").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("without the main title it asks for: Ada"), "{}", reply.body);
        judged(portal, &main, &ada, Verdict::Accept, &mia).await;
        let reply = browser.post(arm, "").await;
        assert!(reply.body.contains("not armed for the same instant"), "{}", reply.body);
        armed(portal, &main).await;
        browser.post(arm, "").await.onward();
        // Not before the main title.
        let reply = browser.post("/manage/cycles/vsan-2027/announcement", "").await;
        assert_eq!(reply.status, Status::Conflict);
        portal.later(TimeDelta::days(20));
        portal.run(palmares::jobs::Job::Announce).await;
        assert_eq!(awards(portal, &ada).await.len(), 2);
    }

    async fn the_panel_shows_what_would_happen_and_writes_nothing(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        assert!(portal.as_(&mia).await.get(PANEL).await.ok().contains("Nothing is decided yet"));
        for (name, verdict) in [("Ada", Verdict::Accept), ("Bob", Verdict::Decline), ("Cleo", Verdict::Accept)] {
            judged(portal, &cycle, &portal.person(name).await, verdict, &mia).await;
        }
        let cleos = email::Entity::delete_many().filter(email::COLUMN.address.eq("cleo@example.org"));
        cleos.exec(&portal.db.write).await.unwrap();
        let panel = portal.as_(&mia).await.get(PANEL).await.ok();
        for part in [
            "2 new members get the numbers 1 to 2",
            "1 person without a verified address, so no letter reaches them: Cleo",
            "Welcome: you are MAIN title 2027",
            "Your application for Awards of main-2027",
            "Dear Ada,",
        ] {
            assert!(panel.contains(part), "{part} is not in {panel}");
        }
        assert!(portal.outbox().await.is_empty());
        assert_eq!(entity::award::Entity::find().all(&portal.db.write).await.unwrap().len(), 0);
    }
}
