use chrono::TimeDelta;
use entity::application::State;
use entity::audit::{self, Action};
use entity::decision::Verdict;
use entity::person::Standing;
use entity::{award, counter, cycle, decision, letter, listing, track};
use palmares::announcements::actions;
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{ARM, DISARM, PANEL, armed, awards, cycle_now, judged, person_now};

both! {
    async fn all_of_it_happens_at_once_at_the_instant(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let browser = portal.as_(&mia).await;
        let mut results = Vec::new();
        for (name, verdict) in [
            ("Ada", Verdict::Accept),
            ("Bob", Verdict::Decline),
            ("Cleo", Verdict::Waitlist),
            ("Dan", Verdict::Defer),
            ("Eve", Verdict::Accept),
        ] {
            results.push(judged(portal, &cycle, &portal.person(name).await, verdict, &mia).await);
        }
        let draft = portal.application(&cycle, &portal.person("Finn").await, State::Draft).await;
        let gone = portal.application(&cycle, &portal.person("Gus").await, State::Withdrawn).await;
        let mut words = decision::Entity::find_by_id(2).one(&portal.db.write).await.unwrap().unwrap().into_active_model();
        words.words = Set("Write <more>.".into());
        words.update(&portal.db.write).await.unwrap();
        browser.post(ARM, "").await.onward();

        portal.clock.stand_at(cycle.announces_at - TimeDelta::milliseconds(1));
        portal.run(Job::Announce).await;
        assert_eq!(cycle_now(portal, &cycle).await.announced_at, None);
        portal.clock.stand_at(cycle.announces_at);
        portal.run(Job::Announce).await;
        assert_eq!(cycle_now(portal, &cycle).await.announced_at, Some(cycle.announces_at));
        let mut states = Vec::new();
        for application in results.iter().chain([&draft, &gone]) {
            states.push(portal.reload(application).await.state);
        }
        use State::*;
        assert_eq!(states, [Accepted, Declined, Waitlisted, Deferred, Accepted, Incomplete, Withdrawn]);
        let ada = person_now(portal, &portal.person("Ada").await).await;
        let eve = person_now(portal, &portal.person("Eve").await).await;
        assert_eq!((ada.number, eve.number), (Some(1), Some(2)));
        let held = &awards(portal, &ada).await[0];
        assert_eq!((held.track_id, held.year, held.cycle_id), (cycle.track_id, 2027, Some(cycle.id)));
        assert_eq!((held.term_start, held.term_end), (cycle.term_start, cycle.term_end));
        assert_eq!(listing::Entity::find().all(&portal.db.write).await.unwrap().len(), 2);
        let outbox = portal.outbox().await;
        let to = |name: &str, what: &str| (format!("{name}@example.org"), format!("announcements/{what}"));
        assert_eq!(outbox, [
            to("ada", "accepted"), to("bob", "declined"), to("cleo", "waitlisted"), to("dan", "deferred"), to("eve", "accepted"),
            // Whose draft nobody submitted is told so, too.
            ("finn@example.org".to_owned(), "applications/incomplete".to_owned()),
        ]);
        let count = |action| portal.audited(action);
        assert_eq!((count(Action::CycleAnnounced).await, count(Action::AwardGiven).await, count(Action::ResultAnnounced).await), (1, 2, 6));

        // And never again.
        portal.run(Job::Announce).await;
        let late = browser.post(PANEL, "").await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("announced already, by itself"), "{}", late.body);
        for address in [ARM, DISARM] {
            assert_eq!(browser.post(address, "").await.status, Status::Conflict);
        }
        assert_eq!(portal.outbox().await.len(), 6);
        let posted = portal.posted().await;
        assert!(posted[0].contains("Welcome: you are MAIN title 2027") && posted[1].contains("Write <more>."), "{}", posted[1]);
        let declined = letter::Entity::find().filter(letter::COLUMN.template.eq("announcements/declined"));
        let html = declined.one(&portal.db.write).await.unwrap().unwrap().html;
        assert!(html.contains("Write &lt;more&gt;."), "{html}");
        let page = browser.get(PANEL).await.ok();
        assert!(page.contains("All 5 letters have left."), "{page}");
    }

    async fn two_managers_announce_and_one_does(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let ada = portal.person("Ada").await;
        judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        let (first, second) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let early = first.post(PANEL, "").await;
        assert_eq!(early.status, Status::Conflict);
        assert!(early.body.contains("not armed"), "{}", early.body);
        armed(portal, &cycle).await;
        let (a, b) = tokio::join!(first.post(PANEL, ""), second.post(PANEL, ""));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict], "{} {}", a.body, b.body);
        let told = if a.status == Status::Conflict { (a.body, "Moe") } else { (b.body, "Mia") };
        assert!(told.0.contains(&format!("announced already by {}", told.1)), "{}", told.0);
        let now = cycle_now(portal, &cycle).await;
        assert_eq!((now.announced_at, now.announces_at), (Some(portal.now()), portal.now()));
        assert_eq!((awards(portal, &ada).await.len(), portal.outbox().await.len()), (1, 1));
        assert_eq!(portal.audited(Action::CycleAnnounced).await, 1);
    }

    async fn two_instances_announce_what_is_due_once(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        for n in 0..5 {
            judged(portal, &cycle, &portal.person(&format!("P{n}")).await, Verdict::Accept, &mia).await;
        }
        armed(portal, &cycle).await;
        // The portal was down at the instant, and two come up together.
        portal.clock.stand_at(cycle.announces_at + TimeDelta::hours(5));
        let due = || actions::announce_due(&portal.db, &portal.site, portal.now());
        let (a, b, c) = tokio::join!(due(), due(), due());
        a.and(b).and(c).unwrap();
        assert_eq!(cycle_now(portal, &cycle).await.announced_at, Some(portal.now()));
        assert_eq!(portal.outbox().await.len(), 5);
        assert_eq!((portal.audited(Action::CycleAnnounced).await, portal.audited(Action::AwardGiven).await), (1, 5));
        assert_eq!(counter::Entity::find_by_id("member").one(&portal.db.write).await.unwrap().unwrap().value, 5);
    }

    async fn numbers_grow_and_go_by_the_order_of_submission(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let (zoe, old, ada) = (portal.person("Zoe").await, portal.person("Old").await, portal.person("Ada").await);
        portal.award(&old, &portal.main_track().await, 2024).await;
        let number = person_now(portal, &old).await.number.unwrap();
        for person in [&zoe, &old, &ada] {
            judged(portal, &cycle, person, Verdict::Accept, &mia).await;
        }
        let lost = portal.person("Lost").await;
        judged(portal, &cycle, &lost, Verdict::Decline, &mia).await;
        armed(portal, &cycle).await;
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        let numbers = [&zoe, &old, &ada, &lost];
        let mut given = Vec::new();
        for person in numbers {
            given.push(person_now(portal, person).await.number);
        }
        assert_eq!(given, [Some(number + 1), Some(number), Some(number + 2), None]);

        let next = portal.closed_cycle("next").await;
        let row = cycle::ActiveModel { id: Set(next.id), year: Set(2028), ..Default::default() };
        let next = row.update(&portal.db.write).await.unwrap();
        judged(portal, &next, &lost, Verdict::Accept, &mia).await;
        judged(portal, &next, &zoe, Verdict::Accept, &mia).await;
        armed(portal, &next).await;
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        assert_eq!(person_now(portal, &lost).await.number, Some(number + 3));
        assert_eq!(person_now(portal, &zoe).await.number, Some(number + 1));
        assert_eq!(awards(portal, &zoe).await.len(), 2);
    }

    async fn a_second_intake_keeps_the_award_of_the_year(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let track = portal.main_track().await;
        let (ada, rex, cora) = (portal.person("Ada").await, portal.person("Rex").await, portal.person("Cora").await);
        let before = portal.award(&ada, &track, 2027).await;
        for (person, state) in [(&rex, award::State::Revoked), (&cora, award::State::Corrected)] {
            let mut row = portal.award(person, &track, 2027).await.into_active_model();
            row.state = Set(state);
            row.update(&portal.db.write).await.unwrap();
        }
        let longer = "2028-03-31".parse().unwrap();
        let row = cycle::ActiveModel { id: Set(cycle.id), term_end: Set(longer), ..Default::default() };
        let cycle = row.update(&portal.db.write).await.unwrap();
        for person in [&ada, &rex, &cora] {
            judged(portal, &cycle, person, Verdict::Accept, &mia).await;
        }
        let panel = portal.as_(&mia).await.get(PANEL).await.ok();
        assert!(panel.contains("3 people with an award of MAIN title for 2027 already"), "{panel}");
        armed(portal, &cycle).await;
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        let held = awards(portal, &ada).await;
        assert_eq!((held.len(), held[0].id, held[0].term_start, held[0].term_end), (1, before.id, before.term_start, longer));
        for person in [&rex, &cora] {
            let held = awards(portal, person).await;
            assert_eq!((held.len(), held[0].state, held[0].term_end), (1, award::State::Active, longer));
        }
        assert_eq!((portal.audited(Action::AwardGiven).await, portal.audited(Action::AwardRestored).await), (1, 2));
    }

    async fn the_dead_get_their_award_and_no_letter(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let ada = portal.person("Ada").await;
        judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        judged(portal, &cycle, &portal.person("Bob").await, Verdict::Accept, &mia).await;
        let mut row = ada.clone().into_active_model();
        row.standing = Set(Standing::Deceased);
        row.update(&portal.db.write).await.unwrap();
        armed(portal, &cycle).await;
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        assert_eq!(awards(portal, &ada).await.len(), 1);
        assert_eq!(portal.outbox().await, [("bob@example.org".to_owned(), "announcements/accepted".to_owned())]);
    }

    async fn who_lost_the_main_title_meanwhile_is_declined_with_that_reason(portal: Portal) {
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let cycle = portal.closed_cycle("main-2027").await;
        let row = cycle::ActiveModel { id: Set(cycle.id), track_id: Set(vsan.id), ..Default::default() };
        let cycle = row.update(&portal.db.write).await.unwrap();
        let mia = portal.manager("Mia").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let main = portal.main_track().await;
        let lost = portal.award(&ada, &main, 2027).await;
        portal.award(&bob, &main, 2027).await;
        let application = judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        judged(portal, &cycle, &bob, Verdict::Accept, &mia).await;
        portal.as_(&mia).await.post(ARM, "").await.onward();
        let mut row = lost.into_active_model();
        row.state = Set(award::State::Revoked);
        row.update(&portal.db.write).await.unwrap();
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        assert_eq!(portal.reload(&application).await.state, State::Declined);
        assert_eq!((awards(portal, &ada).await.len(), awards(portal, &bob).await.len()), (1, 2));
        let declined = letter::Entity::find().filter(letter::COLUMN.template.eq("announcements/declined"));
        let text = declined.one(&portal.db.write).await.unwrap().unwrap().text;
        assert!(text.contains("asks for a current main title"), "{text}");
        let noted = audit::Entity::find()
            .filter(audit::Column::Action.eq(Action::ResultAnnounced))
            .filter(audit::Column::PersonId.eq(ada.id));
        assert!(noted.one(&portal.db.write).await.unwrap().unwrap().note.contains("main title was not held"));
    }

    async fn a_cycle_that_cannot_be_announced_waits_disarmed_and_keeps_no_other_waiting(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let other = portal.closed_cycle("other").await;
        let mia = portal.manager("Mia").await;
        let ada = portal.person("Ada").await;
        portal.application(&cycle, &ada, State::Submitted).await;
        armed(portal, &cycle).await;
        armed(portal, &other).await;
        portal.later(TimeDelta::days(30));
        portal.run(Job::Announce).await;
        let now = cycle_now(portal, &cycle).await;
        assert_eq!((now.armed_at, now.announced_at), (None, None));
        assert!(cycle_now(portal, &other).await.announced_at.is_some());
        let panel = portal.as_(&mia).await.get(PANEL).await.ok();
        assert!(panel.contains("It could not be announced: something had to be put right first"), "{panel}");
        assert!(awards(portal, &ada).await.is_empty() && portal.outbox().await.is_empty());
    }
}
