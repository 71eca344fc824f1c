//! A cycle in charts, as managers see it.

use chrono::TimeDelta;
use entity::application::State;
use entity::{cycle, review};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

const CHARTS: &str = "/manage/cycles/main-2027/charts";

/// What a chart's file holds, line by line.
async fn numbers(browser: &crate::support::Browser<'_>, name: &str) -> Vec<String> {
    let reply = browser.get(&format!("{CHARTS}/{name}.csv")).await;
    assert_eq!(
        reply.header("Content-Disposition"),
        Some(format!("attachment; filename=\"main-2027-{name}.csv\"").as_str())
    );
    reply.ok().lines().map(str::to_owned).collect()
}

both! {
    async fn a_cycle_is_counted(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let main = portal.main_track().await;
        let mia = portal.manager("Mia").await;
        let (rosa, rolf) = (portal.reviewer("Rosa", None).await, portal.reviewer("=Rolf", None).await);
        portal.review_plan(&cycle, |plan| plan.needed = 2).await;
        let mut applications = Vec::new();
        for (name, country) in [("Ada", Some("BE")), ("Ben", Some("BE")), ("Cleo", Some("JP")), ("Dan", None)] {
            let mut row = portal.person(name).await.into_active_model();
            row.country = Set(country.map(str::to_owned));
            let person = row.update(&portal.db.write).await.unwrap();
            applications.push(portal.application(&cycle, &person, State::Submitted).await);
            if name == "Cleo" {
                portal.award(&person, &main, 2025).await;
            }
        }
        portal.application(&cycle, &portal.person("Eva").await, State::Draft).await;
        portal.reviewed(&applications[0], &rosa, 4).await;
        portal.reviewed(&applications[0], &rolf, 5).await;
        portal.reviewed(&applications[1], &rosa, 2).await;
        portal.asked(&applications[2], &rosa).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(CHARTS).await.ok();
        for part in [
            "5 applications were started and 4 submitted",
            "4 submitted, from 3 countries; most from Belgium: 2.",
            "2 applications have a score: means from 2.00 to 4.50",
            "1 of 4 applications have the 2 reviews",
            "3 of 8 needed reviews are given.",
            "2 reviewers; 1 of them still owes some.",
            "role=\"img\"",
            "aria-labelledby=\"days-title days-told\"",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert_eq!(numbers(&browser, "countries").await, ["Country,Submitted,Share", "Belgium,2,50 %", "Japan,1,25 %", "not told,1,25 %"]);
        assert_eq!(numbers(&browser, "renewals").await[1..], ["first time,3,75 %", "renewal,1,25 %"]);
        assert_eq!(numbers(&browser, "paths").await[1..], ["EVANGELIST,4,100 %"]);
        assert_eq!(numbers(&browser, "coverage").await[1..], ["\"0 reviews, too few\",2", "\"1 review, too few\",1", "2 reviews,1"]);
        assert_eq!(numbers(&browser, "reviewers").await[1..], ["Rosa,3,2,1", "'=Rolf,1,1,0"]);
        assert_eq!(numbers(&browser, "days").await[1..], [format!("{},5,4", portal.now().date_naive())]);
        assert_eq!(numbers(&browser, "years").await[1..], ["Awards of main-2027,4,,,75 %"]);
        assert_eq!(browser.get(&format!("{CHARTS}/nonsense.csv")).await.status, Status::NotFound);
        assert_eq!(browser.get(&format!("{CHARTS}/days")).await.status, Status::NotFound);
    }

    async fn an_empty_cycle_says_so(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get(CHARTS).await.ok();
        assert!(page.contains("There is nothing to draw yet.") && !page.contains("id=\"coverage\""), "{page}");
        portal.review_plan(&cycle, |_| ()).await;
        let page = browser.get(CHARTS).await.ok();
        assert!(page.contains("Nobody is asked for a review yet.") && page.contains("No review with a score is given yet."), "{page}");
    }

    async fn what_is_pending_for_the_viewer_is_in_no_chart(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let rosa = portal.reviewer("Rosa", None).await;
        portal.review_plan(&cycle, |plan| plan.needed = 1).await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let other = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        portal.reviewed(&other, &rosa, 3).await;
        let (hers, his) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let names = ["days", "countries", "paths", "renewals", "scores", "coverage", "given", "reviewers", "years"];
        let look = async |browser: &crate::support::Browser<'_>| {
            let mut seen = vec![browser.get(CHARTS).await.ok()];
            for name in names {
                seen.push(browser.get(&format!("{CHARTS}/{name}.csv")).await.ok());
            }
            seen
        };
        look(&hers).await;
        let (before, his_before) = (look(&hers).await, look(&his).await);
        let given: review::Model = portal.reviewed(&own, &rosa, 5).await;
        crate::decisions::decided(portal, &own, entity::decision::Verdict::Decline, &moe).await;
        assert_eq!(look(&hers).await, before, "her charts tell of review {}", given.id);
        assert_ne!(look(&his).await, his_before);
        let mut announced = cycle.into_active_model();
        announced.announced_at = Set(Some(portal.now() - TimeDelta::seconds(1)));
        let _: cycle::Model = announced.update(&portal.db.write).await.unwrap();
        assert_ne!(look(&hers).await, before);
    }

    async fn only_managers_see_them(portal: Portal) {
        portal.closed_cycle("main-2027").await;
        for address in [CHARTS.to_owned(), format!("{CHARTS}/days.csv")] {
            for wrong in [portal.person("Ada").await, portal.reviewer("Rosa", None).await] {
                assert_eq!(portal.as_(&wrong).await.get(&address).await.status, Status::Forbidden, "{address}");
            }
            assert!(portal.anonymous().get(&address).await.onward().starts_with("/sign-in"), "{address}");
        }
        assert_eq!(portal.as_(&portal.manager("Mia").await).await.get("/manage/cycles/none/charts").await.status, Status::NotFound);
    }
}
