use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeDelta;
use palmares::assignments::queries::{self, Board, Facts, Panel, Which};
use rocket::http::Status;

use super::*;

const AT: &str = "/manage/cycles/awards/reviews";

/// The table of the reviewers, a row each, without its tags.
fn lines(page: &str) -> Vec<String> {
    let table = page.split("id=\"reviewers\"").nth(1).unwrap_or_default();
    let body = table.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap_or_default();
    let text = |row: &str| {
        let cells = row.split("<t").skip(1).map(|cell| {
            let cell = cell.split("<details").next().unwrap_or_default();
            let mut plain = String::new();
            let mut inside = true;
            for c in cell.chars() {
                match c {
                    '<' => inside = true,
                    '>' => inside = false,
                    c if !inside => plain.push(c),
                    _ => {}
                }
            }
            plain.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        cells.collect::<Vec<_>>().join("|")
    };
    body.split("<tr>").skip(1).map(text).collect()
}

both! {
    async fn it_tells_who_owes_what(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        cycle_with(portal, &cycle, |c| c.reviews_due_at = Set(Some(portal.now() - TimeDelta::hours(1)))).await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic, p.most) = (2, false, Some(8))).await;
        let max = manager(portal).await;
        assert!(max.get(AT).await.ok().contains("Nobody reviews for this title"));
        let applications = applicants(portal, &cycle, 4).await;
        let theirs = reviewers(portal, 3).await;
        portal.reviewed(&applications[0], &theirs[0], 5).await;
        portal.reviewed(&applications[0], &theirs[1], 2).await;
        portal.reviewed(&applications[1], &theirs[0], 4).await;
        portal.asked(&applications[1], &theirs[1]).await;
        portal.asked(&applications[2], &theirs[1]).await;
        let page = max.get(AT).await.ok();
        assert!(page.contains("3 of 8 needed reviews are given (37 %)."), "{page}");
        for told in ["1 with 2 or more", "1 with some", "2 with none", "2 applications have fewer reviewers than they need", "mean of all given reviews is 3.67"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let rows = lines(&page);
        assert!(rows[0].contains("Reviewer 1") && rows[0].contains("2 overdue"), "{rows:?}");
        assert!(rows[0].contains("|3|1|2|0|0|8|2.00 −1.67|"), "{rows:?}");
        assert!(rows[1].contains("Reviewer 0") && rows[1].contains("|2|2|0|0|0|8|4.50 +0.83|"), "{rows:?}");
        let page = max.get(&format!("{AT}?sort=name")).await.ok();
        assert!(lines(&page)[0].contains("Reviewer 0"));
        assert!(page.contains("1 to 3 of 3"), "{page}");
        // Nobody else gets in.
        for browser in [portal.as_(&theirs[0]).await, portal.as_(&portal.person("Ada").await).await] {
            for at in [AT.to_owned(), format!("{AT}/assignment"), format!("{AT}/conflicts")] {
                assert_eq!(browser.get(&at).await.status, Status::Forbidden, "{at}");
            }
        }
        assert_eq!(max.get("/manage/cycles/none/reviews").await.status, Status::NotFound);
    }

    async fn a_managers_own_application_is_nowhere_on_it(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (2, false)).await;
        let max = portal.manager("Max Manager").await;
        let own = portal.application(&cycle, &max, State::Submitted).await;
        applicants(portal, &cycle, 1).await;
        let theirs = reviewers(portal, 3).await;
        let (mine, others) = (portal.as_(&max).await, portal.as_(&portal.manager("Moe").await).await);
        let seen = async |browser: &Browser<'_>| {
            let mut pages = Vec::new();
            for at in [AT.to_owned(), format!("{AT}/assignment"), format!("{AT}/conflicts")] {
                pages.push(browser.get(&at).await.ok());
            }
            pages
        };
        let before = (seen(&mine).await, seen(&others).await);
        portal.reviewed(&own, &theirs[0], 1).await;
        portal.asked(&own, &theirs[1]).await;
        let after = (seen(&mine).await, seen(&others).await);
        assert_eq!(before.0, after.0);
        assert_ne!(before.1[0], after.1[0], "there was something to see");
        assert!(after.1[0].contains("Max Manager") && !after.0[0].contains(&format!("/manage/applications/{}", own.id)));
    }

    async fn it_says_why_too_few_are_left_to_ask(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic, p.most) = (2, false, Some(1))).await;
        let applications = applicants(portal, &cycle, 2).await;
        let elsewhere = portal.track("vsan", entity::track::Kind::SubProgram).await;
        let theirs = reviewers(portal, 2).await;
        portal.reviewer("Elsewhere", Some(&elsewhere)).await;
        let max = manager(portal).await;
        let free = max.get(AT).await.ok();
        assert!(!free.contains("Too few are left") && !free.contains("Elsewhere"), "{free}");
        assert!(free.contains("Reviewer 0: has 0, every language, every title</option>"), "{free}");
        portal.asked(&applications[0], &theirs[0]).await;
        takes(portal, &theirs[1], |r| r.languages = Set(["fr".to_owned()].into_iter().collect())).await;
        let page = max.get(AT).await.ok();
        assert!(page.contains("Too few are left to ask: one has as many as they take"), "{page}");
        assert!(page.contains("<option disabled>Reviewer 0: has 1, every language, every title: asked for it already</option>"), "{page}");
        assert!(page.contains("Reviewer 1: has 0, French, every title</option>"), "{page}");
        assert!(page.contains("Reviewer 0: has 1, every language, every title: has enough</option>"), "{page}");
    }

    async fn many_are_turned_over_by_pages(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.is_automatic) = (1, false)).await;
        reviewers(portal, 2).await;
        applicants(portal, &cycle, 28).await;
        let max = manager(portal).await;
        let page = max.get(AT).await.ok();
        assert!(page.contains("1 to 25 of 28") && page.contains("Page 1 of 2"), "{page}");
        assert!(max.get(&format!("{AT}?page=2")).await.ok().contains("26 to 28 of 28"));
        max.get(&format!("{AT}?page=999&sort=nonsense")).await.ok();
    }

    async fn three_cost_no_more_statements_than_one(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| (p.needed, p.match_language, p.match_region) = (2, true, true)).await;
        let plan = queries::plan(&portal.db.read, cycle.id).await.unwrap().unwrap();
        let count = async || {
            let ran = Arc::new(AtomicUsize::new(0));
            let (mut db, counter) = (portal.db.read.clone(), ran.clone());
            db.set_metric_callback(move |_| {
                counter.fetch_add(1, Ordering::Relaxed);
            });
            let now = portal.now();
            let ids: Vec<i64> = queries::submitted(&db, cycle.id).await.unwrap().into_iter().map(|(id, _)| id).collect();
            Board::of(&db, &cycle, &plan, 0, now).await.unwrap();
            Facts::of(&db, &cycle, &plan, Which::Short, now).await.unwrap();
            Panel::of(&db, (&cycle, &plan), &ids, 0, now).await.unwrap();
            queries::ties(&db, &cycle, 0).await.unwrap();
            ran.load(Ordering::Relaxed)
        };
        let one = applicants(portal, &cycle, 1).await.remove(0);
        let rita = portal.reviewer("Rita", None).await;
        portal.asked(&one, &rita).await;
        let before = count().await;
        assert!(before > 10, "{before}: is this still counting?");
        for n in 1..4 {
            let other = portal.person(&format!("Other {n}")).await;
            let application = portal.application(&cycle, &other, State::Submitted).await;
            let reviewer = portal.reviewer(&format!("Reviewer {n}"), None).await;
            portal.asked(&application, &reviewer).await;
        }
        assert_eq!(count().await, before);
    }
}
