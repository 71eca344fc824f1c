//! A cycle in charts, as managers see it.

use chrono::TimeDelta;
use entity::application::State;
use entity::{cycle, review};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

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

    async fn what_was_withdrawn_counts_nowhere(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let rosa = portal.reviewer("Rosa", None).await;
        let rolf = portal.reviewer("Rolf", None).await;
        portal.review_plan(&cycle, |plan| plan.needed = 1).await;
        let stays = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        portal.reviewed(&stays, &rosa, 4).await;
        portal.reviewed(&stays, &rolf, 3).await;
        let gone = portal.application(&cycle, &portal.person("Ben").await, State::Withdrawn).await;
        portal.reviewed(&gone, &rosa, 1).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get(CHARTS).await.ok();
        for part in ["2 applications were started and 1 submitted", "1 that was submitted was withdrawn", "1 applications have the 1 review"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(numbers(&browser, "countries").await[1..], ["not told,1,100 %"]);
        assert_eq!(numbers(&browser, "years").await[1..], ["Awards of main-2027,1,,,100 %"]);
        // Rosa gives 4.00 on the average, and not 2.50: on the board, in the ranking, beside the reviews, on her own page.
        let board = browser.get("/manage/cycles/main-2027/reviews").await.ok();
        assert!(board.contains("The mean of all given reviews is 3.50.") && board.contains("4.00 <small class=\"meta\">+0.50</small>"), "{board}");
        let shown = browser.get(&format!("/manage/applications/{}", stays.id)).await.ok();
        assert!(shown.contains("4.00") && !shown.contains("2.50"), "{shown}");
        let ranking = browser.get("/manage/cycles/main-2027/ranking").await.ok();
        assert!(ranking.contains("Ada") && !ranking.contains("<bdi>Ben</bdi>") && !ranking.contains("+1.50"), "{ranking}");
        let hers = portal.as_(&rosa).await.get(&format!("/review/applications/{}", stays.id)).await.ok();
        assert!(!hers.contains("2.50"), "{hers}");
    }

    async fn a_season_that_runs_is_measured_by_the_same_day_of_others(portal: Portal) {
        let now = portal.now();
        let last = portal.cycle("last", TimeDelta::days(-395), TimeDelta::days(-355)).await;
        let mut row = last.clone().into_active_model();
        row.year = Set(last.year - 1);
        let _: cycle::Model = row.update(&portal.db.write).await.unwrap();
        let cycle = portal.cycle("main-2027", TimeDelta::days(-30), TimeDelta::days(10)).await;
        let submitted = async |cycle: &cycle::Model, name: &str, at: TimeDelta| {
            let application = portal.application(cycle, &portal.person(name).await, State::Submitted).await;
            let mut row = entity::snapshot::Entity::find()
                .filter(entity::snapshot::COLUMN.application_id.eq(application.id))
                .one(&portal.db.write).await.unwrap().unwrap().into_active_model();
            row.submitted_at = Set(now + at);
            let _: entity::snapshot::Model = row.update(&portal.db.write).await.unwrap();
        };
        // Ten days before the close there were two; the third came on the last day.
        submitted(&last, "Ada", TimeDelta::days(-380)).await;
        submitted(&last, "Ben", TimeDelta::days(-366)).await;
        submitted(&last, "Cleo", TimeDelta::days(-355)).await;
        submitted(&cycle, "Dan", TimeDelta::days(-1)).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get(CHARTS).await.ok();
        assert!(page.contains("1 is submitted so far; on the same day before its close, Awards of last had 2."), "{page}");
        assert_eq!(numbers(&browser, "years").await, [
            "Cycle,By this day of the season,Submitted,Accepted,Acceptance,First time",
            "Awards of last,2,3,,,100 %",
            "Awards of main-2027,1,1,,,100 %",
        ]);
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
