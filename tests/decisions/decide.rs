use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::question::Kind;
use entity::{Answers, cycle, path, reason, snapshot};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{decided, pending, seen};
use crate::support::form;

const ACCEPT: &[(&str, &str)] = &[("verdict", "accept"), ("reason", "bar_met"), ("words", "Well done.")];

both! {
    async fn a_manager_decides_changes_their_mind_and_takes_it_back(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = format!("/manage/applications/{}", application.id);
        let post = format!("{page}/decision");

        assert_eq!(browser.post(&post, &form(ACCEPT)).await.onward(), page);
        let first = pending(portal, &application).await.unwrap();
        assert_eq!((first.verdict, first.reason.as_str(), first.words.as_str()), (Verdict::Accept, reason::BAR_MET, "Well done."));
        assert_eq!(portal.reload(&application).await.state, State::Submitted);

        portal.later(TimeDelta::minutes(1));
        let shown = browser.get(&page).await.ok();
        assert!(shown.contains("Well done.") && shown.contains("Take the decision back"), "{shown}");
        let change = form(&[("verdict", "decline"), ("reason", "not_enough"), ("seen", &seen(&shown))]);
        browser.post(&post, &change).await.onward();
        let second = pending(portal, &application).await.unwrap();
        assert_eq!((second.verdict, second.id), (Verdict::Decline, first.id));

        let shown = browser.get(&page).await.ok();
        assert!(shown.contains("undecided → accept") && shown.contains("accept → decline"), "{shown}");
        browser.post(&format!("{post}/removal"), &form(&[("seen", &seen(&shown))])).await.onward();
        assert!(pending(portal, &application).await.is_none());
        let again = browser.post(&format!("{post}/removal"), "seen=").await;
        assert_eq!(again.status, Status::Conflict);
        assert_eq!((portal.audited(Action::DecisionRecorded).await, portal.audited(Action::DecisionUndone).await), (2, 1));
    }

    async fn nobody_but_managers_decides_or_reads(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let page = format!("/manage/applications/{}", application.id);
        let posts = [format!("{page}/decision"), format!("{page}/decision/removal")];
        let rosa = portal.reviewer("Rosa", None).await;
        let max = portal.person("Max").await;
        portal.award(&max, &portal.main_track().await, 2026).await;
        for wrong in [&ada, &rosa, &max] {
            let browser = portal.as_(wrong).await;
            assert_eq!(browser.get(&page).await.status, Status::Forbidden, "{}", wrong.name);
            for post in &posts {
                assert_eq!(browser.post(post, &form(ACCEPT)).await.status, Status::Forbidden, "{}", wrong.name);
            }
        }
        for post in &posts {
            assert!(portal.anonymous().post(post, &form(ACCEPT)).await.onward().starts_with("/sign-in"));
        }
        assert!(portal.anonymous().get(&page).await.onward().starts_with("/sign-in"));
        assert!(pending(portal, &application).await.is_none());
        assert_eq!(portal.audited(Action::ApplicationRead).await, 0);
    }

    async fn only_what_is_submitted_and_not_announced_is_decided(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let browser = portal.as_(&mia).await;
        assert_eq!(browser.post("/manage/applications/4711/decision", &form(ACCEPT)).await.status, Status::NotFound);
        for (name, state) in [("Dora", State::Draft), ("Wim", State::Withdrawn), ("Ina", State::Incomplete)] {
            let application = portal.application(&cycle, &portal.person(name).await, state).await;
            let reply = browser.post(&format!("/manage/applications/{}/decision", application.id), &form(ACCEPT)).await;
            assert_eq!(reply.status, Status::Conflict, "{name}");
            assert!(pending(portal, &application).await.is_none());
        }
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let reply = browser.post(&format!("/manage/applications/{}/decision", own.id), &form(ACCEPT)).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("your own application"), "{}", reply.body);
        assert!(pending(portal, &own).await.is_none());

        let late = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        decided(portal, &late, Verdict::Decline, &mia).await;
        let mut announced = cycle.into_active_model();
        announced.announced_at = Set(Some(portal.now()));
        announced.update(&portal.db.write).await.unwrap();
        for post in ["decision", "decision/removal"] {
            let reply = browser.post(&format!("/manage/applications/{}/{post}", late.id), &form(ACCEPT)).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains("was announced"), "{}", reply.body);
        }
        assert_eq!(pending(portal, &late).await.unwrap().verdict, Verdict::Decline);
    }

    async fn an_armed_cycle_keeps_its_decisions_but_they_may_change(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        decided(portal, &application, Verdict::Accept, &mia).await;
        let armed = cycle::ActiveModel { id: Set(cycle.id), armed_at: Set(Some(portal.now())), ..Default::default() };
        armed.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&mia).await;
        let page = format!("/manage/applications/{}", application.id);
        let seen = seen(&browser.get(&page).await.ok());
        let reply = browser.post(&format!("{page}/decision/removal"), &form(&[("seen", &seen)])).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("disarm"), "{}", reply.body);
        assert_eq!(pending(portal, &application).await.unwrap().verdict, Verdict::Accept);
        let change = form(&[("verdict", "defer"), ("reason", "not_enough"), ("seen", &seen)]);
        browser.post(&format!("{page}/decision"), &change).await.onward();
        assert_eq!(pending(portal, &application).await.unwrap().verdict, Verdict::Defer);
    }

    async fn what_is_wrong_stands_beside_its_field_and_the_words_stay(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let post = format!("/manage/applications/{}/decision", application.id);
        let long = "x".repeat(2001);
        for (verdict, reason, words, field) in [
            ("", "bar_met", "my words", "verdict"),
            ("accept", "", "my words", "reason"),
            ("accept", "not_enough", "my words", "reason"),
            ("decline", "other", "", "words"),
            ("decline", "not_enough", long.as_str(), "words"),
        ] {
            let typed = form(&[("verdict", verdict), ("reason", reason), ("words", words), ("seen", "")]);
            let reply = browser.post(&post, &typed).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{verdict} {reason}");
            assert!(reply.body.contains(&format!("id=\"{field}-wrong\"")), "{field}: {}", reply.body);
            assert!(reply.body.contains(words), "{field}");
        }
        assert!(pending(portal, &application).await.is_none());
    }

    async fn the_slower_of_two_managers_is_told_and_loses_no_word(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let (first, second) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let post = format!("/manage/applications/{}/decision", application.id);
        let decline = form(&[("verdict", "decline"), ("reason", "conduct"), ("words", "Moe wrote this"), ("seen", "")]);
        let accept = form(ACCEPT);
        let (a, b) = tokio::join!(first.post(&post, &accept), second.post(&post, &decline));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict]);
        let loser = if a.status == Status::Conflict { a } else { b };
        let stands = pending(portal, &application).await.unwrap();
        let winner = if stands.by_id == mia.id { "Mia" } else { "Moe" };
        assert!(loser.body.contains(&format!("{winner} decided")), "{}", loser.body);
        assert!(loser.body.contains(if winner == "Mia" { "Moe wrote this" } else { "Well done." }));
        assert_eq!(portal.audited(Action::DecisionRecorded).await, 1);

        // Having seen it, one may replace it.
        portal.later(TimeDelta::seconds(1));
        let again = form(&[("verdict", "defer"), ("reason", "not_enough"), ("seen", &seen(&loser.body))]);
        second.post(&post, &again).await.onward();
        let stale = second.post(&format!("{post}/removal"), &form(&[("seen", &seen(&loser.body))])).await;
        assert_eq!(stale.status, Status::Conflict);
        assert_eq!(pending(portal, &application).await.unwrap().verdict, Verdict::Defer);
    }

    async fn a_manager_reads_the_last_snapshot_and_that_is_noted(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2025).await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let path = path::Entity::find_by_id(application.path_id).one(&portal.db.write).await.unwrap().unwrap();
        portal.question(&path, "story", Kind::Markdown, false, &[]).await;
        let answers = [
            ("why", vec!["Because\nof <b>this</b>"]),
            ("story", vec!["**bold** <script>alert(1)</script>"]),
            ("blog", vec!["https://ada.example.org/blog"]),
            ("kinds", vec!["Talks", "Code"]),
        ];
        let answers = answers.map(|(k, v)| (k.to_owned(), v.into_iter().map(str::to_owned).collect()));
        let row = snapshot::ActiveModel {
            application_id: Set(application.id),
            revision: Set(2),
            path_id: Set(path.id),
            answers: Set(Answers(answers.into())),
            submitted_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get(&format!("/manage/applications/{}", application.id)).await.ok().replace("&#x2f;", "/");
        for part in [
            "<strong>bold</strong>",
            "&lt;b&gt;this&lt;/b&gt;",
            "href=\"https://ada.example.org/blog\"",
            "<li dir=\"auto\">Code</li>",
            "ada@example.org",
            "2025: MAIN title",
            "submitted 2 times",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert!(!page.contains("<script>alert") && !page.contains("wrote many posts"));
        assert_eq!(portal.audited(Action::ApplicationRead).await, 1);
        assert_eq!(browser.get("/manage/applications/4711").await.status, Status::NotFound);
    }

    async fn a_draft_is_its_owners_alone(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let page = browser.get(&format!("/manage/applications/{}", application.id)).await.ok();
        assert!(!page.contains("wrote many posts") && page.contains("Nothing was submitted yet"), "{page}");
    }

    async fn a_manager_learns_nothing_of_what_is_pending_on_their_own(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let page = format!("/manage/applications/{}", own.id);
        let list = "/manage/cycles/main-2027/applications";
        let browser = portal.as_(&mia).await;
        let filtered = [format!("{list}?verdict=accept"), format!("{list}?verdict=none&sort=verdict"), format!("{list}.csv")];
        let mut before = Vec::new();
        for address in &filtered {
            before.push(browser.get(address).await.ok());
        }
        let judge = portal.as_(&moe).await;
        judge.post(&format!("{page}/decision"), &form(ACCEPT)).await.onward();
        assert!(judge.get(&filtered[0]).await.ok().contains("Mia"));
        for (address, before) in filtered.iter().zip(before) {
            assert_eq!(browser.get(address).await.ok(), before, "{address}");
        }
        let shown = browser.get(&page).await.ok();
        assert!(shown.contains("Mia wrote many posts") && !shown.contains("Well done.") && !shown.contains("recorded a decision"), "{shown}");
    }
}
