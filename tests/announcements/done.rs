//! Who got what, once it is announced.

use entity::application::State;
use entity::award;
use entity::decision::Verdict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{PANEL, awards, judged};

both! {
    async fn the_table_says_who_got_what_and_the_counts_lead_to_it(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let mut all = Vec::new();
        for (name, verdict) in [("Ada", Verdict::Accept), ("Bea", Verdict::Decline), ("Cem", Verdict::Waitlist), ("Dan", Verdict::Accept)] {
            let person = portal.person(name).await;
            all.push((judged(portal, &cycle, &person, verdict, &mia).await, person));
        }
        portal.application(&cycle, &portal.person("Eve").await, State::Draft).await;
        crate::results::announce(portal, &cycle).await;
        let mut dans = awards(portal, &all[3].1).await.remove(0).into_active_model();
        dans.state = Set(award::State::Revoked);
        dans.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&mia).await;
        let page = browser.get(PANEL).await.ok();
        for part in [
            "href=\"/manage/cycles/main-2027/announcement?result=accepted#results\">2", "href=\"/manage/cycles/main-2027/announcement?result=declined#results\">1",
            "<a href=\"/directory/1\">1</a>", "MAIN title 2027", "revoked", "1 January 2027", "<bdi>Eve</bdi>", "incomplete", "by itself, as it was armed",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        let accepted = browser.get(&format!("{PANEL}?result=accepted")).await.ok();
        assert!(accepted.contains("<bdi>Ada</bdi>") && accepted.contains("<bdi>Dan</bdi>") && !accepted.contains("<bdi>Bea</bdi>"), "{accepted}");
        let named = browser.get(&format!("{PANEL}?q=CEM&result=nonsense&letters=9&page=9")).await.ok();
        assert!(named.contains("<bdi>Cem</bdi>") && !named.contains("<bdi>Ada</bdi>"), "{named}");
        assert!(browser.get(&format!("{PANEL}?q=nobody")).await.ok().contains("Nobody fits these filters."));
        let trail = browser.get(&format!("/manage/applications/{}", all[0].0.id)).await.ok();
        assert!(trail.contains("<bdi>The portal</bdi>"), "{trail}");
    }
}
