use chrono::TimeDelta;
use entity::application::State;
use entity::review;
use entity::track::Kind;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{Case, announced, decided, ended, page_of};

both! {
    async fn it_has_none_one_and_many(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let browser = portal.as_(&rita).await;
        assert!(browser.get("/review").await.ok().contains("Nothing to review now"));
        let cycle = portal.closed_cycle("past").await;
        portal.review_plan(&cycle, |_| ()).await;
        let ada = portal.person("Ada").await;
        let one = portal.application(&cycle, &ada, State::Submitted).await;
        assert!(browser.get("/review").await.ok().contains("Nothing to review now"), "what nobody was asked for");
        portal.asked(&one, &rita).await;
        let page = browser.get("/review").await.ok();
        assert!(page.contains("0 of 1 done") && page.contains("<bdi>Ada</bdi>") && page.contains("not begun"), "{page}");
        for n in 0..55 {
            let someone = portal.person(&format!("Person {n}")).await;
            portal.asked(&portal.application(&cycle, &someone, State::Submitted).await, &rita).await;
        }
        let page = browser.get("/review").await.ok();
        assert!(page.contains("0 of 56 done") && page.contains("Page 1 of 2"), "{page}");
        assert_eq!(browser.get("/review?page=2").await.ok().matches("/review/applications/").count(), 6);
        assert_eq!(browser.get("/review?page=99&tab=x&sort=y&cycle=z").await.status, Status::Ok);
    }

    async fn it_asks_the_database_as_often_for_three_as_for_one(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        let one = portal.reads_of(&browser, "/review").await;
        let at_one = portal.reads_of(&browser, &case.page()).await;
        assert!(one > 3, "nothing was counted");
        let other = portal.closed_cycle("another").await;
        portal.review_plan(&other, |_| ()).await;
        for (name, cycle) in [("Bob", &case.cycle), ("Cem", &other)] {
            let application = portal.application(cycle, &portal.person(name).await, State::Submitted).await;
            portal.asked(&application, &case.rita).await;
        }
        assert_eq!(browser.get("/review").await.ok().matches("/review/applications/").count(), 3);
        assert_eq!(portal.reads_of(&browser, "/review").await, one);
        assert_eq!(portal.reads_of(&browser, &case.page()).await, at_one);
    }

    async fn each_stands_under_its_tab(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let bob = portal.person("Bob").await;
        let given = portal.application(&case.cycle, &bob, State::Submitted).await;
        portal.reviewed(&given, &case.rita, 4).await;
        let open = portal.open_cycle("open").await;
        portal.review_plan(&open, |_| ()).await;
        let dora = portal.person("Dora").await;
        portal.asked(&portal.application(&open, &dora, State::Submitted).await, &case.rita).await;
        let browser = portal.as_(&case.rita).await;
        let todo = browser.get("/review").await.ok();
        assert!(todo.contains("1 of 2 done") && todo.contains("Ada") && !todo.contains("Bob") && !todo.contains("Dora"));
        let done = browser.get("/review?tab=done").await.ok();
        assert!(done.contains("<bdi>Bob</bdi>") && done.contains("4.00 of 5") && !done.contains("<bdi>Ada</bdi>"), "{done}");
        let waiting = browser.get("/review?tab=waiting").await.ok();
        assert!(waiting.contains("1 application</strong>") && waiting.contains("Awards of open"), "{waiting}");
        assert!(!waiting.contains("Dora") && !waiting.contains("/review/applications/"), "{waiting}");
        decided(portal, &case.cycle).await;
        let done = browser.get("/review?tab=done").await.ok();
        assert!(done.contains("<bdi>Ada</bdi>") && done.contains("not given"), "{done}");
    }

    async fn it_says_what_is_due_and_what_is_late(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let mut due = case.cycle.clone().into_active_model();
        due.reviews_due_at = Set(Some(portal.now() + TimeDelta::hours(1)));
        due.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&case.rita).await;
        let page = browser.get("/review").await.ok();
        assert!(page.contains("Due <time") && !page.contains("overdue"), "{page}");
        portal.later(TimeDelta::hours(1));
        assert!(browser.get("/review").await.ok().contains("overdue"));
        assert!(browser.get(&case.page()).await.ok().contains("Was due"));
        case.give(&browser, 1, "4", "yes", "").await.onward();
        assert!(!browser.get("/review?tab=done").await.ok().contains("overdue"), "what is done is not late");
    }

    async fn it_can_be_sorted_and_narrowed_and_leads_from_one_to_the_next(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let soon = portal.closed_cycle("soon").await;
        portal.review_plan(&soon, |_| ()).await;
        let mut due = soon.clone().into_active_model();
        due.reviews_due_at = Set(Some(portal.now() + TimeDelta::days(1)));
        due.update(&portal.db.write).await.unwrap();
        let bob = portal.application(&soon, &portal.person("Bob").await, State::Submitted).await;
        let cem = portal.application(&case.cycle, &portal.person("Cem").await, State::Submitted).await;
        for (application, hours) in [(&bob, 1), (&cem, -1)] {
            let mut row = application.clone().into_active_model();
            row.submitted_at = Set(Some(portal.now() + TimeDelta::hours(hours)));
            row.update(&portal.db.write).await.unwrap();
            portal.asked(application, &case.rita).await;
        }
        let browser = portal.as_(&case.rita).await;
        let order = async |path: &str| -> Vec<String> {
            let page = browser.get(path).await.ok();
            page.split("<bdi>").filter_map(|p| p.split("</bdi>").next()).filter(|n| ["Ada", "Bob", "Cem"].contains(n)).map(str::to_owned).collect()
        };
        assert_eq!(order("/review").await, ["Bob", "Cem", "Ada"]);
        assert_eq!(order("/review?sort=submitted").await, ["Cem", "Ada", "Bob"]);
        assert_eq!(order("/review?cycle=past").await, ["Cem", "Ada"]);
        let page = browser.get(&format!("{}?sort=submitted", case.page())).await.ok();
        let link = |rel: &str, to: i64| format!("rel=\"{rel}\" data-key=\"{}\" href=\"/review/applications/{to}?sort=submitted\"", if rel == "prev" { "previous" } else { "next" });
        assert!(page.contains(&link("prev", cem.id)) && page.contains(&link("next", bob.id)), "{page}");
        // Once it is given, the way goes on from where it stood.
        let to_the_next = format!("{}&then=next", case.review(1, "4", "yes", ""));
        let to = browser.post(&format!("{}/review?sort=submitted", case.page()), &to_the_next).await.onward();
        assert_eq!(to, format!("/review/applications/{}?sort=submitted", bob.id));
        let last = browser.get(&format!("{}?cycle=past", case.page())).await.ok();
        assert!(last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""), "{last}");
    }

    async fn what_is_not_theirs_to_judge_is_not_there(portal: Portal) {
        let (main, sub) = (portal.main_track().await, portal.track("vsan", Kind::SubProgram).await);
        let rita = portal.reviewer("Rita", Some(&main)).await;
        let (closed, open) = (portal.closed_cycle("closed").await, portal.open_cycle("open").await);
        let (elsewhere, over, plain) =
            (portal.closed_cycle("elsewhere").await, portal.closed_cycle("over").await, portal.closed_cycle("plain").await);
        for cycle in [&closed, &open, &elsewhere, &over] {
            portal.review_plan(cycle, |_| ()).await;
        }
        let mut moved = elsewhere.clone().into_active_model();
        moved.track_id = Set(sub.id);
        moved.update(&portal.db.write).await.unwrap();
        announced(portal, &over).await;
        let ada = portal.person("Ada").await;
        let mut hidden = vec![
            portal.application(&closed, &rita, State::Submitted).await,
            portal.application(&open, &ada, State::Submitted).await,
            portal.application(&elsewhere, &ada, State::Submitted).await,
            portal.application(&over, &ada, State::Submitted).await,
            portal.application(&plain, &ada, State::Submitted).await,
        ];
        for state in [State::Draft, State::Withdrawn, State::Incomplete, State::Accepted, State::Declined] {
            let someone = portal.person(&format!("{state:?}")).await;
            hidden.push(portal.application(&closed, &someone, state).await);
        }
        for one in &hidden {
            portal.asked(one, &rita).await;
        }
        for state in [review::State::Released, review::State::Recused] {
            let one = portal.application(&closed, &portal.person(&format!("{state:?}")).await, State::Submitted).await;
            let review = portal.asked(&one, &rita).await;
            ended(portal, review, state).await;
            hidden.push(one);
        }
        // Asked of somebody else.
        let one = portal.application(&closed, &portal.person("Otto").await, State::Submitted).await;
        portal.asked(&one, &portal.reviewer("Olga", None).await).await;
        hidden.push(one);
        let shown = portal.application(&closed, &ada, State::Submitted).await;
        portal.asked(&shown, &rita).await;
        let browser = portal.as_(&rita).await;
        for tab in ["/review", "/review?tab=done", "/review?tab=waiting"] {
            let links = usize::from(tab == "/review");
            assert_eq!(browser.get(tab).await.ok().matches("/review/applications/").count(), links, "{tab}");
        }
        let unknown = browser.get("/review/applications/999999").await;
        for one in hidden {
            let reply = browser.get(&page_of(&one)).await;
            assert_eq!(reply.status, Status::NotFound, "{one:?}");
            assert_eq!(reply.body.replace(&format!("/{}", one.id), "/999999"), unknown.body);
        }
        assert_eq!(portal.audited(entity::audit::Action::ApplicationRead).await, 0);
        browser.get(&page_of(&shown)).await.ok();
        assert_eq!(portal.audited(entity::audit::Action::ApplicationRead).await, 1);
    }

    async fn grace_belongs_to_the_applicant(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let mut with_grace = case.cycle.clone().into_active_model();
        with_grace.grace_minutes = Set(2 * 24 * 60);
        with_grace.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&case.rita).await;
        assert!(!browser.get("/review").await.ok().contains("Ada"));
        assert_eq!(browser.get(&case.page()).await.status, Status::NotFound);
        portal.later(TimeDelta::days(1));
        assert!(browser.get("/review").await.ok().contains("<bdi>Ada</bdi>"));
    }

    async fn only_reviewers_come_in(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        for path in ["/review", &case.page(), "/review/conflicts", "/review/settings"] {
            assert_eq!(portal.anonymous().get(path).await.status, Status::SeeOther);
            for other in [portal.person("Bob").await, portal.manager("Grace").await, case.ada.clone()] {
                assert_eq!(portal.as_(&other).await.get(path).await.status, Status::Forbidden);
            }
        }
        assert_eq!(portal.audited(entity::audit::Action::ApplicationRead).await, 0);
    }
}
