use chrono::TimeDelta;
use entity::appeal::State;
use entity::application::State as Stage;
use entity::audit::Action;
use entity::award;
use entity::decision::Verdict;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{announced, appeals, before, letters, page_of};
use crate::announcements::judged;
use crate::support::form;

both! {
    async fn a_declined_applicant_asks_once_for_a_second_look(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Ada", Verdict::Decline)]).await;
        let (ada, application) = &all[0];
        let browser = portal.as_(ada).await;
        let here = page_of(application);
        let page = browser.get(&here).await.ok();
        assert!(page.contains("Write an appeal") && page.contains("6 February 2027"), "{page}");
        let at = format!("{here}/appeal");
        let empty = browser.post(&at, "words=").await;
        assert_eq!(empty.status, Status::UnprocessableEntity);
        assert!(empty.body.contains("Write what should be looked at again") && empty.body.contains("aria-invalid"));
        let long = form(&[("words", &"é".repeat(2001))]);
        let reply = browser.post(&at, &long).await;
        assert!(reply.status == Status::UnprocessableEntity && reply.body.contains(&"é".repeat(2001)));
        let words = form(&[("words", "My talks <were> missed.\r\nSee the log.")]);
        let (a, b) = tokio::join!(browser.post(&at, &words), browser.post(&at, &words));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther), "{} {}", a.body, b.body);
        let made = appeals(portal).await;
        assert_eq!((made.len(), made[0].state, made[0].words.as_str()), (1, State::Open, "My talks <were> missed.\nSee the log."));
        assert_eq!((portal.audited(Action::AppealMade).await, portal.reload(application).await.state), (1, Stage::Declined));
        let told = letters(portal, "results/appeal_received").await;
        assert_eq!((told.len(), told[0].address.as_str()), (1, "ada@example.org"));
        assert!(told[0].text.contains("My talks <were> missed.") && told[0].text.contains("6 February 2027"), "{}", told[0].text);
        assert!(told[0].html.contains("My talks &lt;were&gt; missed."));
        let page = browser.get(&here).await.ok();
        assert!(page.contains("waits for its answer") && !page.contains("Write an appeal"), "{page}");
        assert!(browser.get(&at).await.ok().contains("You have appealed already"));
        portal.later(TimeDelta::days(20));
        assert!(browser.get(&here).await.ok().contains("takes longer than we said"));
    }

    async fn the_time_for_it_ends_after_fourteen_days(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (cycle, all) = announced(portal, &mia, &[("Ada", Verdict::Decline), ("Bob", Verdict::Decline)]).await;
        let ends = cycle.announces_at + TimeDelta::days(14);
        let at = |n: usize| format!("{}/appeal", page_of(&all[n].1));
        let words = form(&[("words", "Look again, please.")]);
        portal.clock.stand_at(ends);
        let browser = portal.as_(&all[0].0).await;
        let late = browser.post(&at(0), &words).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("The time to appeal is over") && late.body.contains("Look again, please."), "{}", late.body);
        assert!(!browser.get(&page_of(&all[0].1)).await.ok().contains("Write an appeal"));
        portal.clock.stand_at(ends - before());
        portal.as_(&all[1].0).await.post(&at(1), &words).await.onward();
        assert_eq!(appeals(portal).await.len(), 1);
    }

    async fn only_ones_own_and_only_after_a_no_that_was_announced(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Ada", Verdict::Decline), ("Bob", Verdict::Accept), ("Cem", Verdict::Waitlist), ("Dan", Verdict::Defer)]).await;
        let words = form(&[("words", "Look again.")]);
        let hers = format!("{}/appeal", page_of(&all[0].1));
        assert_eq!(portal.as_(&all[1].0).await.post(&hers, &words).await.status, Status::NotFound);
        assert_eq!(portal.as_(&mia).await.get(&hers).await.status, Status::NotFound);
        assert!(portal.anonymous().post(&hers, &words).await.onward().starts_with("/sign-in"));
        for (person, application) in &all[1..] {
            let browser = portal.as_(person).await;
            let reply = browser.post(&format!("{}/appeal", page_of(application)), &words).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(!browser.get(&page_of(application)).await.ok().contains("Write an appeal"));
        }
        // Declined, and not announced: nothing tells.
        let other = portal.closed_cycle("other").await;
        let pending = judged(portal, &other, &all[0].0, Verdict::Decline, &mia).await;
        let browser = portal.as_(&all[0].0).await;
        let reply = browser.post(&format!("{}/appeal", page_of(&pending)), &words).await;
        assert!(reply.status == Status::Conflict && reply.body.contains("Only an application that was declined"), "{}", reply.body);
        assert!(appeals(portal).await.is_empty());
    }

    async fn who_lost_the_main_title_reads_why_and_may_appeal(portal: Portal) {
        use entity::{cycle, track};
        let mia = portal.manager("Mia").await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let cycle = portal.closed_cycle("main-2027").await;
        let row = cycle::ActiveModel { id: Set(cycle.id), track_id: Set(vsan.id), ..Default::default() };
        let cycle = row.update(&portal.db.write).await.unwrap();
        let ada = portal.person("Ada").await;
        let lost = portal.award(&ada, &portal.main_track().await, 2027).await;
        let application = judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        let mut row = lost.into_active_model();
        row.state = Set(award::State::Revoked);
        row.update(&portal.db.write).await.unwrap();
        crate::results::announce(portal, &cycle).await;
        let page = portal.as_(&ada).await.get(&page_of(&application)).await.ok();
        assert!(page.contains("asks for a current main title") && page.contains("Write an appeal"), "{page}");
    }
}
