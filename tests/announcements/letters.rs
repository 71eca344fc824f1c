//! Letters before they are sent, and on their way.

use entity::audit::Action;
use entity::decision::Verdict;
use entity::letter::{self, State};
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::{ARM, PANEL, armed, judged};
use crate::support::{Portal, form};

async fn all(portal: &Portal) -> Vec<letter::Model> {
    let found = letter::Entity::find().filter(letter::COLUMN.event.starts_with("announcements/"));
    found.order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// What became of a letter, as the post notes it.
async fn becomes(portal: &Portal, letter: &letter::Model, state: State, error: &str) {
    let mut row = letter.clone().into_active_model();
    row.state = Set(state);
    row.attempts = Set(letter.attempts + 1);
    row.last_error = Set(error.into());
    row.sent_at = Set((state == State::Sent).then(|| portal.now()));
    row.update(&portal.db.write).await.unwrap();
}

both! {
    async fn every_letter_is_read_as_its_reader_will_get_it(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let ada = judged(portal, &cycle, &portal.person("Ada").await, Verdict::Accept, &mia).await;
        let mut fatou = portal.person("Fatou").await.into_active_model();
        fatou.locale = Set(Some("fr".into()));
        let fatou = fatou.update(&portal.db.write).await.unwrap();
        let fatou = judged(portal, &cycle, &fatou, Verdict::Decline, &mia).await;
        let zoe = judged(portal, &cycle, &portal.person("Zoë").await, Verdict::Accept, &mia).await;
        let browser = portal.as_(&mia).await;
        let at = |id: i64| format!("{PANEL}/letters/{id}");
        let page = browser.get(&at(ada.id)).await.ok();
        assert!(page.contains("Welcome: you are MAIN title 2027") && page.contains("Letter 1 of 3"), "{page}");
        assert!(page.contains(&format!("rel=\"next\" href=\"{}\"", at(fatou.id))) && !page.contains("rel=\"prev\""), "{page}");
        let page = browser.get(&at(fatou.id)).await.ok();
        assert!(page.contains("Français") && page.contains("lang=\"fr\""), "{page}");
        let frame = browser.get(&format!("{}/html", at(fatou.id))).await;
        assert!(frame.header("Content-Security-Policy").unwrap().ends_with("sandbox"));
        assert!(frame.ok().contains("lang=\"fr\""));
        // Narrowed to those who are accepted, Zoë comes after Ada.
        let page = browser.get(&format!("{}?result=accepted", at(ada.id))).await.ok();
        assert!(page.contains("Letter 1 of 2") && page.contains(&format!("{}?result=accepted", at(zoe.id))), "{page}");
        let panel = browser.get(&format!("{PANEL}?q=zoe")).await.ok();
        assert!(panel.contains(&format!("{}?q=zoe", at(zoe.id))) && !panel.contains(&at(ada.id)), "{panel}");
        assert!(browser.get(&format!("{PANEL}?q=nobody")).await.ok().contains("Nobody fits these filters."));
        assert!(browser.get(&at(999_999)).await.status == Status::NotFound && portal.outbox().await.is_empty());
        for wrong in [portal.person("Pia").await, portal.reviewer("Rosa", None).await] {
            for address in [at(ada.id), format!("{}/html", at(ada.id))] {
                assert_eq!(portal.as_(&wrong).await.get(&address).await.status, Status::Forbidden);
            }
        }
    }

    async fn nobody_reads_their_own_letter_before_it_is_sent(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let own = portal.application(&cycle, &mia, entity::application::State::Submitted).await;
        let other = judged(portal, &cycle, &portal.person("Ada").await, Verdict::Accept, &moe).await;
        let hers = portal.as_(&mia).await;
        let pages = [PANEL.to_owned(), format!("{PANEL}/letters/{}", other.id), format!("{PANEL}/now")];
        let look = async || {
            let mut seen = Vec::new();
            for page in &pages {
                seen.push(hers.get(page).await.ok().replace("Something about an application of your own has to be put right; another manager sees what.", ""));
            }
            seen
        };
        for verdict in [Verdict::Accept, Verdict::Decline] {
            crate::decisions::decided(portal, &own, verdict, &moe).await;
            for part in ["", "/html"] {
                assert_eq!(hers.get(&format!("{PANEL}/letters/{}{part}", own.id)).await.status, Status::NotFound);
            }
            if verdict == Verdict::Accept {
                look().await;
                let before = look().await;
                entity::decision::Entity::delete_many().filter(entity::decision::COLUMN.application_id.eq(own.id)).exec(&portal.db.write).await.unwrap();
                crate::decisions::decided(portal, &own, Verdict::Decline, &moe).await;
                assert_eq!(look().await, before, "a page tells her own result");
                entity::decision::Entity::delete_many().filter(entity::decision::COLUMN.application_id.eq(own.id)).exec(&portal.db.write).await.unwrap();
            }
        }
        assert!(portal.as_(&moe).await.get(&format!("{PANEL}/letters/{}", own.id)).await.ok().contains("Mia"));
    }

    async fn what_is_confirmed_is_what_was_seen(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        judged(portal, &cycle, &portal.person("Ada").await, Verdict::Accept, &mia).await;
        let browser = portal.as_(&mia).await;
        let seen = |page: &str| crate::support::client::between(page, "name=\"seen\" value=\"", "\"").unwrap().to_owned();
        let page = browser.get("/manage/cycles/main-2027/arming").await.ok();
        assert!(page.contains("1 award of MAIN title for 2027 is given") && page.contains("1 letter goes"), "{page}");
        let before = seen(&page);
        judged(portal, &cycle, &portal.person("Ben").await, Verdict::Accept, &mia).await;
        let late = browser.post(ARM, &form(&[("seen", &before)])).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("Somebody decided otherwise"), "{}", late.body);
        let now = seen(&browser.get("/manage/cycles/main-2027/arming").await.ok());
        browser.post(ARM, &form(&[("seen", &now)])).await.onward();
        assert!(browser.get("/manage/cycles/main-2027/arming").await.ok().contains("It is armed already."));
        let sure = browser.get(&format!("{PANEL}/now")).await.ok();
        assert!(sure.contains("An announcement cannot be taken back") && sure.contains("2 new members get the numbers 1 to 2"), "{sure}");
        let before = seen(&sure);
        judged(portal, &cycle, &portal.person("Cleo").await, Verdict::Decline, &mia).await;
        assert_eq!(browser.post(PANEL, &form(&[("seen", &before)])).await.status, Status::Conflict);
        assert!(portal.outbox().await.is_empty());
        let now = seen(&browser.get(&format!("{PANEL}/now")).await.ok());
        browser.post(PANEL, &form(&[("seen", &now)])).await.onward();
        assert_eq!(portal.outbox().await.len(), 3);
        for address in ["/manage/cycles/main-2027/arming".to_owned(), format!("{PANEL}/now"), format!("{PANEL}/letters/1")] {
            assert_eq!(browser.get(&address).await.status, Status::Conflict, "{address}");
        }
    }

    async fn too_few_reviews_are_told_and_keep_it_from_being_armed(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, rosa) = (portal.manager("Mia").await, portal.reviewer("Rosa", None).await);
        portal.review_plan(&cycle, |plan| plan.needed = 1).await;
        let ada = judged(portal, &cycle, &portal.person("Ada").await, Verdict::Accept, &mia).await;
        let ben = judged(portal, &cycle, &portal.person("Ben").await, Verdict::Accept, &mia).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(PANEL).await.ok();
        assert!(page.contains("2 people have fewer reviews than the cycle asks for: Ada, Ben."), "{page}");
        assert_eq!(browser.post(ARM, "").await.status, Status::Conflict);
        portal.reviewed(&ada, &rosa, 4).await;
        let mut row = crate::decisions::pending(portal, &ben).await.unwrap().into_active_model();
        row.override_note = Set("Two colleagues know the work.".into());
        row.update(&portal.db.write).await.unwrap();
        assert!(!browser.get(PANEL).await.ok().contains("fewer reviews"));
        browser.post(ARM, "").await.onward();
    }

    async fn the_letters_are_followed_and_sent_again(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        for name in ["Ada", "Ben", "Cleo", "Dan"] {
            judged(portal, &cycle, &portal.person(name).await, Verdict::Accept, &mia).await;
        }
        let browser = portal.as_(&mia).await;
        let json = format!("{PANEL}/letters.json");
        assert_eq!(browser.get(&json).await.status, Status::NotFound);
        armed(portal, &cycle).await;
        portal.clock.stand_at(cycle.announces_at);
        portal.run(Job::Announce).await;
        portal.later(chrono::TimeDelta::seconds(30));
        let letters = all(portal).await;
        becomes(portal, &letters[0], State::Sent, "").await;
        becomes(portal, &letters[1], State::Failed, "550 no such mailbox").await;
        becomes(portal, &letters[2], State::Failed, "554 we do not like it").await;
        becomes(portal, &letters[3], State::Waiting, "451 come back later").await;
        let reply = browser.get(&json).await;
        assert_eq!(reply.header("Access-Control-Allow-Origin"), None);
        let figures: serde_json::Value = serde_json::from_str(&reply.ok()).unwrap();
        let figure = |name: &str| figures[name].as_i64().unwrap();
        assert_eq!([figure("all"), figure("sent"), figure("waiting"), figure("failed"), figure("put_off")], [4, 1, 1, 2, 1]);
        assert!(figures["told"].as_str().unwrap().starts_with("1 of 4 letters have left"));
        let page = browser.get(PANEL).await.ok();
        for part in ["550 no such mailbox", "451 come back later", "ben@example.org", "Send all 2 again", "http-equiv=\"refresh\""] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        let (one, all_of_them) = (format!("{PANEL}/letters/{}/retry", letters[1].id), format!("{PANEL}/letters/retry"));
        for address in [&one, &all_of_them] {
            for wrong in [portal.person("Pia").await, portal.reviewer("Rosa", None).await] {
                assert_eq!(portal.as_(&wrong).await.post(address, "").await.status, Status::Forbidden);
            }
            assert!(portal.anonymous().post(address, "").await.onward().starts_with("/sign-in"));
        }
        assert_eq!(portal.as_(&portal.person("Pia").await).await.get(&json).await.status, Status::Forbidden);
        assert_eq!(browser.post(&format!("{PANEL}/letters/999999/retry"), "").await.status, Status::NotFound);
        // One that waits is in the hands of the post.
        assert_eq!(browser.post(&format!("{PANEL}/letters/{}/retry", letters[3].id), "").await.status, Status::Conflict);
        assert_eq!(browser.post(&one, "").await.onward(), PANEL);
        assert_eq!(browser.post(&one, "").await.status, Status::Conflict);
        let (a, b) = tokio::join!(browser.post(&all_of_them, ""), browser.post(&all_of_them, ""));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther));
        assert_eq!(portal.audited(Action::LetterSentAgain).await, 2);
        let states: Vec<_> = all(portal).await.iter().map(|l| l.state).collect();
        assert_eq!(states, [State::Sent, State::Waiting, State::Waiting, State::Waiting]);
        portal.later(chrono::TimeDelta::hours(1));
        portal.run(Job::PostLetters).await;
        assert!(browser.get(PANEL).await.ok().contains("All 4 letters have left."));
    }
}
