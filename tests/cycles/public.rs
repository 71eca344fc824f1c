use chrono::TimeDelta;
use entity::application::State;
use entity::decision::{self, Verdict};
use entity::reason;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::*;

/// Where in the list a cycle stands: the heading above its link.
fn section(page: &str, slug: &str) -> String {
    let before = page.split(&format!("/cycles/{slug}\"")).next().unwrap();
    before.rsplit("<h2 id=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

both! {
    async fn nothing_is_open_yet(portal: Portal) {
        assert!(portal.anonymous().get("/cycles").await.ok().contains("Nothing is open today"));
        assert_eq!(portal.anonymous().get("/cycles/none").await.status, Status::NotFound);
    }

    async fn the_list_tells_what_is_open_coming_in_review_and_past(portal: Portal) {
        portal.open_cycle("o").await;
        portal.cycle("s", TimeDelta::days(5), TimeDelta::days(9)).await;
        portal.closed_cycle("r").await;
        let past = portal.cycle("p", TimeDelta::days(-60), TimeDelta::days(-50)).await;
        announce(portal, &past).await;
        let page = portal.anonymous().get("/cycles").await.ok();
        let found: Vec<_> = ["o", "s", "r", "p"].iter().map(|slug| section(&page, slug)).collect();
        assert_eq!(found, ["open", "coming", "review", "past"]);
        // Nobody was awarded, so there is no page of that year.
        assert!(!page.contains("/tracks/main/2027"), "{page}");
        portal.award(&portal.person("Ada").await, &portal.main_track().await, 2027).await;
        assert!(portal.anonymous().get("/cycles").await.ok().contains("/tracks/main/2027"));
    }

    async fn an_open_cycle_tells_how_to_apply(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let mut row = cycle.into_active_model();
        row.zone = Set("Asia/Tokyo".into());
        row.grace_minutes = Set(120);
        row.intro_html = Set("<p><em>Welcome</em></p>".into());
        row.update(&portal.db.write).await.unwrap();
        let page = portal.anonymous().get("/cycles/c2027").await.ok();
        for part in [
            "16 January 2027, 21:00 JST",
            "16 January 2027, 12:00 UTC",
            "<em>Welcome</em>",
            "action=\"/cycles/c2027/applications\"",
            "name=\"path\" value=\"evangelist\"",
            "name=\"path\" value=\"partner\"",
            "Question why",
            "Talks",
            "/sign-in?next=/cycles/c2027",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("14:00") && !page.to_lowercase().contains("grace"));
    }

    async fn who_has_applied_is_led_to_it(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Draft).await;
        let page = portal.as_(&ada).await.get("/cycles/c2027").await.ok();
        assert!(page.contains(&format!("/me/applications/{}", application.id)), "{page}");
        assert!(!page.contains("action=\"/cycles/c2027/applications\""));
        let page = portal.as_(&portal.person("Bo").await).await.get("/cycles/c2027").await.ok();
        assert!(page.contains("action=\"/cycles/c2027/applications\"") && !page.contains("/me/applications/"));
    }

    async fn out_of_season_it_says_what_comes_next(portal: Portal) {
        portal.cycle("s", TimeDelta::days(5), TimeDelta::days(9)).await;
        let closed = portal.closed_cycle("r").await;
        for (slug, words) in [("s", "It opens on"), ("r", "Results are expected on <time datetime=\"2027-01-23")] {
            let page = portal.anonymous().get(&format!("/cycles/{slug}")).await.ok();
            assert!(page.contains(words) && page.contains("Question why"), "{page}");
            assert!(!page.contains("<form method=\"post\" action=\"/cycles"), "{page}");
        }
        portal.later(TimeDelta::days(30));
        assert!(portal.anonymous().get("/cycles/r").await.ok().contains("will be announced soon"));
        announce(portal, &closed).await;
        assert!(portal.anonymous().get("/cycles/r").await.ok().contains("The results are out"));
    }

    async fn nothing_of_a_decision_or_of_arming_shows(portal: Portal) {
        let cycle = portal.closed_cycle("c2027").await;
        let ada = portal.person("Ada").await;
        let (stranger, applicant) = (portal.anonymous(), portal.as_(&ada).await);
        let paths = ["/cycles", "/cycles/c2027"];
        let mut before = Vec::new();
        for path in paths {
            before.push(stranger.get(path).await);
        }
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let own = applicant.get("/cycles/c2027").await.body;
        let decision = decision::ActiveModel {
            application_id: Set(application.id),
            verdict: Set(Verdict::Accept),
            reason: Set(reason::BAR_MET.into()),
            words: Set(String::new()),
            by_id: Set(ada.id),
            decided_at: Set(portal.now()),
            ..Default::default()
        };
        decision.insert(&portal.db.write).await.unwrap();
        let mut row = cycle.into_active_model();
        row.armed_at = Set(Some(portal.now()));
        row.armed_by = Set(Some(ada.id));
        row.update(&portal.db.write).await.unwrap();
        for (path, before) in paths.iter().zip(before) {
            let after = stranger.get(path).await;
            assert_eq!((after.status, after.headers, after.body), (before.status, before.headers, before.body), "{path}");
        }
        assert_eq!(applicant.get("/cycles/c2027").await.body, own);
    }
}
