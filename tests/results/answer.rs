use chrono::TimeDelta;
use entity::appeal::State;
use entity::application::State as Stage;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{application, person, track};
use rocket::http::Status;

use super::{announced, appeals, decision, letters, page_of};
use crate::announcements::{awards, person_now};
use crate::support::{Portal, form};

/// Ada, declined by Mia, who has appealed; the appeal's page.
async fn appealed(portal: &Portal, mia: &person::Model) -> (person::Model, application::Model, String) {
    let (_, all) = announced(portal, mia, &[("Ada", Verdict::Decline)]).await;
    let (ada, application) = all.into_iter().next().unwrap();
    let at = format!("{}/appeal", page_of(&application));
    portal.as_(&ada).await.post(&at, &form(&[("words", "My talks were missed.")])).await.onward();
    let case = format!("/review/appeals/{}", appeals(portal).await[0].id);
    (ada, application, case)
}

fn answer(verdict: &str, words: &str) -> String {
    form(&[("verdict", verdict), ("words", words)])
}

both! {
    async fn another_reads_it_and_grants_it(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let rita = portal.reviewer("Rita", Some(&portal.main_track().await)).await;
        let (ada, application, case) = appealed(portal, &mia).await;
        let browser = portal.as_(&rita).await;
        assert!(browser.get("/review/appeals").await.ok().contains(&case));
        let page = browser.get(&case).await.ok();
        for wanted in ["My talks were missed.", "Ada wrote many posts.", "not yet enough work"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
        assert_eq!(portal.audited(Action::ApplicationRead).await, 1);
        let at = format!("{case}/answer");
        let wordless = browser.post(&at, &answer("grant", " ")).await;
        assert_eq!(wordless.status, Status::UnprocessableEntity);
        let silent = browser.post(&at, &answer("", "Kept words")).await;
        assert!(silent.status == Status::UnprocessableEntity && silent.body.contains("Kept words") && silent.body.contains("Choose what becomes of it"));
        browser.post(&at, &answer("grant", "You were right.")).await.onward();
        assert_eq!((portal.reload(&application).await.state, appeals(portal).await[0].state), (Stage::Accepted, State::Granted));
        assert_eq!((awards(portal, &ada).await.len(), person_now(portal, &ada).await.number), (1, Some(1)));
        portal.anonymous().get("/directory/1").await.ok();
        let told = letters(portal, "results/appeal_granted").await;
        assert!(told.len() == 1 && told[0].text.contains("You were right.") && told[0].text.contains("you were awarded MAIN title 2027"), "{}", told[0].text);
        assert_eq!((portal.audited(Action::AppealAnswered).await, portal.audited(Action::AwardGiven).await), (1, 1));
        assert_eq!(decision(portal, &application).await.by_id, rita.id);
        let page = portal.as_(&ada).await.get(&page_of(&application)).await.ok();
        assert!(page.contains("Congratulations") && page.contains("You were right."), "{page}");
        let list = browser.get("/review/appeals").await.ok();
        assert!(list.contains("No appeal waits") && list.contains("Answered <span class=\"number\">1</span>"), "{list}");
        assert!(browser.get(&case).await.ok().contains("The title was given"));
        assert_eq!(browser.post(&at, &answer("uphold", "No.")).await.status, Status::Conflict);
    }

    async fn it_is_upheld_with_words_and_that_is_final(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (ada, application, case) = appealed(portal, &mia).await;
        let browser = portal.as_(&moe).await;
        browser.post(&format!("{case}/answer"), &answer("uphold", "We counted the talks.")).await.onward();
        let answered = browser.get("/review/appeals?answered=true").await.ok();
        assert!(answered.contains(&case) && answered.contains("The decision stood"), "{answered}");
        assert!(!browser.get("/review/appeals").await.ok().contains(&case));
        assert_eq!((portal.reload(&application).await.state, appeals(portal).await[0].state), (Stage::Declined, State::Upheld));
        let told = letters(portal, "results/appeal_upheld").await;
        assert!(told.len() == 1 && told[0].text.contains("We counted the talks."), "{}", told[0].text);
        assert!(awards(portal, &ada).await.is_empty() && person_now(portal, &ada).await.number.is_none());
        let hers = portal.as_(&ada).await;
        let page = hers.get(&page_of(&application)).await.ok();
        assert!(page.contains("We counted the talks.") && page.contains("this is final") && !page.contains("Write an appeal"), "{page}");
        hers.post(&format!("{}/appeal", page_of(&application)), "words=Again").await.onward();
        assert_eq!(appeals(portal).await.len(), 1);
        assert_eq!(browser.post(&format!("{case}/answer"), &answer("grant", "Yes.")).await.status, Status::Conflict);
    }

    async fn two_answers_at_once_are_one(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let rita = portal.reviewer("Rita", None).await;
        let (ada, _, case) = appealed(portal, &mia).await;
        let at = format!("{case}/answer");
        let (one, other) = (portal.as_(&moe).await, portal.as_(&rita).await);
        let (grant, more) = (answer("grant", "Yes."), answer("grant", "Indeed."));
        let (a, b) = tokio::join!(one.post(&at, &grant), other.post(&at, &more));
        let mut both = [a.status.code, b.status.code];
        both.sort_unstable();
        assert_eq!(both, [303, 409], "{} {}", a.body, b.body);
        assert_eq!((awards(portal, &ada).await.len(), letters(portal, "results/appeal_granted").await.len()), (1, 1));
        assert_eq!(portal.audited(Action::AppealAnswered).await, 1);
    }

    async fn who_decided_who_asks_and_strangers_do_not_answer(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let rolf = portal.reviewer("Rolf", Some(&vsan)).await;
        let (ada, _, case) = appealed(portal, &mia).await;
        let at = format!("{case}/answer");
        let granting = answer("grant", "Yes.");
        // The manager who decided sees that somebody waits, and that it is for others.
        let browser = portal.as_(&mia).await;
        let list = browser.get("/review/appeals").await.ok();
        assert!(list.contains("Ada") && list.contains("somebody else answers") && !list.contains(&case), "{list}");
        assert_eq!((browser.get(&case).await.status, browser.post(&at, &granting).await.status), (Status::NotFound, Status::NotFound));
        let browser = portal.as_(&rolf).await;
        assert!(browser.get("/review/appeals").await.ok().contains("No appeal waits"));
        assert_eq!((browser.get(&case).await.status, browser.post(&at, &granting).await.status), (Status::NotFound, Status::NotFound));
        let browser = portal.as_(&ada).await;
        for address in ["/review/appeals", &case] {
            assert_eq!(browser.get(address).await.status, Status::Forbidden);
        }
        assert_eq!(browser.post(&at, &granting).await.status, Status::Forbidden);
        assert!(portal.anonymous().post(&at, &granting).await.onward().starts_with("/sign-in"));
        // Also with a role, one's own is not there.
        palmares::people::grant(&portal.db.write, None, ada.id, entity::role::Role::Manager, None, portal.now()).await.unwrap();
        assert!(!browser.get("/review/appeals").await.ok().contains("Ada wrote"));
        assert_eq!((browser.get(&case).await.status, browser.post(&at, &granting).await.status), (Status::NotFound, Status::NotFound));
        assert!(!browser.get("/manage").await.ok().contains("appeal waits"));
        assert!(awards(portal, &ada).await.is_empty());
    }

    async fn the_desk_says_who_waits_and_what_is_late(portal: Portal) {
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        appealed(portal, &mia).await;
        let browser = portal.as_(&moe).await;
        let desk = browser.get("/manage").await.ok();
        assert!(desk.contains("1 appeal waits for an answer.") && !desk.contains("for too long"), "{desk}");
        portal.later(TimeDelta::days(14));
        let desk = browser.get("/manage").await.ok();
        assert!(desk.contains("1 of them for too long"), "{desk}");
        assert!(browser.get("/review/appeals").await.ok().contains("chip--warn"));
    }

    async fn nothing_of_an_appeal_is_public(portal: Portal) {
        let mia = portal.manager("Mia").await;
        portal.award(&portal.person("Max").await, &portal.main_track().await, 2027).await;
        let rita = portal.reviewer("Rita", None).await;
        let (_, all) = announced(portal, &mia, &[("Ada", Verdict::Decline)]).await;
        let stranger = portal.anonymous();
        let addresses = ["/", "/directory?status=all", "/directory.json?status=all", "/cycles", "/cycles/main-2027", "/tracks/main/2027", "/sitemap.xml"];
        let mut seen = Vec::new();
        for address in addresses {
            seen.push(stranger.get(address).await.body);
        }
        let at = format!("{}/appeal", page_of(&all[0].1));
        portal.as_(&all[0].0).await.post(&at, "words=Look").await.onward();
        let case = format!("/review/appeals/{}/answer", appeals(portal).await[0].id);
        portal.as_(&rita).await.post(&case, &answer("uphold", "No.")).await.onward();
        for (address, before) in addresses.iter().zip(seen) {
            assert_eq!(stranger.get(address).await.body, before, "{address}");
        }
    }

    async fn a_grant_without_the_main_title_keeps_the_words(portal: Portal) {
        use entity::cycle;
        use sea_orm::{ActiveModelTrait, ActiveValue::Set};
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (ada, application, case) = appealed(portal, &mia).await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let row = cycle::ActiveModel { id: Set(application.cycle_id), track_id: Set(vsan.id), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let reply = portal.as_(&moe).await.post(&format!("{case}/answer"), &answer("grant", "We were wrong.")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("Ada holds no current main title") && reply.body.contains("We were wrong."), "{}", reply.body);
        assert_eq!((appeals(portal).await[0].state, awards(portal, &ada).await.len()), (State::Open, 0));
        assert_eq!(portal.audited(Action::AppealAnswered).await, 0);
    }
}
