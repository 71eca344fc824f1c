//! Before an announcement, and by it.

use chrono::TimeDelta;
use entity::benefit::Kind;
use entity::decision::Verdict;
use entity::track;
use palmares::jobs::Job;
use rocket::http::Status;

use super::*;
use crate::announcements::{PANEL, armed, judged};

both! {
    async fn what_is_pending_brings_nothing(portal: Portal) {
        let studio = pool(portal, 2).await;
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let before = browser.get(OWN).await.ok();
        judged(portal, &cycle, &ada, Verdict::Accept, &mia).await;
        armed(portal, &cycle).await;
        assert_eq!(browser.get(OWN).await.ok(), before);
        assert_eq!(browser.post(&claim_of(&studio), "").await.status, Status::NotFound);
        portal.later(TimeDelta::days(9));
        portal.run(Job::Announce).await;
        browser.post(&claim_of(&studio), "").await.onward();
        assert!(browser.get(OWN).await.ok().contains("STUDIO-1"));
    }

    async fn the_dry_run_tells_whether_there_is_enough(portal: Portal) {
        let main = portal.main_track().await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let studio = pool(portal, 2).await;
        let chat = benefit(portal, "CHAT", Kind::Link, &[]).await;
        let plenty = benefit(portal, "PLENTY", Kind::Key, &[&main]).await;
        filled(portal, &plenty, 9).await;
        benefit(portal, "ELSEWHERE", Kind::Key, &[&vsan]).await;
        // Renews, and has a key already.
        let renewing = portal.person("Renewing").await;
        portal.award(&renewing, &main, 2026).await;
        let mut row: benefit_key::ActiveModel = keys(portal, &studio).await.remove(0).into();
        (row.person_id, row.claimed_at) = (Set(Some(renewing.id)), Set(Some(portal.now())));
        row.update(&portal.db.write).await.unwrap();
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let other = portal.manager("Otto").await;
        judged(portal, &cycle, &renewing, Verdict::Accept, &mia).await;
        for name in ["Ada", "Bob", "Cai"] {
            judged(portal, &cycle, &portal.person(name).await, Verdict::Accept, &mia).await;
        }
        judged(portal, &cycle, &portal.person("Dora").await, Verdict::Decline, &mia).await;
        // A manager's own is not counted where they look.
        judged(portal, &cycle, &mia, Verdict::Accept, &other).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(PANEL).await.ok();
        assert!(page.contains("STUDIO is 2 keys short of the 3 that the new titles bring."), "{page}");
        assert!(page.contains(&format!("/manage/benefits/{}\">To its keys", studio.id)));
        assert!(page.contains("PLENTY") && page.contains("CHAT") && page.contains("unlimited"));
        assert!(!page.contains("ELSEWHERE") && !page.contains("PLENTY is "));
        let theirs = portal.as_(&other).await.get(PANEL).await.ok();
        assert!(theirs.contains("STUDIO is 3 keys short of the 4 that the new titles bring."));
        assert!(page.contains("/arming\""), "it keeps nobody from arming");
        let arming = browser.get("/manage/cycles/main-2027/arming").await.ok();
        assert!(arming.contains("STUDIO is 2 keys short"), "{arming}");
        let reads = portal.reads_of(&browser, PANEL).await;
        for n in 0..3 {
            filled(portal, &benefit(portal, &format!("More {n}"), Kind::Key, &[]).await, 1).await;
        }
        assert_eq!(portal.reads_of(&browser, PANEL).await, reads);
        assert_eq!(chat.kind, Kind::Link);
    }
}
