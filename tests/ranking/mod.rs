//! The ranking: what it shows, how it is narrowed, kept and saved, and what nobody sees in it.

mod large;
mod thresholds;

use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::review::Opinion;
use entity::{application, cycle, person, saved_view};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use crate::decisions::decided;
use crate::support::{Portal, form};

pub const RANKING: &str = "/manage/cycles/main-2027/ranking";

pub struct Given {
    pub cycle: cycle::Model,
    pub mia: person::Model,
    /// Ada 4.5, Bob 3.0 and disputed, Cleo 2.0, Dan without a review.
    pub all: Vec<application::Model>,
}

pub async fn given(portal: &Portal) -> Given {
    let cycle = portal.closed_cycle("main-2027").await;
    portal.review_plan(&cycle, |plan| plan.needed = 2).await;
    let mia = portal.manager("Mia").await;
    let reviewers = [portal.reviewer("Rosa", None).await, portal.reviewer("Rolf", None).await];
    let mut all = Vec::new();
    for (name, points) in [("Ada", &[5, 4][..]), ("Bob", &[5, 1]), ("Cleo", &[2]), ("Dan", &[])] {
        let application = portal.application(&cycle, &portal.person(name).await, State::Submitted).await;
        for (reviewer, points) in reviewers.iter().zip(points) {
            let mut review = portal.reviewed(&application, reviewer, *points).await.into_active_model();
            review.opinion = Set(Some(match points {
                1 | 2 => Opinion::No,
                3 => Opinion::Maybe,
                _ => Opinion::Yes,
            }));
            review.update(&portal.db.write).await.unwrap();
        }
        all.push(application);
    }
    Given { cycle, mia, all }
}

/// An activity that counted.
fn counting() -> entity::Piece {
    entity::Piece {
        activity: 0,
        kind: "talk".into(),
        kind_name: "Talk".into(),
        title: "A talk".into(),
        on_date: chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap(),
        month_only: false,
        url: String::new(),
        place: String::new(),
        online: true,
        language: String::new(),
        topics: entity::Words::default(),
        role: String::new(),
        reach: None,
        reach_label: String::new(),
        note: String::new(),
        counts: true,
    }
}

/// The names in the table, in its order.
pub fn names(page: &str) -> Vec<String> {
    let cells = page.split("<th scope=\"row\"><a").skip(1);
    cells.map(|c| c.split("<bdi>").nth(1).unwrap().split("</bdi>").next().unwrap().to_owned()).collect()
}

both! {
    async fn the_best_stand_first_with_all_that_is_known(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        decided(portal, &all[0], Verdict::Accept, &mia).await;
        let page = portal.as_(&mia).await.get(RANKING).await.ok();
        assert_eq!(names(&page), ["Ada", "Bob", "Cleo", "Dan"]);
        for part in [
            "<strong>4.50</strong>", "<strong>3.00</strong>", "they disagree", "2 of 2", "<span class=\"is-short\">1 of 2</span>",
            "<span class=\"is-short\">0 of 2</span>", "1 yes, 0 maybe, 1 no", ">4.00<", "How the scores are spread",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        // Rosa gives 4 on the average and Rolf 2.5: Ada has +1 and +1.5.
        assert!(page.contains("+1.25") && page.contains("−0.25"), "{page}");
    }

    async fn it_is_narrowed_and_ordered_by_each_column(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        decided(portal, &all[0], Verdict::Accept, &mia).await;
        portal.award(&portal.person("Cleo").await, &portal.main_track().await, 2026).await;
        let mut ada = portal.person("Ada").await.into_active_model();
        ada.country = Set(Some("BE".into()));
        ada.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&mia).await;
        for (query, expected) in [
            ("sort=name&order=desc", &["Dan", "Cleo", "Bob", "Ada"][..]),
            ("sort=mean&order=asc", &["Cleo", "Bob", "Ada", "Dan"]),
            ("sort=spread", &["Bob", "Ada", "Cleo", "Dan"]),
            ("sort=reviews&order=asc", &["Dan", "Cleo", "Ada", "Bob"]),
            ("sort=opinions", &["Ada", "Bob", "Cleo", "Dan"]),
            ("sort=country", &["Ada", "Bob", "Cleo", "Dan"]),
            ("sort=before", &["Cleo", "Ada", "Bob", "Dan"]),
            ("sort=decision", &["Ada", "Bob", "Cleo", "Dan"]),
            ("sort=nonsense&order=nonsense&by=nonsense", &["Ada", "Bob", "Cleo", "Dan"]),
            ("disagree=yes&sort=spread&order=desc", &["Bob"]),
            ("decision=none", &["Bob", "Cleo", "Dan"]),
            ("decision=accept", &["Ada"]),
            ("reviews=short", &["Cleo", "Dan"]),
            ("reviews=enough", &["Ada", "Bob"]),
            ("opinion=no", &["Bob", "Cleo"]),
            ("least=2,5&most=4.5", &["Ada", "Bob"]),
            ("by=calibrated&most=-1", &["Cleo"]),
            ("before=renewal", &["Cleo"]),
            ("before=first&country=BE", &["Ada"]),
            ("q=cl", &["Cleo"]),
            ("path=partner", &[]),
        ] {
            let page = browser.get(&format!("{RANKING}?{query}")).await.ok();
            assert_eq!(names(&page), expected, "{query}");
        }
        let some = browser.get(&format!("{RANKING}?cols=mean&cols=spread&decision=none")).await.ok();
        assert!(some.contains("ranking?cols=mean&amp;cols=spread\"><span><bdi>not decided yet"), "a chip takes its part away: {some}");
        assert!(!some.contains("data-label=\"Country\"") && some.contains("data-label=\"Mean\""), "{some}");
        assert!(browser.get(&format!("{RANKING}?q=nobody")).await.ok().contains("Nobody fits"));
    }

    async fn nobody_learns_how_their_own_is_judged(portal: Portal) {
        let Given { cycle, mia, .. } = given(portal).await;
        let moe = portal.manager("Moe").await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let (browser, other) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let queries = ["", "?by=calibrated", "?sort=decision", "?decision=none", "?opinion=yes", "?disagree=yes", "?reviews=short", ".csv", ".csv?by=calibrated"];
        let mut before = Vec::new();
        for query in queries {
            before.push(browser.get(&format!("{RANKING}{query}")).await.ok());
        }
        let rosa = portal.reviewer("Rosa", None).await;
        let mut review = portal.reviewed(&own, &rosa, 1).await.into_active_model();
        review.opinion = Set(Some(Opinion::No));
        review.update(&portal.db.write).await.unwrap();
        decided(portal, &own, Verdict::Decline, &moe).await;
        for (query, before) in queries.iter().zip(before) {
            assert_eq!(browser.get(&format!("{RANKING}{query}")).await.ok(), before, "{query}");
        }
        assert!(other.get(&format!("{RANKING}?decision=decline")).await.ok().contains("<bdi>Mia</bdi>"));
    }

    async fn it_is_saved_as_it_is_shown_and_that_is_noted(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        let mut evil = portal.person("Ada").await.into_active_model();
        evil.name = Set("=HYPERLINK(1)".into());
        evil.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&mia).await;
        let reply = browser.get(&format!("{RANKING}.csv?sort=mean&order=asc&cols=mean&cols=calibrated&cols=evidence")).await;
        assert_eq!(reply.header("Content-Disposition"), Some("attachment; filename=\"ranking-main-2027.csv\""));
        let csv = reply.ok();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines[0], "application,name,mean,calibrated,activities counted,activities needed");
        assert_eq!(lines[1], format!("{},Cleo,2.00,-2.00,0,0", all[2].id));
        assert_eq!(lines[3], format!("{},'=HYPERLINK(1),4.50,+1.25,0,0", all[0].id));
        assert_eq!(lines.len(), 5);
        assert_eq!(portal.audited(Action::ApplicationsExported).await, 1);
    }

    async fn the_same_mean_shares_a_rank_however_it_was_come_by(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |plan| plan.needed = 3).await;
        let (two, three) = (portal.criterion(&cycle, "Reach", 1).await.id, portal.criterion(&cycle, "Care", 1).await.id);
        let reviewers = [portal.reviewer("Rosa", None).await, portal.reviewer("Rolf", None).await, portal.reviewer("Ruth", None).await];
        // 11/3, 11/3 and 8/3 make ten thirds, as three times ten thirds do; each rounded by itself is a thousandth more.
        for (name, thirds) in [("Ada", [11, 11, 8]), ("Bob", [10, 10, 10]), ("Cleo", [9, 10, 10])] {
            let application = portal.application(&cycle, &portal.person(name).await, State::Submitted).await;
            for (reviewer, sum) in reviewers.iter().zip(thirds) {
                let given = portal.reviewed(&application, reviewer, 3).await;
                let mut scores = given.scores.clone();
                scores.0.insert(two, 3);
                scores.0.insert(three, sum - 6);
                let criteria = entity::criterion::Entity::find().all(&portal.db.write).await.unwrap();
                let mut row = given.into_active_model();
                row.score = Set(scores.weighted(&criteria));
                row.scores = Set(scores);
                row.update(&portal.db.write).await.unwrap();
            }
        }
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let csv = browser.get(&format!("{RANKING}.csv?cols=rank&cols=mean")).await.ok();
        let ranks: Vec<(&str, &str)> = csv.lines().skip(1).map(|l| (l.split(',').next().unwrap(), l.rsplit(',').next().unwrap())).collect();
        assert_eq!(ranks, [("1", "3.33"), ("1", "3.33"), ("3", "3.22")], "{csv}");
    }

    async fn it_is_ordered_by_what_counted(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        for (application, many) in all.iter().zip([1, 3, 2]) {
            let evidence = entity::Evidence((0..many).map(|_| counting()).collect());
            let row = entity::snapshot::ActiveModel { evidence: Set(evidence), ..Default::default() };
            let of = entity::snapshot::COLUMN.application_id.eq(application.id);
            entity::snapshot::Entity::update_many().set(row).filter(of).exec(&portal.db.write).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        let page = browser.get(&format!("{RANKING}?sort=evidence")).await.ok();
        assert_eq!(names(&page)[..3], ["Bob", "Cleo", "Ada"]);
        assert!(page.contains("aria-sort=\"descending\"><a href=\"/manage/cycles/main-2027/ranking?sort=evidence&amp;order=asc\">Activities"), "{page}");
        assert_eq!(names(&browser.get(&format!("{RANKING}?sort=evidence&order=asc")).await.ok())[1..], ["Ada", "Cleo", "Bob"]);
    }

    async fn a_view_is_kept_replaced_and_forgotten_by_its_owner(portal: Portal) {
        let Given { mia, .. } = given(portal).await;
        let (browser, other) = (portal.as_(&mia).await, portal.as_(&portal.manager("Moe").await).await);
        let views = format!("{RANKING}/views");
        let keep = |query: &str| form(&[("name", "Disputed"), ("query", query)]);
        let spaced = browser.post(&views, &keep("q=ada+l")).await.onward();
        assert_eq!(spaced, format!("{RANKING}?q=ada+l"));
        let to = browser.post(&views, &keep("disagree=yes&sort=spread&evil=%3Cb%3E&page=3")).await.onward();
        assert_eq!(to, format!("{RANKING}?disagree=yes&sort=spread"), "only what means something is kept");
        assert!(browser.get(&to).await.ok().contains("aria-current=\"page\"><bdi>Disputed</bdi>"));
        browser.post(&views, &keep("decision=none")).await.onward();
        let all = saved_view::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!((all.len(), all[0].query.as_str()), (1, "decision=none"));
        assert!(!other.get(RANKING).await.ok().contains("Disputed"));
        let reply = browser.post(&views, &form(&[("name", " ")])).await;
        assert!(reply.status == Status::UnprocessableEntity && reply.body.contains("Give the view a name."), "{}", reply.body);
        let removal = format!("{views}/{}/removal", all[0].id);
        assert_eq!(other.post(&removal, "").await.status, Status::NotFound);
        browser.post(&removal, "").await.onward();
        assert_eq!(browser.post(&removal, "").await.status, Status::NotFound);
        assert_eq!(saved_view::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn the_ranking_is_for_managers(portal: Portal) {
        let Given { .. } = given(portal).await;
        let rosa = portal.reviewer("Rosa", None).await;
        for (browser, refused) in [
            (portal.anonymous(), Status::SeeOther),
            (portal.as_(&portal.person("Ada").await).await, Status::Forbidden),
            (portal.as_(&rosa).await, Status::Forbidden),
        ] {
            for path in ["", ".csv", "?disagree=yes"] {
                assert_eq!(browser.get(&format!("{RANKING}{path}")).await.status, refused, "{path}");
            }
            for path in ["/preview", "/views", "/views/1/removal"] {
                let typed = form(&[("name", "Mine"), ("accept.at", "1"), ("accept.reason", "bar_met")]);
                assert_eq!(browser.post(&format!("{RANKING}{path}"), &typed).await.status, refused, "{path}");
            }
        }
        assert_eq!(saved_view::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert_eq!(mia.get("/manage/cycles/none/ranking").await.status, Status::NotFound);
        portal.open_cycle("empty").await;
        assert!(mia.get("/manage/cycles/empty/ranking").await.ok().contains("Nobody submitted yet"));
    }
}
