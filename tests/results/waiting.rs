use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::person::Standing;
use entity::reason;
use entity::{cycle, listing, track};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{announced, decision, letters, page_of};
use crate::announcements::{awards, judged, person_now};
use crate::support::form;

const LIST: &str = "/manage/cycles/main-2027/waiting-list";

fn acceptance(id: i64) -> String {
    format!("{LIST}/{id}/acceptance")
}

both! {
    async fn somebody_who_waits_is_taken(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (cycle, all) = announced(portal, &mia, &[("Ada", Verdict::Accept), ("Bea", Verdict::Waitlist), ("Cem", Verdict::Waitlist)]).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(LIST).await.ok();
        assert!(page.contains("2 people wait; 1 was accepted") && page.find("Bea") < page.find("Cem"), "{page}");
        portal.later(TimeDelta::days(40));
        let browser = portal.as_(&mia).await;
        let (bea, application) = &all[1];
        browser.post(&acceptance(application.id), &form(&[("words", "Two keepers moved away.")])).await.onward();
        assert_eq!(portal.reload(application).await.state, State::Accepted);
        let held = awards(portal, bea).await;
        assert_eq!((held.len(), held[0].cycle_id, held[0].term_start, held[0].term_end), (1, Some(cycle.id), cycle.term_start, cycle.term_end));
        assert_eq!(person_now(portal, bea).await.number, Some(2));
        assert_eq!(listing::Entity::find().all(&portal.db.write).await.unwrap().len(), 2);
        let told = &letters(portal, "results/accepted_late").await[0];
        assert!(told.subject.contains("you are MAIN title 2027") && told.text.contains("Two keepers moved away."), "{}", told.text);
        assert!(told.text.contains("Your member number is 2") && told.address == "bea@example.org");
        let now = decision(portal, application).await;
        assert_eq!((now.verdict, now.reason.as_str(), now.by_id), (Verdict::Accept, reason::BAR_MET, mia.id));
        assert_eq!(portal.audited(Action::AwardGiven).await, 2);
        assert_eq!(portal.audited(Action::ResultAnnounced).await, 4);
        let hers = portal.as_(bea).await.get(&page_of(application)).await.ok();
        assert!(hers.contains("Congratulations") && hers.contains("Two keepers moved away."), "{hers}");
        // And not once more.
        let again = browser.post(&acceptance(application.id), "").await;
        assert_eq!(again.status, Status::Conflict);
        assert!(again.body.contains("somebody was quicker"), "{}", again.body);
        assert_eq!(letters(portal, "results/accepted_late").await.len(), 1);
    }

    async fn two_managers_at_once_give_one_award(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (_, all) = announced(portal, &mia, &[("Bea", Verdict::Waitlist), ("Cem", Verdict::Waitlist)]).await;
        let (one, other) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let (bea, cem) = (acceptance(all[0].1.id), acceptance(all[1].1.id));
        let (a, b, c) = tokio::join!(one.post(&bea, ""), other.post(&bea, ""), other.post(&cem, ""));
        let mut first = [a.status.code, b.status.code];
        first.sort_unstable();
        assert_eq!((first, c.status), ([303, 409], Status::SeeOther), "{} {} {}", a.body, b.body, c.body);
        assert_eq!((awards(portal, &all[0].0).await.len(), letters(portal, "results/accepted_late").await.len()), (1, 2));
        let mut numbers = [person_now(portal, &all[0].0).await.number, person_now(portal, &all[1].0).await.number];
        numbers.sort_unstable();
        assert_eq!(numbers, [Some(1), Some(2)]);
    }

    async fn only_managers_and_only_those_who_wait(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let rita = portal.reviewer("Rita", None).await;
        let (_, all) = announced(portal, &mia, &[("Ada", Verdict::Decline), ("Bea", Verdict::Waitlist)]).await;
        let other = portal.closed_cycle("other").await;
        let pending = judged(portal, &other, &all[0].0, Verdict::Waitlist, &mia).await;
        let taking = acceptance(all[1].1.id);
        for person in [&rita, &all[1].0] {
            let browser = portal.as_(person).await;
            assert_eq!(browser.get(LIST).await.status, Status::Forbidden);
            assert_eq!(browser.post(&taking, "").await.status, Status::Forbidden);
            assert_eq!(browser.post(&format!("{LIST}/closure"), "words=No").await.status, Status::Forbidden);
        }
        assert!(portal.anonymous().post(&taking, "").await.onward().starts_with("/sign-in"));
        let browser = portal.as_(&mia).await;
        assert_eq!(browser.post(&acceptance(all[0].1.id), "").await.status, Status::Conflict);
        // Not before its announcement, nor by another cycle's address.
        let early = "/manage/cycles/other/waiting-list";
        assert!(browser.get(early).await.ok().contains("Not announced yet"));
        assert_eq!(browser.post(&format!("{early}/{}/acceptance", pending.id), "").await.status, Status::Conflict);
        assert_eq!(browser.post(&format!("{early}/{}/acceptance", all[1].1.id), "").await.status, Status::NotFound);
        assert!(awards(portal, &all[1].0).await.is_empty());
    }

    async fn nobody_takes_themselves_and_nobody_after_the_term(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (cycle, all) = announced(portal, &mia, &[("Moe", Verdict::Waitlist), ("Bea", Verdict::Waitlist)]).await;
        let browser = portal.as_(&moe).await;
        assert!(browser.get(LIST).await.ok().contains("another manager decides"));
        assert_eq!(browser.post(&acceptance(all[0].1.id), "").await.status, Status::Conflict);
        portal.clock.stand_at(cycle::end_of(cycle.term_end));
        let late = portal.as_(&mia).await.post(&acceptance(all[1].1.id), "").await;
        assert!(late.status == Status::Conflict && late.body.contains("The term of this cycle is over"), "{}", late.body);
    }

    async fn a_title_that_asks_for_the_main_one_looks_for_it(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let cycle = portal.closed_cycle("main-2027").await;
        let row = cycle::ActiveModel { id: Set(cycle.id), track_id: Set(vsan.id), ..Default::default() };
        let cycle = row.update(&portal.db.write).await.unwrap();
        let (ada, bea) = (portal.person("Ada").await, portal.person("Bea").await);
        portal.award(&bea, &portal.main_track().await, 2027).await;
        let hers = judged(portal, &cycle, &ada, Verdict::Waitlist, &mia).await;
        let other = judged(portal, &cycle, &bea, Verdict::Waitlist, &mia).await;
        crate::results::announce(portal, &cycle).await;
        let browser = portal.as_(&mia).await;
        let refused = browser.post(&acceptance(hers.id), "").await;
        assert!(refused.status == Status::Conflict && refused.body.contains("Ada holds no current main title"), "{}", refused.body);
        assert_eq!((portal.reload(&hers).await.state, awards(portal, &ada).await.len()), (State::Waitlisted, 0));
        browser.post(&acceptance(other.id), "").await.onward();
        assert_eq!(awards(portal, &bea).await.len(), 2);
    }

    async fn who_resigned_comes_back_by_the_award(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let cycle = portal.closed_cycle("main-2027").await;
        let main = portal.main_track().await;
        let mut applications = Vec::new();
        for (name, verdict) in [("Ada", Verdict::Accept), ("Bea", Verdict::Waitlist)] {
            let person = portal.person(name).await;
            portal.award(&person, &main, 2025).await;
            let mut row = person.clone().into_active_model();
            row.standing = Set(Standing::Resigned);
            row.number = Set(Some(1000 + person.id));
            row.update(&portal.db.write).await.unwrap();
            applications.push((judged(portal, &cycle, &person, verdict, &mia).await, person));
        }
        crate::results::announce(portal, &cycle).await;
        assert_eq!(person_now(portal, &applications[0].1).await.standing, Standing::Active);
        assert_eq!(person_now(portal, &applications[1].1).await.standing, Standing::Resigned);
        portal.as_(&mia).await.post(&acceptance(applications[1].0.id), "").await.onward();
        assert_eq!(person_now(portal, &applications[1].1).await.standing, Standing::Active);
        assert_eq!(portal.audited(Action::StandingChanged).await, 2);
    }

    async fn the_list_is_closed_with_words_for_all_who_wait(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Ada", Verdict::Accept), ("Bea", Verdict::Waitlist), ("Cem", Verdict::Waitlist)]).await;
        let browser = portal.as_(&mia).await;
        let closing = format!("{LIST}/closure");
        let desk = browser.get("/manage").await.ok();
        assert!(desk.contains("Awards of main-2027: 2 people still wait on its waiting list.") && desk.contains(LIST), "{desk}");
        let empty = browser.post(&closing, "words=++").await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        assert!(empty.body.contains("they waited for it") && empty.body.contains("aria-invalid"));
        portal.later(TimeDelta::days(30));
        let browser = portal.as_(&mia).await;
        browser.post(&closing, &form(&[("words", "All places are taken.")])).await.onward();
        for (person, application) in &all[1..] {
            assert_eq!(portal.reload(application).await.state, State::Declined);
            let page = portal.as_(person).await.get(&page_of(application)).await.ok();
            // From now on they may appeal, though the announcement was long ago.
            assert!(page.contains("All places are taken.") && page.contains("Write an appeal"), "{page}");
        }
        assert_eq!(portal.reload(&all[0].1).await.state, State::Accepted);
        let told = letters(portal, "results/waitlist_closed").await;
        assert_eq!(told.len(), 2);
        assert!(told[0].text.contains("All places are taken.") && told[0].text.contains("You can appeal"), "{}", told[0].text);
        assert_eq!(browser.post(&closing, "words=Again").await.status, Status::Conflict);
        assert!(!browser.get("/manage").await.ok().contains("waiting list"));
        assert!(browser.get(LIST).await.ok().contains("Nobody waits"));
    }

    async fn who_waits_knows_where_they_stand_and_may_leave(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Bea", Verdict::Waitlist), ("Cem", Verdict::Waitlist), ("Dan", Verdict::Decline)]).await;
        let (bea, application) = &all[0];
        let browser = portal.as_(bea).await;
        let page = browser.get(&page_of(application)).await.ok();
        assert!(page.contains("Where you stand") && page.contains("31 December 2027") && page.contains("Take me off the list"), "{page}");
        let leaving = format!("{}/place/removal", page_of(application));
        assert_eq!(portal.as_(&all[1].0).await.post(&leaving, "").await.status, Status::NotFound);
        assert!(portal.anonymous().post(&leaving, "").await.onward().starts_with("/sign-in"));
        let his = format!("{}/place/removal", page_of(&all[2].1));
        assert_eq!(portal.as_(&all[2].0).await.post(&his, "").await.status, Status::Conflict);
        let (a, b) = tokio::join!(browser.post(&leaving, ""), browser.post(&leaving, ""));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther));
        assert_eq!(portal.reload(application).await.state, State::Withdrawn);
        assert_eq!((letters(portal, "results/waitlist_left").await.len(), portal.audited(Action::ApplicationWithdrawn).await), (1, 1));
        browser.get(&page_of(application)).await.ok();
        let managers = portal.as_(&mia).await;
        assert!(!managers.get(LIST).await.ok().contains("Bea"));
        assert_eq!(managers.post(&acceptance(application.id), "").await.status, Status::Conflict);
    }

    async fn one_who_waits_is_declined_alone(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Bea", Verdict::Waitlist), ("Cem", Verdict::Waitlist)]).await;
        let refusal = format!("{LIST}/{}/refusal", all[0].1.id);
        let browser = portal.as_(&mia).await;
        for wrong in [&all[0].0, &portal.reviewer("Rosa", None).await] {
            assert_eq!(portal.as_(wrong).await.post(&refusal, "words=No").await.status, Status::Forbidden);
        }
        assert!(portal.anonymous().post(&refusal, "words=No").await.onward().starts_with("/sign-in"));
        let empty = browser.post(&refusal, "words=").await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        let field = format!("refusal-{}", all[0].1.id);
        for part in [format!("<a href=\"#{field}\">Say why: they waited for an answer."), format!("id=\"{field}-wrong\""), "role=\"alert\"".into()] {
            assert!(empty.body.contains(&part), "{part} is not in {}", empty.body);
        }
        let long = browser.post(&refusal, &form(&[("words", &"x".repeat(2001))])).await;
        assert!(long.status == Status::UnprocessableEntity && long.body.matches(&"x".repeat(2001)).count() == 1);
        let early = judged(portal, &portal.closed_cycle("other").await, &portal.person("Eve").await, Verdict::Waitlist, &mia).await;
        let too_early = browser.post(&format!("/manage/cycles/other/waiting-list/{}/refusal", early.id), "words=No").await;
        assert_eq!(too_early.status, Status::Conflict);
        let words = form(&[("words", "There is no place for this work.")]);
        let (a, b) = tokio::join!(browser.post(&refusal, &words), browser.post(&refusal, &words));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict]);
        assert_eq!(portal.reload(&all[0].1).await.state, State::Declined);
        assert_eq!(portal.reload(&all[1].1).await.state, State::Waitlisted);
        let told = letters(portal, "results/waitlist_closed").await;
        assert_eq!(told.len(), 1);
        assert!(told[0].text.contains("There is no place for this work.") && told[0].text.contains("your waiting ends here"), "{}", told[0].text);
        assert!(!told[0].subject.contains("closed") && told[0].text.contains("You can appeal"), "{}", told[0].text);
        let page = browser.get(LIST).await.ok();
        assert!(!page.contains("Bea") && page.contains("Cem"), "{page}");
        assert_eq!(browser.post(&format!("/manage/cycles/none/waiting-list/{}/refusal", all[1].1.id), &words).await.status, Status::NotFound);
    }
}
